"""Where an event took place, from the words of its own clause."""

from collections.abc import Sequence

from pipeline.actors import NOUN_TAGS, Sentence, SentenceParties
from pipeline.events.finding import words
from pipeline.places import cities, plain_name
from pipeline.records import Party, Place

LOCATIVE = frozenset({"in", "at", "near", "outside", "inside"})


def place_of(parties: SentenceParties, token: int, verb: int | None) -> Place | None:
    """The place that a locative phrase of the trigger, its verb or its object names, nearest first; else null."""
    sentence = parties.sentence
    holders = [token]
    if verb is not None and verb != token:
        holders.append(verb)
    for holder in list(holders):
        holders.extend(sentence.all_children(holder, "dobj", "attr", "advcl", "prep", "nsubjpass"))
    prepositions = [
        child
        for holder in holders
        for child in sentence.children[holder]
        if sentence.deps[child] == "prep" and sentence.lowers[child] in LOCATIVE
    ]
    prepositions += [
        holder for holder in holders if sentence.deps[holder] == "prep" and sentence.lowers[holder] in LOCATIVE
    ]
    prepositions += [
        inner
        for holder in holders
        for child in sentence.all_children(holder, "prep")
        for thing in sentence.all_children(child, "pobj")
        for inner in sentence.all_children(thing, "prep")
        if sentence.lowers[inner] in LOCATIVE and sentence.lowers[child] in ("with", "between", "to")
    ]
    for preposition in sorted(set(prepositions), key=lambda place: abs(place - token)):
        place = _place_after(parties, preposition)
        if place is not None:
            return place
    return None


def place_of_visit(parties: SentenceParties, token: int) -> Place | None:
    """Where a journey leads: "visited Mombasa", "flew to Mombasa", "a visit to the ruins of Mombasa"."""
    sentence = parties.sentence
    goals = sentence.all_children(token, "dobj")
    for child in sentence.all_children(token, "prep"):
        if sentence.lowers[child] == "to":
            goals += sentence.all_children(child, "pobj")
    for goal in goals:
        parts = [part for child in sentence.all_children(goal, "prep") for part in sentence.all_children(child, "pobj")]
        for thing in (goal, *parts):
            place = _place(parties, thing)
            if place is not None:
                return place
    return None


def place_of_host(hosts: Sequence[Party]) -> Place | None:
    """The country of the one host of a meeting."""
    countries = {host.country for host in hosts if host.country}
    if len(countries) != 1:
        return None
    country = countries.pop()
    return Place(plain_name(country), country, None, None)


def _place_after(parties: SentenceParties, preposition: int) -> Place | None:
    """The place after a preposition, also inside the phrase: "at a prison in Lima", "outside of the port"."""
    sentence = parties.sentence
    for thing in sentence.all_children(preposition, "pobj"):
        place = _place(parties, thing)
        if place is not None:
            return place
        for inner in sentence.all_children(thing, "prep"):
            is_part = sentence.lowers[inner] == "of" and sentence.lemmas[thing] in words("place_part")
            if sentence.lowers[inner] in LOCATIVE or is_part:
                place = _place_after(parties, inner)
                if place is not None:
                    return place
    for inner in sentence.all_children(preposition, "prep"):
        if sentence.lowers[inner] == "of" or sentence.lowers[inner] in LOCATIVE:
            return _place_after(parties, inner)
    return None


def _country_before(parties: SentenceParties, head: int) -> Place | None:
    """The country that a place noun's own words name ("a Malian village")."""
    first = parties.sentence.phrase_start(head)
    known = [hit.known for hit in parties.hits if first <= hit.first < head and not hit.is_loose and hit.known.country]
    country = known[0].country if known else None
    return Place(plain_name(country), country, None, None) if country is not None else None


def _place(parties: SentenceParties, head: int) -> Place | None:
    """The place that a phrase names: a city, else a country; "the Iraqi city of Mosul" gives the city."""
    sentence: Sentence = parties.sentence
    if sentence.tags[head] not in NOUN_TAGS or not sentence.words[head][0].isupper():
        if sentence.lemmas[head] in words("place_part"):
            for child in sentence.all_children(head, "prep", "appos"):
                inner = child if sentence.deps[child] == "appos" else sentence.child(child, "pobj")
                if inner is not None and inner != head:
                    return _place(parties, inner) or _country_before(parties, head)
            return _country_before(parties, head)
        return None
    if parties.people.mention_at(sentence.field, sentence.starts[head]) is not None:
        return None
    hit = parties.hit_at(head)
    first = hit.first if hit is not None else sentence.phrase_start(head)
    name = " ".join(word for word in sentence.words[first : head + 1] if word not in ("the", "The"))
    city = cities().get(name)
    if hit is not None:
        if hit.is_loose or hit.known.kind != "country" or hit.known.country is None or hit.known.basis == "demonym":
            return None
        if city is not None and city.country == hit.known.country and hit.known.basis == "capital":
            return Place(name, city.country, city.latitude, city.longitude)
        is_country = hit.known.basis == "named"
        return Place(plain_name(hit.known.country) if is_country else name, hit.known.country, None, None)
    return Place(name, city.country, city.latitude, city.longitude) if city is not None else None
