"""When an event took place by what the sentences around tell.

An event without a time of its own takes that of the event before it where the text goes on, else, if it is told as
news, the day of the article's own news, else the day of publication; a title takes the day that the body gives.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from pipeline.events.coding import EventDraft, ReportingSentence
from pipeline.events.finding import words
from pipeline.events.times.background import BACKGROUND_AFTER, FRESH, is_then
from pipeline.events.times.own_times import tellings
from pipeline.events.times.times_in_sentence import NO_DATE, Setting, dated
from pipeline.events.times.told_times import SHORT, Told, codes_of, codes_of_parties, is_short
from pipeline.language import Word
from pipeline.records import Article, DateBasis, EventMention, Span, When
from pipeline.time_expressions import Publication, TimeExpression, resolved

LONGEST_THEN = timedelta(days=31)  # a month may hold the steps that "then" follow in it, a year rarely
LONGEST = timedelta(days=366)
THIS_WEEK = frozenset({"day", "weekday"})


def event_times(
    article: Article,
    report: ReportingSentence,
    draft: EventDraft,
    expressions: Sequence[TimeExpression],
    told: Told,
    *,
    is_news: bool,
) -> tuple[When, ...]:
    """The When of an event, several where its sentence names separate times, one without dates where nothing tells.

    ``expressions`` are those of its sentence and the one before; ``is_news`` allows the day of the article's news
    and of publication.
    """
    published = article.published_on or article.published_days
    others = frozenset(
        other.match.word for other in report.drafts if other.match.trigger.is_noun and other is not draft
    )
    news = told.news
    setting = Setting(published, _spoken_of(report, expressions, told, published), news.when if news else None)
    own = dated(expressions, report.sentence, draft, others, setting)
    return own or (_from_around(article, report, draft, expressions, told, is_news) or NO_DATE,)


def _spoken_of(
    report: ReportingSentence, expressions: Sequence[TimeExpression], told: Told, published: Publication
) -> When | None:
    """What was told last of time: by the main event or the last words of the sentence before, or a little earlier."""
    if report.is_next and told.last is not None and told.last.when.start is not None:
        return told.last.when
    if said := _last_said(expressions, report.preceding, published, LONGEST):
        return said
    return told.time_near(report.sentence.number)


def _from_around(
    article: Article,
    report: ReportingSentence,
    draft: EventDraft,
    expressions: Sequence[TimeExpression],
    told: Told,
    is_news: bool,
) -> When | None:
    """The When that the words around an event's sentence give."""
    trigger = draft.match.word
    published = article.published_on or article.published_days
    if (half := _half_before(trigger)) and (said := _last_said(expressions, half, published, SHORT)):
        return said
    if trigger.tag == "VBD" or trigger.is_noun:
        if is_then(trigger) and (said := _last_said(expressions, report.preceding, published, LONGEST_THEN)):
            return said
        if (
            report.before is not None
            and not told.is_aside
            and (carried := _carried(report, expressions, told, published))
        ):
            return carried
    if (same := _told_before(draft, told)) is not None:
        return same
    last = told.last if report.is_next else None
    if last is not None and last.status == "background" and not told.is_aside:
        return None
    here = [expression for expression in expressions if report.sentence.span.covers(expression.span)]
    if any(tellings(report.sentence, draft, here)):
        return None
    said_last = None if report.is_next else _last_said(expressions, report.preceding, published, LONGEST)
    return _day_of_news(article, draft, told) if is_news and not _is_long_before(said_last, article) else None


def _is_long_before(said: When | None, article: Article) -> bool:
    """Whether a time lies so long before publication that what follows it is no news of the day."""
    if said is None or said.end is None or article.published_on is None:
        return False
    return article.published_on - said.end > BACKGROUND_AFTER


def _carried(
    report: ReportingSentence, expressions: Sequence[TimeExpression], told: Told, published: Publication
) -> When | None:
    """The When of the event before, else that of the last words of time of the sentence before."""
    last = told.last.when if report.is_next and told.last is not None else NO_DATE
    if last.start is None and last.text is None:
        return _last_said(expressions, report.before, published, SHORT)
    if last.start is None:
        return last if not isinstance(published, tuple) and published is None else None
    return replace(last, basis="inherited") if is_short(last) and last.basis != "publication" else None


def _last_said(
    expressions: Sequence[TimeExpression], span: Span | None, published: Publication, longest: timedelta
) -> When | None:
    """The When of the last expression of some words that fixes no longer a time.

    When the publication day is not known, a day or weekday that cannot be placed is carried on as its words.
    """
    for expression in reversed(expressions):
        if span is None or not span.covers(expression.span):
            continue
        when = resolved(expression, "past", published)
        if when.start and when.end and when.end - when.start <= longest:
            return replace(when, basis="inherited")
        if when.start is None and expression.kind in THIS_WEEK and published is None:
            return when
    return None


def _half_before(trigger: Word) -> Span | None:
    """What stands before the semicolon before an event."""
    start = trigger.sentence.span.start
    end = trigger.tokens.source.rfind(";", start, trigger.start)
    return Span(start, end) if end >= 0 else None


def _told_before(draft: EventDraft, told: Told) -> When | None:
    """The When of the same event as it was told before: "the meeting of the two ministers"."""
    trigger = draft.match.word
    near = {child.lower for child in trigger.all_children("det", "poss")}
    codes = codes_of_parties((*draft.parties.actors, *draft.parties.recipients))
    if not trigger.is_noun or near.isdisjoint(words("pointing")) or len(codes) <= 1:
        return None
    when = told.time_of(draft.base_type, codes)
    return replace(when, basis="inherited") if when is not None else None


def _day_of_news(article: Article, draft: EventDraft, told: Told) -> When | None:
    """The day of the article's own news for those who take part in it, if it is a day of late; else publication."""
    day, news = article.published_on, told.news
    if day is None:
        return None
    if news is not None and news.when.start is not None and timedelta() < day - news.when.start <= FRESH:
        takes_part = codes_of(news) & codes_of_parties((*draft.parties.actors, *draft.parties.recipients))
        return replace(news.when, basis="inherited") if takes_part else When(day, day, "day", "publication")
    return When(day, day, "day", "publication")


def dated_as_in_body(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions with titles that tell no time dated as the same event of the body is."""
    body = [mention for mention in mentions if mention.field == "body"]
    return tuple(mention if mention.field == "body" else _as_in_body(mention, body) for mention in mentions)


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
