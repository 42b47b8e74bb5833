"""When an event took place by what the sentences around tell, and whether that makes it background.

An event without a time of its own takes that of the event before it where the text goes on, else, if it is told as
news, the day of the article's own news, else the day of publication; a title takes the day that the body gives.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from pipeline.actors import NOUN_TAGS, Sentence
from pipeline.events.coding import EventDraft, ReportingSentence
from pipeline.events.grammar import auxiliaries, verb_of
from pipeline.events.times.own_times import HAVE, is_set_apart, tellings
from pipeline.events.times.times_in_sentence import NO_DATE, Setting, dated
from pipeline.records import Article, DateBasis, EventMention, EventStatus, Party, Span, When
from pipeline.time_expressions import Publication, TimeExpression, resolved

BACKGROUND_AFTER: Final = timedelta(days=14)  # between the end of an event and publication
FRESH: Final = timedelta(days=3)  # within which the past perfect tells of the news, and one day dates the whole article
INHERITED: Final = timedelta(days=6)
LONG_PERIOD: Final = timedelta(days=60)
LONGEST_THEN: Final = timedelta(days=31)  # a month may hold the steps that "then" follow in it, a year rarely
SENTENCES_BACK: Final = 3  # how far back "two days later" may count from
LONGEST: Final = timedelta(days=366)
LONG_AGO: Final = re.compile(
    r"\b(?:last|previous|that|past) (?:year|month|decade|century|spring|summer|autumn|fall|winter|[JFMASOND][a-z]+ber|"
    r"January|February|March|April|May|June|July|August)\b|\b1[89]\d\d\b|\b20\d\d\b"
    r"|\b(?:years?|months?|decades?) ago|\bpast \w+ (?:years|months|decades)",
    re.IGNORECASE,
)
FRESH_WORDS: Final = re.compile(r"(?:(?:early|late|earlier|later) (?:on )?)?(?:\w+day|today|tonight)\b", re.IGNORECASE)
FOR_LONG: Final = re.compile(
    r"\b(?:for|over|in) (?:\w+ ){0,3}(?:weeks|months|years|decades)\b|\b(?:repeatedly|often|long)\b"
)
THIS_WEEK: Final = frozenset({"day", "weekday"})
POINTING: Final = frozenset({"the", "this", "that", "their"})


class Told:
    """What a field of an article has told so far, added sentence by sentence.

    ``last`` is the main event of the last sentence that reports one, ``is_aside`` whether it only stood beside the
    story; ``news`` is the first event of the body's first sentences that is dated to a day, if it happened.
    """

    def __init__(self) -> None:
        self.last: EventMention | None = None
        self.is_aside = False
        self.news: EventMention | None = None
        self._is_news_known = False
        self._in_words: EventMention | None = None
        self._first: dict[tuple[str, frozenset[str]], When] = {}

    def add(self, own: Sequence[EventMention], is_aside: bool) -> None:
        """Add the events of the next sentence that reports any, the main one first."""
        self.last, self.is_aside = own[0] if own else None, is_aside
        for mention in own:
            if not self._is_news_known and mention.is_lead and mention.field == "body" and _is_a_day(mention.when):
                self._is_news_known = True
                self.news = mention if mention.status in ("happened", "ongoing") else None
            if mention.when.start is not None:
                self._first.setdefault((mention.base_type, _codes_of(mention)), mention.when)
            if mention.when.text is not None:
                self._in_words = mention

    def time_near(self, number: int) -> When | None:
        """The time that was put into words last, in a sentence not long before the one of this number."""
        last = self._in_words
        return last.when if last is not None and number - last.sentence_number <= SENTENCES_BACK else None

    def time_of(self, base_type: str, codes: frozenset[str]) -> When | None:
        """The first time that was told of an event of these parties."""
        return self._first.get((base_type, codes))


def event_times(
    article: Article,
    report: ReportingSentence,
    draft: EventDraft,
    found: Sequence[TimeExpression],
    told: Told,
    *,
    is_news: bool,
) -> tuple[When, ...]:
    """The When of an event, several where its sentence names separate times, one without dates where nothing tells.

    ``found`` are the expressions of its sentence and the one before; ``is_news`` allows the day of the article's news
    and of publication.
    """
    published = article.published_on or article.published_days
    others = frozenset(
        other.match.token for other in report.drafts if other.match.trigger.is_noun and other is not draft
    )
    news = told.news
    setting = Setting(published, _spoken_of(report, found, told, published), news.when if news else None)
    own = dated(found, report.sentence, draft, others, setting)
    return own or (_from_around(article, report, draft, found, told, is_news) or NO_DATE,)


def _spoken_of(
    report: ReportingSentence, found: Sequence[TimeExpression], told: Told, published: Publication
) -> When | None:
    """What was told last of time: by the main event or the last words of the sentence before, or a little earlier."""
    if report.is_next and told.last is not None and told.last.when.start is not None:
        return told.last.when
    if said := _last_said(found, report.preceding, published, LONGEST):
        return said
    return told.time_near(report.sentence.number)


def _from_around(
    article: Article,
    report: ReportingSentence,
    draft: EventDraft,
    found: Sequence[TimeExpression],
    told: Told,
    is_news: bool,
) -> When | None:
    """The When that the words around an event's sentence give."""
    one, token = report.sentence, draft.match.token
    published = article.published_on or article.published_days
    if (half := _half_before(one, token)) and (said := _last_said(found, half, published, INHERITED)):
        return said
    if one.tags[token] == "VBD" or one.tags[token] in NOUN_TAGS:
        if _is_then(one, token) and (said := _last_said(found, report.preceding, published, LONGEST_THEN)):
            return said
        if report.before is not None and not told.is_aside and (carried := _carried(report, found, told, published)):
            return carried
    if (same := _told_before(one, draft, told)) is not None:
        return same
    last = told.last if report.is_next else None
    if last is not None and last.status == "background" and not told.is_aside:
        return None
    if any(tellings(one, draft, [other for other in found if one.span.covers(other.span)])):
        return None
    said_last = None if report.is_next else _last_said(found, report.preceding, published, LONGEST)
    return _day_of_news(article, draft, told) if is_news and not _is_long_before(said_last, article) else None


def _is_long_before(said: When | None, article: Article) -> bool:
    """Whether a time lies so long before publication that what follows it is no news of the day."""
    if said is None or said.end is None or article.published_on is None:
        return False
    return article.published_on - said.end > BACKGROUND_AFTER


def _carried(
    report: ReportingSentence, found: Sequence[TimeExpression], told: Told, published: Publication
) -> When | None:
    """The When of the event before, else that of the last words of time of the sentence before."""
    last = told.last.when if report.is_next and told.last is not None else NO_DATE
    if last.start is None and last.text is None:
        return _last_said(found, report.before, published, INHERITED)
    if last.start is None:
        return last if not isinstance(published, tuple) and published is None else None
    return replace(last, basis="inherited") if _is_short(last) and last.basis != "publication" else None


def _last_said(
    found: Sequence[TimeExpression], words: Span | None, published: Publication, longest: timedelta
) -> When | None:
    """The When of the last expression of some words that fixes no longer a time.

    When the publication day is not known, a day or weekday that cannot be placed is carried on as its words.
    """
    for one in reversed(found):
        if words is None or not words.covers(one.span):
            continue
        when = resolved(one, "past", published)
        if when.start and when.end and when.end - when.start <= longest:
            return replace(when, basis="inherited")
        if when.start is None and one.kind in THIS_WEEK and published is None:
            return when
    return None


def _half_before(sentence: Sentence, token: int) -> Span | None:
    """What stands before the semicolon before an event."""
    end = sentence.text.rfind(";", 0, sentence.starts[token] - sentence.span.start)
    return Span(sentence.span.start, sentence.span.start + end) if end >= 0 else None


def _is_then(sentence: Sentence, token: int) -> bool:
    verb = verb_of(sentence, token)
    return verb is not None and any(sentence.lowers[child] == "then" for child in sentence.all_children(verb, "advmod"))


def _told_before(sentence: Sentence, draft: EventDraft, told: Told) -> When | None:
    """The When of the same event as it was told before: "the meeting of the two ministers"."""
    token = draft.match.token
    near = {sentence.lowers[child] for child in sentence.all_children(token, "det", "poss")}
    codes = _codes((*draft.parties.actors, *draft.parties.recipients))
    if sentence.tags[token] not in NOUN_TAGS or not near & POINTING or len(codes) < 2:
        return None
    when = told.time_of(draft.base_type, codes)
    return replace(when, basis="inherited") if when is not None else None


def _day_of_news(article: Article, draft: EventDraft, told: Told) -> When | None:
    """The day of the article's own news for those who take part in it, if it is a day of late; else publication."""
    day, news = article.published_on, told.news
    if day is None:
        return None
    if news is not None and news.when.start is not None and timedelta() < day - news.when.start <= FRESH:
        takes_part = _codes_of(news) & _codes((*draft.parties.actors, *draft.parties.recipients))
        return replace(news.when, basis="inherited") if takes_part else When(day, day, "day", "publication")
    return When(day, day, "day", "publication")


def _codes(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.country or party.org_code or party.name for party in parties)


def _codes_of(mention: EventMention) -> frozenset[str]:
    return _codes([one.party for one in mention.participants if one.role in ("actor", "recipient")])


def _is_short(when: When) -> bool:
    return when.start is not None and when.end is not None and when.end - when.start <= INHERITED


def _is_a_day(when: When) -> bool:
    return when.granularity == "day" and when.start == when.end


def dated_as_in_body(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions with titles that tell no time dated as the same event of the body is."""
    body = [mention for mention in mentions if mention.field == "body"]
    return tuple(mention if mention.field == "body" else _as_in_body(mention, body) for mention in mentions)


def _as_in_body(title: EventMention, body: Sequence[EventMention]) -> EventMention:
    if title.when.text is not None or title.status not in ("happened", "ongoing"):
        return title
    for mention in body:
        is_same = mention.event_type == title.event_type and mention.status in ("happened", "ongoing")
        if is_same and mention.when.text is not None and _is_one_of(_codes_of(title), _codes_of(mention)):
            basis: DateBasis = "none" if mention.when.start is None else "inherited"
            return replace(title, when=replace(mention.when, basis=basis, text_span=None))
    return title


def _is_one_of(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the parties of a title are those that the body names more fully, or the other way round."""
    return bool(some) and bool(others) and (some <= others or others <= some)


def is_of_today(sentence: Sentence, draft: EventDraft, is_lead: bool) -> bool:
    """Whether an event without a time of its own is news of the day: it happened, in a clause that tells the news.

    The past perfect tells what came earlier, as clauses with "after" or "when" and relative clauses do; the present
    perfect leaves the day open, but for an article's first sentences.
    """
    if draft.status != "happened":
        return False
    verb = verb_of(sentence, draft.match.token)
    if verb is None:
        return is_lead
    helpers = auxiliaries(sentence, verb)
    if _is_then(sentence, draft.match.token) or "had" in helpers:
        return False
    if helpers & HAVE and (not is_lead or FOR_LONG.search(sentence.text)):
        return False
    return not any(_is_set_before(sentence, place) for place in (verb, *sentence.ancestors(verb)))


def _is_set_before(sentence: Sentence, verb: int) -> bool:
    """Whether a clause only tells of something around the news.

    "…, who opened the port", "after Oman closed …", "a port opened by Oman", "for opening the port".
    """
    dep = sentence.deps[verb]
    if dep == "pcomp":
        return sentence.lowers[sentence.heads[verb]] != "by" or "VBD" not in {
            sentence.tags[above] for above in sentence.ancestors(verb)
        }
    is_participle = dep == "acl" and sentence.tags[verb] != "VB" and sentence.child(verb, "nsubj") is None
    return dep == "relcl" or is_participle or (dep == "advcl" and sentence.child(verb, "mark", "advmod") is not None)


def is_aside(sentence: Sentence, draft: EventDraft) -> bool:
    """Whether an event only stands beside the story, so that its time does not hold on after it."""
    verb = verb_of(sentence, draft.match.token)
    if verb is None:
        return False
    return is_looking_back(sentence, draft) or any(
        is_set_apart(sentence, place) for place in (verb, *sentence.ancestors(verb))
    )


def is_looking_back(sentence: Sentence, draft: EventDraft) -> bool:
    """Whether the past perfect sets an event before the story's time; in indirect speech it does not."""
    verb = verb_of(sentence, draft.match.token)
    if verb is None or "had" not in auxiliaries(sentence, verb):
        return False
    while sentence.deps[verb] in ("conj", "xcomp") and sentence.heads[verb] != verb:
        verb = sentence.heads[verb]
    return sentence.deps[verb] != "ccomp"


def with_background(sentence: Sentence, draft: EventDraft, when: When, article: Article) -> EventStatus:
    """The status, background for what is older than the article's own news."""
    status = draft.status
    if status not in ("happened", "ongoing"):
        return status
    is_long_ago = when.text is not None and LONG_AGO.search(when.text) is not None
    if is_looking_back(sentence, draft) and not _is_fresh(when, article):
        return "background"
    if article.published_on is None or when.start is None or when.end is None:
        return "background" if is_long_ago else status
    is_earlier_month = when.granularity == "month" and when.end < article.published_on
    if is_earlier_month or article.published_on - when.end > BACKGROUND_AFTER:
        return "background"
    return "background" if is_long_ago and when.end - when.start > LONG_PERIOD else status


def _is_fresh(when: When, article: Article) -> bool:
    """Whether a time is of the last days: by the calendar, or a plain weekday where publication is not known."""
    if when.end is None or article.published_on is None:
        return when.text is not None and article.published_at is None and FRESH_WORDS.match(when.text) is not None
    return _is_short(when) and article.published_on - when.end <= FRESH
