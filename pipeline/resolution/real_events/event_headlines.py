"""The sentence by which a reader knows an event: who did what to whom, where, as the title of a report would say it.

The words of each kind of event are ``event_phrases.csv``: a verb in its three forms (``meet|met|meeting``) with ``{}``
for the other side, the same without another side, what is suffered from actors that nobody names, and a noun. A row
with a ``verb`` is for events that an article tells by that verb.
Does not belong here: an article's own title, which ``event_rows`` takes where it tells the event.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.records import EventStatus
from pipeline.reference import listed, rows
from pipeline.resolution.real_events.reported_events import DONE, MUTUAL, ReportedParty

MOST_NAMES: Final = 3  # of a side
MANY: Final = ("s", "men", "people", "police")  # ends of nouns that take a verb in the plural, but for "ss"
BASE, PAST, DOING = range(3)  # the forms of a verb, as they are listed
OF_WHOSE: Final = re.compile(r" an? \w+ of \{\}")  # "vetoed a decision of Oslo", but "vetoed the law"
MEANT: Final = {"AGREE": "agreed to", "REJECT": "refused to", "THREATEN": "threatened to"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence is made of: types, mode and verb as the fullest mention has them, the sides, the place."""

    event_type: str
    base_type: str
    mode: str | None
    trigger: str
    status: EventStatus
    actors: Sequence[ReportedParty]
    recipients: Sequence[ReportedParty]
    place: str | None


@dataclass(frozen=True, slots=True)
class EventPhrase:
    """How one kind of event is told; ``is_of_people``: what is done to a country is done to people of it."""

    towards: str
    alone: str
    suffered: str
    noun: str
    is_of_people: bool


@cache
def _phrases() -> dict[tuple[str, str, str], EventPhrase]:
    """The phrase of each type and mode, and of each type and form of a verb."""
    found: dict[tuple[str, str, str], EventPhrase] = {}
    for row in rows("event_phrases"):
        phrase = EventPhrase(row["towards"], row["alone"], row["suffered"], row["noun"], row["is_of_people"] == "yes")
        found |= {(row["event_type"], row["mode"], form): phrase for form in row["verb"].split("|")}
    return found


def _phrase(told: Told) -> EventPhrase:
    """By mode, then by verb, then by type alone; a visit to persons is told as meeting them."""
    is_to_persons = told.mode == "visit" and any(party.kind != "country" for party in told.recipients)
    known, mode = _phrases(), "" if is_to_persons else _mode(told) or ""
    by_mode, by_verb = (told.base_type, mode, ""), (told.base_type, "", told.trigger.lower())
    keys = [by_mode, by_verb] if mode else [by_verb]
    return next((known[key] for key in keys if key in known), known[told.base_type, "", ""])


def _mode(told: Told) -> str | None:
    """Its mode; a plan has none, and is one of a visit where persons are to meet a country."""
    to_a_country = bool(told.recipients) and all(party.kind == "country" for party in told.recipients)
    is_other = (
        bool(told.trigger) and (told.base_type, "", told.trigger.lower()) in _phrases()
    )  # "will negotiate with Italy"
    is_visit = told.event_type != told.base_type == "CONSULT" and to_a_country and not is_other
    return "visit" if is_visit and all(party.kind == "person" for party in told.actors) else told.mode


def sentence(told: Told) -> str:
    """The sentence for an event; a noun alone where no party is known.

    What is agreed on, refused or threatened is told as such ("agreed to meet"), a plan as what is to be.
    """
    phrase = _phrase(told)
    actors, recipients = told.actors, told.recipients
    if not actors and told.base_type in MUTUAL:
        actors, recipients = recipients, ()
    others = _list(recipients, phrase.is_of_people)
    if actors:
        words = f"{_list(actors)} {_acted(phrase, told, actors, recipients)}"
    elif others:
        is_plural = _is_plural(recipients) or (phrase.is_of_people and others.startswith("people of"))
        words = f"{others} {_suffered(phrase.suffered, told.status, is_plural)}"
    else:
        words = phrase.noun if told.place else f"{phrase.noun} (parties not named)"
    where = f" {_at_or_in(told.place)} {told.place}" if told.place and told.place not in words else ""
    return words[0].upper() + words[1:] + where


def _at_or_in(place: str) -> str:
    """The preposition of a place: one is at a house, palace or camp, in a city or country."""
    parts = place.lower().split()
    return "at" if {parts[0], parts[-1]} & listed("event_words", "at_place") else "in"


def _acted(
    phrase: EventPhrase, told: Told, actors: Sequence[ReportedParty], recipients: Sequence[ReportedParty]
) -> str:
    others = _list(recipients, phrase.is_of_people)
    towards = phrase.towards
    if all(party.kind == "thing" for party in recipients):
        towards = OF_WHOSE.sub(" {}", towards)
    template = towards.replace("{}", others) if others else phrase.alone
    if not others and len(actors) > 1 and phrase.towards.endswith((" with {}", "meeting {}")):
        template = phrase.towards.removesuffix(" {}").removesuffix(" with")
    base, is_or_are = _form(template, BASE), "are" if _is_plural(actors) else "is"
    if told.event_type != told.base_type and told.status in DONE | {"negated"} and told.event_type in MEANT:
        return f"{MEANT[told.event_type]} {base}"
    return {
        "happened": _form(template, PAST),
        "background": _form(template, PAST),
        "ongoing": f"{is_or_are} {_form(template, DOING)}",
        "planned": f"{is_or_are} to {base}",
        "hypothetical": f"may {base}",
        "negated": f"did not {base}",
    }[told.status]


def _suffered(what: str, status: EventStatus, is_plural: bool) -> str:
    is_or_are, was_or_were = ("are", "were") if is_plural else ("is", "was")
    return {
        "happened": f"{was_or_were} {what}",
        "background": f"{was_or_were} {what}",
        "ongoing": f"{is_or_are} being {what}",
        "planned": f"{is_or_are} to be {what}",
        "hypothetical": f"may be {what}",
        "negated": f"{was_or_were} not {what}",
    }[status]


def _form(template: str, form: int) -> str:
    """The phrase with its verbs in one form."""
    return " ".join(word.split("|")[form] if word.count("|") == DOING else word for word in template.split(" "))


def _list(parties: Sequence[ReportedParty], is_of_people: bool = False) -> str:
    """The names of a side in order of the alphabet: "A, B and C"; beyond three "A, B and others"."""
    names = sorted(
        {f"people of {party.name}" if is_of_people and party.kind == "country" else party.name for party in parties}
    )
    if len(names) > MOST_NAMES:
        names = [*names[: MOST_NAMES - 1], "others"]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _is_plural(parties: Sequence[ReportedParty]) -> bool:
    """Whether the side takes a verb in the plural: several parties, or one that is many ("fighters of the north")."""
    if len({party.name for party in parties}) != 1:
        return True
    party = parties[0]
    if party.kind != "organisation" or party.org_code is not None:
        return False
    head = party.name.split(" of ")[0].split(" in ")[0].split(" from ")[0].split()[-1]
    return head.lower().endswith(MANY) and not head.endswith("ss")
