"""Whose article a flat dump is, by what the page says: its authors, the agency whose copy it is, the publication."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.articles.facts.outlets import outlet
from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import (
    Credits,
    agency_named,
    credited_agency,
    credits_of,
    opening_dateline,
    opens_as_name,
    page_words,
    signature,
)
from pipeline.reference import any_of

ABOVE_TITLE = 2  # lines above the title in which a byline is looked for
LONGEST_REST = 22  # letters beside the names in a bare byline: a role, a desk, an outlet
BELOW_BODY = 6  # lines below the article in which a credit is looked for
DESK_BELOW = 4  # lines from the last of the article on in which its agency may stand alone
OPENING_PARAGRAPHS = 2  # of the body, in which a dateline credits the agency
WITHOUT_TITLE = 8  # lines above the body that are its head where no title is known
LONGEST_BYLINE = 140  # code points
LONGEST_ALONE = 8  # words of a line that is names or an agency and nothing else
STAMP_WITHIN = 2  # lines above and below names in which a date, an age or a reading time vouches for them
END_OF_TEXT = 40  # code points in which an agency signs
OPENING = any_of(page_words("by"))
BEFORE_BY = any_of(page_words("before_by") | page_words("before_by_in_credits"))
BYLINE_OPENS = re.compile(
    rf"\W*(?:(?:{BEFORE_BY}\s+)?{OPENING}\b|{any_of(page_words('byline_label'))}\s*: )",
    re.IGNORECASE,
)
BY_ALONE = re.compile(rf"\W*{any_of(page_words('byline_alone'))}\W*", re.IGNORECASE)
TIME_TOLD = re.compile(rf"min read|\d {any_of(page_words('unit_of_age'))}s? ago\b", re.IGNORECASE)
AGENCY_NAME = re.compile(rf"(?:[A-Z][\w'’-]+ ){{1,4}}{any_of(page_words('agency_noun'))}")
AGENCY_ALONE = re.compile(
    rf"[\s(\[–—/-]*(?:{any_of(page_words('before_agency'))}\s*:?\s+)?"
    r"(?P<agency>[^()\[\]–—/]{2,40}?)[\s)\]/.,–—-]*",
    re.IGNORECASE,
)
SIGNED = re.compile(r"(?:[–—-]\s*|\()([A-Z][\w ]{1,30})\)?\.?$")


@dataclass(frozen=True, slots=True)
class PageCredits:
    """Authors as people write their names, agency and outlet by their usual names; null where the page is silent.

    ``byline_lines`` are the lines that name authors.
    """

    authors: tuple[str, ...]
    agency: str | None
    outlet: str | None
    byline_lines: tuple[LineIndex, ...]


def page_credits(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex], url: str | None = None
) -> PageCredits:
    """Who wrote, wired and published the article of these title and body lines, which stood at this address."""
    bylines = list(_bylines(page, title, body))
    named = [credit for _, credit in bylines]
    people = tuple(dict.fromkeys(name for credit in named for name in credit.people))
    houses = [(line, name) for line, credit in bylines for name in credit.outlets]
    agencies = [name for credit in named for name in credit.agencies]
    lines = tuple(line for line, _ in bylines)
    return PageCredits(people, _agency(page, body, agencies), outlet(page, title, body, houses, url), lines)


def _bylines(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex]
) -> Iterator[tuple[LineIndex, Credits]]:
    """The lines that tell authors, with what they name: bylines in the head, then a sign-off below the article."""
    if not body:
        return
    kept = set(body)
    head = range(max(0, (title if title is not None else body[0] - WITHOUT_TITLE) - ABOVE_TITLE), body[0])
    yield from _head_bylines(page, head, title)
    for line in range(body[-1] + 1, min(len(page), body[-1] + 1 + BELOW_BODY)):
        signed = signature(page[line].text)
        if line not in kept and signed:
            yield LineIndex(line), signed
            return


def _head_bylines(page: Sequence[Look], head: range, title: LineIndex | None) -> Iterator[tuple[LineIndex, Credits]]:
    is_announced = False
    for line in head:
        look = page[line]
        text = look.text
        if line == title or look.is_caption or len(text) > LONGEST_BYLINE:
            is_announced = False
            continue
        byline = _opened_byline(look)
        opens, text = byline is not None, byline or text
        if BY_ALONE.fullmatch(text):
            is_announced = True
            continue
        is_expected = opens or is_announced
        credit = credits_of(text) if is_expected or _may_be_bare(page, line, title) else Credits()
        if (credit.people or credit.agencies) and (is_expected or _is_bare(text, credit)):
            yield LineIndex(line), credit
            continue
        is_announced = False


def _opened_byline(look: Look) -> str | None:
    """The part of a line that opens as a byline does: all of it, or a piece between bars; null for none."""
    if look.is_sentence:
        return None
    if BYLINE_OPENS.match(look.text):
        return look.text
    pieces = look.text.split("|") if "|" in look.text else ()
    return next((piece.strip() for piece in pieces if BYLINE_OPENS.match(piece)), None)


def _may_be_bare(page: Sequence[Look], line: int, title: int | None) -> bool:
    """Whether a line without "by" stands where bylines do: below the title and by a date, an age or a reading time."""
    if title is None or line < title or page[line].size > LONGEST_ALONE or page[line].phrase:
        return False
    near = page[max(title, line - STAMP_WITHIN) : line + 1 + STAMP_WITHIN]
    return any(look.is_dated or TIME_TOLD.search(look.text) is not None for look in near)


def _is_bare(text: str, credit: Credits) -> bool:
    """Whether a line without "by" is nothing but the names found in it, and these open as people's or agencies' do."""
    names = "".join([*credit.people, *credit.agencies])
    rest = len(re.sub(r"\W|\band\b", "", text)) - len(re.sub(r"\W", "", names))
    return rest <= LONGEST_REST and (bool(credit.agencies) or all(opens_as_name(name) for name in credit.people))


def _agency(page: Sequence[Look], body: Sequence[LineIndex], named: Sequence[str]) -> str | None:
    if not body:
        return None
    for line in body[:OPENING_PARAGRAPHS]:
        text = page[line].text
        credited = credited_agency(text, opening_dateline(text))
        if credited:
            return credited
    if named:
        return named[0]
    below = range(body[-1], min(len(page), body[-1] + DESK_BELOW))
    for line in (*range(max(0, body[0] - WITHOUT_TITLE), body[0]), *below):
        if AGENCY_NAME.fullmatch(page[line].text):
            return agency_named(page[line].text) or page[line].text
        alone = AGENCY_ALONE.fullmatch(page[line].text) if page[line].size <= LONGEST_ALONE else None
        agency = agency_named(alone["agency"]) if alone else None
        if agency:
            return agency
    return _agency_at_end(page[body[-1]].line.text)


def _agency_at_end(text: str) -> str | None:
    match = SIGNED.search(text[-END_OF_TEXT:])
    return agency_named(match[1]) if match else None
