"""When an event took place by what the sentences around tell.

An event without a time of its own takes that of the event before it where the text goes on, else, if it is told as
news, the day of the article's own news, else the day of publication; a title takes the day that the body gives.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from pipeline.events.coding import EventDraft, ReportingSentence
from pipeline.events.finding import MATERIAL_CONFLICT, MUTUAL, words
from pipeline.events.times.background import BACKGROUND_AFTER, FRESH, is_reported_of_late, is_then
from pipeline.events.times.own_times import DAYS, tellings
from pipeline.events.times.times_in_sentence import NO_DATE, Setting, dated
from pipeline.events.times.told_times import SHORT, ToldTimes, codes_of, codes_of_parties, is_a_day, is_short
from pipeline.language import Word
from pipeline.records import Article, DateBasis, EventMention, Span, When
from pipeline.time_expressions import Publication, TimeExpression, resolved

NEWS_SENTENCES = 3  # of a body, whose acts of force are news without a date too
LONGEST_THEN = timedelta(days=31)  # a month may hold the steps that "then" follow in it, a year rarely
LONGEST = timedelta(days=366)
ROUGH: Final = frozenset({"week", "month", "year"})
FIRST_SENTENCES = 5  # of a body, which tell when its news was


@dataclass(frozen=True, slots=True)
class EventInContext:
    """An event with what tells when it was: its article, sentence, the expressions in it and the one before, the past.

    ``is_news`` allows the day of the article's news and of publication.
    """

    article: Article
    report: ReportingSentence
    draft: EventDraft
    expressions: Sequence[TimeExpression]
    told: ToldTimes
    is_news: bool

    @property
    def trigger(self) -> Word:
        return self.draft.match.word

    @property
    def published(self) -> Publication:
        return self.article.published_on or self.article.published_days

    @property
    def codes(self) -> frozenset[str]:
        """The codes of its parties."""
        return codes_of_parties(self.draft.parties.both)

    @property
    def goes_on(self) -> bool:
        """Whether it may go on with the time of what was told before: a noun or a simple past."""
        return self.trigger.tag == "VBD" or self.trigger.is_noun

    @property
    def is_late_act(self) -> bool:
        """Whether it is an act of force somewhere in the body, of any time, where words are mostly of the day."""
        sentence = self.report.sentence
        return (
            sentence.field == "body" and sentence.number >= NEWS_SENTENCES and self.draft.base_type in MATERIAL_CONFLICT
        )

    def last_said(self, span: Span | None, longest: timedelta) -> When | None:
        """The When of the last expression of some words that fixes no longer a time.

        When the publication day is not known, a day or weekday that cannot be placed is carried on as its words.
        """
        for expression in reversed(self.expressions):
            if span is None or not span.covers(expression.span):
                continue
            when = resolved(expression, "past", self.published)
            if when.start and when.end and when.end - when.start <= longest:
                return replace(when, basis="inherited")
            if when.start is None and expression.kind in DAYS and self.published is None:
                return when
        return None


def event_times(event: EventInContext) -> tuple[When, ...]:
    """The When of an event, several where its sentence names separate times, one without dates where nothing tells."""
    others = frozenset(
        other.match.word for other in event.report.drafts if other.match.trigger.is_noun and other is not event.draft
    )
    news = event.told.news
    setting = Setting(event.published, _spoken_of(event), news.when if news else None)
    own = dated(event.expressions, event.report.sentence, event.draft, others, setting)
    around = (when for way in WAYS if (when := way(event)) is not None)
    return own or (next(around, NO_DATE),)


def _spoken_of(event: EventInContext) -> When | None:
    """What was told last of time: by the main event or the last words of the sentence before, or a little earlier."""
    last = event.told.last
    if event.report.is_next and last is not None and last.when.start is not None:
        return last.when
    return event.last_said(event.report.preceding, LONGEST) or event.told.time_near(event.report.sentence.number)


def _said_before_semicolon(event: EventInContext) -> When | None:
    """The time of what stands before the semicolon before an event."""
    start = event.report.sentence.span.start
    end = event.trigger.tokens.source.rfind(";", start, event.trigger.start)
    return event.last_said(Span(start, end), SHORT) if end >= 0 else None


def _then(event: EventInContext) -> When | None:
    """The time of the sentence before for what happened "then"."""
    is_next_step = event.goes_on and is_then(event.trigger)
    return event.last_said(event.report.preceding, LONGEST_THEN) if is_next_step else None


def _carried(event: EventInContext) -> When | None:
    """The When of the event before, else that of the last words of time of the sentence before."""
    report, told = event.report, event.told
    if not event.goes_on or report.before is None or told.is_aside:
        return None
    last = told.last.when if report.is_next and told.last is not None else NO_DATE
    if last.start is None and last.text is None:
        return event.last_said(report.before, SHORT)
    if last.start is None:
        return last if event.published is None else None
    return replace(last, basis="inherited") if is_short(last) and last.basis != "publication" else None


def _told_before(event: EventInContext) -> When | None:
    """The When of the same event as it was told before: "the meeting of the two ministers"."""
    near = {child.lower for child in event.trigger.all_children("det", "poss")}
    if not event.trigger.is_noun or near.isdisjoint(words("pointing")) or len(event.codes) <= 1:
        return None
    when = event.told.time_of(event.draft.base_type, event.codes)
    return replace(when, basis="inherited") if when is not None else None


def _day_of_news(event: EventInContext) -> When | None:
    """The day of the article's own news for those who take part in it, if it is a day of late; else publication."""
    day, news = event.article.published_on, event.told.news
    if day is None or not event.is_news or _is_of_another_time(event):
        return None
    if is_reported_of_late(event.draft) and (news is None or not codes_of(news) & event.codes):
        return None
    if news is not None and news.when.start is not None and timedelta() < day - news.when.start <= FRESH:
        takes_part = codes_of(news) & event.codes
        if not takes_part and event.is_late_act:
            return None
        return replace(news.when, basis="inherited") if takes_part else When(day, day, "day", "publication")
    return None if event.is_late_act else When(day, day, "day", "publication")


def _is_of_another_time(event: EventInContext) -> bool:
    """Whether the sentence goes on with history, tells when it was told, or follows a time long before publication."""
    report, told = event.report, event.told
    last = told.last if report.is_next else None
    if last is not None and last.status == "background" and not told.is_aside:
        return True
    here = [expression for expression in event.expressions if report.sentence.span.covers(expression.span)]
    if any(tellings(report.sentence, event.draft, here)):
        return True
    said = None if report.is_next else event.last_said(report.preceding, LONGEST)
    day = event.article.published_on
    return said is not None and said.end is not None and day is not None and day - said.end > BACKGROUND_AFTER


def _day_of_promise(event: EventInContext) -> When | None:
    """When a promise without a time of its own was made: "said on Monday that it would send aid"."""
    draft, sentence = event.draft, event.report.sentence
    if draft.status != "planned" or draft.event_type != "AGREE" or draft.base_type in MUTUAL:
        return None
    here = [expression for expression in event.expressions if sentence.span.covers(expression.span)]
    spans = set(tellings(sentence, draft, here))
    told = next((expression for expression in here if expression.span in spans), None)
    return resolved(told, "past", event.published) if told is not None else None


WAYS: Final = (_said_before_semicolon, _then, _carried, _told_before, _day_of_promise, _day_of_news)
"""Where the time of an event without words of its own is looked for, nearest first."""


def dated_as_told(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions with the day of the same event that is told more roughly or not at all here.

    Titles that tell no time are dated as the body is; "signed the law in August" has the day of "signed it on Aug. 2",
    and what would be dated by publication has the day that the first sentences tell of the same act.
    """
    body = [mention for mention in mentions if mention.field == "body"]
    days: dict[str, list[EventMention]] = defaultdict(list)
    for mention in body:
        if is_a_day(mention.when) and mention.when.text is not None:
            days[mention.base_type].append(mention)
    return tuple(
        _to_the_day(mention, days[mention.base_type]) if mention.field == "body" else _as_in_body(mention, body)
        for mention in mentions
    )


def _to_the_day(mention: EventMention, dated: Sequence[EventMention]) -> EventMention:
    """The mention with the day of the same event as one that is dated tells it."""
    for other in dated:
        day = other.when.start
        if day is not None and (_holds(mention, other, day) or _is_of_news(mention, other, day)):
            told = replace(mention.when, start=day, end=day, granularity="day", basis="inherited")
            return replace(mention, when=told)
    return mention


def _holds(mention: EventMention, other: EventMention, day: date) -> bool:
    """Whether the own month or year of the same act of the same side holds a day; attacks are repeated."""
    own = mention.when
    if own.granularity not in ROUGH or mention.base_type in MATERIAL_CONFLICT or mention.rule != other.rule:
        return False
    if own.start is None or own.end is None or not own.start <= day <= own.end:
        return False
    theirs = _countries_acted_on(mention), _countries_acted_on(other)
    are_others = all(theirs) and theirs[0].isdisjoint(theirs[1])
    return _side(mention, "actor") == _side(other, "actor") and not are_others


def _is_of_news(mention: EventMention, other: EventMention, day: date) -> bool:
    """Whether what is dated by publication is the act that the first sentences date to a day just before."""
    own = mention.when
    if own.basis != "publication" or own.start is None or mention.status != other.status:
        return False
    is_first = other.sentence_number < FIRST_SENTENCES and timedelta() < own.start - day <= FRESH
    actors = _side(mention, "actor"), _side(other, "actor")
    is_of_side = not all(actors) or not actors[0].isdisjoint(actors[1])
    return is_first and is_of_side and _is_one_of(codes_of(mention), codes_of(other))


def _side(mention: EventMention, role: str) -> frozenset[str]:
    return codes_of_parties([side.party for side in mention.participants if side.role == role])


def _countries_acted_on(mention: EventMention) -> frozenset[str]:
    parties = (side.party for side in mention.participants if side.role == "recipient")
    return frozenset(party.country for party in parties if party.country is not None)


def _as_in_body(title: EventMention, body: Sequence[EventMention]) -> EventMention:
    if title.when.text is not None or title.status not in ("happened", "ongoing"):
        return title
    for mention in body:
        is_same = mention.event_type == title.event_type and mention.status in ("happened", "ongoing")
        if is_same and mention.when.text is not None and _is_one_of(codes_of(title), codes_of(mention)):
            basis: DateBasis = "none" if mention.when.start is None else "inherited"
            return replace(title, when=replace(mention.when, basis=basis, text_span=None))
    return title


def _is_one_of(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the parties of a title are those that the body names more fully, or the other way round."""
    return bool(some) and bool(others) and (some <= others or others <= some)
