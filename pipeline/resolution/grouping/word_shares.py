"""How common words are in the news at large, whatever a warehouse holds."""

from collections.abc import Mapping
from functools import cache

from pipeline.reference import rows


@cache
def word_shares() -> Mapping[str, float]:
    """The share of news articles whose title or beginning has a word, by its stem, without rare words and names."""
    return {row["stem"]: int(row["per_mille"]) / 1_000 for row in rows("word_shares")}
