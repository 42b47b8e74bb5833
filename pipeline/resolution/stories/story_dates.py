"""When an article without a date of its own was published, as far as the other articles of its story tell.

A date that is known from a story is told to users and is no evidence for anything else: stories, events and versions
are found from own dates only, so that nothing here comes back as its own cause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from pipeline.records import PublishedGranularity
from pipeline.resolution.grouping import Groups
from pipeline.resolution.stories.told_articles import DAYS_OF_A_STORY

NEAR = timedelta(days=DAYS_OF_A_STORY)  # between an article and the nearest other report of its story
ZONES = timedelta(days=1)  # a day may have another date where another page was written
Relation = Literal["same text", "same story"]


@dataclass(frozen=True, slots=True)
class Telling:
    """An article of a story, with the date that its own page gives; ``first_day`` and ``last_day`` are null for none.

    Articles of one ``text_id`` are copies of one text; ``superseded_by`` is the next version of the same article.
    ``updated_on`` is the day of the page's last change; ``latest_told`` the last day that the text itself dates and on
    which something happened. ``date_text`` is the date as the page writes it.
    """

    article_id: str
    story_id: str
    text_id: str
    superseded_by: str | None
    first_day: date | None
    last_day: date | None
    date_text: str | None
    updated_on: date | None
    latest_told: date | None


@dataclass(frozen=True, slots=True)
class StoryDate:
    """The publication date of an undated article, as ``from_article_id`` of its story and the others tell it.

    ``published_at`` is the first instant (UTC) and ``published_on`` the first day of the day, month or year that
    ``published_granularity`` names.
    """

    article_id: str
    story_id: str
    from_article_id: str
    relation: Relation
    date_text: str
    dated_article_count: int
    published_at: datetime
    published_on: date
    published_granularity: PublishedGranularity


@dataclass(frozen=True, slots=True)
class _Period:
    first: date
    last: date

    def overlaps(self, other: "_Period") -> bool:
        return self.first <= other.last and other.first <= self.last


def story_dates(story: Sequence[Telling]) -> Iterator[StoryDate]:
    """The dates of a story's undated articles, in order of article_id; none where the dated ones do not agree.

    Another copy or version of the article gives its day. Otherwise an article appeared within three days of the other
    reports, if these lie no more than three days apart: the month or year that holds all those days is given.
    """
    articles = sorted(story, key=lambda article: article.article_id)
    texts = _texts(articles)
    for article in articles:
        if article.first_day is None:
            same = [other for other in articles if texts.together(other.article_id, article.article_id)]
            inferred = _inferred(article, same, "same text") or _inferred(article, articles, "same story")
            if inferred:
                yield inferred


def _texts(articles: Sequence[Telling]) -> Groups[str]:
    """The articles that are copies of one text or versions of one article."""
    groups = Groups[str]()
    first_of: dict[str, str] = {}
    for article in articles:
        groups.join(first_of.setdefault(article.text_id, article.article_id), article.article_id)
        if article.superseded_by:
            groups.join(article.article_id, article.superseded_by)
    return groups


def _inferred(article: Telling, others: Sequence[Telling], relation: Relation) -> StoryDate | None:
    reports = [other for other in others if other.first_day is not None and other.first_day == other.last_day]
    days = sorted(report.first_day for report in reports if report.first_day)
    if not days or days[-1] - days[0] > NEAR:
        return None
    is_day = relation == "same text" and days[0] == days[-1]
    period = _Period(days[0], days[0]) if is_day else _Period(_earlier(days[0]), _later(days[-1]))
    granularity = _granularity(period)
    if granularity is None or not _agrees(article, others, period):
        return None
    start = _start(period, granularity)
    first = min(reports, key=lambda report: (report.first_day or date.max, report.article_id))
    return StoryDate(
        article_id=article.article_id,
        story_id=article.story_id,
        from_article_id=first.article_id,
        relation=relation,
        date_text=first.date_text or "",
        dated_article_count=len(reports),
        published_at=datetime.combine(start, time.min, UTC),
        published_on=start,
        published_granularity=granularity,
    )


def _earlier(day: date) -> date:
    return day - NEAR if day - date.min > NEAR else date.min


def _later(day: date) -> date:
    return day + NEAR if date.max - day > NEAR else date.max


def _granularity(period: _Period) -> PublishedGranularity | None:
    """The finest of day, month and year that holds a period; null when none does."""
    if period.first == period.last:
        return "day"
    if (period.first.year, period.first.month) == (period.last.year, period.last.month):
        return "month"
    return "year" if period.first.year == period.last.year else None


def _start(period: _Period, granularity: PublishedGranularity) -> date:
    match granularity:
        case "month":
            return period.first.replace(day=1)
        case "year":
            return period.first.replace(month=1, day=1)
    return period.first


def _agrees(article: Telling, others: Sequence[Telling], period: _Period) -> bool:
    """Whether nothing speaks against a period: no rougher date of the others, no later day that the article tells."""
    rough = [_Period(other.first_day, other.last_day) for other in others if other.first_day and other.last_day]
    return (
        all(period.overlaps(other) for other in rough)
        and (article.latest_told is None or article.latest_told - period.last <= ZONES)
        and (article.updated_on is None or period.first - article.updated_on <= ZONES)
    )
