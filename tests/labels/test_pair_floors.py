"""Floors of what is put together across articles: labelled pairs of mentions and quotes, and quotes that outlets share.

A floor goes up when its figure does; it goes down only on purpose, with the reason in the commit. Misses are printed by
``python -m tests.labels.pair_scores WAREHOUSE --misses`` and ``tests.labels.shared_quotes`` likewise.
"""

from pathlib import Path

import pytest

from tests import corpora
from tests.labels.labelled_pairs import Kind
from tests.labels.pair_scores import KINDS, PairScore, judged, score
from tests.labels.shared_quotes import HALVES, Half, gold_stories, marked_quotes, share, shared
from tests.runs import run

RECALL = {
    ("samples", "event"): 0.75,
    ("samples", "quote"): 0.71,
    ("triples", "event"): 0.74,
    ("triples", "quote"): 0.88,
}
PRECISION = {
    ("samples", "event"): 0.93,
    ("samples", "quote"): 1.0,
    ("triples", "event"): 0.93,
    ("triples", "quote"): 0.96,  # two quotes of one speech that another outlet quotes in one go are one statement
}
MOST_ABSENT = 0.05  # of the labelled pairs: rules may change a row, but what is measured must be there
SHARED: dict[Half, float] = {"read": 0.92, "held": 0.96}
TRIPLES = pytest.mark.corpus(
    "eval/stories/triples", "eval/stories/triples.gold.jsonl", "eval/warehouse.py", digest="6131b6602e96"
)


@pytest.fixture(scope="module")
def triples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of 45 happenings that three outlets tell."""
    published = tmp_path_factory.mktemp("triples") / "news.duckdb"
    run(corpora.EVALUATION / "stories" / "triples", published)
    return published


def _assert_floors(found: PairScore, corpus: str, kind: Kind) -> None:
    assert found.recall >= RECALL[corpus, kind]
    assert found.precision >= PRECISION[corpus, kind]
    assert found.absent <= MOST_ABSENT * sum(found.counts.values())


@pytest.mark.parametrize("kind", KINDS)
def test_pairs_of_the_samples(samples: Path, kind: Kind) -> None:
    _assert_floors(score(judged(kind, [samples])), "samples", kind)


@TRIPLES
@pytest.mark.parametrize("kind", KINDS)
def test_pairs_of_the_public_stories(triples: Path, kind: Kind) -> None:
    _assert_floors(score(judged(kind, [triples])), "triples", kind)


@TRIPLES
@pytest.mark.parametrize("half", HALVES)
def test_quotes_that_outlets_share_are_one_statement(triples: Path, half: Half) -> None:
    assert share(list(shared(marked_quotes(triples), gold_stories(half)))) >= SHARED[half]
