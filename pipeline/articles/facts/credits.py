"""Whose article a flat dump is, by what the page says: its authors, the agency whose copy it is, the publication."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.articles.facts.outlets import outlet
from pipeline.articles.lines import Look
from pipeline.articles.values import (
    Credits,
    agency_named,
    credits_of,
    opening_agency,
    opening_dateline,
    opens_as_name,
    signature,
)

ABOVE_TITLE = 2  # lines above the title in which a byline is looked for
LONGEST_REST = 22  # letters beside the names in a bare byline: a role, a desk, an outlet
BELOW_BODY = 6  # lines below the article in which a credit is looked for
BYLINE_OPENS = re.compile(
    r"\W*(?:(?:(?:written|posted|words|text|story|report|published|authored)\s+)?(?:by|von|por|par|door)\b"
    r"|(?:text|words|story|report|author|reporter)\s*: )",
    re.IGNORECASE,
)
BY_ALONE = re.compile(
    r"\W*(?:by|author|authors|author of the article|written by|reported by|reporter)\W*", re.IGNORECASE
)
TIME_TOLD = re.compile(r"min read|\d (?:min(?:ute)?|hour|day|week|month|year)s? ago\b", re.IGNORECASE)
AGENCY_NAME = re.compile(r"(?:[A-Z][\w'’-]+ ){1,4}(?:News Agency|Press Agency|Newswire|Wire Service)")
AGENCY_ALONE = re.compile(
    r"[\s(\[–—/-]*(?:(?:sources?|with (?:agency |additional )?inputs? from|with|via|from)\s*:?\s+)?"
    r"(?P<agency>[^()\[\]–—/]{2,40}?)[\s)\]/.,–—-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageCredits:
    """Authors as people write their names, agency and outlet by their usual names; null where the page is silent.

    ``byline_places`` are the places of the lines that name authors.
    """

    authors: tuple[str, ...]
    agency: str | None
    outlet: str | None
    byline_places: tuple[int, ...]


def page_credits(page: Sequence[Look], title: int | None, body: Sequence[int]) -> PageCredits:
    """Who wrote, wired and published the article whose title and body lines stand at the places given."""
    bylines = list(_bylines(page, title, body))
    found = [credit for _, credit in bylines]
    people = tuple(dict.fromkeys(name for credit in found for name in credit.people))
    signed = next((name for credit in found for name in credit.outlets), None)
    agencies = [name for credit in found for name in credit.agencies]
    places = tuple(place for place, _ in bylines)
    return PageCredits(people, _agency(page, body, agencies), signed or outlet(page, body), places)


def _bylines(page: Sequence[Look], title: int | None, body: Sequence[int]) -> Iterator[tuple[int, Credits]]:
    """The lines that tell authors, with what they name: bylines in the head, then a sign-off below the article."""
    if not body:
        return
    kept = set(body)
    head = range(max(0, (title if title is not None else body[0] - 8) - ABOVE_TITLE), body[0])
    yield from _head_bylines(page, head, title)
    for place in range(body[-1] + 1, min(len(page), body[-1] + 1 + BELOW_BODY)):
        signed = signature(page[place].text)
        if place not in kept and signed:
            yield place, signed
            return


def _head_bylines(page: Sequence[Look], head: range, title: int | None) -> Iterator[tuple[int, Credits]]:
    listed = False
    for place in head:
        look = page[place]
        text = look.text
        if place == title or look.is_caption or len(text) > 140:
            listed = False
            continue
        byline = _opened_byline(look)
        opens, text = byline is not None, byline or text
        if BY_ALONE.fullmatch(text):
            listed = True
            continue
        credit = credits_of(text) if opens or listed or _may_be_bare(page, place, title) else Credits()
        if (credit.people or credit.agencies) and (opens or listed or _is_bare(text, credit)):
            yield place, credit
            continue
        listed = False


def _opened_byline(look: Look) -> str | None:
    """The part of a line that opens as a byline does: all of it, or a piece between bars; null for none."""
    if look.is_sentence:
        return None
    if BYLINE_OPENS.match(look.text):
        return look.text
    pieces = look.text.split("|") if "|" in look.text else ()
    return next((piece.strip() for piece in pieces if BYLINE_OPENS.match(piece)), None)


def _may_be_bare(page: Sequence[Look], place: int, title: int | None) -> bool:
    """Whether a line without "by" stands where bylines do: below the title and by a date, an age or a reading time."""
    if title is None or place < title or page[place].size > 8 or page[place].phrase:
        return False
    near = page[max(title, place - 2) : place + 3]
    return any(look.is_dated or TIME_TOLD.search(look.text) is not None for look in near)


def _is_bare(text: str, credit: Credits) -> bool:
    """Whether a line without "by" is nothing but the names found in it, and these open as people's or agencies' do."""
    names = "".join([*credit.people, *credit.agencies])
    rest = len(re.sub(r"\W|\band\b", "", text)) - len(re.sub(r"\W", "", names))
    return rest <= LONGEST_REST and (bool(credit.agencies) or all(opens_as_name(name) for name in credit.people))


def _agency(page: Sequence[Look], body: Sequence[int], named: Sequence[str]) -> str | None:
    if not body:
        return None
    for place in body[:2]:
        dateline = opening_dateline(page[place].text)
        credited = agency_named(dateline.agency) if dateline and dateline.agency else None
        credited = credited or opening_agency(page[place].text)
        if credited:
            return credited
    if named:
        return named[0]
    around = [*range(max(0, body[0] - 8), body[0]), *body[-1:], *range(body[-1] + 1, min(len(page), body[-1] + 4))]
    for place in around:
        if AGENCY_NAME.fullmatch(page[place].text):
            return agency_named(page[place].text) or page[place].text
        alone = AGENCY_ALONE.fullmatch(page[place].text) if page[place].size <= 8 else None
        found = agency_named(alone["agency"]) if alone else None
        if found:
            return found
    return _agency_at_end(page[body[-1]].line.text)


def _agency_at_end(text: str) -> str | None:
    match = re.search(r"(?:[–—-]\s*|\()([A-Z][\w ]{1,30})\)?\.?$", text[-40:])
    return agency_named(match[1]) if match else None
