"""Floors of stories on public happenings, grouped by the words of title and lead alone, without parties and acts.

Rules are made on the half ``read`` of each set; the half ``held`` is only measured.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from pipeline.resolution.stories.story_groups import group
from pipeline.resolution.stories.story_wording import word_strengths
from pipeline.resolution.stories.told_articles import ToldArticle
from tests import corpora

LEAST = {
    ("stories_dated", "pairs, precision"): 97.0,
    ("stories_dated", "pairs, recall"): 95.0,
    ("stories_undated", "pairs, precision"): 92.0,
    ("stories_undated", "pairs, recall"): 75.0,
}
LEAST_HELD = {
    ("stories_dated", "pairs, precision"): 98.0,
    ("stories_dated", "pairs, recall"): 95.0,
    ("stories_undated", "pairs, precision"): 94.0,
    ("stories_undated", "pairs, recall"): 77.0,
}
FOLDERS = {"stories_dated": "triples", "stories_undated": "ecb"}
LEAD = 1_000  # code points


def article(record: dict[str, Any]) -> ToldArticle:
    day = date.fromisoformat(record["published_at"][:10]) if record.get("published_at") else None
    words, strengths = word_strengths(record.get("title"), record["text"][:LEAD], (), ())
    return ToldArticle(
        article_id=record["id"],
        language="en",
        title=record.get("title"),
        words=words,
        strengths=strengths,
        parties=[],
        outlet=record.get("outlet"),
        origin=record["id"],
        published_at=None,
        first_day=day,
        last_day=day,
        latest_told=None,
    )


@cache
def stories(corpus: str) -> list[list[str]]:
    records = corpora.records(corpora.EVALUATION / "stories" / FOLDERS[corpus] / "articles.jsonl")
    found = group(map(article, records), ())
    return [story.article_ids for of_language in found for story in of_language.stories]


def pairs(corpus: str, half: str | None) -> Iterator[tuple[str, float]]:
    """Precision and recall of pairs of articles in one story, in percent."""
    in_half = corpora.scorer("warehouse").in_half
    records = corpora.records(corpora.EVALUATION / "stories" / f"{FOLDERS[corpus]}.gold.jsonl")
    gold = {record["id"]: record["story"] for record in records if in_half(record["story"], half)}
    joined = [pair for own in stories(corpus) for pair in combinations([name for name in own if name in gold], 2)]
    right = sum(gold[one] == gold[other] for one, other in joined)
    yield "pairs, precision", 100 * right / len(joined)
    yield "pairs, recall", 100 * right / sum(size * (size - 1) // 2 for size in Counter(gold.values()).values())


@pytest.mark.corpus("eval/stories", "eval/warehouse.py", digest="65915c05f53a")
@pytest.mark.parametrize("corpus", FOLDERS)
@pytest.mark.parametrize("half", [None, "held"])
def test_floors(corpus: str, half: str | None) -> None:
    floors = LEAST_HELD if half else LEAST
    found = dict(pairs(corpus, half))
    assert {name: percent for name, percent in found.items() if percent < floors[corpus, name]} == {}
