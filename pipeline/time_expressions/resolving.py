"""What a time expression means: its When against tense, publication day and the sentence before."""

from collections.abc import Sequence
from datetime import date

from pipeline.records import DateBasis, Span, When
from pipeline.time_expressions import forms
from pipeline.time_expressions.finding import TimeExpression, nearest
from pipeline.time_expressions.periods import Period
from pipeline.time_expressions.placing import Context, NotPlacedError, Tense

LONGEST_INHERITED = 7  # days; a year or month named in one sentence rarely dates the next
Publication = date | tuple[date, date] | None
NO_DATE = When(None, None, None, "none")


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
        return forms.FORMS[expression.form].place(match.groupdict(), context)
    except (NotPlacedError, ValueError, OverflowError):
        return None


def event_when(
    found: Sequence[TimeExpression],
    sentence: Span,
    trigger: Span,
    tense: Tense,
    published_on: Publication,
    *,
    before: Span | None = None,
    or_publication: bool = False,
) -> When:
    """The When of an event whose trigger stands in a sentence.

    The nearest expression of the sentence; without one, the last of the sentence ``before`` (give it only when the text
    goes on about the same thing) if it fixes at most a week, with basis ``inherited``; without that, the publication
    day with basis ``publication`` if the caller asks for it (and gives one day); else basis ``none``. ``found`` are the
    expressions of the whole field, all spans count in it.
    """
    carried = _carried(found, before, published_on)
    expression = nearest(found, sentence, trigger, tense)
    if expression is not None:
        return resolved(expression, tense, published_on, anchor=carried.start if carried else None)
    if carried is not None:
        return carried
    if or_publication and isinstance(published_on, date):
        return When(published_on, published_on, "day", "publication")
    return NO_DATE


def _carried(found: Sequence[TimeExpression], before: Span | None, published_on: Publication) -> When | None:
    """The When of the last expression of the sentence before that fixes a week or less.

    When the publication day is not known, a day or weekday that cannot be placed is carried on as its words.
    """
    if before is None:
        return None
    for expression in reversed(found):
        if not before.covers(expression.span):
            continue
        when = resolved(expression, "past", published_on)
        if when.start and when.end and (when.end - when.start).days < LONGEST_INHERITED:
            return When(when.start, when.end, when.granularity, "inherited", when.text, when.text_span)
        if when.start is None and expression.kind in ("day", "weekday") and not isinstance(published_on, date):
            return when
    return None
