"""A document of the old layout, from its blocks of lines: head, fields, body, and fields again."""

from collections import deque
from collections.abc import Sequence
from itertools import chain

from pipeline.records import Span
from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.lexisnexis.document_heads import MOST, field_of, head
from pipeline.sources.exports.lexisnexis.field_labels import COPYRIGHT, Labelled, is_rights, labelled_in_capitals
from pipeline.sources.exports.lexisnexis.field_values import address, record_fields
from pipeline.sources.exports.lexisnexis.issue_dates import issue_date
from pipeline.sources.exports.lexisnexis.line_blocks import Block, is_centred, one_line, paragraphs

ENDING = ("loaded", "type", "language", "picture")  # fields below a body, whatever follows them
VALUED = ("authors", "dateline", "section", "subtitle", "title")  # fields whose value may stand below the label
LONGEST_LANGUAGE = 60  # code points; "LANGUAGE:" may open a paragraph
NEAR = 3  # blocks that are no fields


def document_article(document: Sequence[Block], span: Span, columns: int | None) -> ExportedArticle:
    """The article of a document's blocks, the line with its number aside; ``columns`` as in ``paragraphs``."""
    has_spaces = not _is_dense(document)
    if not has_spaces:
        document = [(line,) for block in document for line in block]
    read = head(document, bool(document) and is_centred(document[0]))
    rest = deque(document[read.size :])
    fields = [*read.unlabelled, *_fields(rest)]
    below = list(rest)
    end = _tail(below)
    fields += _fields(deque(below[end:]))
    found = record_fields([Labelled("title", read.title or ""), *fields])
    if read.outlet:
        found["outlet"] = read.outlet
    if read.date:
        found["published_at"] = read.date
    body = below[:end] if has_spaces else [tuple(chain.from_iterable(below[:end]))]
    words = "\n".join(paragraph for block in body for paragraph in paragraphs(block, columns))
    return ExportedArticle(span, words, found, None, address(fields))


def _is_dense(document: Sequence[Block]) -> bool:
    """Whether lines follow one another without the empty ones of the layout: a field below the date's own line."""
    dated = next((block for block in document[:MOST] if any(map(issue_date, block))), ())
    return any(map(labelled_in_capitals, dated[1:]))


def _fields(rest: deque[Block]) -> list[Labelled]:
    """The fields that open ``rest``, which are taken from it: up to a text without a label, or the label of a body.

    A label without a value may have it in the block below, and fields may follow one another without an empty line.
    """
    fields: list[Labelled] = []
    senses: set[str] = set()
    while rest:
        field = field_of(rest[0])
        if _is_text(rest[0], field, senses) if field else not is_rights(rest[0][0]):
            break
        block = rest.popleft()
        if field is None:
            continue
        end = next(
            (at for at, line in enumerate(block[1:], 1) if labelled_in_capitals(line) or is_rights(line)), len(block)
        )
        words = (field.value, *block[1:end])
        if end < len(block):
            rest.appendleft(block[end:])
        if field.sense == "body":
            if any(words):
                rest.appendleft(tuple(filter(None, words)))
            break
        value = one_line(words)
        if not value and field.sense in VALUED and rest and field_of(rest[0]) is None and not is_rights(rest[0][0]):
            value = one_line(rest.popleft())
        fields.append(Labelled(field.sense, value))
        senses.add(field.sense)
    return fields


def _is_text(block: Block, field: Labelled, senses: set[str]) -> bool:
    """Whether a block with a label is text: who speaks or a heading, where no show or index can be; prose behind it."""
    if field.sense in ENDING:
        return not _ends_body(block)
    return field.sense in ("cast", "index") and "length" in senses and senses.isdisjoint(ENDING)


def _tail(document: Sequence[Block]) -> int:
    """Where the fields below a body begin: one that ends it, rights, or other fields near one of these.

    However many fields follow one another: an index of companies, people, places and codes may have ten.
    """
    start, unlabelled = len(document), NEAR
    for at in range(len(document) - 1, -1, -1):
        if _ends_body(document[at]):
            start, unlabelled = at, 0
            continue
        field = field_of(document[at])
        if field is None or field.sense in ("cast", "body"):
            unlabelled += 1
        elif unlabelled < NEAR:
            start = at
    return start


def _ends_body(block: Block) -> bool:
    field = field_of(block)
    if field is None or field.sense not in ENDING:
        return bool(COPYRIGHT.match(block[0]))
    value = one_line([field.value, *block[1:]])
    if field.sense == "loaded":
        return not value or issue_date(value) is not None
    return field.sense != "language" or len(value) <= LONGEST_LANGUAGE
