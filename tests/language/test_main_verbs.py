"""A main verb for sentences that the parser left without one."""

import pytest

from pipeline.language.main_verbs import give_main_verbs

HEADLESS = "states NNS ROOT 0 | called VBN acl 0 | on IN prep 1 | Chad NNP pobj 2 | . . punct 0"
MENDED = "states NNS nsubj 1 | called VBD ROOT 1 | on IN prep 1 | Chad NNP pobj 2 | . . punct 1"


def mended(rows: str) -> str:
    """The rows after the repair: word, tag, dependency and number of the head."""
    cells = [row.split() for row in rows.split(" | ")]
    texts, tags, deps = ([cell[column] for cell in cells] for column in range(3))
    heads = [int(cell[3]) for cell in cells]
    give_main_verbs(texts, tags, deps, heads, [0], [len(cells) - 1])
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
