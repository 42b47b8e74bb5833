"""Names that are also those of countries: which of them an article uses for persons, or for the American Georgia.

What is decided here holds for a whole article, by its words; single mentions are judged in ``pipeline.actors``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from pipeline.places.cities import city_among
from pipeline.places.countries import country_names, country_of
from pipeline.reference import any_of, listed, rows
from pipeline.word_lists import given_names

NamesakeSense = Literal[
    "american",
    "american_office",
    "area",
    "caucasian",
    "country_after",
    "country_before",
    "family",
    "given",
    "human",
    "kin",
    "no_surname",
    "province",
    "sea",
]
GEORGIA = "Georgia"
CONGO = "Congo"
RIVERS = frozenset({"Niger", "Jordan", "Congo"})
CANADIAN = frozenset(
    {
        "Alberta",
        "British Columbia",
        "Manitoba",
        "New Brunswick",
        "Newfoundland",
        "Nova Scotia",
        "Ontario",
        "Quebec",
        "Saskatchewan",
    }
)
LONGEST_PROVINCE = 2  # words
WORD = re.compile(r"[\w.'’-]+")
OF_BRAZZAVILLE = re.compile(r"\b(?:Brazzaville|Sassou|Pointe-Noire)\b")
OF_KINSHASA = re.compile(r"\b(?:Kinshasa|Tshisekedi|Kabila|Goma|M23|DRC|DR Congo|Democratic Republic)\b")


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What an article means by names of countries: ``persons`` are those that it uses for people only.

    ``others`` are the countries of those that mean another one than the lists say.
    """

    persons: frozenset[str] = frozenset()
    others: tuple[tuple[str, str], ...] = ()

    def country(self, spelling: str, listed_country: str) -> str | None:
        """The country that a spelling stands for in the article, null for a person's name."""
        if spelling in self.persons:
            return None
        return dict(self.others).get(spelling, listed_country)


def namesake_words(sense: NamesakeSense) -> frozenset[str]:
    """The words of ``namesake_words.csv`` in one sense, as they are written there.

    Names that people bear (given, family), what makes one a person's (kin before it, human after it) or none
    (no_surname: "Paris Agreement") or a country's (country_before, country_after); what tells the American Georgia
    (american, american_office) from the Caucasian; American and Canadian states as they stand after a town (province);
    what a name of a country only describes (sea, area).
    """
    return listed("namesake_words", sense)


def country_of_province(words: Sequence[str]) -> str | None:
    """The country of the American state or Canadian province that some words begin with, null for others."""
    for size in range(min(len(words), LONGEST_PROVINCE), 0, -1):
        name = " ".join(words[:size])
        if name in namesake_words("province") or f"{name}." in namesake_words("province"):
            return "CAN" if name in CANADIAN else "USA"
    return None


def is_water(before: Sequence[str], after: str) -> bool:
    """Whether the words around a name make it a water's: "the Gulf of Oman", "the South China Sea"."""
    is_of_sea = len(before) > 1 and before[-1].lower() == "of" and before[-2][:1].isupper()
    return (is_of_sea and before[-2].lower() in namesake_words("sea")) or (
        after[:1].isupper() and after.lower() in namesake_words("sea")
    )


def is_area_of_river(name: str, after: str) -> bool:
    """Whether a name is that of a river, whose regions are other countries' too: "Niger State" is Nigeria's."""
    return name in RIVERS and after[:1].isupper() and after.lower() in namesake_words("area")


@lru_cache(maxsize=1)  # asked for twice of each article
def namesakes(title: str, body: str) -> Namesakes:
    """The namesakes of countries in an article."""
    text = f"{title}\n{body}"
    others = []
    if GEORGIA in text and is_american(text):
        others.append((GEORGIA, "USA"))
    if CONGO in text and OF_BRAZZAVILLE.search(text) and not OF_KINSHASA.search(text):
        others.append((CONGO, "COG"))
    persons = frozenset(name for name in set(_borne_names(text)) if not _is_country_too(name, text))
    return Namesakes(persons, tuple(others))


def is_american(text: str) -> bool:
    """Whether the words around "Georgia" tell of the American state more than of the country."""
    american = caucasian = 0
    for word in WORD.findall(text):
        plain = word.removesuffix("'s").removesuffix("’s")
        american += plain in namesake_words("american") or plain.rstrip(".") in namesake_words("american")
        caucasian += plain.rstrip(".") in namesake_words("caucasian")
    american += sum(_american_state_of(place) for place in TOWN_IN_GEORGIA.findall(text))
    american += len(ATTRIBUTIVE.findall(text))
    return american > caucasian


TOWN_IN_GEORGIA = re.compile(r"\b([A-Z][\w-]+(?: [A-Z][\w-]+)?), Georgia\b")


def _american_state_of(town: str) -> bool:
    """Whether a town before ", Georgia" is one of America: not one that the country has."""
    return city_among(town, ("GEO",)) is None and country_of(town) != "GEO"


ATTRIBUTIVE = re.compile(
    r"\bGeorgia (?:lawmaker|legislator|judge|jury|grand jury|man|woman|police|voter|sheriff|legislature|resident|"
    r"farmer|teacher|student|native|prosecutor|election official|state|county|House|Senate|Gov|Secretary)s?\b"
)  # of the country one says "Georgian"


def is_american_office(phrase: str) -> bool:
    """Whether a title is one of an American state ("Georgia's governor"), not of a country."""
    return any(word.lower() in namesake_words("american_office") for word in WORD.findall(phrase))


def _borne_names(text: str) -> Iterator[str]:
    """The names of countries that a text gives to persons: "Chad Moyo said", "Jim Jordan", "his brother Chad"."""
    for pattern in (_given_pattern(), _titled_pattern()):
        for match in pattern.finditer(text):
            if match["surname"] not in namesake_words("no_surname"):
                yield match["given"]
    for match in _family_pattern().finditer(text):
        if match["before"].lower() in given_names():
            yield match["family"]
    yield from _kin_pattern().findall(text)


@cache
def _given_pattern() -> re.Pattern[str]:
    """A name with a surname and what only people do or are after it."""
    return re.compile(
        rf"\b{_name_and_surname()}"
        rf"(?=,? {any_of(namesake_words('human'))}\b|, (?:an?|the|his|her|\d\d|[A-Z]\w+['’]s)\b| and (?:his|her)\b)"
    )


@cache
def _titled_pattern() -> re.Pattern[str]:
    """A name with a surname after a word for a person."""
    titles = rf"{any_of(namesake_words('kin'))}|[A-Z][a-z]+(?:or|er|ist|ess|ian)|M(?:r|s|rs|iss)\.?"
    return re.compile(rf"\b(?:{titles}) {_name_and_surname()}")


def _name_and_surname() -> str:
    return rf"(?P<given>{any_of(namesake_words('given'))}) (?P<surname>[A-Z][a-z][\w-]*)"


@cache
def _family_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<before>[A-Z][a-z]+) (?P<family>{any_of(namesake_words('family'))})\b(?![’'-]\w{{2}}| [A-Z])"
    )


@cache
def _kin_pattern() -> re.Pattern[str]:
    """A name after a word for a person: "his brother Chad"; not what a country is called ("called Chad a threat")."""
    return re.compile(
        rf"\b(?:{any_of(namesake_words('kin'))}) ({any_of(namesake_words('given'))})\b(?! (?:[a-z]+land|an?|the|one)\b)"
    )


def _is_country_too(name: str, text: str) -> bool:
    """Whether a text names the country as well: by its people or capital, or where one is or goes."""
    known = country_names().get(name)
    if known is None:
        return False
    if known.basis == "capital":
        return False
    before, after = (any_of(namesake_words(sense)) for sense in ("country_before", "country_after"))
    if re.search(rf"\b{before} {name}\b(?! [A-Z])|\b{name}['’]s {after}\b", text):
        return True
    own = next(row for row in rows("countries") if row["country"] == known.country)
    others = [word for column in ("demonyms", "capitals") for word in own[column].split("|") if word]
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in others)
