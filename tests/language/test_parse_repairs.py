"""A main verb for sentences that the parser left without one, the day that something was said on, joined verbs."""

import pytest

from pipeline.language.parse_repairs import (
    give_additions_to_tellers,
    give_days_to_tellers,
    give_main_verbs,
    give_speakers_to_tellers,
    join_verbs_of_one_form,
)

HEADLESS = "states NNS ROOT 0 | called VBN acl 0 | on IN prep 1 | Chad NNP pobj 2 | . . punct 0"
MENDED = "states NNS nsubj 1 | called VBD ROOT 1 | on IN prep 1 | Chad NNP pobj 2 | . . punct 1"


def mended(rows: str) -> str:
    """The rows after the repair: word, tag, dependency and number of the head."""
    cells = [row.split() for row in rows.split(" | ")]
    texts, tags, deps = ([cell[column] for cell in cells] for column in range(3))
    heads = [int(cell[3]) for cell in cells]
    give_main_verbs(texts, tags, deps, heads, [0], [len(cells) - 1])
    give_days_to_tellers(texts, tags, deps, heads)
    give_speakers_to_tellers(texts, tags, deps, heads)
    give_additions_to_tellers(texts, tags, deps, heads)
    join_verbs_of_one_form(tags, deps, heads)
    return " | ".join(" ".join(map(str, row)) for row in zip(texts, tags, deps, heads, strict=True))


def test_a_participle_after_the_noun_that_heads_a_sentence_is_its_verb() -> None:
    assert mended(HEADLESS) == MENDED


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(MENDED, id="a sentence with a verb"),
        pytest.param(HEADLESS.replace(". . punct", "now RB advmod"), id="no end of a sentence"),
        pytest.param(HEADLESS.replace("called", "known"), id="a form that is no past tense"),
        pytest.param(HEADLESS.replace("on IN prep", "by IN agent"), id="done by somebody"),
        pytest.param(HEADLESS.replace("Chad NNP pobj 2", "left VBD relcl 0"), id="the noun has a clause"),
        pytest.param(HEADLESS.replace("acl", "amod"), id="no participle after it"),
    ],
)
def test_other_sentences_stay_as_they_are(rows: str) -> None:
    assert mended(rows) == rows


SAID_ON = "told VBD ROOT 0 | her PRP dobj 0 | on IN prep 5 | Monday NNP pobj 2 | it PRP nsubj 5 | was VBD ccomp 0"
SAID = "said VBD ROOT 0 | Monday NNP compound 2 | Oslo NNP nsubj 4 | would MD aux 4 | wait VB ccomp 0"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(SAID_ON, SAID_ON.replace("prep 5", "prep 0"), id="before a pronoun"),
        pytest.param(SAID, SAID.replace("compound 2", "npadvmod 0"), id="before a name"),
        pytest.param(SAID_ON.replace("her PRP dobj", "that IN mark"), None, id="after that"),
        pytest.param(SAID.replace("Oslo NNP nsubj", "'s POS case"), None, id="the owner of what follows"),
        pytest.param(SAID_ON.replace("told VBD", "tell VB"), None, id="no verb of the past"),
    ],
)
def test_a_weekday_before_a_reported_clause_is_that_of_saying(rows: str, expected: str | None) -> None:
    assert mended(rows) == (expected or rows)


JOINED = "thanked VBD ROOT 0 | for IN prep 0 | hosting VBG pcomp 1 | and CC cc 2 | promised VBD conj 2"
SAID_WHAT = "said VBD ROOT 0 | that IN mark 2 | left VBD ccomp 0"
ADDED = f"{SAID_WHAT} | adding VBG advcl 2 | would MD aux 5 | act VB ccomp 3 | accusing VBG conj 5"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(JOINED, JOINED.replace("conj 2", "conj 0"), id="past tense joined to a participle"),
        pytest.param(
            ADDED, ADDED.replace("advcl 2", "advcl 0").replace("conj 5", "conj 3"), id="participle joined to a future"
        ),
        pytest.param(JOINED.replace("hosting VBG", "hosted VBD"), None, id="of one form"),
        pytest.param(JOINED.replace("and CC cc 2", "it PRP nsubj 4"), None, id="with a subject of its own"),
        pytest.param(JOINED.replace("thanked VBD", "thank VB"), None, id="none of its form above"),
    ],
)
def test_a_joined_verb_stands_beside_one_of_its_form(rows: str, expected: str | None) -> None:
    assert mended(rows) == (expected or rows)


LATE = (
    "Rents NNS nsubj 1 | rise VBP ROOT 1 | in IN prep 1 | Peru NNP pobj 2 | , , punct 3 | Okafor NNP conj 3"
    " | , , punct 5 | mayor NN appos 5 | , , punct 1 | said VBD conj 1 | , , punct 9 | Lima NNP nsubj 12"
    " | told VBD conj 1"
)
TOLD = (
    "Rents NNS nsubj 1 | rise VBP ccomp 9 | in IN prep 1 | Peru NNP pobj 2 | , , punct 3 | Okafor NNP nsubj 9"
    " | , , punct 5 | mayor NN appos 5 | , , punct 1 | said VBD ROOT 9 | , , punct 9 | Lima NNP nsubj 12"
    " | told VBD conj 9"
)


def test_a_described_name_before_said_is_its_subject() -> None:
    assert mended(LATE) == TOLD


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(TOLD, id="said has its subject"),
        pytest.param(LATE.replace("mayor NN appos", "mayor NN conj"), id="nothing describes the name"),
        pytest.param(LATE.replace("said", "sang"), id="no verb of saying"),
        pytest.param(LATE.replace("Okafor NNP", "pears NNS"), id="no name"),
    ],
)
def test_other_nouns_before_said_stay_as_they_are(rows: str) -> None:
    assert mended(rows) == rows
