"""What a page tells of the lines that its outlet prints on page after page: menus, appeals, notices, bios.

One page shows some of its menu by repeating it; the same outlet's other pages show the rest (slogans, appeals and
imprints in whole sentences, which no look at a single page can tell from the text). Here each page gives its part,
from a reading that knows nothing of other pages; ``sql/steps/repeated_lines.sql`` counts the parts of all pages, and a
page with such a line in its body is read again without it (``article_reading``). So what is learned, and every body,
depends on the set of documents alone, not on their order or on the runs that they came in.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from pipeline.articles.lines import words_of
from pipeline.articles.values import site
from pipeline.records import Article, ArticleLine, SeenPage

THREE_LETTERS = re.compile(r"(?:[^\W\d_].*?){3}")  # lines with fewer are not learned
LONG_WORD = 5  # letters
SAME_MATTER = 0.25  # of a line's long words that other body lines use too; 90 % of an article's sentences have more

LEARNING: Mapping[str, float] = {
    "fewest_texts": 3,  # of an outlet, that print a line
    "least_own": 0.75,  # of those texts, by length, on one page only: copies and revisions share more
    "least_share": 0.3,  # of the outlet's pages; headlines of other stories stand on fewer
    "least_apart": 0.6,  # of the pages with the line, on which it has nothing to do with the article
    "fewest_texts_of_related": 8,  # for a line that could be of the matter: reports share sentences of background
    "least_share_of_related": 0.8,
}


def seen_page(article: Article, lines: Sequence[ArticleLine]) -> SeenPage | None:
    """The lines of an article's page; null when no outlet is known, or the record has no page around its text."""
    outlet = publisher(article)
    if outlet is None or article.body_method in ("given", "summary"):
        return None
    own = {line.text: _long_words(line.text) for line in lines if line.role == "body"}
    told = Counter(word for words in own.values() for word in words)
    texts = [text for text in dict.fromkeys(line.text for line in lines) if THREE_LETTERS.search(text)]
    return SeenPage(
        outlet=outlet,
        page_key=article.url or article.title or article.article_id,
        line_hashes=tuple(map(line_hash, texts)),
        sizes=tuple(map(len, texts)),
        in_body=tuple(text in own for text in texts),
        is_apart=tuple(text not in own or not _is_related(own[text], told) for text in texts),
    )


def publisher(article: Article) -> str | None:
    """Whose page it is: the host of its address, else the outlet that the page names; null when neither is known."""
    return site(article.url) or article.outlet


def line_hash(text: str) -> int:
    """A number of 63 bits that stands for a text, as ``md5_number_lower(text) >> 1`` gives it in DuckDB."""
    return (
        int.from_bytes(hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()[8:], "little")
        >> 1
    )


def _is_related(words: Collection[str], told: Mapping[str, int]) -> bool:
    """Whether the long words of a body line are shared with others; ``told`` counts the lines of each."""
    return sum(told[word] > 1 for word in words) >= SAME_MATTER * len(words) if words else False


def _long_words(text: str) -> set[str]:
    return {word for word in words_of(text) if len(word) >= LONG_WORD}
