"""What is told of a story and of two articles of it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from pipeline.ids import stable_id
from pipeline.resolution.stories.told_articles import ToldArticle, reporting_order

PairRelation = Literal["same text", "same wording"]


class Story(NamedTuple):
    """A story; older versions of an article do not count. ``headline`` is the title of its most central article."""

    story_id: str
    article_count: int
    outlet_count: int
    origin_count: int
    outlets: list[str]
    first_published_at: datetime | None
    first_published_on: date | None
    last_published_on: date | None
    first_article_id: str
    headline: str | None


class StoryPair(NamedTuple):
    """Why two articles are in one story: copies or versions of one text, or the words and parties in common.

    ``similarity`` is the cosine of their wordings, from 0 to 1, null between copies.
    """

    first_article_id: str
    second_article_id: str
    story_id: str
    relation: PairRelation
    similarity: float | None
    shared_parties: list[str]
    shared_words: list[str]
    days_apart: int | None


class StoryWord(NamedTuple):
    """A word (or name, or act) of titles and leads: how many articles have it, and how much it weighs for that."""

    language: str
    word: str
    article_count: int
    rarity: float


def story(articles: Sequence[ToldArticle], by_centrality: Sequence[ToldArticle]) -> Story:
    """The story of some articles; ``by_centrality`` are some of them, the most central first."""
    latest = [article for article in articles if article.is_latest] or list(articles)
    first = min(latest, key=reporting_order)
    days = sorted(article.published_on for article in latest if article.published_on)
    outlets = sorted({article.outlet for article in latest if article.outlet})
    titles = (article.title for article in (*by_centrality, *sorted(latest, key=reporting_order)))
    return Story(
        story_id=story_id(articles),
        article_count=len(latest),
        outlet_count=len(outlets),
        origin_count=len({article.origin for article in latest}),
        outlets=outlets,
        first_published_at=first.published_at,
        first_published_on=days[0] if days else None,
        last_published_on=days[-1] if days else None,
        first_article_id=first.article_id,
        headline=next((title for title in titles if title), None),
    )


def story_id(articles: Sequence[ToldArticle]) -> str:
    return stable_id("story", min(article.article_id for article in articles))


def days_apart(one: ToldArticle, other: ToldArticle) -> int | None:
    if one.published_on is None or other.published_on is None:
        return None
    return abs((one.published_on - other.published_on).days)
