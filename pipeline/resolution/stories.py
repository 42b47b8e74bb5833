"""Which articles tell one story: copies of one text, and articles whose main event is the same within a few days."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.ids import stable_id
from pipeline.resolution.joining import Groups

DAYS_OF_A_STORY = 3  # between one report of an event and the next


@dataclass(frozen=True, slots=True)
class ToldArticle:
    """An article as far as stories are concerned; ``published_on`` is null unless known to the day."""

    article_id: str
    title: str | None
    outlet: str | None
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


@dataclass(frozen=True, slots=True)
class GroupedStories:
    """Stories in order of story_id; ``story_of`` gives each article_id its story_id."""

    stories: tuple[Story, ...]
    story_of: Mapping[str, str]


def group(
    articles: Iterable[ToldArticle],
    copies: Iterable[Sequence[str]],
    main_events: Mapping[str, Collection[str]],
    origins: Mapping[str, str],
) -> GroupedStories:
    """Group articles into stories; every article is in one, alone when nothing else tells its story.

    ``copies`` are the groups of article_ids that are one text (``copies.near_copies``, or versions of one article);
    ``main_events`` gives the event_ids of an article's own news (title or first paragraphs); ``origins`` each article's
    origin. Articles with a main event in common join when no more than three days lie between one and the next, and
    undated ones when all dated ones lie so close together.
    """
    known = {article.article_id: article for article in sorted(articles, key=lambda one: one.article_id)}
    groups = Groups(known)
    for members in copies:
        for member in members[1:]:
            groups.join(members[0], member)
    reporting: dict[str, list[ToldArticle]] = {}
    for article_id, events in main_events.items():
        for event_id in events:
            reporting.setdefault(event_id, []).append(known[article_id])
    for reports in reporting.values():
        _join_reports(reports, groups)
    stories: list[Story] = []
    story_of: dict[str, str] = {}
    for members in groups.lists():
        story = _story([known[member] for member in members], origins)
        stories.append(story)
        story_of |= dict.fromkeys(members, story.story_id)
    return GroupedStories(tuple(sorted(stories, key=lambda story: story.story_id)), story_of)


def _join_reports(reports: Sequence[ToldArticle], groups: Groups[str]) -> None:
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


def _story(articles: Sequence[ToldArticle], origins: Mapping[str, str]) -> Story:
    latest = [article for article in articles if article.is_latest] or list(articles)
    first = min(latest, key=reporting_order)
    return Story(
        story_id=stable_id("story", min(article.article_id for article in articles)),
        article_count=len(latest),
        outlet_count=len({article.outlet for article in latest if article.outlet}),
        origin_count=len({origins[article.article_id] for article in latest}),
        first_published_at=first.published_at,
        headline=first.title,
    )


def reporting_order(article: ToldArticle) -> tuple[float, str]:
    """Dated articles first, in order of publication."""
    return (article.published_at.timestamp() if article.published_at else float("inf"), article.article_id)
