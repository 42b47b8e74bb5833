"""Whether an event is the news of the day, stands beside the story, or lies before it and is background."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from pipeline.events.coding import EventDraft
from pipeline.events.finding import MUTUAL, SPOKEN, words
from pipeline.events.times.other_clauses import is_set_apart, is_time_of
from pipeline.events.times.own_times import has_have
from pipeline.events.times.told_times import is_short
from pipeline.language import MONTHS, Word, auxiliaries, first_joined, verb_of, verbs_of_saying
from pipeline.records import Article, EventStatus, When
from pipeline.reference import any_of
from pipeline.rules import Rule, Table, always

BACKGROUND_AFTER = timedelta(days=14)  # between the end of an event and publication
FRESH = timedelta(days=3)  # within which the past perfect tells of the news, and one day dates the whole article
LONG_PERIOD = timedelta(days=60)


def is_of_today(draft: EventDraft, is_lead: bool) -> bool:
    """Whether an event without a time of its own is news of the day: it happened, in a clause that tells the news.

    The past perfect tells what came earlier, as clauses with "after" or "when" and relative clauses do; the present
    perfect leaves the day open, but for an article's first sentences.
    """
    verb = verb_of(draft.match.word)
    if draft.status != "happened" or verb is None:
        return draft.status == "happened" and is_lead
    if draft.said is None and any(_is_set_before(word) for word in (verb, *verb.ancestors())):
        return False
    if is_then(draft.match.word) or ("had" in auxiliaries(verb) and not is_reported_of_late(draft)):
        return False
    if has_have(verb):
        return is_lead and not _for_long().search(verb.sentence.text)
    return is_lead or not _is_standing(verb)


def _is_standing(verb: Word) -> bool:
    """Whether the simple present tells what holds on any day: "views them as rebels", "is disputed by Oman"."""
    helpers = auxiliaries(verb)
    if verb.tag in ("VBZ", "VBP"):
        return not helpers
    return verb.tag == "VBN" and bool(helpers) and helpers <= {"is", "are"}


def is_reported_of_late(draft: EventDraft) -> bool:
    """Whether the past perfect only reports: "the ministry said the two had agreed", which may be of the day's news."""
    verb = verb_of(draft.match.word)
    if verb is None or "had" not in auxiliaries(verb):
        return False
    told = first_joined(verb)
    is_told = told.dep == "ccomp" and told.head.lemma in verbs_of_saying() and told.head.tag == "VBD"
    return is_told and draft.base_type in SPOKEN | MUTUAL


def _is_set_before(verb: Word) -> bool:
    """Whether a clause only tells of something around the news.

    "…, who opened the port", "after Oman closed …", "a port opened by Oman", "for opening the port".
    """
    dep = verb.dep
    if dep == "pcomp":
        return verb.head.lower != "by" or "VBD" not in {above.tag for above in verb.ancestors()}
    is_participle = dep == "acl" and verb.tag != "VB" and verb.child("nsubj") is None
    return dep == "relcl" or is_participle or (dep == "advcl" and verb.child("mark", "advmod") is not None)


def is_aside(draft: EventDraft) -> bool:
    """Whether an event only stands beside the story, so that its time does not hold on after it."""
    verb = verb_of(draft.match.word)
    if verb is None:
        return False
    return is_looking_back(draft) or any(is_set_apart(word) for word in (verb, *verb.ancestors()))


def is_looking_back(draft: EventDraft) -> bool:
    """Whether the past perfect sets an event before the story's time; in indirect speech it does not."""
    verb = verb_of(draft.match.word)
    if verb is None or "had" not in auxiliaries(verb):
        return False
    while verb.dep in ("conj", "xcomp") and not verb.is_root:
        verb = verb.head
    return verb.dep != "ccomp"


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event with its time; ``is_told_first`` in titles and first sentences, ``is_spoken`` inside a quote."""

    draft: EventDraft
    when: When
    article: Article
    is_told_first: bool
    is_spoken: bool

    @property
    def verb(self) -> Word | None:
        return verb_of(self.draft.match.word)

    @property
    def is_fresh(self) -> bool:
        return _is_fresh(self.when, self.article)

    @property
    def is_undated(self) -> bool:
        return self.when.start is None and self.when.text is None


def with_background(event: DatedEvent) -> EventStatus:
    """The status, background for what is older than the article's own news."""
    status = event.draft.status
    if status == "planned" and _is_old(event) and not event.is_told_first:
        return "background"  # a plan of which only the day is told on which it was made
    if status not in ("happened", "ongoing") or (event.draft.said is not None and not _is_old(event)):
        return status
    return "background" if BACKGROUND.first(event) else status


def _is_long_ago(event: DatedEvent) -> bool:
    """Whether the words tell of history, and no date says that it is of late."""
    when = event.when
    if when.text is None or _long_ago().search(when.text) is None:
        return False
    if event.article.published_on is None or when.start is None or when.end is None:
        return True
    return when.end - when.start > LONG_PERIOD


def _is_old(event: DatedEvent) -> bool:
    """Whether an event ended in an earlier month, or some time before publication."""
    day, when = event.article.published_on, event.when
    if day is None or when.start is None or when.end is None:
        return False
    return (when.granularity == "month" and when.end < day) or day - when.end > BACKGROUND_AFTER


def _is_explaining(event: DatedEvent) -> bool:
    """Whether an event only explains who or what somebody is: "a group that fought the army", "men jailed by Oman"."""
    if event.is_told_first or event.is_fresh or event.verb is None:
        return False
    verb = first_joined(event.verb)
    if verb.dep == "relcl":
        return verb.tag in ("VBD", "VBN") and all(child.lower != "where" for child in verb.all_children("advmod"))
    is_held = verb.lemma in words("lasting") and event.is_undated  # "troops stationed in Mali" are there
    return verb.dep == "acl" and verb.tag == "VBN" and not is_time_of(verb.head) and not is_held


def is_lasting(draft: EventDraft) -> bool:
    """Whether something has gone on or was done again and again: "has long backed them", "has waged war"."""
    verb = verb_of(draft.match.word)
    if verb is None:
        return False
    is_often = any(child.lower in words("lasting_adverb") for child in verb.all_children("advmod"))
    return is_often or (verb.tag == "VBN" and verb.lemma in words("lasting"))


def _is_done_before(event: DatedEvent) -> bool:
    """Whether the present perfect tells of an act somewhat late in a text: "the two have met six times"."""
    verb = event.verb
    if event.is_told_first or event.is_spoken or not event.is_undated or verb is None:
        return False
    if verb.dep == "pcomp" and verb.head.lower in ("for", "of"):  # "have been responsible for freeing the town"
        verb = next((above for above in verb.ancestors() if above.is_verb), verb)
    draft = event.draft
    is_act = SPOKEN.isdisjoint((draft.base_type, draft.event_type)) and draft.status == "happened"
    is_future = not words("future_helper").isdisjoint(auxiliaries(verb))
    return is_act and not is_lasting(draft) and not is_future and verb.tag == "VBN" and has_have(verb)


def _is_since(event: DatedEvent) -> bool:
    """Whether an event is that since which something holds: "since it seized the port"."""
    if event.verb is None or event.is_fresh:
        return False
    above = (event.verb, *event.verb.ancestors())
    return any(word.dep == "advcl" and any(m.lower == "since" for m in word.all_children("mark")) for word in above)


def _is_beside_history(event: DatedEvent) -> bool:
    """Whether an event without a time stands in a sentence of history, none of which is of late."""
    if event.is_told_first or event.is_spoken or not event.is_undated or event.draft.status != "happened":
        return False
    if event.verb is not None and event.verb.tag in ("VBZ", "VBP") and not has_have(event.verb):
        return False  # "is in talks with Oman after its decision of last year"
    return _long_ago().search(event.draft.match.word.sentence.text) is not None


BACKGROUND: Table[DatedEvent, bool] = Table(
    "background",
    (
        Rule("looking_back", lambda it: is_looking_back(it.draft) and not it.is_fresh, True),
        Rule("long_ago", _is_long_ago, True),
        Rule("old", _is_old, True),
        Rule("explaining", _is_explaining, True),
        Rule("done_before", _is_done_before, True),
        Rule("since", _is_since, True),
        Rule("beside_history", _is_beside_history, True),
        Rule("news", always, False),
    ),
)


def _is_fresh(when: When, article: Article) -> bool:
    """Whether a time is of the last days: by the calendar, or a plain weekday where publication is not known."""
    if when.end is None or article.published_on is None:
        return when.text is not None and article.published_at is None and _of_late().match(when.text) is not None
    return is_short(when) and article.published_on - when.end <= FRESH


def is_then(trigger: Word) -> bool:
    """Whether an event is the next step of what was told: "then crossed the river"."""
    verb = verb_of(trigger)
    if verb is None or verb.tag == "VB":  # "if they come, then nobody can stop it"
        return False
    return any(child.lower == "then" for child in verb.all_children("advmod"))


@cache
def _long_ago() -> re.Pattern[str]:
    """Words for a time that is history: "last year", "that August", "in 1998", "years ago", "the past two decades"."""
    period = any_of(words("long_period") | MONTHS)
    lengths = any_of(words("length_of_time"))
    return re.compile(
        rf"\b{any_of(words('looking_back'))} {period}\b|\b1[89]\d\d\b|\b20\d\d\b"
        rf"|\b{lengths}s? ago|\bpast \w+ {lengths}s|\b(?:recent|past|previous) (?:decade|year)s",
        re.IGNORECASE,
    )


@cache
def _of_late() -> re.Pattern[str]:
    """Words for a day of this week: "late on Monday", "today"."""
    part = any_of(words("early_or_late"))
    return re.compile(rf"(?:{part} (?:on )?)?(?:\w+day|today|tonight)\b", re.IGNORECASE)


@cache
def _for_long() -> re.Pattern[str]:
    """Words for what went on or was done again and again: "for three years", "repeatedly"."""
    lengths = any_of(words("length_of_time") | {"week"})
    return re.compile(rf"\b(?:for|over|in) (?:\w+ ){{0,3}}{lengths}s\b|\b(?:repeatedly|often|long)\b")
