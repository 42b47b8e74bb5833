"""Which articles tell one story: copies of one text, and articles whose main event is the same within a few days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from pipeline.ids import stable_id
from pipeline.resolution.grouping import Groups, blocks

DAYS_OF_A_STORY = 3  # between one report of an event and the next


class ToldArticle(NamedTuple):
    """An article as far as stories are concerned; ``published_on`` is null unless known to the day.

    Articles of one ``origin`` are copies of one text, or of one agency's.
    """

    article_id: str
    title: str | None
    outlet: str | None
    origin: str
    published_at: datetime | None
    published_on: date | None
    is_latest: bool = True


@dataclass(frozen=True, slots=True)
class Story:
    """A story; older versions of an article do not count. ``headline`` is the title of the first report."""

    story_id: str
    article_count: int
    outlet_count: int
    origin_count: int
    first_published_at: datetime | None
    headline: str | None


class OwnNews(NamedTuple):
    """An event that an article tells as its own news; ``published_on`` as in ``ToldArticle``."""

    event_id: str
    article_id: str
    published_on: date | None


def group(
    articles: Iterable[ToldArticle], copies: Iterable[Sequence[str]], news: Iterable[OwnNews]
) -> Iterator[tuple[Story, list[str]]]:
    """Group articles into stories: each with its article_ids; every article is in one, alone if need be.

    ``copies`` are groups of article_ids that are one text, or versions of one article; ``news`` are the events of the
    articles' titles and first paragraphs. Articles with such an event in common join when no more than three days lie
    between one and the next, and undated ones when all dated ones lie so close together.
    """
    groups = Groups[str]()
    for members in copies:
        for member in members:
            groups.join(members[0], member)
    for reports in blocks((own.event_id, own) for own in news):
        _join_reports(reports, groups)
    for told in blocks((groups.root(article.article_id), article) for article in articles):
        yield _story(told), [article.article_id for article in told]


def _join_reports(reports: Sequence[OwnNews], groups: Groups[str]) -> None:
    dated = sorted((article.published_on, article.article_id) for article in reports if article.published_on)
    runs: list[list[tuple[date, str]]] = []
    for day, article_id in dated:
        if runs and (day - runs[-1][-1][0]).days <= DAYS_OF_A_STORY:
            runs[-1].append((day, article_id))
        else:
            runs.append([(day, article_id)])
    together = [[article_id for _, article_id in run] for run in runs]
    undated = [article.article_id for article in reports if article.published_on is None]
    if len(together) == 1:
        together[0].extend(undated)
    elif not together:
        together.append(undated)
    for members in together:
        for member in members[1:]:
            groups.join(members[0], member)


def _story(articles: Sequence[ToldArticle]) -> Story:
    latest = [article for article in articles if article.is_latest] or list(articles)
    first = min(latest, key=reporting_order)
    return Story(
        story_id=stable_id("story", min(article.article_id for article in articles)),
        article_count=len(latest),
        outlet_count=len({article.outlet for article in latest if article.outlet}),
        origin_count=len({article.origin for article in latest}),
        first_published_at=first.published_at,
        headline=first.title,
    )


def reporting_order(article: ToldArticle) -> tuple[float, str]:
    """Dated articles first, in order of publication."""
    return (article.published_at.timestamp() if article.published_at else float("inf"), article.article_id)
