"""How the time to read a page grows with its size, for pages that are one shape over and over.

Run as ``python -m tests.articles.routes.growth [WORD …]``: prints the cases that take more than ``MOST_SECONDS`` a
million code points, or more than ``MOST_GROWTH`` times as long at twice the size; words choose among the cases by name.
"""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import product

from pipeline.articles.article_reading import first_reading
from pipeline.records import Format, RawRecord
from tests.articles.pages import PARAGRAPHS
from tests.yardstick import timed

SIZE = 60_000  # code points of the smallest page
MOST_SECONDS = 1.0  # a million code points
MOST_GROWTH = 2.6  # from one size to twice that
TOO_SHORT = 0.02  # CPU seconds; below, ratios are noise
SIGNS = "-_=.*/\\|\"'“”()[]{}<>&;:,#@ 0Aaé·•\n\t—’\u00a0"
PAIRS = (
    "A-", "a@", "1.", "1/", "<<", "&#", "a.b", "( ", "A ", "a ", "Aa ", "aA", "A.", "A, ", "A: ", "a-", "a.", ") ",
    "(a", "| ", "1 ", "1-", "12/", "1:", "' ", "” ", ". ", ".”", "Mr. ", "\n\n", " \n", "a\n", "A\n", "1\n", "- ",
    "•\n", "=a", "&amp;", "&#x110000;", "://", "http://", "www.", "@a.", "a@b.", "a@b ", "é ", "’s ", "–\n", "a’",
)  # fmt: skip
WORDS = (
    "by ", "by Ann Lee and ", "By Ann Lee\n", "OSLO, ", "OSLO— ", "OSLO (Reuters) — ", "OSLO/", "1 January ",
    "1 January 2024 ", "2024-01-01 ", "2024-01-01T10:00 ", "10:00 ", "10:00 am ", "10:00, ", "Mon ", "on ",
    "January 1, ", "12/12/2024 ", "20", "2024", "2024 ", "2024年", "published ", "updated: ", "May last year ",
    "May 2019 ", "last year ", "photo: ", "Photo by ", "(Photo ", "via Reuters ", "left, ", "in this a ",
    "in this photo ", "read more ", "read more\n", "Related\n", "Advertisement\n", "Subscribe to Ann ",
    "Follow Ann on ", "download the A ", "policy of A ", "privacy policy ", "© 2024 ", "© Ann\n", "copyright ",
    "Copyright © ", "Ann Lee ", "Ann Lee is ", "Ann-", "Ann Lee, ", "Ann.com ", "de ", "van de ", "Ann van de ",
    "Do you ", "He said. ", "Ann Lee, Example News\n", "author ", "author, ", "editor and ", "Ann LeeBo ",
    "Mr Ann Lee said on Tuesday that it was agreed.\n", "Ilse said “yes” to Ann. ", "the cat and ", "The Cat And\n",
)  # fmt: skip
ELEMENTS = (
    "<p>", "<b>", "</b>", "<div>", "<a>", "<a href=x>", "<li>", "<ul><li>", "<td>", "<table>", "<table><tr><td>",
    "<br>", "<hr>", "<img>", "<h1>", "<h1>a</h1>", "<h2>a", "<p>a", "<p>Ann Lee said it was agreed.</p>", "<!--",
    "<!---->", "<!", "<?", "</", "<a", "<a ", "<a b", "<a b=", "<a b='", "<p><b>", "<b><p>", "<i><b></i>", "<p></b>",
    "<title>a", "<title>a</title>", "<script>", "<script>a</script>", "<style>", "<noscript>", "<template>",
    "<textarea>", "<select><option>", "<form>", "<svg>", "<math>", "<iframe>", "<object>", "<plaintext>", "<x-y>",
    "<![CDATA[", "]]>", "<pre>a\n", "<blockquote>", "<q>", "<time datetime=2024-01-01>", "<time>1 May 2024</time>",
    "<meta name=date content=2024-01-01>", "<meta name=author content='Ann Lee'>", "<link rel=canonical href=x>",
    "<meta property=og:title content=a>", "<span rel=author>Ann Lee</span>", "<div class=byline>By Ann Lee</div>",
    "<a href=x>Ann Lee</a> ", "<p><a href=x>Ann</a></p>", "<li><a href=x>Ann</a></li>", "<dl><dt>a<dd>b", "<center>",
    "<abbr class=published>1 May 2024</abbr>", "<p>1 May 2024</p>", "<b>a</b>", "<p><i>a</i> b</p>", "<figure>",
    "<script type=application/ld+json>{}</script>", "<h1><h1>", "<body>", "<html>", "<head>", "<font><p>",
    "<article><p>a", "<section>", "<section><p>Ann Lee said it.</p>", "<p>a<br>", "a<br><br>", "<code>a", "<del>a",
    "<details><summary>a", "<tr><td>a", "<strong>a</strong><br>", "<frame>", "<p id=a class=b>a", "<embed>",
)  # fmt: skip
TEXT = "\n\n".join(PARAGRAPHS)
MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def _record(text: str, kind: Format = "txt", url: str | None = None, **fields: str | list[str]) -> RawRecord:
    return RawRecord(f"page.{kind}", "page", kind, len(text), "utf-8", url, text, fields)


def _page(head: str = "", body: str = "", before: str = "") -> RawRecord:
    return _record(f"<html><head>{head}</head><body>{before}{MARKUP}{body}{MARKUP}</body></html>", "html")


def _linked(**found: object) -> RawRecord:
    told = json.dumps({"@type": "NewsArticle"} | found)
    return _page(f"<script type='application/ld+json'>{told}</script>")


def _attributes(run: str) -> RawRecord:
    return _page(body="<p " + " ".join(f"a{number}={run[:1]!r}" for number in range(len(run) // 6)) + f">{TEXT}</p>")


def _plain(run: str) -> str:
    return run.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;")


Place = Callable[[str], RawRecord]
DUMPS: dict[str, Place] = {
    "dump line": lambda run: _record(f"{TEXT}\n{run}\n{TEXT}"),
    "dump head": lambda run: _record(f"A harbour treaty\n{run}\n{TEXT}"),
    "dump title": lambda run: _record(f"{run} treaty with Norlandia\n{TEXT}"),
    "dump tail": lambda run: _record(f"{TEXT}\nSpoke {run}"),
    "dump alone": lambda run: _record(run),
}
FIELDS: dict[str, Place] = {
    "field text": lambda run: _record(run, "jsonl"),
    "field title": lambda run: _record(TEXT, "jsonl", title=run),
    "field authors": lambda run: _record(TEXT, "jsonl", authors=run),
    "field authors opened": lambda run: _record(TEXT, "jsonl", authors=f"By Ann Lee {run}"),
    "field authors list": lambda run: _record(TEXT, "jsonl", authors=[run[:4]] * (len(run) // 4)),
    "field published_at": lambda run: _record(TEXT, "jsonl", published_at=run),
    "field published_at opened": lambda run: _record(TEXT, "jsonl", published_at=f"Tue, 14 May 2024 {run}"),
    "field url": lambda run: _record(TEXT, "jsonl", url=f"https://example.org/{run}"),
    "field host": lambda run: _record(TEXT, "jsonl", url=f"https://{run}"),
    "dump url": lambda run: _record(TEXT, "txt", url=f"https://{run}/2024/"),
}
PAGES: dict[str, Place] = {
    "html text": lambda run: _page(body=f"<p>{_plain(run)}</p>"),
    "html heading": lambda run: _page(before=f"<h1>{_plain(run)}</h1>"),
    "html window": lambda run: _page(head=f"<title>{_plain(run)}</title>"),
    "html title": lambda run: _page(head=f"<meta property='og:title' content='{_plain(run)}'>"),
    "html author": lambda run: _page(head=f"<meta name='author' content='{_plain(run)}'>"),
    "html author opened": lambda run: _page(head=f"<meta name='author' content='By Ann Lee {_plain(run)}'>"),
    "html date": lambda run: _page(head=f"<meta name='date' content='{_plain(run)}'>"),
    "html description": lambda run: _page(head=f"<meta name='description' content='{_plain(run)}'>"),
    "html site": lambda run: _page(head=f"<meta property='og:site_name' content='{_plain(run)}'>"),
    "html url": lambda run: _page(head=f"<link rel='canonical' href='https://a.org/{_plain(run)}'>"),
    "html host": lambda run: _page(head=f"<link rel='canonical' href='https://{_plain(run)}'>"),
    "html byline": lambda run: _page(before=f"<h1>Harbour</h1><p class='byline'>By {_plain(run)}</p>"),
    "html time": lambda run: _page(before=f"<time datetime='{_plain(run)}'>{_plain(run)}</time>"),
    "html attribute": lambda run: _page(body=f"<p id='{_plain(run)}' class='{_plain(run)}'>He left.</p>"),
    "html link": lambda run: _page(body=f"<p><a href='{_plain(run)}'>He left.</a></p>"),
    "html comment": lambda run: _page(body=f"<!-- {_plain(run)} -->"),
    "html script": lambda run: _page(head=f"<script>{run.replace('</', '')}</script>"),
    "linked title": lambda run: _linked(headline=run),
    "linked author": lambda run: _linked(author=run),
    "linked date": lambda run: _linked(datePublished=run, dateModified=run),
    "linked publisher": lambda run: _linked(publisher=run, articleSection=run),
}
SOUP: dict[str, Place] = {
    "soup": lambda run: _page(body=run),
    "soup head": lambda run: _page(head=run),
    "soup alone": lambda run: _record(run, "html"),
}
ONCE: dict[str, Place] = {
    "attributes": _attributes,
    "lines": lambda run: _record(TEXT + "\n" + "\n".join(f"line {number}" for number in range(len(run) // 8))),
    "different words": lambda run: _record(TEXT + " " + " ".join(f"w{number:x}" for number in range(len(run) // 6))),
    "paragraphs": lambda run: _page(body="".join(f"<p>{PARAGRAPHS[0]} {n}</p>" for n in range(len(run) // 120))),
    "paragraphs without text": lambda run: _page(body="".join(f"<p>{n}</p>" for n in range(len(run) // 10))),
    "links": lambda run: _page(body="".join(f"<a href='/{n}'>Ann {n}</a> " for n in range(len(run) // 26))),
    "items": lambda run: _page(body="<ul>" + "".join(f"<li>Ann {n}" for n in range(len(run) // 12)) + "</ul>"),
    "cells": lambda run: _page(body="<table><tr>" + "".join(f"<td>{n}" for n in range(len(run) // 8)) + "</table>"),
    "linked list": lambda run: _linked(author=["Ann Lee"] * (len(run) // 10)),
    "linked graph": lambda run: _linked(**{"@graph": [{"@type": "NewsArticle", "headline": "A"}] * (len(run) // 40)}),
    "metas": lambda run: _page(head="".join(f"<meta name=m{n} content={n}>" for n in range(len(run) // 26))),
    "dates": lambda run: _page(body="".join(f"<p>{n % 28 + 1} May 2024</p>" for n in range(len(run) // 20))),
}


def cases(words: list[str]) -> Iterator[tuple[str, Callable[[int], RawRecord]]]:
    """Each shape in each place, by name, as a function from a size in code points to a record."""
    shapes = [*SIGNS, *PAIRS, *WORDS]
    told = [
        *product({**DUMPS, **FIELDS, **PAGES}.items(), shapes),
        *product(SOUP.items(), [*ELEMENTS, *SIGNS, *PAIRS]),
        *product(ONCE.items(), ["x"]),
    ]
    for (name, place), shape in told:
        title = f"{name} {shape!r}"
        if all(word in title for word in words):
            yield title, lambda size, place=place, shape=shape: place((shape * (size // len(shape) + 1))[:size])  # type: ignore[misc]


def seconds(record: RawRecord) -> float:
    """CPU seconds that a record takes to read, as a quiet machine would count them."""
    return timed(lambda: first_reading(record))[1]


def growth(case: Callable[[int], RawRecord], size: int = SIZE) -> tuple[float, float]:
    """CPU seconds a million code points at four times a size, and the larger of the two factors of doubling it."""
    small, middle, large = (seconds(case(size * factor)) for factor in (1, 2, 4))
    factors = [after / before for before, after in ((small, middle), (middle, large)) if before > TOO_SHORT]
    return large / (size * 4) * 1e6, max(factors, default=0.0)


def main() -> None:
    first_reading(_page())
    for name, case in cases(sys.argv[1:]):
        alone = seconds(case(SIZE))
        if alone > TOO_SHORT + MOST_SECONDS * SIZE / 1e6:
            a_million, factor = growth(case, SIZE // 4)
            print(f"{a_million:8.2f} s a million, {factor:4.1f} times at twice the size: {name}", flush=True)


if __name__ == "__main__":
    main()
