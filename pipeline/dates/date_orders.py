"""Whether the day or the month stands first in the figures of dates: by a locale, and by a whole column of them."""

from datetime import date
from functools import cache

from pipeline.dates.field_dates import DateOrder, chosen, readings
from pipeline.reference import rows

FEWEST_IN_ORDER = 6  # days that differ: of as many in no order, one column in 360 stands in order by chance
ORDERS: dict[str, DateOrder] = {order: order for order in ("day_first", "month_first", "year_first")}


def locale_order(tag: str | None) -> DateOrder | None:
    """The order of a locale ("en-US", "pt_BR", "de"); null for a language alone that is written in both ("en")."""
    language, *others = (tag or "").lower().replace("_", "-").split(".")[0].split("-")
    for name in (*(f"{language}-{other}" for other in reversed(others)), language):
        if name in _locales():
            return ORDERS.get(_locales()[name])
    return None


@cache
def _locales() -> dict[str, str]:
    return {row["locale"].lower(): row["order"] for row in rows("date_orders")}


class DateColumn:
    """The dates of a column, in the order of its rows."""

    def __init__(self) -> None:
        self._told: set[DateOrder] = set()
        self._runs = {order: _Run() for order in ORDERS.values()}

    def add(self, text: str) -> None:
        """See the next date of the column; a text that is none tells nothing."""
        found = readings(text)
        if len(found) == 1 and found[0].order:
            self._told.add(found[0].order)
        for order, run in self._runs.items():
            if reading := chosen(found, order):
                run.add(reading.instant.value.date())

    @property
    def order(self) -> DateOrder | None:
        """The order in which the column writes its dates; null where it does not tell.

        One date that can be read one way decides; where dates of several ways are there, nothing does. Without any,
        the one order decides in which the rows go forward, or back, from the first to the last day.
        """
        if self._told:
            return next(iter(self._told)) if len(self._told) == 1 else None
        in_order = [order for order, run in self._runs.items() if run.is_in_order]
        return in_order[0] if len(in_order) == 1 else None


class _Run:
    """Days in the order in which they come."""

    def __init__(self) -> None:
        self._last: date | None = None
        self._steps = 0
        self._directions: set[bool] = set()

    def add(self, day: date) -> None:
        if self._last is not None and day != self._last:
            self._steps += 1
            self._directions.add(day > self._last)
        self._last = day

    @property
    def is_in_order(self) -> bool:
        return self._steps + 1 >= FEWEST_IN_ORDER and len(self._directions) == 1
