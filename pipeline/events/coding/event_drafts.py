"""An event of a sentence before dates, quotes and ids."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.actors import code_of
from pipeline.events.finding import ARMED, MUTUAL, TriggerMatch
from pipeline.events.sides import Roles
from pipeline.language import Sentence
from pipeline.records import EventStatus, Party, Place, Quote, Span
from pipeline.time_expressions import Tense

PAIR = 2  # sides of an event between two


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event of a sentence before dates, quotes and ids; ``order`` sorts the events of a sentence, main first.

    ``said`` is the quote whose words are themselves the act; null for what the outlet tells.
    """

    match: TriggerMatch
    event_type: str
    base_type: str
    status: EventStatus
    tense: Tense
    parties: Roles
    is_reciprocal: bool
    place: Place | None
    order: tuple[int, int, int]
    trigger: Span
    confidence: float
    said: Quote | None = None

    @property
    def rule(self) -> str:
        """The trigger that found the event, as ``event_triggers.csv`` has it."""
        return self.match.trigger.text


@dataclass(frozen=True, slots=True)
class ReportingSentence:
    """A sentence that reports events; ``before`` is the sentence before when it goes on about the same parties.

    ``preceding`` is the sentence before whatever it is about: "the same day" counts from it.
    ``is_next`` tells that the sentence before reported events too, whose date then counts, not its other words;
    ``quotes`` are those of which some words stand in the sentence.
    """

    sentence: Sentence
    before: Span | None
    preceding: Span | None
    is_next: bool
    drafts: list[EventDraft]
    quotes: tuple[Quote, ...]


def names(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.name for party in parties)


def acting_together(draft: EventDraft) -> tuple[Party, ...]:
    """Those of several countries or bodies who do the same: joint actors, or both sides of a meeting; else nobody."""
    is_mutual = draft.base_type in MUTUAL and draft.event_type != "REJECT"
    joint = draft.parties.both if is_mutual else draft.parties.actors
    codes = [code_of(party) for party in joint]
    return joint if len(joint) > 1 and None not in codes and len(set(codes)) == len(codes) else ()


def between_two(draft: EventDraft) -> tuple[Party, ...]:
    """The two bodies or countries of an event between exactly two, persons standing for their country; else nobody."""
    everyone = draft.parties.both
    codes = {code_of(party) for party in everyone}
    is_pair = len(everyone) == PAIR and None not in codes and everyone[0].name != everyone[1].name
    return (
        everyone if is_pair and (len(codes) == PAIR or all(party.kind == "organisation" for party in everyone)) else ()
    )


def is_held_of_nobody(draft: EventDraft) -> bool:
    """Whether somebody is said to hold with what is nobody's: "said he supports same-sex marriage"."""
    verb = draft.match.word
    is_held = draft.base_type == "SUPPORT" and verb.tag in ("VBP", "VBZ") and verb.dep in ("ccomp", "relcl", "acl")
    return (is_held or draft.match.trigger.needs == "named") and all(
        party.kind == "thing" for party in draft.parties.recipients
    )


def is_state_power(party: Party) -> bool:
    return (party.kind == "country" and party.basis != "demonym") or party.sector == "MIL"


def bears_arms(party: Party) -> bool:
    """Whether a party is an armed force, police, rebels or an armed movement of no country."""
    return party.sector in ARMED or party.org_code == "IMG"
