"""Flat dumps of all visible text of a page: which lines are the article, and what the others say of it."""

from collections.abc import Sequence
from datetime import date

from pipeline.articles.body import MOST_LINES, Verdict, body_lines, page_path, sureness, verdicts
from pipeline.articles.facts import page_credits, section_line, subtitle_line, title_line
from pipeline.articles.lines import Line, LineIndex, Look, end_marks_apart, lines, parted
from pipeline.articles.publication_dates import page_dates
from pipeline.articles.routes.article_draft import ArticleDraft, given_text
from pipeline.articles.values import Dateline, lone_dateline, opening_dateline
from pipeline.records import ArticleLine, RawRecord

DATELINE_ABOVE = 3  # lines above the first paragraph in which a dateline of its own is looked for
OPENING_PARAGRAPHS = 2  # of the body, which may open with a dateline
FEWEST_WORDS = 12  # of a body; a page with fewer holds no article


def draft(record: RawRecord, latest: date, boilerplate: frozenset[str]) -> ArticleDraft:
    """The article of a flat dump, with every line of it and the role it plays; no date after ``latest`` is believed."""
    found_lines = list(end_marks_apart(parted(lines(record.raw_text))))
    if len(found_lines) > MOST_LINES:
        return _whole(record, found_lines)
    path = page_path(found_lines, boilerplate)
    page = path.page
    title = title_line(page, [LineIndex(line) for line, part in enumerate(path.parts) if part == "body"])
    decided = _without_text_above(page, verdicts(page, path.parts, title, boilerplate), title)
    body = body_lines(decided)
    if sum([page[line].size for line in body]) < FEWEST_WORDS:
        return ArticleDraft((), (), "", "text_finder", None, url=record.url)
    subtitle = subtitle_line(page, title, body) if title is not None else None
    section = section_line(page, title)
    dateline, dateline_line = _dateline(page, body)
    credit = page_credits(page, title, body, record.url)
    dates = page_dates(page, title, body, record.url, latest)
    named = _with_roles(
        decided,
        *((line, Verdict("byline", "names_authors")) for line in credit.byline_lines if line not in body),
        (subtitle, Verdict("subtitle", "below_title")),
        (section, Verdict("section", "above_title")),
        (dateline_line, Verdict("dateline", "place_on_its_own_line")),
    )
    return ArticleDraft(
        lines=_article_lines(page, named),
        dates=dates.candidates,
        body="\n".join(page[line].text for line in body_lines(named)),
        body_method="text_finder",
        body_confidence=round(sureness(path, named), 3),
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


def _whole(record: RawRecord, found: Sequence[Line]) -> ArticleDraft:
    """All of a text that has too many lines to be a page, as a body in which nothing was looked for."""
    whole = given_text(record.raw_text, found, "too_many_lines_for_a_page")
    return ArticleDraft(whole.lines, (), whole.body, "text_finder", 0.0, url=record.url)


def _without_text_above(page: Sequence[Look], decided: list[Verdict], title: LineIndex | None) -> list[Verdict]:
    """Body lines above the title belong to something else, unless they are most of the body."""
    if title is None:
        return decided
    body = body_lines(decided)
    above = {line for line in body if line < title}
    if 2 * sum(page[line].size for line in above) >= sum(page[line].size for line in body):
        return decided
    return [Verdict("other", "above_title") if line in above else verdict for line, verdict in enumerate(decided)]


def _dateline(page: Sequence[Look], body: Sequence[LineIndex]) -> tuple[Dateline | None, int | None]:
    """The dateline: on a line of its own by the first paragraph (and which), or opening one of the first two."""
    for line in range(body[0], max(-1, body[0] - DATELINE_ABOVE - 1), -1):
        alone = lone_dateline(page[line].text)
        if alone:
            return alone, line
    for line in body[:OPENING_PARAGRAPHS]:
        opening = opening_dateline(page[line].text)
        if opening:
            return opening, None
    return None, None


def _with_roles(decided: Sequence[Verdict], *told: tuple[int | None, Verdict]) -> list[Verdict]:
    """The verdicts, with the lines that turned out to be something more exact named as such."""
    named = list(decided)
    for line, verdict in told:
        if line is not None:
            named[line] = verdict
    return named


def _article_lines(page: Sequence[Look], decided: Sequence[Verdict]) -> tuple[ArticleLine, ...]:
    made: list[ArticleLine] = []
    at = 0
    for number, (look, verdict) in enumerate(zip(page, decided, strict=True)):
        line = look.line
        start, end = (at, at + len(line.text)) if verdict.role == "body" else (None, None)
        made.append(ArticleLine(number, line.start, line.end, start, end, line.text, verdict.role, verdict.reason))
        at = end + 1 if end is not None else at
    return tuple(made)
