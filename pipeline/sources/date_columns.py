"""What all records of a table tell together of their dates: the order of day and month, and the date of the export.

A table is read once more, and only when one of its records needs it: one whose day and month could be swapped, or two
that open the table with the same moment. What a text of a date means is not decided here (``dates``).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import chain

from pipeline.dates import DateColumn, has_figures, readings
from pipeline.records import RawRecord, Reject

FIELDS = ("published_at", "updated_at")
FEWEST_IN_TABLE = 20  # records; no outlet has that many articles in one minute, a daily file has them on one day
EDITION_MINUTES = 5
MOST_HELD = 100  # records and rejects before the second record is known

Found = Iterator[RawRecord | Reject]


def with_columns_told(read: Callable[[], Found]) -> Found:
    """The records that ``read`` gives, those in need of it with the fields that their table tells.

    ``date_order`` is "day_first", "month_first" or "year_first"; ``shared_dates`` names the fields that hold one date
    in all of 20 records or more which can only be the table's: the time of the export, the start of a year. ``read``
    is asked twice at most.
    """
    found = read()
    opening = list(_opening(found))
    records = [item for item in opening if isinstance(item, RawRecord)]
    columns = _Columns(read()) if _share_date(records) else None
    for item in chain(opening, found):
        if isinstance(item, Reject):
            yield item
            continue
        if columns is None and any(map(_is_open, _texts(item).values())):
            columns = _Columns(read())
        told = columns.told(_texts(item)) if columns else {}
        yield replace(item, fields={**item.fields, **told}) if told else item


def _opening(found: Found) -> Found:
    """What comes up to the second record of a table."""
    count = 0
    for number, item in enumerate(found, start=1):
        yield item
        count += isinstance(item, RawRecord)
        if count > 1 or number == MOST_HELD or (isinstance(item, RawRecord) and not _texts(item)):
            return


def _texts(record: RawRecord) -> dict[str, str]:
    return {field: text for field in FIELDS if isinstance(text := record.fields.get(field), str)}


def _is_open(text: str) -> bool:
    return has_figures(text) and len(readings(text)) > 1


def _share_date(records: list[RawRecord]) -> bool:
    texts = [_texts(record) for record in records]
    return len(texts) > 1 and any(
        texts[1].get(field) == text and _is_of_table(text) for field, text in texts[0].items()
    )


def _is_of_table(text: str) -> bool:
    """Whether a date that all records share is that of their table: an odd minute or second, or the year alone.

    Editions come at hours, halves and quarters; a day that all share may be that of a daily file, but for the first of
    January, which stands for a year whose days are not known.
    """
    return any(
        (found.granularity == "time" and (found.value.second or found.value.minute % EDITION_MINUTES))
        or (found.granularity in ("day", "time") and (found.value.month, found.value.day) == (1, 1))
        for found in (reading.instant for reading in readings(text))
    )


class _Columns:
    """The columns of dates of a table, once all of its records were seen."""

    def __init__(self, found: Found) -> None:
        self._order = DateColumn()
        self._counts = Counter[str]()
        self._first: dict[str, str] = {}
        self._varied = set[str]()
        with suppress(Exception):  # what stops the reading is told where the records are read for good
            for item in found:
                if isinstance(item, RawRecord):
                    self._add(_texts(item))

    def _add(self, texts: Mapping[str, str]) -> None:
        if texts:
            self._order.add(next(iter(texts.values())))
        for field, text in texts.items():
            self._counts[field] += 1
            if self._first.setdefault(field, text) != text:
                self._varied.add(field)

    def told(self, texts: Mapping[str, str]) -> dict[str, str | list[str]]:
        """What they tell of a record with these texts."""
        order = self._order.order if any(map(_is_open, texts.values())) else None
        shared = [field for field in texts if self._is_shared(field)]
        return {**({"date_order": order} if order else {}), **({"shared_dates": shared} if shared else {})}

    def _is_shared(self, field: str) -> bool:
        is_one = field not in self._varied and self._counts[field] >= FEWEST_IN_TABLE
        return is_one and _is_of_table(self._first[field])
