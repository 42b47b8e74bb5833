"""What grouping knows of one mention of an event, and when two mentions, or groups of them, can be of one event.

Which of the possible events a mention joins is decided in ``event_groups``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import combinations
from typing import Final, NamedTuple

from pipeline.records import DateBasis, EventStatus, FieldName, Granularity, ParticipantRole, PartyKind
from pipeline.resolution.entities import is_proper
from pipeline.resolution.grouping import Groups, same_words
from pipeline.time_expressions import MONTHS, WEEKDAYS, expressions, month_number, weekday_number

MUTUAL: Final = frozenset({"CONSULT", "COOPERATE", "AGREE"})
WORDS_ONLY: Final = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "AGREE", "CONCEDE"})
APART_MODES: Final = frozenset({"visit", "phone", "letter"})  # another kind of event than a meeting of the same two
DONE: Final = frozenset({"happened", "ongoing", "background"})
REAL: Final = DONE | {"planned"}
LONGEST_EXACT = 7  # days of a period within which two mentions of the same parties are one event
BOTH_SIDES: Final = 2  # parties with common persons
LEAST_SHARED = 0.25  # of the shorter sentence's words with meaning, for events that consist of words
WEEKDAY = re.compile("|".join(WEEKDAYS))
MONTH = re.compile("|".join(MONTHS))


class ReportedParty(NamedTuple):
    """A participant of a mention; ``name`` is its entity's, the other values are the participant's own.

    ``entity_id`` is null for nobody in particular ("gunmen", "hundreds of banks"); the name is then the text's.
    """

    role: ParticipantRole
    entity_id: str | None
    name: str
    kind: PartyKind
    country: str | None
    org_code: str | None = None
    sector: str | None = None

    @property
    def code(self) -> str | None:
        """What the party counts as: its country, else the body or person itself; null for nobody in particular."""
        return self.country or self.entity_id

    @property
    def key(self) -> str:
        """What tells the party from others of one article."""
        return self.entity_id or self.name.lower()


class ReportedEvent(NamedTuple):
    """A mention as ``event_mentions`` has it, with its parties and what its article tells.

    ``origin``, ``title`` and ``published_at`` are the article's (articles of one ``origin`` are no independent
    reports); ``is_latest`` tells whether the article is the latest version.
    """

    event_mention_id: str
    article_id: str
    story_id: str | None
    outlet: str | None
    origin: str
    title: str | None
    published_at: datetime | None
    event_type: str
    base_type: str
    mode: str | None
    quad_class: str
    intensity: float
    status: EventStatus
    is_lead: bool
    trigger_text: str
    evidence_text: str
    field: FieldName
    sentence_number: int
    sentence_rank: int
    date_start: date | None
    date_end: date | None
    date_granularity: Granularity | None
    date_text: str | None
    date_basis: DateBasis
    place: str | None
    place_country: str | None
    is_latest: bool
    parties: tuple[ReportedParty, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Who acts in a report: the codes of either side, the entity_ids of named persons by code, and their sides.

    Who has no name ("the Tarvan minister") may be anyone of the country. ``sides`` is empty where the report names one
    side only ("the two met"), also at a house of the one ("met at the palace").
    """

    actors: frozenset[str]
    recipients: frozenset[str]
    persons: Mapping[str, frozenset[str]]
    sides: Mapping[str, ParticipantRole]


def cast(parties: Iterable[ReportedParty]) -> Cast:
    """The cast of a mention with these parties; hosts and mediators do not act, nor does nobody in particular."""
    acting = [(party.code, party) for party in parties if party.code and party.role in ("actor", "recipient")]
    actors = frozenset(code for code, party in acting if party.role == "actor")
    recipients = frozenset(code for code, party in acting if party.role == "recipient")
    named = [(code, party) for code, party in acting if party.kind == "person" and is_proper(party.name)]
    persons: dict[str, frozenset[str]] = {}
    for code, party in named:
        persons[code] = persons.get(code, frozenset()) | {party.key}
    is_at_a_place = len(actors) > 1 and all(party.role == "actor" for _, party in named) and recipients <= actors
    sides = {party.key: party.role for _, party in named} if actors and recipients and not is_at_a_place else {}
    return Cast(actors, recipients, persons, sides)


@dataclass(frozen=True)
class Report:
    """What mentions in the same words say of an event (those of copies of one text), compared as one.

    ``first`` stands for all of them, ``article_ids`` are theirs.
    """

    number: int
    first: ReportedEvent
    article_ids: tuple[str, ...]

    @cached_property
    def cast(self) -> Cast:
        return cast(self.first.parties)

    @cached_property
    def kind(self) -> tuple[str, str, str]:
        """Base type, mode where it makes another event, and status where the event is not real.

        A visit for which persons of both sides are named is their meeting, and so is what two agreed that an article
        looks back on. Having agreed to meet is no meeting.
        """
        first = self.first
        base_type = "AGREE" if first.event_type == "AGREE" and first.status in DONE else first.base_type
        if first.base_type == "AGREE" and first.status == "background" and len(self.cast.persons) > 1:
            base_type = "CONSULT"
        is_meeting = first.mode == "visit" and len(self.cast.persons) > 1
        mode = first.mode if base_type not in MUTUAL or (first.mode in APART_MODES and not is_meeting) else None
        return (base_type, mode or "", "" if first.status in REAL else first.status)

    @cached_property
    def codes(self) -> frozenset[str]:
        return self.cast.actors | self.cast.recipients

    @cached_property
    def sense(self) -> frozenset[str]:
        """The stems of the sentence's words with meaning, beside the names of the parties, date and trigger."""
        known = " ".join(
            [self.first.trigger_text, self.first.date_text or "", *(party.name for party in self.first.parties)]
        )
        return same_words.content_stems(same_words.words(self.first.evidence_text)) - same_words.content_stems(
            same_words.words(known)
        )

    @cached_property
    def said(self) -> frozenset[str]:
        """The words of the sentence, without an apostrophe and what follows."""
        return frozenset(word.partition("'")[0] for word in same_words.words(self.first.evidence_text))

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """First and last day as ordinals; a day that is only the publication's reaches back one day."""
        first = self.first
        if first.date_start is None or first.date_end is None:
            return None
        return (first.date_start.toordinal() - (first.date_basis == "publication"), first.date_end.toordinal())

    @property
    def is_exact(self) -> bool:
        return self.days is not None and self.days[1] - self.days[0] < LONGEST_EXACT

    @cached_property
    def weekday(self) -> int | None:
        """The weekday (0 to 6) that the date or the words of the date tell."""
        first = self.first
        if first.date_start is not None:
            return first.date_start.weekday() if first.date_start == first.date_end else None
        named = WEEKDAY.search(first.date_text or "")
        return weekday_number(named.group()) if named else None

    @cached_property
    def month(self) -> int | None:
        first = self.first
        if first.date_start is not None and first.date_end is not None:
            return first.date_start.month if first.date_start.month == first.date_end.month else None
        named = MONTH.search(first.date_text or "")
        return month_number(named.group()) if named else None

    @cached_property
    def counts_from_another_day(self) -> bool:
        """Whether the date is told from that of another event ("two days later")."""
        return any(expression.kind in ("count", "same") for expression in expressions(self.first.date_text or ""))

    @cached_property
    def pairs(self) -> tuple[tuple[str, ...], ...]:
        """The pairs of codes by which other reports of the event are looked for; the only code where there is one."""
        return tuple(combinations(sorted(self.codes), 2)) or tuple((code,) for code in self.codes)


def common_persons(one: Report, other: Report) -> int | None:
    """How many parties both reports give the same persons for; null when the parties cannot be the same.

    Two parties are the same when their countries are, and their persons too where both name some. Of events with two
    sides that differ (accusations, attacks) both sides must be; meetings may name more parties in one report.
    """
    if clash(one.cast, other.cast):
        return None
    shared = one.codes & other.codes
    first, second = one.cast, other.cast
    named = [code for code in shared if code in first.persons and code in second.persons]
    if one.kind[0] in MUTUAL:
        is_same = shared in (one.codes, other.codes) and (len(shared) > 1 or one.codes == other.codes)
    else:
        is_same = _same_side(first.actors, second.actors) and _same_side(first.recipients, second.recipients)
    if not is_same or not shared:
        return None
    persons = sum(len(first.persons[code] & second.persons[code]) for code in named)
    return persons if len(shared) > 1 or persons > 1 else (0 if _same_words(one, other) else None)


def clash(one: Cast, other: Cast) -> bool:
    """Whether two reports name other persons for one party, or put them on other sides: they are of two events."""
    named = one.persons.keys() & other.persons.keys()
    return any(not one.persons[code] & other.persons[code] for code in named) or _sides_differ(one, other)


def _sides_differ(one: Cast, other: Cast) -> bool:
    """Whether two persons face each other in one report and a third party together in the other."""
    common = sorted(one.sides.keys() & other.sides.keys())
    return any(
        (one.sides[first] == one.sides[second]) != (other.sides[first] == other.sides[second])
        for first, second in combinations(common, 2)
    )


def _same_side(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or one == other


def _same_words(one: Report, other: Report) -> bool:
    """Events inside one country, or of one known side, need more: the same place, verb or noun, and like sentences."""
    first, second = one.first, other.first
    same_place = first.place is not None and first.place == second.place
    same_trigger = first.trigger_text.casefold() == second.trigger_text.casefold()
    return (same_place or same_trigger) and same_words.shared(one.sense, other.sense) >= LEAST_SHARED


def agree(one: Report, other: Report) -> bool:
    """Whether nothing beside parties and dates speaks against one event: place, and words of what consists of words."""
    first, second = one.first, other.first
    if one.kind[0] in WORDS_ONLY:
        return same_words.shared(one.sense, other.sense) >= LEAST_SHARED
    places_differ = first.place and second.place and first.place != second.place
    return one.kind[0] in MUTUAL or not places_differ


def overlap(one: Report, other: Report, slack: int = 0) -> bool:
    """Whether both are dated and may be of one day, give or take ``slack`` days."""
    if one.days is None or other.days is None:
        return False
    return one.days[0] - slack <= other.days[1] and other.days[0] - slack <= one.days[1]


def hints(one: Report, other: Report) -> int | None:
    """How much two reports have in common beside their parties; null when weekday or month differ.

    The month counts two, weekday, place and being both articles' own news one each.
    """
    if None not in (one.weekday, other.weekday) and one.weekday != other.weekday:
        return None
    if None not in (one.month, other.month) and one.month != other.month:
        return None
    return (
        2 * (one.month is not None and one.month == other.month)
        + (one.weekday is not None and one.weekday == other.weekday)
        + (one.first.place is not None and one.first.place == other.first.place)
        + (one.first.is_lead and other.first.is_lead)
    )


class Clusters:
    """Reports, by number from 0, put together by event; each starts alone, and no group ever holds two that clash.

    Of a report only its cast is held, and equal casts once.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        known: dict[tuple[object, ...], Cast] = {}
        self._casts = [known.setdefault(_key(report.cast), report.cast) for report in reports]
        self._groups = Groups[int]()
        self._unlike: dict[int, frozenset[Cast]] = {}

    def root(self, number: int) -> int:
        """A number that stands for the report's group, until it is joined with another."""
        return self._groups.root(number)

    def join(self, one: int, other: int) -> None:
        """Put the groups of two reports together unless their persons clash."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        own, others = self._unlike_of(first), self._unlike_of(second)
        if any(clash(mine, theirs) for mine in own for theirs in others):
            return
        self._groups.join(first, second)
        self._unlike.pop(second, None)
        self._unlike[first] = own | others

    def _unlike_of(self, root: int) -> frozenset[Cast]:
        return self._unlike.get(root) or frozenset({self._casts[root]})


def _key(cast: Cast) -> tuple[object, ...]:
    return (cast.actors, cast.recipients, frozenset(cast.persons.items()), frozenset(cast.sides.items()))
