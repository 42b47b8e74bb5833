"""Whose article a flat dump is, by what the page says: its authors, the agency whose copy it is, the publication."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.articles.facts.byline_lines import BylineLine, byline_lines
from pipeline.articles.facts.publishers import outlet, owners, stands_for
from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import agency_named, credited_agency, house_key, opening_dateline, page_words
from pipeline.reference import any_of

DESK_BELOW = 4  # lines from the last of the article on in which its agency may stand alone
OPENING_PARAGRAPHS = 2  # of the body, in which a dateline credits the agency
ABOVE_BODY = 8  # lines in which the agency may stand alone
RIGHTS_BELOW = 8  # lines below the article in which its agency keeps its rights
LONGEST_ALONE = 8  # words of a line that is an agency and nothing else
END_OF_TEXT = 40  # code points in which an agency signs
AGENCY_NAME = re.compile(rf"(?:[A-Z][\w'’-]+ ){{1,4}}{any_of(page_words('agency_noun'))}")
AGENCY_ALONE = re.compile(
    rf"[\s(\[–—/-]*(?:{any_of(page_words('before_agency'))}\s*:?\s+)?"
    r"(?P<agency>[^()\[\]–—/]{2,40}?)(?:, ?[A-Z][\w .]{2,30})?[\s)\]/.,–—-]*",
    re.IGNORECASE,
)
SIGNED = re.compile(r"(?:[–—-]\s*|\()([A-Za-z][\w ]{1,30})(?:/\w*)?\)?\.?$")


@dataclass(frozen=True, slots=True)
class PageCredits:
    """Authors as people write their names, agency and outlet by their usual names; null where the page is silent.

    A house stands among the authors only where a byline names it ("By Example") and nobody else. ``byline_lines`` are
    the lines that name authors.
    """

    authors: tuple[str, ...]
    agency: str | None
    outlet: str | None
    byline_lines: tuple[LineIndex, ...]


def page_credits(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex], url: str | None = None
) -> PageCredits:
    """Who wrote, wired and published the article of these title and body lines, which stood at this address."""
    bylines = list(byline_lines(page, title, body))
    people = tuple(dict.fromkeys(name for found in bylines for name in found.credit.people))
    houses = [(found.line, name) for found in bylines for name in found.credit.outlets]
    agencies = [name for found in bylines for name in found.credit.agencies]
    published_by = outlet(page, title, body, houses, url)
    return PageCredits(
        people or _signing_house(bylines, published_by),
        _agency(page, body, agencies),
        published_by,
        tuple(found.line for found in bylines if not _is_empty(found, published_by)),
    )


def _signing_house(bylines: Sequence[BylineLine], published_by: str | None) -> tuple[str, ...]:
    """The house that bylines name in the place of people: an agency, or the outlet by its name or initials."""
    for found in bylines if bylines and bylines[0].is_told else ():
        named = (*found.credit.agencies, *found.credit.outlets, *_own_name(found, published_by))
        if named:
            return named[:1]
    return ()


def _own_name(found: BylineLine, published_by: str | None) -> Iterator[str]:
    for name in found.credit.others[:1]:
        if published_by and stands_for(house_key(name), published_by):
            yield name


def _is_empty(found: BylineLine, published_by: str | None) -> bool:
    """Whether a line opens as a byline and names nobody that is known."""
    credit = found.credit
    return not (credit.people or credit.agencies or credit.outlets or any(_own_name(found, published_by)))


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
    for line in (*range(max(0, body[0] - ABOVE_BODY), body[0]), *below):
        if AGENCY_NAME.fullmatch(page[line].text):
            return agency_named(page[line].text) or page[line].text
        text = page[line].text.split("|")[0]  # "Source: Xinhua| 2021-11-02 08:40:12|Editor: hu"
        alone = AGENCY_ALONE.fullmatch(text) if page[line].size <= LONGEST_ALONE else None
        agency = agency_named(alone["agency"]) if alone else None
        if agency:
            return agency
    return _agency_at_end(page[body[-1]].line.text) or _owning_agency(page[body[-1] + 1 : body[-1] + 1 + RIGHTS_BELOW])


def _owning_agency(below: Sequence[Look]) -> str | None:
    """The agency that keeps the rights in an article: "© 2024 Associated Press. All rights reserved."."""
    for look in below:
        if "eserved" in look.text or "edistribut" in look.text:
            agency = next(filter(None, (agency_named(name) for name, _ in owners(look.text))), None)
            if agency:
                return agency
    return None


def _agency_at_end(text: str) -> str | None:
    match = SIGNED.search(text[-END_OF_TEXT:])
    return agency_named(match[1]) if match else None
