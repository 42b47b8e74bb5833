"""Which words belong together: phrases of nouns, subtrees, verbs with their helpers, datelines; trees given by hand."""

import pytest

from pipeline.language import (
    dateline_end,
    is_loose_preposition,
    noun_phrase,
    phrase_start,
    subtree,
    trimmed,
    verb_group,
    words_before,
)
from tests.language.reading import tree, word

NOUN_PHRASES = {
    "with what stands before it": ("port", "the old port", "the DT det port | old JJ amod port | port NN ROOT 2"),
    "with a preposition": ("port", "port of Oslo", "port NN ROOT 0 | of IN prep port | Oslo NNP pobj of"),
    "without a time": ("port", "port", "port NN ROOT 0 | on IN prep port | Friday NNP pobj on"),
    "without what a comma sets off": (
        "port",
        "port",
        "port NN ROOT 0 | , , punct port | which WDT nsubj shut | shut VBD relcl port",
    ),
    "with a relative clause that no comma sets off": (
        "port",
        "port which shut",
        "port NN ROOT 0 | which WDT nsubj shut | shut VBD relcl port",
    ),
    "up to a dash": ("port", "port", "port NN ROOT 0 | – : punct port | busy JJ amod port"),
    "with a short parenthesis": (
        "Okafor",
        "Okafor ( Oslo )",
        "Okafor NNP ROOT 0 | ( -LRB- punct Oslo | Oslo NNP appos Okafor | ) -RRB- punct Oslo",
    ),
    "without marks around it": ("port", "port", "“ `` punct port | port NN ROOT 1 | ” '' punct port"),
}
GROUP = tree(
    "Oslo NNP nsubj backed | went VBD aux backed | on RP advmod backed | has VBZ aux backed | not RB neg backed"
    " | backed VBN ROOT 5 | off RP prt backed | talks NNS dobj backed"
)
DATELINES = {
    "a place and a dash": ("LIMA NNP ROOT 0 | - : punct LIMA | Ships NNS dep LIMA", "Ships"),
    "no verb before the dash": (
        "Oslo NNP nsubj waits | waits VBZ ROOT 1 | - : punct waits | now RB advmod waits",
        None,
    ),
    "no small letter": ("lima NNP ROOT 0 | - : punct lima | Ships NNS dep lima", None),
    "no dash": ("LIMA NNP ROOT 0 | Ships NNS dep LIMA", None),
}


@pytest.mark.parametrize("kind", NOUN_PHRASES)
def test_noun_phrases(kind: str) -> None:
    head, wanted, rows = NOUN_PHRASES[kind]
    assert noun_phrase(word(tree(rows), head)).text == wanted


def test_a_subtree_leaves_out_what_it_is_told_to() -> None:
    ports = tree("old JJ amod port | port NN ROOT 1 | of IN prep port | Oslo NNP pobj of")
    assert subtree(ports[1]) == ports.phrase(0, 3)
    assert subtree(ports[1], [ports[2]]) == ports.phrase(0, 1)
    assert subtree(ports[3]) == ports.phrase(3, 3)


def test_a_preposition_after_a_comma_or_of_time_is_loose() -> None:
    rows = "port NN ROOT 0 | of IN prep port | Oslo NNP pobj of | , , punct port | in IN prep port | Norway NNP pobj in"
    paragraph = tree(f"{rows} | on IN prep port | Friday NNP pobj on")
    assert [is_loose_preposition(word(paragraph, text)) for text in ("of", "in", "on")] == [False, True, True]


def test_marks_at_the_ends_are_trimmed_and_one_word_stays() -> None:
    marks = tree("“ `` punct port | port NN ROOT 1 | , , punct port | ” '' punct port")
    assert trimmed(marks.phrase(0, 3)) == marks.phrase(1, 1)
    assert trimmed(marks.phrase(2, 3)) == marks.phrase(3, 3)


def test_a_noun_phrase_starts_with_its_first_modifier() -> None:
    rows = "very RB advmod old | old JJ amod port | port NN ROOT 2 | of IN prep port"
    assert phrase_start(word(tree(rows), "port")).text == "very"


def test_a_verb_stands_with_its_helpers_and_particle() -> None:
    assert verb_group(word(GROUP, "backed")).text == "went on has not backed off"
    assert verb_group(word(GROUP, "Oslo")).text == "Oslo"


def test_the_words_before_a_verb_are_its_subject_when_no_verb_is_among_them() -> None:
    said = tree("The DT det port | port NN nsubj said | , , punct said | said VBD ROOT 3")
    assert words_before(said[3], said[0]) == said.phrase(0, 1)
    assert words_before(said[3], said[3]) is None
    verbs = tree("Oslo NNP nsubj said | won VBD dep Oslo | said VBD ROOT 2")
    assert words_before(verbs[2], verbs[0]) is None


@pytest.mark.parametrize("kind", DATELINES)
def test_where_a_dateline_ends(kind: str) -> None:
    rows, wanted = DATELINES[kind]
    found = dateline_end(tree(rows))
    assert (found.text if found is not None else None) == wanted
