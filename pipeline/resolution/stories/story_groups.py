"""Which articles tell one story: copies and versions of one text, and articles of like wording within days.

Of a text that several articles have, one stands for all. Articles of different languages do not meet.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from pipeline.resolution.grouping import Groups, blocks
from pipeline.resolution.stories.story_clusters import UNIT, Days, clustered
from pipeline.resolution.stories.story_neighbours import neighbours
from pipeline.resolution.stories.story_rows import Story, StoryPair, StoryWord, days_apart, story, story_id
from pipeline.resolution.stories.story_wording import Likenesses, StoryWording, StoryWordings, wordings
from pipeline.resolution.stories.told_articles import DAYS_OF_A_STORY, ToldArticle, reporting_order

__all__ = ["GroupedStory", "LanguageStories", "ToldArticle", "group"]

UNKNOWN = "und"  # language, as ISO 639-2 has it
MOST_PAIRS = 8  # of an article with those of its story that are most like it
SHORTEST_SENTENCE = 4  # words of a title
MOST_WORDS = 6  # in common that are told of two articles
NEAR = 0.05  # cosine of two articles of a story of which something is told


@dataclass(frozen=True, slots=True)
class GroupedStory:
    story: Story
    pairs: list[StoryPair]
    article_ids: list[str]


@dataclass(frozen=True, slots=True)
class LanguageStories:
    """The stories of one language, and the words that weighed for them: those that several articles have."""

    words: list[StoryWord]
    stories: list[GroupedStory]


def group(articles: Iterable[ToldArticle], copies: Iterable[Sequence[str]]) -> Iterator[LanguageStories]:
    """Group articles into stories, language by language; every article is in one story, alone if need be.

    ``copies`` are groups of article_ids that are one text, or versions of one article.
    """
    texts = Groups[str]()
    for members in copies:
        for member in members:
            texts.join(members[0], member)
    told = map(_text, blocks((texts.root(article.article_id), article) for article in articles))
    for of_language in blocks((own[0].language or "", own) for own in told):
        first = [own[0] for own in of_language]
        wording = wordings(first, first[0].language)
        yield LanguageStories(list(_words(wording, first[0].language)), list(_stories(of_language, wording)))


def _words(wording: StoryWordings, language: str | None) -> Iterator[StoryWord]:
    for word, count, rarity in zip(wording.vocabulary, wording.article_counts, wording.rarity, strict=True):
        if count > 1:
            yield StoryWord(language or UNKNOWN, word, int(count), round(float(rarity), 4))


def _text(articles: Sequence[ToldArticle]) -> list[ToldArticle]:
    """The articles of one text, the one that stands for all first: the first report of the latest versions."""
    return sorted(articles, key=lambda article: (not article.is_latest, reporting_order(article)))


def _stories(texts: Sequence[Sequence[ToldArticle]], wording: StoryWordings) -> Iterator[GroupedStory]:
    """The stories of texts of one language."""
    first = [own[0] for own in texts]
    keys = [article.article_id for article in first]
    days = [_days(article) for article in first]
    near = neighbours(wording, [when.day for when in days], keys, DAYS_OF_A_STORY, UNIT * NEAR)
    stories = clustered(keys, wording, days, near, wording.mean_likeness)
    story_of = np.zeros(len(keys), dtype=np.int64)
    for number, places in enumerate(stories):
        story_of[places] = number
    likenesses = Likenesses(len(wording.vocabulary))
    inner: dict[int, dict[tuple[int, int], int]] = {}
    near = near.at(story_of[near.first] == story_of[near.second])
    for one, other, likeness in zip(near.second.tolist(), near.first.tolist(), near.likeness.tolist(), strict=True):
        inner.setdefault(int(story_of[one]), {})[one, other] = likeness
    for number, places in enumerate(stories):
        own = [article for place in places for article in texts[place]]
        of_story = story_id(own)
        pairs = [
            *_copies(texts, places, of_story),
            *_alike(inner.get(number, {}), first, wording, likenesses, of_story),
        ]
        central = [first[place] for place in _by_centrality(places, wording, likenesses, first)]
        yield GroupedStory(story(own, central), pairs, [article.article_id for article in own])


def _days(article: ToldArticle) -> Days:
    told = article.latest_told.toordinal() if article.latest_told and article.published_on is None else None
    since, until = (day.toordinal() if day else None for day in (article.first_day, article.last_day))
    day = since if since == until else None
    return Days(day, since, until, told)


def _by_centrality(
    places: Sequence[int], wording: StoryWordings, likenesses: Likenesses, articles: Sequence[ToldArticle]
) -> list[int]:
    """The articles of a story, the one that is most like the others first; those whose title is a label last."""
    if len(places) == 1:
        return list(places)
    own = [wording.of(place) for place in places]
    words, numbers = np.unique(np.concatenate([one.words for one in own]), return_inverse=True)
    total = np.zeros(len(words), dtype=np.int64)
    np.add.at(total, numbers, np.concatenate([one.weights for one in own]))
    likeness = dict(zip(places, likenesses.to(StoryWording(words, total), own).tolist(), strict=True))

    def order(place: int) -> tuple[bool, int, str]:
        is_label = len((articles[place].title or "").split()) < SHORTEST_SENTENCE
        return is_label, -likeness[place], articles[place].article_id

    return sorted(places, key=order)


def _copies(texts: Sequence[Sequence[ToldArticle]], places: Sequence[int], of_story: str) -> Iterator[StoryPair]:
    for place in places:
        in_order = sorted(texts[place], key=lambda article: article.article_id)
        for one, other in pairwise(in_order):
            yield StoryPair(
                one.article_id, other.article_id, of_story, "same text", None, [], [], days_apart(one, other)
            )


def _alike(
    likeness: Mapping[tuple[int, int], int],
    articles: Sequence[ToldArticle],
    wording: StoryWordings,
    likenesses: Likenesses,
    of_story: str,
) -> Iterator[StoryPair]:
    """The pairs that are most alike of each article of a story."""
    counts: dict[int, int] = {}
    for one, other in sorted(
        likeness, key=lambda pair: (-likeness[pair], *sorted(articles[place].article_id for place in pair))
    ):
        if min(counts.get(one, 0), counts.get(other, 0)) < MOST_PAIRS:
            counts[one], counts[other] = counts.get(one, 0) + 1, counts.get(other, 0) + 1
            first, second = sorted((articles[one], articles[other]), key=lambda article: article.article_id)
            yield StoryPair(
                first.article_id,
                second.article_id,
                of_story,
                "same wording",
                round(likeness[one, other] / UNIT, 3),
                sorted(set(first.parties) & set(second.parties)),
                wording.shared(likenesses, one, other, MOST_WORDS),
                days_apart(first, second),
            )
