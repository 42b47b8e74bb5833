"""Which country a name, demonym, capital or seat of government stands for.

Bodies, persons and places that are no capital are not known here.
"""

import re
from dataclasses import dataclass
from functools import cache

import pycountry

from pipeline.records import ParticipantBasis
from pipeline.reference import rows
from pipeline.writing import folded

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
LONGEST_CODE = 3  # letters of spellings that are no words ("UAE")
POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
BASIS_OF_COLUMN: dict[str, ParticipantBasis] = {
    "name": "named",
    "aliases": "named",
    "demonyms": "demonym",
    "capitals": "capital",
    "seats": "capital",
}


@dataclass(frozen=True, slots=True)
class CountryName:
    """A spelling that stands for a country (ISO 3166 alpha-3 ``country``), the country's plain name, and how."""

    country: str
    name: str
    basis: ParticipantBasis


@cache
def country_names() -> dict[str, CountryName]:
    """Every spelling of ``countries.csv``, without article and in its own capitals, and what it stands for.

    A spelling that two columns share keeps the first of name, alias, demonym, capital, seat.
    """
    known: dict[str, CountryName] = {}
    for column, basis in BASIS_OF_COLUMN.items():
        for row in rows("countries"):
            for spelling in filter(None, row[column].split("|")):
                known.setdefault(spelling, CountryName(row["country"], row["name"], basis))
    return known


@cache
def _capitalised_names() -> dict[str, CountryName]:
    """Spellings of four letters and more in capitals, for text that is set in capitals."""
    return {spelling.upper(): name for spelling, name in country_names().items() if len(spelling) > LONGEST_CODE}


def country_name(text: str) -> CountryName | None:
    """What the whole text stands for, a leading article and a possessive ending aside; null when it is no country.

    Capitals count ("turkey", "us" are words), but a text all in capitals is read as such.
    """
    spelling = POSSESSIVE.sub("", ARTICLE.sub("", folded(text).strip()))
    return country_names().get(spelling) or (_capitalised_names().get(spelling) if spelling.isupper() else None)


def country_of(text: str) -> str | None:
    """The ISO 3166 alpha-3 code of a country name, demonym, capital or seat of government, else null."""
    name = country_name(text)
    return name.country if name else None


@cache
def capital_of(country: str) -> str | None:
    """The capital of an alpha-3 code by its first listed name, null where none is listed."""
    listed = next((row["capitals"] for row in rows("countries") if row["country"] == country), "")
    return listed.split("|")[0] or None


@cache
def plain_name(country: str) -> str:
    """The plain English name of an alpha-3 code, that of ISO 3166 for a territory that ``countries.csv`` leaves out.

    Raises KeyError for what is no code.
    """
    listed = next((row["name"] for row in rows("countries") if row["country"] == country), None)
    if listed is not None:
        return listed
    territory = pycountry.countries.get(alpha_3=country)
    if territory is None:
        raise KeyError(f"unknown country code {country!r}; codes are in seeds/reference/countries.csv and ISO 3166")
    return str(territory.name)
