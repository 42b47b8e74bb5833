"""Which spans stand between quotation marks, however the marks are written."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.writing.marks import marked_spans

CASES = [
    pytest.param("“We will stay,” she said.", [("We will stay,", "closed")], id="curly"),
    pytest.param('"We will stay," she said.', [("We will stay,", "closed")], id="straight"),
    pytest.param(
        'He wants “calm waters" and "open roads”.', [("calm waters", "closed"), ("open roads", "closed")], id="mixed"
    ),
    pytest.param("''We will stay,'' she said.", [("We will stay,", "closed")], id="doubled apostrophes"),
    pytest.param("«Nous restons», she said.", [("Nous restons", "closed")], id="guillemets"),
    pytest.param("„Wir bleiben“, she said.", [("Wir bleiben", "closed")], id="low mark"),
    pytest.param("'Port stays shut': Okafor", [("Port stays shut", "closed")], id="single in headline"),
    pytest.param("It's the envoys' plan, and that's all.", [], id="apostrophes are no marks"),
    pytest.param("It was the '90s, and she'd said ‘no’ twice.", [("no", "closed")], id="elision is no mark"),
    pytest.param("“She said ‘no’ twice,” he said.", [("She said ‘no’ twice,", "closed")], id="nested"),
    pytest.param(
        "“We will stay.\n\n“We like it here.”",
        [("We will stay.", "open"), ("We like it here.", "closed")],
        id="runs on",
    ),
    pytest.param("“We will stay.\n\nThe port is shut.", [("We will stay.", "unclosed")], id="closing mark missing"),
    pytest.param("We will stay,” she said.", [("We will stay,", "unopened")], id="opening mark missing"),
    pytest.param('We will stay," she said.', [("We will stay,", "unopened")], id="straight opening mark missing"),
    pytest.param(
        'We will stay," she said. "We like it."',
        [("We will stay,", "unopened"), ("We like it.", "closed")],
        id="opening mark missing before a quotation",
    ),
    pytest.param('She said," We will stay," and left.', [("We will stay,", "closed")], id="blank after opening mark"),
    pytest.param(
        "“We stay, she said. “We like it.”",
        [("We stay, she said.", "unclosed"), ("We like it.", "closed")],
        id="fault costs one",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_spans_between_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mark.inner.cut(text), mark.state) for mark in marked_spans(text)] == expected


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„`—", max_size=60))
def test_spans_are_ordered_and_apart(text: str) -> None:
    spans = [mark.outer for mark in marked_spans(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all("\n" not in span.cut(text) for span in spans)
