"""Records as rows of the tables and back, by the names of fields and columns.

A field is the column of its name. A field that is a record itself gives a column for each of that record's fields,
``<field>_<its field>``, and its first field, where the table has no such column, the column ``<field>``: a ``Speaker``
gives ``speaker`` and ``speaker_title``. What is called otherwise in the tables says so beside the field
(``records.Called``). Offsets count in the body and are null elsewhere, but for ``field_start`` and ``field_end``.
Nothing is computed here. Ids that only grouping across articles can know are left out, and so are null.
"""

import json
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, is_dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from pipeline.database.schema import dictionary
from pipeline.database.schema.dictionary import PATH
from pipeline.ids import document_id
from pipeline.records import (
    Article,
    ArticleDate,
    ArticleLine,
    EventMention,
    Quote,
    QuoteCandidate,
    RawRecord,
    Reject,
    SeenPage,
    Span,
)

Row = dict[str, object]
Record = TypeVar("Record")
MOMENT = "TIMESTAMP WITH TIME ZONE"
COUNTED_IN_THE_FIELD = ("field_start", "field_end")


@dataclass(frozen=True, slots=True)
class ColumnValue:
    """A column of a table, and the fields that lead to its value from the record inward.

    ``is_in_body`` tells of an offset that counts in the body of an article.
    """

    column: str
    path: tuple[str, ...]
    is_in_body: bool


def row(table: str, record: Any, in_body: bool = True, **beside: object) -> Row:
    """A record as a row of a table, ``beside`` what it does not know itself; offsets are null when not ``in_body``.

    Raises TypeError for a record with a field that the table has no column for.
    """
    return {column: read(record) for column, read in _readers(table, record.__class__, in_body)} | beside


@cache
def _readers(table: str, kind: type, in_body: bool) -> tuple[tuple[str, Callable[[Any], object]], ...]:
    """The columns of a table that records of a kind give, each with what reads its value from a record."""
    moments = {column.name for column in dictionary.by_table()[table] if column.type == MOMENT}
    return tuple(
        (value.column, _reader(value.path, value.column in moments) if in_body or not value.is_in_body else _null)
        for value in values(table, kind)
    )


def _reader(path: tuple[str, ...], is_moment: bool) -> Callable[[Any], object]:
    """What follows a path of fields, to null where one of them is; a moment is put in UTC."""
    first, *others = path
    if not others and not is_moment:
        return attrgetter(first)
    inner = _reader(tuple(others), is_moment) if others else _in_utc

    def read(record: Any) -> object:
        part = getattr(record, first)
        return None if part is None else inner(part)

    return read


def _in_utc(at: datetime) -> datetime:
    """The same moment in UTC: a column has one time zone."""
    return at.astimezone(UTC)


def _null(_: object) -> None:
    return None


@cache
def values(table: str, kind: type) -> tuple[ColumnValue, ...]:
    """The columns of a table that records of a kind give, what has none within a field left out; raises as ``row``."""
    known = {column.name for column in dictionary.by_table()[table]}
    named = tuple(_values(kind, "", (), known))
    given = tuple(value for value in named if value.column in known)
    for field in {value.path[0] for value in named} - {value.path[0] for value in given}:
        raise TypeError(f"{kind.__name__}.{field} has no column in {table}: give it a row in {PATH.name}")
    return given


def _values(kind: type, prefix: str, path: tuple[str, ...], known: Set[str]) -> Iterator[ColumnValue]:
    """The values within a record that stands in the fields ``path`` of another, by what they are called there."""
    for number, (field, hint) in enumerate(get_type_hints(kind, include_extras=True).items()):
        inner, names = _unwrapped(hint)
        for name in (field,) if names is None else names:
            called = "_".join(filter(None, (prefix, name)))
            if inner:
                yield from _values(inner, called, (*path, field), known)
            else:
                is_first = number == 0 and kind is not Span
                column = prefix if prefix and is_first and called not in known else called
                yield ColumnValue(column, (*path, field), kind is Span and column not in COUNTED_IN_THE_FIELD)


def _unwrapped(hint: Any) -> tuple[type | None, tuple[str, ...] | None]:
    """The record that a hint stands for, null aside, if it is one; and what it is called where that is told."""
    names = None
    if get_origin(hint) is Annotated:
        hint, called = get_args(hint)
        names = called.names
    kinds = [each for each in (hint, *get_args(hint)) if isinstance(each, type) and is_dataclass(each)]
    return (kinds[0] if kinds else None), names


def record(kind: type[Record], row: Row) -> Record:
    """The record of a row that holds the columns of its fields."""
    return kind(**{name: row[name] for name in get_type_hints(kind)})


def document_row(record: RawRecord, seen_at: datetime) -> Row:
    fields = json.dumps(dict(record.fields), ensure_ascii=False, sort_keys=True) if record.fields else None
    seen = {"first_seen_at": seen_at, "last_seen_at": seen_at, "fields": fields}
    return row("documents", record, document_id=document_id(record)) | seen


def raw_record(row: Row) -> RawRecord:
    """The record of a row of ``documents``."""
    start, end = row["file_start"], row["file_end"]
    span = Span(start, end) if isinstance(start, int) and isinstance(end, int) else None
    return record(RawRecord, row | {"fields": json.loads(str(row["fields"])) if row["fields"] else {}, "span": span})


def reject_row(reject: Reject) -> Row:
    return row("rejects", reject)


def article_row(article: Article) -> Row:
    at = article.published_at
    offset = at.utcoffset() if at else None
    return row(
        "articles",
        article,
        published_on=at and at.date(),
        published_utc_offset_minutes=None if offset is None else int(offset.total_seconds() // 60),
    )


def article(row: Row) -> Article:
    """The article of a row of ``articles``, its publication date in the time zone of the page.

    A date that only the article's story tells is left out: what is found in an article depends on the article alone.
    """
    values = row | {"authors": tuple(row["authors"])}  # type: ignore[arg-type]
    at, offset = row["published_at"], row["published_utc_offset_minutes"]
    if row["published_basis"] == "story":
        values |= {"published_at": None, "published_granularity": None, "published_basis": "none"}
    elif isinstance(at, datetime) and isinstance(offset, int):
        values["published_at"] = at.astimezone(timezone(timedelta(minutes=offset)))
    return record(Article, values)


def line_row(article_id: str, line: ArticleLine) -> Row:
    return row("article_lines", line, article_id=article_id)


def date_row(article_id: str, date: ArticleDate) -> Row:
    return row("article_dates", date, article_id=article_id)


def page_row(document_id: str, page: SeenPage) -> Row:
    return row("seen_pages", page, document_id=document_id)


def quote_row(quote: Quote) -> Row:
    in_body = quote.field == "body"
    return row("quotes", quote, in_body, in_title=not in_body)


def candidate_row(candidate: QuoteCandidate) -> Row:
    return row("quote_candidates", candidate)


def mention_row(mention: EventMention) -> Row:
    return row("event_mentions", mention, mention.field == "body")


def participant_rows(mention: EventMention) -> Iterator[Row]:
    for participant in mention.participants:
        yield row(
            "event_participants",
            participant,
            mention.field == "body",
            event_mention_id=mention.event_mention_id,
        )
