"""The labelled sentences themselves: known types, unique texts, words that stand in them, enough of each type."""

import re
from collections import Counter

import pytest

from tests.labels.labelled_sentences import NONE, LabelledSentence, labelled_sentences
from tests.labels.test_labels import TYPE

SENTENCES = labelled_sentences()
FEWEST, FEWEST_WITHOUT = 60, 250  # of each type, of no event


def test_every_type_has_enough_sentences_and_no_other_is_known() -> None:
    counts = Counter(sentence.event_type for sentence in SENTENCES)
    assert set(counts) == {*TYPE.pattern.split("|"), NONE}
    assert {kind: count for kind, count in counts.items() if count < (FEWEST_WITHOUT if kind == NONE else FEWEST)} == {}


def test_no_text_stands_twice_nor_with_other_names() -> None:
    patterns = Counter(re.sub(r"\b[A-Z][\w’'-]*", "Name", sentence.text) for sentence in SENTENCES)
    assert [pattern for pattern, count in patterns.items() if count > 1] == []


@pytest.mark.parametrize("kind", sorted({sentence.event_type for sentence in SENTENCES}))
def test_what_is_labelled_stands_in_the_sentence(kind: str) -> None:
    own = [sentence for sentence in SENTENCES if sentence.event_type == kind]
    assert [sentence for sentence in own if not _is_whole(sentence)] == []


def _is_whole(sentence: LabelledSentence) -> bool:
    """Whether all labelled words are those of the sentence, and only one without an event has no trigger."""
    named = (*sentence.triggers, *sentence.actors, *sentence.recipients)
    is_event = sentence.event_type != NONE
    return bool(sentence.triggers) == is_event and all(name in sentence.text for name in named)
