"""Factiva's articles with field codes: ``HD``, ``BY``, ``PD`` …, each before its value, in any interface language.

Manual followed: Factiva's list of Intelligent Indexing fields (HD headline, BY byline, CR credit, WC words, PD date,
ET time, SN source, SC its code, LA language, LP lead paragraph, TD text, AN accession number).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from pipeline.records import Span
from pipeline.reference import any_of, rows
from pipeline.sources.exports.export_lines import authors, joined, text_lines
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.exports.factiva.accession import accession_number
from pipeline.sources.exports.factiva.search_summary import is_of_site, wrong_count
from pipeline.sources.reasons import Fault

FIELD_OF = {row["code"]: row["field"] for row in rows("factiva_codes")}
STANDS = {row["code"]: row["stands"] for row in rows("factiva_codes")}
CODE = any_of(FIELD_OF)
BLANK = r"[^\S\n]"
ALONE = re.compile(rf"^{BLANK}*({CODE}){BLANK}*$", re.MULTILINE)  # a code on a line of its own
APART = re.compile(rf"^[^\S\n|]*\|?{BLANK}*({CODE})(?:{BLANK}*$|{BLANK}*[\t|]|{BLANK}{{2}})", re.MULTILINE)
CLOSE = re.compile(rf"^({CODE})(?:$|{BLANK})", re.MULTILINE)  # one blank after it: such codes may be words of a text
INDEXED = re.compile(r"\s*\w+ ?: ?\w|\s*$")  # "gdip : International Relations"
HEADLINE = re.compile(rf"^[^\S\n|]*\|?{BLANK}*HD(?:$|[\s|])", re.MULTILINE)


def is_seen(text: str) -> bool:
    """Whether a headline, a source and a text or a number stand under their codes."""
    if not ("HD" in text and "SN" in text and HEADLINE.search(text)):
        return False
    seen = {match[1] for match in _pattern(text).finditer(text)}
    return {"HD", "SN"} <= seen and bool({"LP", "TD", "AN"} & seen)


def coded_articles(text: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order; one begins at its headline, column or section, and ends with its number."""
    fields = defaultdict[str, list[str]](list)
    begin = end = count = 0
    marks = list(_marks(text))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        code, stop = mark[1], following.start() if following else len(text)
        if fields and (STANDS[code] == "first" and ("title" in fields or "body" in fields)):
            count += 1
            yield _article(fields, Span(begin, end))
            fields.clear()
        begin = begin if fields else mark.start()
        lines = [
            line for line in text_lines(text, mark.end(), stop) if line.text.strip("| ") and not is_of_site(line.text)
        ]
        lines = lines[:1] if STANDS[code] == "last" else lines
        end = lines[-1].end if lines else mark.end()
        lines = [replace(line, text=line.text.strip("| ")) for line in lines]
        fields[FIELD_OF[code]].extend([joined(lines)] if FIELD_OF[code] == "body" else [line.text for line in lines])
        if STANDS[code] == "last":
            count += 1
            yield _article(fields, Span(begin, end))
            fields.clear()
    if "title" in fields or "body" in fields:
        count += 1
        yield _article(fields, Span(begin, end))
    fault = wrong_count(text[end:], count)
    yield from [fault] if fault else []


def _pattern(text: str) -> re.Pattern[str]:
    """How the codes of a text stand to their values, as its first headline shows it."""
    first = HEADLINE.search(text)
    if first and ALONE.match(text, first.start()):
        return ALONE
    return APART if first and APART.match(text, first.start()) else CLOSE


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The codes of a text; a word of an article that looks like one ("IN", one blank before what follows) is none."""
    pattern = _pattern(text)
    place = "last"
    for mark in pattern.finditer(text):
        stands = STANDS[mark[1]]
        is_in_text = pattern is CLOSE and place in ("body", "tail") and stands in ("first", "head", "tail")
        if is_in_text and not (stands == "tail" and INDEXED.match(text, mark.end())):
            continue
        place = stands
        yield mark


def _article(fields: dict[str, list[str]], span: Span) -> ExportedArticle:
    given: dict[str, str | list[str]] = {
        name: " ".join(fields[name]) for name in ("title", "section", "outlet", "language") if fields.get(name)
    }
    written = " ".join([*fields.get("day", []), *fields.get("time", [])])
    if written:
        given["published_at"] = written
    if fields.get("authors"):
        given["authors"] = authors(" ".join(fields["authors"]))
    number = accession_number(" ".join(fields.get("record_id", [])))
    return ExportedArticle(span, "\n".join(fields.get("body", [])), given, number)


FIELD_CODES = Layout("factiva_codes 1", is_seen, coded_articles)
