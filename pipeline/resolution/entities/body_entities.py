"""Which mentions name one country or organisation, and the name that it goes by."""

from collections.abc import Mapping
from functools import cache

from pipeline.places import country_name, country_names, plain_name
from pipeline.reference import rows
from pipeline.resolution.entities.entity_names import POSSESSIVE, EntityMention, Key, Naming, plain, spellings
from pipeline.writing import folded


def key(mention: EntityMention) -> Key:
    """Kind, country and plain name; a body without name and country ("allies") is one of its article only.

    "Moscow said" stands for a country, the Kremlin is a body of its own.
    """
    named = country_name(mention.name)
    if mention.kind == "country" or (named and named.basis != "demonym" and plain(mention.name) not in _seats()):
        code = named.country if named else mention.country
        return ("country", code or "", "" if code else plain(mention.name), "")
    if mention.country is None and folded(mention.name).islower():
        return ("organisation", plain(mention.name), mention.article_id)
    known = _known_body(mention.name, mention.country)
    own = plain(known) if known else _without_country(plain(mention.name), mention.country)
    return ("organisation", "" if known else mention.country or "", own, "")


def country_code(of: Key) -> str | None:
    """The code of the country that a key of a country stands for."""
    return of[1] or None


def name(of: Key, namings: Mapping[Naming, int], code: str | None) -> str:
    """The name of the reference lists, else the most frequent spelling, the longest of equals."""
    used = spellings(namings)
    most = max(used, key=lambda spelling: (used[spelling], len(spelling), spelling))
    if of[0] == "country":
        return plain_name(code) if code in _country_codes() else most
    return _known_body(most, code) or most


def country(namings: Mapping[Naming, int]) -> tuple[bool, str | None]:
    """Whether the reference lists know a body, and the country that they give it."""
    first = min(namings, key=lambda naming: (naming.name, naming.country or ""))
    known = _known_body(first.name, first.country)
    return known is not None, _countries_of_bodies().get(known or "") or None


def _known_body(spelling: str, country: str | None) -> str | None:
    known = _known_bodies()
    return known.get(plain(spelling)) or known.get(_without_country(plain(spelling), country))


@cache
def _countries_of_bodies() -> dict[str, str]:
    return {row["name"]: row["country"] for name in ("media", "organisations") for row in rows(name)}


@cache
def _country_codes() -> frozenset[str | None]:
    return frozenset(row["country"] for row in rows("countries"))


def _without_country(spelling: str, country: str | None) -> str:
    """A body's name without the country in front of it, when that is the body's own: "russia's foreign ministry"."""
    head, _, rest = spelling.partition(" ")
    return rest if rest and country and POSSESSIVE.sub("", head) in _spellings(country) else spelling


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
    known: dict[str, str] = {}
    for row in rows("organisations"):
        for spelling in (row["name"], *row["aliases"].split("|")):
            known.setdefault(plain(spelling), row["name"])
    for row in rows("media"):
        for spelling in (row["name"], row["alias"]):
            known.setdefault(plain(spelling), row["name"])
    known.pop("", None)
    return known
