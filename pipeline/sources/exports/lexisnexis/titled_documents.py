"""The layout of Lexis Advance and Nexis Uni: title, outlet, date, the text below "Body", and "End of Document".

A list of contents may stand before the documents.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.records import Span
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.exports.lexisnexis.field_labels import Labelled, is_rights, labelled, pattern, says
from pipeline.sources.exports.lexisnexis.field_values import ADDRESS, address, record_fields
from pipeline.sources.exports.lexisnexis.issue_dates import issue_date
from pipeline.sources.exports.lexisnexis.line_blocks import blocks, paragraphs, width
from pipeline.sources.reasons import Fault

BLANKS = r"[^\S\n]*"
LINES = re.MULTILINE | re.IGNORECASE  # patterns of whole lines open with the line feed above: that is found fast
END = re.compile(rf"\n{BLANKS}{pattern('end')}{BLANKS}$", LINES)
BODY = re.compile(rf"\n{BLANKS}{pattern('body')}{BLANKS}$", LINES)
LENGTH = re.compile(rf"\n{BLANKS}{pattern('length')}:{BLANKS}\d[\d.,]*[^\S\n]{{1,3}}[^\W\d_]{{3,10}}{BLANKS}$", LINES)
LOADED = re.compile(rf"\n{BLANKS}{pattern('loaded')}:", LINES)
COUNTED = re.compile(rf"\n{BLANKS}Do[ck]ument\w{{0,4}} \((\d{{1,5}})\){BLANKS}$", LINES)
ON_COVER = re.compile(
    rf"\n{BLANKS}({pattern('request')}|time of request|client/matter|search terms)\s*:",
    LINES,
)
LONGEST_END = 40  # code points of a line that ends documents
FEWEST_WORDS = 30  # of what stands behind the last document and is told
COVER = 20_000  # code points that are searched for labels of a cover page
FEWEST_LABELS = 2  # of a cover page
OF_HEAD = ("authors", "cast", "dateline", "length", "section", "subtitle", "title", "url")
OF_TAIL = ("index", "language", "type", "url", "picture")
FULL_TEXT = re.compile(r"full text|volltext|texte intégral|texto completo", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"(?:page|seite|pagina|página|sida|side)\s+\d+\s+(?:of|von|van|sur|de|di|av|af)\s+\d+", re.IGNORECASE
)
LISTED = re.compile(r"\d{1,4}\.\s")  # an item of a list of contents
MOST_NAMES = 5  # lines of title and outlet
WIDEST_GAP = 2  # empty lines between title and outlet
LONGEST_ABSTRACT = 10  # lines
LONGEST_NOTES = 10  # lines of notes below a body
NOTES_SHARE = 0.3  # of a document's lines that may be notes
AROUND = " \t\xa0\r\ufeff"


def is_seen(text: str) -> bool:
    """Whether documents of this layout are there: their ends with bodies or fields, or all other marks of one."""
    if END.search(text):
        return bool(BODY.search(text) or LENGTH.search(text) or LOADED.search(text))
    return bool(BODY.search(text) and LENGTH.search(text) and LOADED.search(text))


def articles(text: str) -> Iterator[ExportedArticle | Fault]:
    """The documents in order, then a fault where there are not as many as the list of contents says."""
    columns = width(text)
    end = _own_end(text) or END
    spans = list(_spans(text, end))
    found = 0
    for number, span in enumerate(spans):
        words = end.sub("", span.cut(text))
        if not words.strip():
            continue
        start = _document_above(words) if number == 0 else 0
        is_rest = number and number == len(spans) - 1 and not BODY.search(words)
        if not is_rest:
            found += 1
            yield _article(words[start:], Span(span.start + start, span.end), columns)
        elif len(words.split()) >= FEWEST_WORDS:
            yield Fault("export_count", f"{len(words.split())} words behind the last document belong to none")
    if not found:
        yield Fault("unknown_layout", "marks of Nexis Uni without a document above them")
    counted = COUNTED.search(text, 0, spans[0].end) if spans else None
    if counted and int(counted[1]) != found:
        yield Fault("export_count", f"the list of contents names {counted[1]} documents, the file holds {found}")


def _spans(text: str, end_line: re.Pattern[str]) -> Iterator[Span]:
    """The spans of the documents, each with the line that ends it; the last is what stands behind all of them.

    Where no known line ends them, each begins with the head above its body.
    """
    ends = [match.end() for match in end_line.finditer(text)]
    if ends:
        for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
            yield Span(start, end)
        return
    bodies = [match.start() for match in BODY.finditer(text)]
    starts = [above + _head_start(text[above:body]) for above, body in zip([0, *bodies], bodies, strict=False)]
    for start, end in zip([0, *starts[1:]], [*starts[1:], len(text)], strict=True):
        yield Span(start, end)


def _own_end(text: str) -> re.Pattern[str] | None:
    """The line that ends the documents in a language of no list: the file's last, there as often as bodies are."""
    last = text.rstrip()[-LONGEST_END - 1 :].rpartition("\n")[2].strip()
    if not last or ":" in last or len(last) > LONGEST_END or END.search(text):
        return None
    line = re.compile(rf"\n{BLANKS}{re.escape(last)}{BLANKS}$", re.MULTILINE)
    count = sum(1 for _ in line.finditer(text))
    return line if count > 1 and count == sum(1 for _ in BODY.finditer(text)) else None


def _document_above(words: str) -> int:
    """Where the first document of a file begins, behind the cover page and the list of contents."""
    lines = words.split("\n")
    return _head_start("\n".join(lines[: _body(lines)[0]]))


def _head_start(above: str) -> int:
    """Where the head begins that ends with a text: at its title."""
    lines = above.split("\n")
    dated = _dated(lines)
    first = min(_names(lines, dated), default=dated)
    return sum(len(line) + 1 for line in lines[:first])


def _article(words: str, span: Span, columns: int | None) -> ExportedArticle:
    """The article of a document; ``columns`` as in ``paragraphs``."""
    lines: Sequence[str] = [line.rstrip(AROUND) for line in words.split("\n")]
    top, start = _body(lines)
    head = lines[:top]
    dated = _dated(head)
    names = [lines[at].strip(AROUND) for at in reversed(list(_names(head, dated)))]
    end = _end(lines, start)
    body = lines[start : _notes(lines, start, end)]
    abstract, body = _abstract(body)
    fields = [
        Labelled("title", " ".join(names[:-1] or names)),
        *_fields(head[dated:]),
        Labelled("subtitle", abstract),
        *_fields(lines[end:]),
    ]
    found = record_fields(fields)
    if len(names) > 1:
        found["outlet"] = names[-1]
    date = issue_date(head[dated].strip(AROUND)) if dated < len(head) else None
    if date:
        found["published_at"] = date
    shown = [line for line in body if not PAGE_NUMBER.fullmatch(line.strip(AROUND))]
    told = [words for block in blocks("\n".join(shown)) for words in paragraphs(block, columns)]
    if told and ADDRESS.fullmatch(told[-1]):
        fields.append(Labelled("url", told.pop()))
    text = "\n".join(told)
    return ExportedArticle(span, text, found, None, address(fields))


def _body(lines: Sequence[str]) -> tuple[int, int]:
    """Where the head ends, and where the body begins: around the line "Body", else below the last field of the head."""
    is_head = False
    last = 0
    for at, line in enumerate(lines):
        field = labelled(line)
        if is_head and says("body", line) and ":" not in line:
            return at, at + 1
        if field and field.sense in OF_HEAD:
            last = at + 1
        is_head = is_head or bool(field) or is_rights(line) or issue_date(line.strip(AROUND)) is not None
    return last, last


def _dated(head: Sequence[str]) -> int:
    """The line of the date, the last that opens with one; else the first of rights or fields of a document."""
    for at in range(len(head) - 1, -1, -1):
        if not labelled(head[at]) and issue_date(head[at].strip(AROUND)):
            return at
    opening = (at for at, line in enumerate(head) if is_rights(line) or ((f := labelled(line)) and f.sense in OF_HEAD))
    return next(opening, len(head))


def _names(head: Sequence[str], dated: int) -> Iterator[int]:
    """The lines of outlet and title, from below: up to an item of the contents, a label or a wide gap."""
    gap = count = 0
    for at in range(dated - 1, -1, -1):
        line = head[at].strip(AROUND)
        if not line:
            gap += 1
            continue
        if (count > 1 and gap >= WIDEST_GAP) or count == MOST_NAMES or labelled(line) or LISTED.match(line):
            return
        count, gap = count + 1, 0
        yield at


def _fields(lines: Sequence[str]) -> Iterator[Labelled]:
    """The fields of some lines; a line right below a field goes on with it."""
    field: Labelled | None = None
    for line in lines:
        opened = labelled(line)
        if opened or not line.strip(AROUND) or is_rights(line):
            if field:
                yield field
            field = opened
        elif field:
            field = Labelled(field.sense, f"{field.value} {line.strip(AROUND)}".strip())
    if field:
        yield field


def _end(lines: Sequence[str], start: int) -> int:
    """Where the body ends: at a date of loading, or at labels that stand one below the other, or a heading of these."""
    words = [at for at in range(start, len(lines)) if lines[at].strip(AROUND)]
    for place, at in enumerate(words):
        field = labelled(lines[at])
        below = labelled(lines[words[place + 1]]) if place + 1 < len(words) else None
        is_below = below is not None and below.sense in (*OF_TAIL, "loaded")
        if field and field.sense == "loaded" and (not field.value or issue_date(field.value)):
            return at
        if is_below and (says("after_body", lines[at]) or (field and field.sense in OF_TAIL)):
            return at
    return len(lines)


def _notes(lines: Sequence[str], start: int, end: int) -> int:
    """Where notes and captions begin below a body, each kind with a heading; ``end`` where there are none.

    What is longer than notes are is text that has such a heading of its own.
    """
    most = max(LONGEST_NOTES, int(NOTES_SHARE * (end - start)))
    headings = [at for at in range(max(start, end - most), end) if says("after_body", lines[at])]
    return min(headings, default=end)


def _abstract(body: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The abstract that stands above a full text, '' where there is none, and the body without both."""
    words = [at for at, line in enumerate(body) if line.strip(AROUND)][:LONGEST_ABSTRACT]
    if not words or not says("subtitle", body[words[0]]) or ":" in body[words[0]]:
        return "", body
    below = next((at for at in words if FULL_TEXT.fullmatch(body[at].strip(AROUND))), None)
    if below is None:
        return "", body
    return " ".join(body[at].strip(AROUND) for at in words[1 : words.index(below)]), body[below + 1 :]


def is_unknown(text: str) -> bool:
    """Whether a text has the cover page of a file of LexisNexis; asked when no layout was seen."""
    labels = {match[1].lower() for match in ON_COVER.finditer(text, 0, COVER)}
    return len(labels) >= FEWEST_LABELS


def _no_articles(_: str) -> Iterator[Fault]:
    yield Fault(
        "unknown_layout",
        "a cover page of LexisNexis without documents that can be read: export the documents in full, as text or Word",
    )


NEXIS_UNI = Layout("nexis uni 1", is_seen, articles)
NEXIS_UNKNOWN = Layout("nexis cover 1", is_unknown, _no_articles)
