"""Flat dumps of all visible text of a page: which lines are the article, and what the others say of it."""

from collections.abc import Sequence
from datetime import date

from pipeline.articles.body import (
    Place,
    Verdict,
    body_places,
    features_in_place,
    learned_steps,
    line_scores,
    places,
    verdicts,
)
from pipeline.articles.facts import page_credits, page_dates, section_place, subtitle_place, title_place
from pipeline.articles.lines import Look, Shapes, lines, looks, own_features, shapes
from pipeline.articles.routes.article_draft import ArticleDraft
from pipeline.articles.values import Dateline, lone_dateline, opening_dateline
from pipeline.records import ArticleLine, RawRecord

DATELINE_ABOVE = 3  # lines above the first paragraph in which a dateline of its own is looked for
MOST_LINES = 60_000  # news pages have a thousand; each takes 2 kB while it is looked at
FEWEST_WORDS = 12  # of a body; a page with fewer holds no article


def draft(record: RawRecord, latest: date, boilerplate: frozenset[str]) -> ArticleDraft:
    """The article of a flat dump, with every line of it and the role it plays; no date after ``latest`` is believed."""
    found_lines = lines(record.raw_text)
    if len(found_lines) > MOST_LINES:
        return _whole(record)
    seen = shapes(found_lines)
    page = looks(found_lines, seen, boilerplate)
    path = _path(page, seen)
    title = title_place(page, [number for number, place in enumerate(path) if place == "body"])
    found = _without_text_above(page, verdicts(page, path, title, boilerplate), title)
    body = body_places(found)
    if sum([page[place].size for place in body]) < FEWEST_WORDS:
        return ArticleDraft((), (), "", "text_finder", None, url=record.url)
    subtitle = subtitle_place(page, title, body) if title is not None else None
    section = section_place(page, title)
    dateline, dateline_place = _dateline(page, body)
    credit = page_credits(page, title, body)
    dates = page_dates(page, title, body, record.url, latest)
    found = _with_roles(
        found,
        *((place, Verdict("byline", "names_authors")) for place in credit.byline_places if place not in body),
        (subtitle, Verdict("subtitle", "below_title")),
        (section, Verdict("section", "above_title")),
        (dateline_place, Verdict("dateline", "place_on_its_own_line")),
    )
    return ArticleDraft(
        lines=_article_lines(page, found),
        dates=dates.candidates,
        body="\n".join(page[place].text for place in body_places(found)),
        body_method="text_finder",
        body_confidence=_confidence(page, path, found),
        title=page[title].text if title is not None else None,
        subtitle=page[subtitle].text if subtitle is not None else None,
        section=page[section].text if section is not None else None,
        authors=credit.authors,
        outlet=credit.outlet,
        agency=credit.agency,
        dateline_place=dateline.place if dateline else None,
        updated_at=dates.updated_at,
        url=record.url,
    )


def _whole(record: RawRecord) -> ArticleDraft:
    """All of a text that has too many lines to be a page, as a body in which nothing was looked for."""
    told = tuple(
        ArticleLine(number, line.start, line.end, line.start, line.end, line.text, "body", "too_many_lines_for_a_page")
        for number, line in enumerate(lines(record.raw_text))
    )
    return ArticleDraft(told, (), record.raw_text, "text_finder", 0.0, url=record.url)


def _path(page: Sequence[Look], seen: Shapes) -> list[Place]:
    return places(line_scores({**own_features(page, seen), **features_in_place(page, seen)}), learned_steps())


def _without_text_above(page: Sequence[Look], found: list[Verdict], title: int | None) -> list[Verdict]:
    """Body lines above the title belong to something else, unless they are most of the body."""
    if title is None:
        return found
    body = body_places(found)
    above = {place for place in body if place < title}
    if 2 * sum(page[place].size for place in above) >= sum(page[place].size for place in body):
        return found
    return [Verdict("other", "above_title") if place in above else verdict for place, verdict in enumerate(found)]


def _dateline(page: Sequence[Look], body: Sequence[int]) -> tuple[Dateline | None, int | None]:
    """The dateline: on a line of its own by the first paragraph (with its place), or opening one of the first two."""
    for place in range(body[0], max(-1, body[0] - DATELINE_ABOVE - 1), -1):
        alone = lone_dateline(page[place].text)
        if alone:
            return alone, place
    for place in body[:2]:
        opening = opening_dateline(page[place].text)
        if opening:
            return opening, None
    return None, None


def _with_roles(found: Sequence[Verdict], *told: tuple[int | None, Verdict]) -> list[Verdict]:
    """The verdicts, with the lines that turned out to be something more exact named as such."""
    named = list(found)
    for place, verdict in told:
        if place is not None:
            named[place] = verdict
    return named


def _article_lines(page: Sequence[Look], found: Sequence[Verdict]) -> tuple[ArticleLine, ...]:
    made: list[ArticleLine] = []
    at = 0
    for number, (look, verdict) in enumerate(zip(page, found, strict=True)):
        line = look.line
        start, end = (at, at + len(line.text)) if verdict.role == "body" else (None, None)
        made.append(ArticleLine(number, line.start, line.end, start, end, line.text, verdict.role, verdict.reason))
        at = end + 1 if end is not None else at
    return tuple(made)


def _confidence(page: Sequence[Look], path: Sequence[Place], found: Sequence[Verdict]) -> float:
    """The share of the words that path or rules call body which both call body and which stand in sentences, 0 to 1."""
    agreed = either = 0.0
    for look, place, verdict in zip(page, path, found, strict=True):
        is_body = verdict.role == "body"
        either += look.size if is_body or place == "body" else 0.0
        agreed += look.size if is_body and place == "body" and look.is_sentence else 0.0
    return round(agreed / either, 3) if either else 0.0
