"""Where an event took place, from the words of its own clause."""

from collections.abc import Iterator, Sequence

from pipeline.actors import SentenceParties
from pipeline.events.finding import words
from pipeline.language import Phrase, Word, phrase_start
from pipeline.places import cities, plain_name
from pipeline.records import Party, Place


def is_locative(preposition: Word) -> bool:
    """Whether what stands after a preposition is where something is."""
    return preposition.lower in words("locative")


def place_of(parties: SentenceParties, trigger: Word, verb: Word | None) -> Place | None:
    """The place that a locative phrase of the trigger, its verb or its object names, nearest first; else null."""
    own = [trigger] if verb is None or verb is trigger else [trigger, verb]
    near = [child for holder in own for child in holder.all_children("dobj", "attr", "advcl", "prep", "nsubjpass")]
    prepositions = set(_locatives([*own, *near]))
    for preposition in sorted(prepositions, key=lambda word: (abs(word.index - trigger.index), word.index)):
        place = _place_after(parties, preposition)
        if place is not None:
            return place
    return None


def _locatives(holders: Sequence[Word]) -> Iterator[Word]:
    """The locative prepositions among some words, right below them, or in "with the envoy in Lima"."""
    for holder in holders:
        if holder.dep == "prep" and is_locative(holder):
            yield holder
        for child in holder.all_children("prep"):
            if is_locative(child):
                yield child
            if child.lower in ("with", "between", "to"):
                things = child.all_children("pobj")
                yield from (inner for thing in things for inner in thing.all_children("prep") if is_locative(inner))


def place_of_visit(parties: SentenceParties, trigger: Word) -> Place | None:
    """Where a journey leads: "visited Mombasa", "flew to Mombasa", "a visit to the ruins of Mombasa"."""
    goals = trigger.all_children("dobj")
    for child in trigger.all_children("prep"):
        if child.lower == "to":
            goals += child.all_children("pobj")
    for goal in goals:
        parts = [part for child in goal.all_children("prep") for part in child.all_children("pobj")]
        for thing in (goal, *parts):
            place = _place(parties, thing)
            if place is not None:
                return place
    return None


def place_of_host(hosts: Sequence[Party]) -> Place | None:
    """The country of the one host of a meeting."""
    countries = {host.country for host in hosts if host.country}
    return _country(countries.pop()) if len(countries) == 1 else None


def _country(country: str) -> Place:
    return Place(plain_name(country), country, None, None)


def _place_after(parties: SentenceParties, preposition: Word) -> Place | None:
    """The place after a preposition, also inside the phrase: "at a prison in Lima", "outside of the port"."""
    for thing in preposition.all_children("pobj"):
        place = _place(parties, thing)
        if place is not None:
            return place
        for inner in thing.all_children("prep"):
            is_part = inner.lower == "of" and thing.lemma in words("place_part")
            if is_locative(inner) or is_part:
                place = _place_after(parties, inner)
                if place is not None:
                    return place
    further = (child for child in preposition.all_children("prep") if child.lower == "of" or is_locative(child))
    second = next(further, None)
    return _place_after(parties, second) if second is not None else None


def _place(parties: SentenceParties, head: Word) -> Place | None:
    """The place that a phrase names: a city, else a country; "the Iraqi city of Mosul" gives the city."""
    if not head.is_noun or not head.text[0].isupper():
        return _place_in_part(parties, head) if head.lemma in words("place_part") else None
    if parties.people.mention_at(parties.sentence.field, head.start) is not None:
        return None
    hit = parties.hit_at(head)
    phrase = Phrase(hit.first if hit is not None else phrase_start(head), head)
    name = " ".join(word.text for word in phrase if word.text not in ("the", "The"))
    city = cities().get(name)
    if hit is None:
        return Place(name, city.country, city.latitude, city.longitude) if city is not None else None
    known = hit.known
    if hit.is_loose or known.kind != "country" or known.country is None or known.basis == "demonym":
        return None
    if city is not None and city.country == known.country and known.basis == "capital":
        return Place(name, city.country, city.latitude, city.longitude)
    return _country(known.country) if known.basis == "named" else Place(name, known.country, None, None)


def _place_in_part(parties: SentenceParties, noun: Word) -> Place | None:
    """The place that a noun is part of or called by ("the city of Mosul"), else the country before it."""
    for child in noun.all_children("prep", "appos"):
        inner = child if child.dep == "appos" else child.child("pobj")
        if inner is not None:
            return _place(parties, inner) or _country_before(parties, noun)
    return _country_before(parties, noun)


def _country_before(parties: SentenceParties, noun: Word) -> Place | None:
    """The country that a place noun's own words name ("a Malian village")."""
    first = phrase_start(noun)
    known = next((hit.known for hit in parties.country_hits() if first <= hit.first < noun), None)
    return _country(known.country) if known is not None and known.country is not None else None
