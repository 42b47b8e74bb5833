"""The text of a date out of fields, as they hold it, and of the clock that a table keeps in a field beside it.

What the text means is not decided here (``dates``).
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time

from pipeline.dates import readings
from pipeline.sources.fields.written_values import wording

CLOCK = re.compile(
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{1,5}|\s?[+-]\d\d:?\d\d)?", re.IGNORECASE
)
DEEPEST = 3  # objects in one another, of one value each: {"$date": {"$numberLong": "1678874400000"}}


def date_text(values: Iterable[object]) -> str | None:
    """The text of the first value that reads as a date, else of the first of all but clocks; null for none."""
    texts = [text for text in map(_text, values) if text and not CLOCK.fullmatch(text)]
    return next(filter(readings, texts), None) or next(iter(texts), None)


def clock_text(values: Iterable[object]) -> str | None:
    """The first of some values that is a clock alone, null for none."""
    return next((text for text in map(_text, values) if text and CLOCK.fullmatch(text)), None)


def _text(value: object, depth: int = DEEPEST) -> str | None:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, Mapping) and len(value) == 1 and depth:
        return _text(next(iter(value.values())), depth - 1)
    return wording(value)
