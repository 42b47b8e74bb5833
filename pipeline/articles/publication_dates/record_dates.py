"""The dates that a record states in its fields, with all that they can mean, and the one that is its day.

The text of a field is kept as it stands, also where no date is read in it, or one that no article can have.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from pipeline.articles.publication_dates.address_dates import address_date, address_day
from pipeline.articles.values import opening_dateline
from pipeline.dates import DateOrder, DateReading, Instant, chosen, doubt, locale_order, readings, written_dates
from pipeline.records import ArticleDate, PublishedBasis, RawRecord

ORDERS: dict[str, DateOrder] = {"day_first": "day_first", "month_first": "month_first", "year_first": "year_first"}
LONGEST_OPENING = 200  # code points of a text in which its dateline stands
AROUND_ADDRESS = timedelta(days=1)  # between the day in the address and the field's, which may be of another zone


@dataclass(frozen=True, slots=True)
class RecordDates:
    """Every candidate in order of trust, and the moment of the last update where the record gives one."""

    candidates: tuple[ArticleDate, ...]
    updated_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Stated:
    """A field's text, its readings, the one that holds (null for none), and why that is no date of the article's."""

    cue: str
    text: str
    readings: tuple[DateReading, ...]
    held: DateReading | None
    doubt: str | None


def record_dates(record: RawRecord, latest: date) -> RecordDates:
    """The dates of a record; no date after ``latest`` is believed.

    The order of day and month is the one that the table as a whole has (field ``date_order``), else that of the
    record's locale, else the one in which the day is that of the address. Where no field tells the day, the dateline
    that opens the text may, or the address.
    """
    published = _stated(record, "published_at", latest)
    updated = _stated(record, "updated_at", latest)
    candidates = [
        *(_candidates(published, True) if published else ()),
        *(_candidates(updated, False) if updated else ()),
    ]
    if not any(found.is_chosen for found in candidates):
        candidates = [*_beside_fields(record, latest), *candidates]
    is_known = updated is not None and updated.held is not None and not updated.doubt
    return RecordDates(
        tuple(replace(found, position=number) for number, found in enumerate(candidates)),
        updated.held.instant.value if is_known and updated and updated.held else None,
    )


def _stated(record: RawRecord, field: str, latest: date) -> _Stated | None:
    text = _text(record, field)
    if text is None:
        return None
    tag = _text(record, "language") or ""
    language = tag[:2].lower()
    found = readings(text, language)
    clock = _text(record, "published_clock") if field == "published_at" else None
    if clock and all(reading.instant.granularity == "day" for reading in found):
        timed = readings(f"{text} {clock}", language)
        if any(reading.instant.granularity == "time" for reading in timed):
            text, found = f"{text} {clock}", timed
    order = ORDERS.get(_text(record, "date_order") or "") or locale_order(tag)
    held = chosen(found, order) or _as_in_address(found, record.url)
    why = doubt(held.instant, latest) if held else None
    if held and field in record.fields.get("shared_dates", ()):
        why = why or "the same in all records of the file"
    return _Stated(field, text, found, held, why)


def _beside_fields(record: RawRecord, latest: date) -> Iterator[ArticleDate]:
    """The day in full in the dateline of the text, else that in the address."""
    opening = record.raw_text.lstrip()[:LONGEST_OPENING].split("\n", 1)[0]
    dateline = opening_dateline(opening)
    written = next(written_dates(opening[: dateline.span.end]), None) if dateline else None
    told = address_date(record.url)
    found: list[tuple[str, Instant, PublishedBasis]] = []
    if written:
        text = opening[written.start : written.end]
        found.append((text, Instant(written.value, written.granularity), "dateline"))
    if told and told.moment.granularity == "day":
        found.append((told.text, told.moment, "url"))
    sound = [day for day in found if not doubt(day[1], latest)]
    for text, moment, basis in sound[:1]:
        cue = "address" if basis == "url" else basis
        yield ArticleDate(0, text, None, None, cue, moment.value, moment.granularity, basis, True)


def _as_in_address(found: tuple[DateReading, ...], url: str | None) -> DateReading | None:
    day = address_day(url)
    near = [one for one in found if day and abs(one.instant.value.date() - day) <= AROUND_ADDRESS]
    return near[0] if len(near) == 1 else None


def _candidates(stated: _Stated, is_publication: bool) -> Iterator[ArticleDate]:
    """The reading that holds, or all of them, or the text alone."""
    if stated.held:
        cue = f"{stated.cue}: {stated.doubt}" if stated.doubt else stated.cue
        yield _candidate(stated, stated.held, cue, is_publication and not stated.doubt)
        return
    for reading in stated.readings:
        yield _candidate(stated, reading, f"{stated.cue}: {(reading.order or '').replace('_', ' ')}", False)
    if not stated.readings:
        yield ArticleDate(0, stated.text, None, None, f"{stated.cue}: no date", None, None, "record", False)


def _candidate(stated: _Stated, reading: DateReading, cue: str, is_chosen: bool) -> ArticleDate:
    moment = reading.instant
    return ArticleDate(0, stated.text, None, None, cue, moment.value, moment.granularity, "record", is_chosen)


def _text(record: RawRecord, name: str) -> str | None:
    value = record.fields.get(name)
    return value.strip() or None if isinstance(value, str) else None
