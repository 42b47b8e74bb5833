"""A date whose year, month and day stand in fields of their own; what a date in one field means is not decided here."""

from datetime import date
from decimal import Decimal

YEARS = range(1500, 2101)


def date_of_parts(year: object, month: object, day: object) -> str | None:
    """The date in ISO 8601 as far as its parts are known ("2016-12"), null without a year; a wrong part ends it."""
    parts = [_number(year), _number(month), _number(day)]
    if parts[0] not in YEARS:
        return None
    for known in (3, 2):
        try:
            whole = date(*(part or 0 for part in parts[:known]), *[1] * (3 - known))
        except ValueError:
            continue
        return whole.isoformat()[: 4 + 3 * (known - 1)]
    return str(parts[0])


def _number(value: object) -> int | None:
    """A whole number, also as data frames write one ("12.0")."""
    try:
        if isinstance(value, str | int | float | Decimal) and len(str(value)) <= len("2016.000"):
            return int(number) if (number := float(value)).is_integer() else None
    except (ValueError, OverflowError):
        pass
    return None
