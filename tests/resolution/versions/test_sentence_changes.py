"""Sentences of bodies, and those that came, went or were reworded between two versions."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Span
from pipeline.resolution.versions.sentence_changes import SentenceChange, VersionPair, sentence_changes
from pipeline.resolution.versions.sentence_spans import sentence_spans


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("The ferry left. It came back.", ["The ferry left.", "It came back."], id="two"),
        pytest.param("Gen. Sóley Brandt met J. Oduya in the U.S. embassy.", None, id="titles and initials"),
        pytest.param("“It left.” “When?” he asked.", ["“It left.”", "“When?” he asked."], id="marks"),
        pytest.param("It cost 3.5 million, e.g. a ferry.", None, id="no capital after the stop"),
        pytest.param("A heading\n It left. \n\n", ["A heading", "It left."], id="lines"),
        pytest.param("船は出た。戻った。", ["船は出た。", "戻った。"], id="no spaces"),
        pytest.param("", [], id="empty"),
    ],
)
def test_sentences(body: str, expected: list[str] | None) -> None:
    assert [span.cut(body) for span in sentence_spans(body)] == ([body] if expected is None else expected)


@given(st.text(alphabet="Ab .!?\n“”é。J"))
def test_sentences_hold_every_word_once_and_in_order(body: str) -> None:
    spans = list(sentence_spans(body))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.cut(body).split()) for span in spans) == "".join(body.split())
    assert all(span.cut(body) == span.cut(body).strip() for span in spans)


OLD = "The ferry left the harbour of Sarn on Monday. Two ministers were on board. Nobody was hurt."


def changes(newer: str, older: str = OLD) -> list[tuple[str, str, str | None]]:
    found = sentence_changes(VersionPair("old", "new", older, newer))
    assert [change.position for change in found] == list(range(len(found)))
    for change in found:
        body = older if change.article_id == "old" else newer
        assert Span(change.char_start, change.char_end).cut(body) == change.text
    return [(change.change, change.text, change.former_text) for change in found]


@pytest.mark.parametrize(
    ("newer", "expected"),
    [
        pytest.param(OLD, [], id="the same"),
        pytest.param("Nobody was hurt!\nTwo ministers were on board.\nThe ferry left the harbour of Sarn on Monday.", [], id="moved and set anew"),  # noqa: E501
        pytest.param(f"{OLD} A second ferry follows in May.", [("came", "A second ferry follows in May.", None)], id="one came"),  # noqa: E501
        pytest.param("The ferry left the harbour of Sarn on Monday. Nobody was hurt.", [("went", "Two ministers were on board.", None)], id="one went"),  # noqa: E501
        pytest.param(
            OLD.replace("Two ministers", "Three ministers"),
            [("reworded", "Three ministers were on board.", "Two ministers were on board.")],
            id="one reworded",
        ),
        pytest.param(
            "Officials deny it. Two ministers were on board.",
            [
                ("came", "Officials deny it.", None),
                ("went", "The ferry left the harbour of Sarn on Monday.", None),
                ("went", "Nobody was hurt.", None),
            ],
            id="came and went",
        ),
        pytest.param(f"{OLD} Nobody was hurt.", [("came", "Nobody was hurt.", None)], id="said twice"),
    ],
)  # fmt: skip
def test_changes(newer: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert changes(newer) == expected


def test_a_reworded_sentence_has_both_places() -> None:
    newer = "The ferry left the harbour of Sarn on Tuesday. Two ministers were on board. Nobody was hurt."
    assert sentence_changes(VersionPair("old", "new", f"Sarn\n{OLD}", f"Sarn\n{newer}")) == (
        SentenceChange(
            "old", "new", 0, "reworded", "new", "The ferry left the harbour of Sarn on Tuesday.", 5, 51,
            "The ferry left the harbour of Sarn on Monday.", 5, 50, 0.778,
        ),
    )  # fmt: skip
