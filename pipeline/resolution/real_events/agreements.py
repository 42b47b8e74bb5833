"""How much two tellings of different articles of one story agree, and what speaks against their being of one event.

Bolder than ``retellings`` about who is named how and which day is told, since another outlet writes another way; as
strict about sides, days that are told, places and persons. Does not belong here: who joins whom (``story_events``).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, NamedTuple

from pipeline.records import ParticipantRole
from pipeline.resolution.entities import is_proper
from pipeline.resolution.grouping import same_words
from pipeline.resolution.real_events.reported_events import (
    BOTH_SIDES,
    LEAST_SHARED,
    MUTUAL,
    WORDS_ONLY,
    Report,
    ReportedEvent,
    ReportedParty,
    clash,
    hints,
    overlap,
)
from pipeline.resolution.real_events.retellings import (
    APART,
    LIKELY,
    LONGEST_JOURNEY,
    MANY_MODES,
    MAYBE,
    NAMED,
    UNTOLD,
    acting,
    are_turned,
    fullest_first,
    party_likeness,
    places_differ,
    trigger_stems,
)
from pipeline.rules import Rule, Table

LEAD: Final = 2  # sentences of the body that tell what the title tells
MOST_WORDS: Final = 4  # in common that count
MOST_TELLINGS: Final = 4  # of one article that are compared, fullest first
MOST_COMPARED: Final = 8  # articles of an event that an article is compared with to tell why it is of it
LONG: Final = 4  # words with meaning that tell what an act of words is about
WIDE_MODES: Final = frozenset({None, "disapprove", "change"})  # they tell little of what was done


class Pair(NamedTuple):
    """Two tellings, in order of their numbers, and how their sides compare."""

    one: Report
    other: Report
    sides: tuple[int, int]

    @property
    def first(self) -> ReportedEvent:
        return self.one.first

    @property
    def second(self) -> ReportedEvent:
        return self.other.first


@dataclass(frozen=True, slots=True)
class EventPair:
    """Why two mentions of two articles are of one event: what they agree on, and how much speaks for it."""

    first_event_mention_id: str
    second_event_mention_id: str
    event_id: str
    agree_on: list[str]
    score: int


def score(one: Report, other: Report) -> int | None:
    """What speaks for one event less what speaks against it, null where something rules it out."""
    pair = _pair(one, other)
    return None if REFUSALS.holds(pair) else _score(pair)


def event_pairs(event_id: str, mentions: Iterable[ReportedEvent]) -> Iterator[EventPair]:
    """For each article of an event but the fullest, its mention that agrees most with one of an article before it."""
    by_article: dict[str, list[Report]] = defaultdict(list)
    for number, mention in enumerate(sorted(mentions, key=lambda mention: mention.event_mention_id)):
        by_article[mention.article_id].append(Report(number, mention, (mention.article_id,)))
    told = sorted((sorted(own, key=fullest_first)[:MOST_TELLINGS] for own in by_article.values()), key=_first)
    for place, own in enumerate(told[1:], start=1):
        others = [other for before in told[max(0, place - MOST_COMPARED) : place] for other in before]
        pairs = [_pair(*sorted((report, other), key=_number)) for report in own for other in others]
        best = max(pairs, key=lambda pair: (_score(pair), -pair.one.number, -pair.other.number))
        ids = (best.first.event_mention_id, best.second.event_mention_id)
        yield EventPair(*ids, event_id, sorted(AGREED.every(best)), _score(best))


def _first(own: Sequence[Report]) -> tuple[int, bool, bool, bool, int, int]:
    return fullest_first(own[0])


def _number(report: Report) -> int:
    return report.number


def _pair(one: Report, other: Report) -> Pair:
    return Pair(one, other, _sides(one, other))


def _score(pair: Pair) -> int:
    return sum(max(side, UNTOLD) for side in pair.sides) + _words(pair) + sum(EVIDENCE.every(pair))


def _shared(pair: Pair) -> float:
    return same_words.shared(pair.one.sense, pair.other.sense)


def _words(pair: Pair) -> int:
    common = pair.one.sense & pair.other.sense
    is_much = _shared(pair) >= LEAST_SHARED
    return min(len(common), MOST_WORDS) if is_much else min(len(common), 1)


def _is_mutual(told: ReportedEvent) -> bool:
    """Whether who is named first tells nothing of the sides, as of those who sign."""
    return told.base_type in MUTUAL or (told.base_type == "SUPPORT" and told.trigger_text.casefold().startswith("sign"))


def _sides(one: Report, other: Report) -> tuple[int, int]:
    """How the parties of either side compare; of mutual events those of the telling that names fewer, sure and not."""
    if _is_mutual(one.first) and _is_mutual(other.first):
        return _who_met(*sorted((one, other), key=lambda report: len(acting(report))))
    first, second = (_side(one, other, role) for role in ("actor", "recipient"))
    return (first, second)


def _who_met(fewer: Report, more: Report) -> tuple[int, int]:
    """How those named in the shorter telling compare; apart where either names somebody whom the other lacks."""
    levels = [max((party_likeness(party, met) for met in acting(more)), default=UNTOLD) for party in acting(fewer)]
    rest = [met for met in acting(more) if all(party_likeness(party, met) < MAYBE for party in acting(fewer))]
    is_consult = fewer.first.base_type in MUTUAL
    if max(levels, default=UNTOLD) == APART or (is_consult and (APART in levels or (UNTOLD in levels and rest))):
        return (APART, APART)
    levels.append(NAMED if _is_named(rest, fewer) else UNTOLD)
    first, second = sorted([*levels, UNTOLD, UNTOLD], reverse=True)[:2]
    return (first, second)


def _side(one: Report, other: Report, role: ParticipantRole) -> int:
    mine, theirs = ([party for party in acting(report) if party.role == role] for report in (one, other))
    if mine and theirs:
        return max(party_likeness(*two) for two in product(mine, theirs))
    return NAMED if _is_named(mine, other) or _is_named(theirs, one) else UNTOLD


def _is_named(parties: Sequence[ReportedParty], told: Report) -> bool:
    """Whether the sentence names one of the parties, though not as a party."""
    return any(party.name.split()[-1].casefold() in told.said for party in parties if is_proper(party.name))


def _are_turned(pair: Pair) -> bool:
    is_mutual = _is_mutual(pair.first) and _is_mutual(pair.second)
    return not is_mutual and are_turned(pair.one, pair.other)


def _is_other_time(pair: Pair) -> bool:
    """Whether both tell a day and the days are not the same; the day of publication is none that is told."""
    one, other = pair.one, pair.other
    if "publication" in (pair.first.date_basis, pair.second.date_basis):
        return False
    is_journey = "visit" in (pair.first.mode, pair.second.mode)
    if one.days is not None and other.days is not None:
        is_short = is_journey and one.is_exact and other.is_exact
        return not overlap(one, other, slack=LONGEST_JOURNEY if is_short else 0)
    if any(report.days is None and report.counts_from_another_day for report in (one, other)):
        return True
    return not is_journey and hints(one, other) is None


def _is_before_publication(pair: Pair) -> bool:
    """Whether one tells another day than that on which the other was published."""
    is_default = "publication" in (pair.first.date_basis, pair.second.date_basis)
    return (
        is_default
        and pair.one.days is not None
        and pair.other.days is not None
        and not overlap(pair.one, pair.other, 1)
    )


def _is_day_told(pair: Pair) -> bool:
    bases = {pair.first.date_basis, pair.second.date_basis}
    return (
        not bases & {"publication", "none"}
        and pair.one.is_exact
        and pair.other.is_exact
        and overlap(pair.one, pair.other)
    )


def _is_same_trigger(pair: Pair) -> bool:
    return bool(trigger_stems(pair.one) & trigger_stems(pair.other))


def _is_head(told: ReportedEvent) -> bool:
    return told.field != "body" or told.sentence_number < LEAD


def _statuses(pair: Pair) -> set[str]:
    return {pair.first.status, pair.second.status}


def _is_other_mode(pair: Pair) -> bool:
    modes = {pair.first.mode, pair.second.mode}
    is_other = len(modes) > 1 and bool(modes - WIDE_MODES) and not _is_same_trigger(pair)
    return is_other and pair.first.base_type not in MANY_MODES


def _is_told_alike(pair: Pair) -> bool:
    return _is_day_told(pair) and (UNTOLD not in pair.sides or _are_heads(pair))


def _are_heads(pair: Pair) -> bool:
    return _is_head(pair.first) and _is_head(pair.second)


def _is_without_matter(pair: Pair) -> bool:
    """Whether only the parties and their attitude are the same of what consists of words."""
    if pair.first.base_type not in WORDS_ONLY or _is_same_trigger(pair) or _is_told_alike(pair):
        return False
    is_same_mode = pair.first.mode == pair.second.mode and pair.first.mode not in WIDE_MODES
    return not is_same_mode and _shared(pair) < LEAST_SHARED


def _is_other_matter(pair: Pair) -> bool:
    """Whether both tell at length what words were about, and share nothing but the verb and who is named."""
    if pair.first.base_type not in WORDS_ONLY or _is_told_alike(pair) or not _is_same_trigger(pair):
        return False
    named = same_words.content_stems(
        same_words.words(" ".join(party.name for told in (pair.first, pair.second) for party in told.parties))
    )
    own, other = (report.sense - trigger_stems(report) - named for report in (pair.one, pair.other))
    return min(len(own), len(other)) >= LONG and not own & other


def _are_other_persons(pair: Pair) -> bool:
    """Whether two meetings tell both sides, either has a person with a name, and none is named in both."""
    if pair.first.base_type != "CONSULT" or pair.second.base_type != "CONSULT":
        return False
    named = [frozenset[str]().union(*report.cast.persons.values()) for report in (pair.one, pair.other)]
    is_told = all(len(report.codes) >= BOTH_SIDES for report in (pair.one, pair.other))
    return is_told and all(named) and not named[0] & named[1]


def _is_phone(pair: Pair) -> bool:
    return "phone" in (pair.first.mode, pair.second.mode) and pair.first.mode != pair.second.mode


def _is_other_journey(pair: Pair) -> bool:
    """Whether both tell a journey, with another host or another guest: of two leaders each may visit the other."""
    if _are_disjoint(pair, "host"):
        return True
    is_visit = pair.first.mode == pair.second.mode == "visit"
    return is_visit and _are_disjoint(pair, "actor")


def _are_disjoint(pair: Pair, role: ParticipantRole) -> bool:
    """Whether both tell who has a role, and nobody, nor anybody's country, is the same."""
    mine, theirs = (
        {party.code for party in told.parties if party.role == role and party.code}
        for told in (pair.first, pair.second)
    )
    return bool(mine and theirs) and not mine & theirs


REFUSALS: Final = Table(
    "why two tellings of a story are no one event",
    (
        Rule("sides_apart", lambda pair: APART in pair.sides, True),
        Rule("no_party", lambda pair: sum(pair.sides) == 0, True),
        Rule("persons_clash", lambda pair: clash(pair.one.cast, pair.other.cast), True),
        Rule("other_persons", _are_other_persons, True),
        Rule("sides_turned", _are_turned, True),
        Rule(
            "other_type",
            lambda pair: pair.first.base_type != pair.second.base_type and not _is_same_trigger(pair),
            True,
        ),
        Rule("negated", lambda pair: "negated" in _statuses(pair) and len(_statuses(pair)) > 1, True),
        Rule("other_day", _is_other_time, True),
        Rule("other_place", lambda pair: places_differ(pair.one, pair.other), True),
        Rule("by_phone", _is_phone, True),
        Rule("other_journey", _is_other_journey, True),
    ),
)
EVIDENCE: Final = Table(
    "what speaks for one event",
    (
        Rule("other_type", lambda pair: pair.first.base_type != pair.second.base_type, -2),
        Rule("met_twice", lambda pair: _is_same_trigger(pair) and pair.first.base_type == "CONSULT", 1),
        Rule("same_trigger", lambda pair: _is_same_trigger(pair) and pair.first.base_type != "CONSULT", 4),
        Rule("no_matter", _is_without_matter, -3),
        Rule("other_matter", _is_other_matter, -4),
        Rule(
            "same_mode",
            lambda pair: (
                pair.first.mode == pair.second.mode and pair.first.mode not in WIDE_MODES and not _is_same_trigger(pair)
            ),
            2,
        ),
        Rule("other_mode", _is_other_mode, -8),
        Rule("same_day", _is_day_told, 3),
        Rule("day_fits", lambda pair: not _is_day_told(pair) and overlap(pair.one, pair.other), 1),
        Rule("day_default", _is_before_publication, -3),
        Rule("same_place", lambda pair: pair.first.place is not None and pair.first.place == pair.second.place, 2),
        Rule("both_head", _are_heads, 2),
        Rule("hypothetical", lambda pair: "hypothetical" in _statuses(pair) and len(_statuses(pair)) > 1, -3),
    ),
)
AGREED: Final = Table(
    "what two mentions of an event agree on",
    (
        Rule("type", lambda pair: pair.first.base_type == pair.second.base_type, "type"),
        Rule("verb", _is_same_trigger, "verb"),
        Rule("parties", lambda pair: max(pair.sides) >= LIKELY, "parties"),
        Rule("date", lambda pair: overlap(pair.one, pair.other), "date"),
        Rule("place", lambda pair: pair.first.place is not None and pair.first.place == pair.second.place, "place"),
        Rule("words", lambda pair: _shared(pair) >= LEAST_SHARED, "words"),
        Rule(
            "story",
            lambda pair: pair.first.story_id is not None and pair.first.story_id == pair.second.story_id,
            "story",
        ),
    ),
)
