"""When an event took place by the words of its own sentence.

Which words those are is settled in ``own_times``, what they mean in ``pipeline.time_expressions``; what the sentences
around tell is weighed in ``times_in_context``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.events.coding import EventDraft
from pipeline.events.finding import words
from pipeline.events.times.own_times import own_expressions, since, text_before, told_beside
from pipeline.language import Sentence, Word
from pipeline.records import Granularity, Span, When
from pipeline.reference import any_of
from pipeline.time_expressions import Publication, TimeExpression, beside, nearest, resolved

NO_DATE = When(None, None, None, "none")
ONE_DAY = timedelta(days=1)
POINTING = (["that"], ["this"], ["those"], ["these"])
COUNTABLE: dict[Granularity, re.Pattern[str]] = {  # what may be counted from a time known so exactly
    "day": re.compile(""),
    "week": re.compile("week|month|year"),
    "month": re.compile("month|year"),
    "year": re.compile("year"),
}
NEWS_SENTENCES = 5  # in which what stands beside "two days after" is the article's own news
ROUGHLY = re.compile(rf"\b{any_of(words('roughly'))} $", re.IGNORECASE)
HOURS = re.compile("hour|minute")
JOINTS = words("between_times") | {""}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words of a sentence are placed against.

    ``published`` is the day of publication, or the first and last day that it may be; ``spoken_of`` the When that the
    sentence before told, which "two days later" counts from; ``news`` that of the article's own news.
    """

    published: Publication
    spoken_of: When | None
    news: When | None

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known."""
        return self.published if isinstance(self.published, date) else None


def dated(
    expressions: Sequence[TimeExpression],
    sentence: Sentence,
    draft: EventDraft,
    others: frozenset[Word],
    setting: Setting,
) -> tuple[When, ...]:
    """The When of an event; several where the text names separate times; none where its own words tell no time.

    ``found`` are the expressions of the field, ``others`` the words of other event nouns, whose dates are their own.
    An expression that cannot be placed gives a When without dates.
    """
    began = since(expressions, sentence, draft.match.word)
    if began is not None:
        return (_since(began, sentence, setting),)
    own = own_expressions(expressions, sentence, draft, others)
    trigger = draft.match.word.span
    while (expression := nearest(own, sentence.span, trigger, draft.tense)) is not None:
        own.remove(expression)
        when = _placed(expression, expressions, sentence, draft, setting)
        if when is not None and not _is_too_late(when, draft, setting):
            return _with_others(when, own, sentence, draft, setting)
    return ()


def _placed(
    expression: TimeExpression,
    expressions: Sequence[TimeExpression],
    sentence: Sentence,
    draft: EventDraft,
    setting: Setting,
) -> When | None:
    """The When of an expression; null for hours beside an event that is not dated itself."""
    if expression.kind == "beside":
        when = _beside(expression, expressions, sentence, draft.match.word, setting)
        return None if when.start is None and HOURS.search(expression.text) else when
    return resolved(
        expression, draft.tense, setting.published, anchor=_anchor(expression, expressions, sentence, setting)
    )


def _anchor(
    expression: TimeExpression, expressions: Sequence[TimeExpression], sentence: Sentence, setting: Setting
) -> date | None:
    """The day that "two days later" or "the same month" counts from: that last told, if it is as exact."""
    earlier = [
        other for other in expressions if sentence.span.covers(other.span) and other.span.end < expression.span.start
    ]
    whens = [resolved(earlier[-1], "past", setting.published)] if earlier else []
    whens += [when for when in (setting.spoken_of, setting.news if HOURS.search(expression.text) else None) if when]
    for when in whens:
        if when.start is not None:
            units = COUNTABLE.get(when.granularity or "range")
            return when.start if units and units.search(expression.text) else None
    return None


def _is_too_late(when: When, draft: EventDraft, setting: Setting) -> bool:
    """Whether a time after publication is offered to what happened: it is that of what was agreed or refused."""
    if draft.status != "happened" or when.start is None or setting.day is None:
        return False
    return when.start - setting.day > ONE_DAY


def _since(began: TimeExpression, sentence: Sentence, setting: Setting) -> When:
    """From the day that an expression begins to publication."""
    when = resolved(began, "past", setting.published)
    lead = "since " if text_before(sentence, began).lower().endswith("since ") else ""
    span = Span(began.span.start - len(lead), began.span.end)
    if when.start is None or setting.day is None or when.start > setting.day:
        return When(None, None, None, "none", span.cut(sentence.tokens.source), span)
    return When(when.start, setting.day, "range", "relative", span.cut(sentence.tokens.source), span)


def _beside(
    expression: TimeExpression,
    expressions: Sequence[TimeExpression],
    sentence: Sentence,
    trigger: Word,
    setting: Setting,
) -> When:
    """The When of an event that is told at a distance from another: "two days after the vote of 3 May".

    The event may stand on either side; the other one is dated by its own words, else by what was told before it.
    """
    below = told_beside(sentence, expression)
    is_below = below.covers(trigger.span)
    if ROUGHLY.search(text_before(sentence, expression)):
        return beside(expression, NO_DATE)
    others = [
        other
        for other in expressions
        if sentence.span.covers(other.span) and other.is_exact and below.covers(other.span) != is_below
    ]
    if others:
        other = min(others, key=lambda other: abs(other.span.start - expression.span.start))
        return beside(expression, resolved(other, "past", setting.published), is_reversed=is_below)
    if is_below:
        is_of_news = sentence.field == "body" and sentence.number < NEWS_SENTENCES
        return beside(expression, (setting.news or _publication(setting)) if is_of_news else NO_DATE, is_reversed=True)
    points_back = below.cut(sentence.tokens.source).split(maxsplit=1)[:1] in POINTING
    return beside(expression, (setting.spoken_of if points_back else None) or NO_DATE)


def _publication(setting: Setting) -> When:
    return When(setting.day, setting.day, "day", "publication") if setting.day else NO_DATE


def _with_others(
    when: When, own: Sequence[TimeExpression], sentence: Sentence, draft: EventDraft, setting: Setting
) -> tuple[When, ...]:
    """The When with those named beside it: one period if they join ("on Monday and Tuesday"), else each by itself."""
    whens = [when]
    for expression in _coordinated(when, own, sentence):
        last, other = whens[-1], resolved(expression, draft.tense, setting.published)
        if last.end is None or other.start is None or other.granularity != last.granularity:
            break
        if other.start - last.end == ONE_DAY:
            whens[-1] = replace(last, end=other.end, granularity="day" if last.granularity == "day" else "range")
        elif other.start > last.end:
            whens.append(other)
    return tuple(whens)


def _coordinated(when: When, own: Sequence[TimeExpression], sentence: Sentence) -> Iterator[TimeExpression]:
    """The expressions that follow that of a When, joined by "and", in order."""
    if when.text_span is None or when.start is None:
        return
    end = when.text_span.end
    for other in sorted(own, key=lambda expression: expression.span.start):
        if other.span.start > end and sentence.tokens.source[end : other.span.start].strip(" ,") in JOINTS:
            yield other
            end = other.span.end
