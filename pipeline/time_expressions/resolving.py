"""What a time expression means: its When against tense, publication day and the day last spoken of."""

from datetime import date
from typing import Final

from pipeline.records import DateBasis, Granularity, When
from pipeline.time_expressions import forms, placing, time_words
from pipeline.time_expressions.context import Context, NotPlacedError, Tense
from pipeline.time_expressions.expressions import TimeExpression
from pipeline.time_expressions.periods import Period, Unit

Publication = date | tuple[date, date] | None
FINENESS: Final[dict[Granularity, int]] = {"day": 0, "week": 1, "month": 2, "year": 3}
UNITS: Final[dict[Unit, int]] = {"day": 0, "week": 0, "month": 2, "year": 3}  # a week is counted to the day


def resolved(
    expression: TimeExpression, tense: Tense, published_on: Publication, *, anchor: date | None = None
) -> When:
    """Place an expression in the calendar.

    ``tense`` is that of the clause; ``published_on`` the publication day, or the first and last day that it may be
    (then only what both give is taken: "last year" when the year is known), null when unknown; ``anchor`` the day last
    spoken of, which "the same day" or "two days later" count from.

    The basis is ``stated`` when the words alone fix the period, ``inherited`` when the anchor does, ``relative`` when
    the publication day was needed, and ``none`` (no dates, no granularity) when it cannot be placed; text and span of
    the expression are always kept. A plain weekday is in the past tense the latest such day up to and including the
    publication day, in the future tense the next one after it.
    """
    first, last = published_on if isinstance(published_on, tuple) else (published_on, published_on)
    tries: tuple[tuple[DateBasis, Context], ...] = (
        ("stated", Context(tense, None, None)),
        ("inherited", Context(tense, None, anchor)),
        ("relative", Context(tense, first, anchor)),
    )
    for basis, context in tries:
        period = _placed(expression, context)
        if period is not None and basis == "relative" and first != last:
            period = period if period == _placed(expression, Context(tense, last, anchor)) else None
        if period is not None:
            return When(period.start, period.end, period.granularity, basis, expression.text, expression.span)
    return When(None, None, None, "none", expression.text, expression.span)


def _placed(expression: TimeExpression, context: Context) -> Period | None:
    match = forms.parts(expression.form).fullmatch(expression.text)
    if match is None:
        return None
    try:
        return forms.FORMS[expression.form].period(match.groupdict(), context)
    except (NotPlacedError, ValueError, OverflowError):
        return None


def beside(expression: TimeExpression, other: When, *, is_reversed: bool = False) -> When:
    """The When of what took place at a distance from another event: "a day after the vote", given the vote's When.

    ``is_reversed`` asks for the other way round: the When of the vote, given that of what came a day after it. No
    dates where the other has none, or is known less exactly than the distance. The basis is ``inherited``.
    """
    unplaced = When(None, None, None, "none", expression.text, expression.span)
    match = forms.parts(expression.form).fullmatch(expression.text)
    if expression.kind != "beside" or match is None or other.start is None or other.granularity is None:
        return unplaced
    parts = match.groupdict()
    unit = time_words.unit(parts["unit"]) if parts.get("unit") else "day"
    if FINENESS.get(other.granularity, len(UNITS)) > UNITS.get(unit, -1):
        return unplaced
    count = placing.count_of(parts) if parts.get("unit") else 0
    is_later = time_words.direction(parts["way"] or "", "beside") > 0
    try:
        period = placing.counted(other.start, count if is_later != is_reversed else -count, unit)
    except (NotPlacedError, ValueError, OverflowError):
        return unplaced
    return When(period.start, period.end, period.granularity, "inherited", expression.text, expression.span)
