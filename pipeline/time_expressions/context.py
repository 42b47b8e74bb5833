"""What a time expression is placed against, and the choice among the periods that it may mean. No words here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.time_expressions.periods import Period

Tense = Literal["past", "present", "future"]
Parts = Mapping[str, str | None]
LONGEST_WAIT = 8  # years between two 29ths of February around 1900 and 2100


class NotPlacedError(Exception):
    """The context lacks the day that the expression counts from, or the words name no exact period."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is placed against: the tense of its clause, the publication day and the day last spoken of."""

    tense: Tense
    today: date | None
    anchor: date | None

    def now(self) -> date:
        if self.today is None:
            raise NotPlacedError
        return self.today

    def then(self) -> date:
        if self.anchor is None:
            raise NotPlacedError
        return self.anchor

    def then_or_now(self) -> date:
        return self.anchor or self.now()

    def nearest(self, candidates: Iterator[Period]) -> Period:
        """The latest begun by today (past), the first not over (future), or the closer of the two (present)."""
        now = self.now()
        periods = list(candidates)
        begun = [period for period in periods if period.start <= now]
        not_over = [period for period in periods if period.end >= now]
        if self.tense == "past" or not not_over:
            return _required(begun[-1:])
        if self.tense == "future" or not begun:
            return _required(not_over[:1])
        back, ahead = begun[-1], not_over[0]
        return back if (now - back.end) <= (ahead.start - now) else ahead

    def beyond(self, candidates: Iterator[Period], step: int) -> Period:
        """The last one over before today (a step below 0), or the next one that has not begun."""
        now = self.now()
        if step > 0:
            return _required([period for period in candidates if period.start > now][:1])
        return _required([period for period in candidates if period.end < now][-1:])

    def every_year(self, period: Callable[[int], Period]) -> Iterator[Period]:
        """The period in the years around today, in order, years that lack it left out (29 February)."""
        for year in range(self.now().year - LONGEST_WAIT, self.now().year + LONGEST_WAIT + 1):
            try:
                yield period(year)
            except ValueError:
                continue


def _required(periods: list[Period]) -> Period:
    if not periods:
        raise NotPlacedError
    return periods[0]
