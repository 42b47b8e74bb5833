"""Which mentions name one country or organisation, and the name that it goes by."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pipeline.bodies import business_stem, has_organ, without_legal_form
from pipeline.places import country_name, country_names, plain_name
from pipeline.reference import rows
from pipeline.resolution.entities.entity_names import POSSESSIVE, EntityMention, Key, Naming, plain, spellings, tidy
from pipeline.word_lists import listed_bodies

Own = tuple[str, str]  # the country of an organ, else '', and a name as it is compared
SMALL_WORDS = frozenset({"a", "and", "de", "for", "in", "of", "on", "the"})
ACRONYM = re.compile(r"[A-Z]{3,7}")
DEPARTMENT = re.compile(r"^(?P<kind>department|ministry) (?:of |for )(?:the )?(?P<field>.+)$")
AMERICAN = frozenset({"congress", "congressional", "democratic", "house", "republican", "senate"})


@dataclass(slots=True)
class KnownBodies:
    """The bodies that a set of mentions names: by acronym and short form, and the countries that have an organ."""

    by_acronym: dict[str, set[Own]] = field(default_factory=lambda: defaultdict(set))
    by_stem: dict[str, set[Own]] = field(default_factory=lambda: defaultdict(set))
    countries: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, mention: EntityMention) -> None:
        name = tidy(mention.name)
        own = _own_name(name, mention.country)
        if " " in name:
            country = (mention.country or "") if has_organ(name) else ""
            self.by_acronym[_initials(name)].add((country, own))
            stem = business_stem(name)
            if stem != without_legal_form(name):
                self.by_stem[plain(stem)].add((country, own))
        if mention.country and has_organ(name):
            self.countries[own].add(mention.country)

    def key(self, mention: EntityMention, here: Mapping[str, set[str]]) -> Key:
        """What all mentions of a body share: its name in full, its country where others have such a body, too.

        ``here`` are the countries that the article gives its organs, by name.
        """
        known = known_body(mention.name, mention.country)
        if known:
            return ("organisation", "", plain(known), "")
        name = tidy(mention.name)
        own = _own_name(name, mention.country)
        meant = self.by_acronym.get(name) if ACRONYM.fullmatch(name) else self.by_stem.get(own)
        if meant is not None and len(meant) == 1:
            return ("organisation", *min(meant), "")
        if not has_organ(name):
            return ("organisation", "", own, "")
        countries = here.get(own) or self.countries.get(own, set())
        country = mention.country or (min(countries) if len(countries) == 1 else "")
        is_somewhere = bool(country) or " " in own
        return ("organisation", country, own, "" if is_somewhere else mention.article_id)


def keyed(articles: Iterable[Sequence[EntityMention]]) -> Iterator[tuple[Key, EntityMention]]:
    """The mentions of countries and organisations with their keys.

    "Moscow said" stands for a country, the Kremlin is a body of its own.
    """
    known = KnownBodies()
    for own in articles:
        for mention in _bodies(own):
            known.add(mention)
    for own in articles:
        for mention in own:
            if _is_country(mention):
                yield _country_key(mention), mention
        bodies = list(_bodies(own))
        here = _countries_here(bodies)
        yield from ((known.key(mention, here), mention) for mention in bodies)


def block_keys(mention: EntityMention) -> Iterator[str]:
    """What a name has in common with all that may decide which country or body it is, or bear one name with it."""
    if _is_country(mention):
        yield " ".join(("country", *_country_key(mention)[1:3]))
        return
    name = tidy(mention.name)
    own = _own_name(name, _told_country(mention))
    known = {known_body(mention.name, country) for country in (None, mention.country, *_countries_in(mention.name))}
    yield from {plain(body) for body in known if body} | {own}
    if ACRONYM.fullmatch(name):
        yield f"acronym {name}"
    if " " in name:
        yield plain(business_stem(name))
        if ACRONYM.fullmatch(_initials(name)):
            yield f"acronym {_initials(name)}"


def _countries_here(bodies: Iterable[EntityMention]) -> Mapping[str, set[str]]:
    """The countries of the organs that an article names, by name."""
    countries: dict[str, set[str]] = defaultdict(set)
    for mention in bodies:
        if mention.country:
            countries[_own_name(tidy(mention.name), mention.country)].add(mention.country)
    return countries


def _bodies(mentions: Iterable[EntityMention]) -> Iterator[EntityMention]:
    for mention in mentions:
        if not _is_country(mention):
            yield mention._replace(country=_told_country(mention))


def _told_country(mention: EntityMention) -> str | None:
    """The country of a body by its own words; that of its article only for an organ, which every country has."""
    seat = country_name(mention.name)
    if seat is not None:
        return seat.country
    for country in _countries_in(mention.name):
        return country
    if not has_organ(mention.name):
        return None
    is_american = mention.name.removeprefix("the ").split()[0].lower() in AMERICAN
    return "USA" if is_american and mention.country is None else mention.country


def _countries_in(name: str) -> Iterator[str | None]:
    """The countries that a body's name opens or ends with, the longest spelling first."""
    words = name.removeprefix("the ").split()
    for size in (3, 2, 1):
        if len(words) > size:
            if opening := country_name(POSSESSIVE.sub("", " ".join(words[:size]))):
                yield opening.country
            if words[-size - 1] in ("of", "the") and (ending := country_name(" ".join(words[-size:]))):
                yield ending.country


def _is_country(mention: EntityMention) -> bool:
    named = country_name(mention.name)
    return mention.kind == "country" or (
        named is not None and named.basis != "demonym" and plain(mention.name) not in _seats()
    )


def _country_key(mention: EntityMention) -> Key:
    named = country_name(mention.name)
    code = named.country if named else mention.country
    return ("country", code or "", "" if code else plain(mention.name), "")


def country_code(of: Key) -> str | None:
    """The code of the country that a key of a country stands for."""
    return of[1] or None


def name(of: Key, namings: Mapping[Naming, int], code: str | None) -> str:
    """The name of the reference lists, else the most frequent spelling in full, the longest of equals."""
    used = spellings(namings)
    in_full = {spelling: count for spelling, count in used.items() if not ACRONYM.fullmatch(spelling)} or used
    most = max(in_full, key=lambda spelling: (used[spelling], len(spelling), spelling))
    if of[0] == "country":
        return plain_name(code) if code in _country_codes() else most
    return known_body(most, code) or most


def country(namings: Mapping[Naming, int]) -> tuple[bool, str | None]:
    """Whether the reference lists know a body, and the country that they give it."""
    first = min(namings, key=lambda naming: (naming.name, naming.country or ""))
    known = known_body(first.name, first.country)
    return known is not None, _countries_of_bodies().get(known or "") or None


@lru_cache(maxsize=50_000)
def known_body(spelling: str, country: str | None) -> str | None:
    """The name that a body of the reference lists goes by; null for one that they do not have."""
    known = _known_bodies()
    own = _own_name(tidy(spelling), country)
    return known.get(plain(spelling)) or known.get(own) or known.get(_without_country(plain(spelling), country))


def _own_name(name: str, country: str | None) -> str:
    """A body's name without its own country, legal form, full stops; a ministry of something as other texts have it.

    What only a country tells apart keeps it: "French media", where no organ of state is meant.
    """
    full = plain(without_legal_form(name)).replace("’", "'")
    own = _without_country(full, country)
    capitals = {plain(word) for word in name.split() if word[0].isupper()}
    if capitals.isdisjoint(own.split()) and not has_organ(name):
        own = full
    own = own.replace(".", "").replace("&", "and").removeprefix("the ")
    department = DEPARTMENT.match(own)
    return f"{department['field']} {department['kind']}" if department else own


def _initials(name: str) -> str:
    return "".join(word[0] for word in without_legal_form(name).split() if word.lower() not in SMALL_WORDS).upper()


@cache
def _countries_of_bodies() -> dict[str, str]:
    return {row["name"]: row["country"] for name in ("media", "organisations") for row in rows(name)}


@cache
def _country_codes() -> frozenset[str | None]:
    return frozenset(row["country"] for row in rows("countries"))


def _without_country(spelling: str, country: str | None) -> str:
    """A body's name without the country in front of it or after "of": "russia's foreign ministry"."""
    words = spelling.split()
    if country is None:
        return spelling
    for size in (3, 2, 1):
        if len(words) > size and POSSESSIVE.sub("", " ".join(words[:size])) in _spellings(country):
            return " ".join(words[size:])
        after = words[-size - 1 : -size] if len(words) > size + 1 else []
        if after == ["of"] and " ".join(words[-size:]) in _spellings(country):
            return " ".join(words[: -size - 1])
    return spelling


@cache
def _spellings(country: str) -> frozenset[str]:
    return frozenset(
        spelling.casefold()
        for spelling, known in country_names().items()
        if known.country == country and known.basis in ("named", "demonym")
    )


@cache
def _seats() -> frozenset[str]:
    """Seats of government (the Kremlin), which are bodies rather than names of their country."""
    return frozenset(plain(seat) for row in rows("countries") for seat in row["seats"].split("|") if seat)


@cache
def _known_bodies() -> dict[str, str]:
    """Plain spellings of the organisations and media of the reference lists, and the name each goes by."""
    return {plain(spelling): name for spelling, name in reversed(listed_bodies().items())}
