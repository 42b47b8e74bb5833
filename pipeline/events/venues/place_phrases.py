"""Which place a noun phrase names: city, site, region, else country; with coordinates where they are certain."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pipeline.actors import NameHit, SentenceParties, sectors
from pipeline.events.finding import words
from pipeline.language import MONTHS, WEEKDAYS, Phrase, Word, phrase_start, subtree
from pipeline.places import (
    City,
    american_state_ids,
    capital_of,
    cities,
    city_among,
    country_geonames_ids,
    country_of,
    plain_name,
    sites,
)
from pipeline.records import Place

ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Surrounding:
    """A sentence's known names, and the countries that its article names, which tell namesakes apart."""

    parties: SentenceParties
    countries: frozenset[str]


def place_named(around: Surrounding, head: Word, hint: str | None = None) -> Place | None:
    """The place that a phrase names; ``hint`` is the country that the words around it tell.

    "The Iraqi city of Mosul" gives the city, "a Syrian air base" is a place by its own name.
    """
    if not head.is_noun:
        return None
    is_upper = head.text[0].isupper()
    whole = _name(Phrase(phrase_start(head), head))
    if whole in sites():  # "South America" too
        return Place(whole, sites()[whole], None, None, None)
    if head.lemma.lower() in words("place_part") and not (is_upper and around.parties.hit_at(head) is not None):
        return _place_in_part(around, head) or (_proper_name(head) if is_upper else None)
    is_person = around.parties.people.mention_at(around.parties.sentence.field, head.start) is not None
    return _place_of_name(around, head, whole, hint) if is_upper and not is_person else None


def _place_of_name(around: Surrounding, head: Word, whole: str, hint: str | None) -> Place | None:
    """The place of a name: known by the lists, else a city."""
    hit = around.parties.hit_at(head)
    hint = hint or _country_around(around, head)
    if hit is not None and not (hit.known.kind == "organisation" and whole in cities()):  # "in Brussels"
        name = _name(Phrase(hit.first, head))
        return Place(name, sites()[name], None, None, None) if name in sites() else _place_of_known(hit, name, hint)
    city = _city(whole, hint, around.countries)
    if city is None and whole != head.text:
        return place_called(around, _last_name(head), hint)  # "opposition-held Idlib"
    return _of_city(whole, city) if city is not None else None


def _proper_name(head: Word) -> Place | None:
    """A place by its own name that no list has: "Taksim Square", "the Paracel Islands"."""
    is_named = head.lemma.lower() in words("site") | words("named_place") and head.child("compound", "nmod") is not None
    return Place(_last_name(head), None, None, None, None) if is_named else None


def unlisted_place(around: Surrounding, head: Word) -> Place | None:
    """The place that only its preposition tells to be one: "in Khirbat Tayr", no known name, person, month."""
    own = _last_name(head)
    is_bare = head.is_name and head.tag == "NNP" and head.child("det", "nummod", "poss", "appos") is None
    if not is_bare or own != Phrase(phrase_start(head), head).text or not all(map(_may_be_town, own.split())):
        return None
    field = around.parties.sentence.field
    is_known = around.parties.hit_at(head) is not None or head.lower in MONTHS | WEEKDAYS | sectors().keys()
    if is_known or around.parties.people.mention_at(field, head.start) is not None:
        return None
    return Place(own, None, None, None, None)


def _may_be_town(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and word.isalpha()


def place_called(around: Surrounding, name: str, hint: str | None) -> Place | None:
    """The place of a plain name that other words show to be one."""
    if name in sites():
        return Place(name, sites()[name], None, None, None)
    city = _city(name, hint, around.countries)
    return _of_city(name, city) if city is not None else None


def country_place(country: str) -> Place:
    """A country as a place."""
    return Place(plain_name(country), country, None, None, country_geonames_ids().get(country))


def _of_city(name: str, city: City) -> Place:
    return Place(name, city.country, city.latitude, city.longitude, city.geonames_id)


def _name(phrase: Phrase) -> str:
    """A phrase as a name, without article and without what follows a possessive."""
    return " ".join(word.text for word in phrase if word.lower not in ARTICLES).removesuffix("'s").replace(" - ", "-")


def _last_name(head: Word) -> str:
    """The words of a name right before and with its head that are capitalised."""
    own = [head]
    for word in reversed(Phrase(phrase_start(head), head).words[:-1]):
        if not word.text[0].isupper() or not word.is_name:
            break
        own.insert(0, word)
    return " ".join(word.text for word in own)


def _place_of_known(hit: NameHit, name: str, hint: str | None = None) -> Place | None:
    """The place of a name of the lists: a country, a capital, a region or seat."""
    known = hit.known
    if hit.is_loose or known.kind != "country" or known.country is None or known.basis == "demonym":
        return None
    if known.basis == "named":
        return country_place(known.country)
    if hint is not None and hint != known.country and (namesake := city_among(name, (hint,))) is not None:
        return _of_city(name, namesake)  # "Tripoli, Lebanon"
    city = city_among(name, (known.country,))
    if city is not None:
        return _of_city(name, city)
    return Place(name, known.country, None, None, american_state_ids().get(name))


def _city(name: str, hint: str | None, countries: Collection[str]) -> City | None:
    """The city of a name: in the country that the words tell, else in those of the article, else the one far larger."""
    if hint is not None and (told := city_among(name, (hint,))) is not None:
        return told
    clear = cities().get(name)
    if clear is not None and (clear.country in countries or not countries):
        return clear
    return city_among(name, countries) or clear


def _country_around(around: Surrounding, head: Word) -> str | None:
    """The country that is named with a place: "Tripoli, Lebanon", "in Tripoli in northern Lebanon"."""
    for child in head.all_children("appos", "npadvmod", "prep", "nmod"):
        thing = child.child("pobj") if child.dep == "prep" and child.lower in ("in", "of") else child
        hit = around.parties.hit_at(thing) if thing is not None and thing > head else None
        if hit is not None and hit.known.kind == "country" and hit.known.country is not None:
            return hit.known.country
    after = head.next
    following = after.next if after is not None and after.text == "," else None
    return country_of(following.text) if following is not None and following.is_name else None


def _place_in_part(around: Surrounding, noun: Word) -> Place | None:
    """The place that a noun is part of or called by: "the Syrian city of Mosul", "Idlib province", "an air base"."""
    if noun.lemma in words("border"):
        return _border(noun)
    country = _country_before(around, noun)
    for inner in _names_after(noun):
        place = place_named(around, inner, country)
        if place is not None:
            return place
        if inner.is_name and around.parties.hit_at(inner) is None and noun.lemma in words("named_place"):
            return Place(_last_name(inner), country, None, None, None)  # "the village of Qaqun"
    return _called_before(around, noun, country) or _site(around, noun, country)


def _names_after(noun: Word) -> Iterator[Word]:
    for child in noun.all_children("prep", "appos"):
        inner = child if child.dep == "appos" else child.child("pobj")
        if inner is not None and (child.dep == "appos" or child.lower == "of" or child.lower in words("locative")):
            yield inner


def _called_before(around: Surrounding, noun: Word, country: str | None) -> Place | None:
    """The place whose name stands before a noun: "Idlib province", "Kabul airport", "the Panmunjom truce village"."""
    names = [word for word in Phrase(phrase_start(noun), noun).words[:-1] if word.is_name]
    for first in range(len(names)):
        for last in range(len(names), first, -1):
            name = " ".join(word.text for word in names[first:last])
            place = None
            if (hit := around.parties.hit_at(names[last - 1])) is None:
                place = place_called(around, name, country)
            elif hit.first == names[first]:
                place = _place_of_known(hit, name)
            if place is not None:
                return place
    return None


def _site(around: Surrounding, noun: Word, country: str | None) -> Place | None:
    """A place without a name: "a Malian village" is its country, "an Omani air base" goes by its own words."""
    if country is None:
        return None
    if noun.lemma == "capital" and (capital := capital_of(country)) is not None:  # "the Iraqi capital"
        city = city_among(capital, (country,))
        return _of_city(capital, city) if city is not None else Place(capital, country, None, None, None)
    if noun.lemma not in words("site"):
        return country_place(country)
    first = next(hit.first for hit in around.parties.country_hits() if phrase_start(noun) <= hit.first)
    return Place(Phrase(first, noun).text, country, None, None, None)


def _border(noun: Word) -> Place | None:
    """A border by the names of its sides: "the border with Chad", "the Turkey-Syria border"."""
    with_whom = next((child for child in noun.all_children("prep") if child.lower in ("with", "between")), None)
    first = next((word for word in Phrase(phrase_start(noun), noun) if word.is_name or word.tag == "JJ"), noun)
    if with_whom is None and (first is noun or not first.text[0].isupper()):
        return None
    phrase = Phrase(first, subtree(with_whom).last if with_whom is not None else noun)
    return Place(_name(phrase), None, None, None, None)


def _country_before(around: Surrounding, noun: Word) -> str | None:
    """The country that a place noun's own words name ("a Malian village")."""
    first = phrase_start(noun)
    return next((hit.known.country for hit in around.parties.country_hits() if first <= hit.first < noun), None)
