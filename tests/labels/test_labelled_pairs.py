"""The labelled pairs themselves: enough of either label, each once, of two articles, with a short reason."""

from collections import Counter

import pytest

from tests.labels.labelled_pairs import Kind, labelled_pairs
from tests.labels.pair_scores import KINDS
from tests.labels.test_labels import TYPE

FEWEST = {"event": 80, "quote": 30}  # of either label
LONGEST = 12  # words of a reason


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_pairs_of_either_label(kind: Kind) -> None:
    counts = Counter(pair.is_same for pair in labelled_pairs(kind))
    assert {label: count for label, count in counts.items() if count < FEWEST[kind]} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_each_pair_stands_once_and_is_of_two_articles(kind: Kind) -> None:
    places = [frozenset((pair.first, pair.second)) for pair in labelled_pairs(kind)]
    assert len(set(places)) == len(places)
    assert [pair for pair in labelled_pairs(kind) if pair.first.article == pair.second.article] == []


@pytest.mark.parametrize("kind", KINDS)
def test_reasons_are_short(kind: Kind) -> None:
    assert [pair for pair in labelled_pairs(kind) if not 0 < len(pair.reason.split()) <= LONGEST] == []


def test_mentions_have_a_known_type() -> None:
    places = [place for pair in labelled_pairs("event") for place in (pair.first, pair.second)]
    assert [place for place in places if not TYPE.fullmatch(place.event_type or "")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_one_with_the_same_row_is_not_another_than_it(kind: Kind) -> None:
    """Rows that are labelled the same, also by way of a third, are never labelled another."""
    group = {place: place for pair in labelled_pairs(kind) for place in (pair.first, pair.second)}
    for pair in labelled_pairs(kind):
        if pair.is_same:
            ours, theirs = group[pair.first], group[pair.second]
            group = {place: ours if own == theirs else own for place, own in group.items()}
    broken = [pair for pair in labelled_pairs(kind) if not pair.is_same and group[pair.first] == group[pair.second]]
    assert broken == []
