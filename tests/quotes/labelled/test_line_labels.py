"""Labels that open a line."""

import pytest

from pipeline.quotes.labelled.line_labels import line_label
from pipeline.records import Span


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Q: Why?", ("question", "Q", None, "Why?"), id="letter and colon"),
        pytest.param("A. Because.", ("answer", "A", None, "Because."), id="letter and stop"),
        pytest.param("Q2: Why?", ("question", "Q", None, "Why?"), id="a numbered question"),
        pytest.param("Question – Why?", ("question", "Question", None, "Why?"), id="a dash"),
        pytest.param("Q    Mr. Mayor, why?", ("question", "Q", None, "Mr. Mayor, why?"), id="a bare letter"),
        pytest.param("A mayor: why?", None, id="an article"),
        pytest.param("**Okafor:** Why?", ("name", "Okafor", None, "Why?"), id="bold of a text"),
        pytest.param(
            "LARS VAN DYK (D), MAYOR OF LIMA (ph): Why?",
            ("name", "LARS VAN DYK", "MAYOR OF LIMA", "Why?"),
            id="role and notes",
        ),
        pytest.param("Okafor: (00:12) Why?", ("name", "Okafor", None, "Why?"), id="a clock behind"),
        pytest.param("Note: Why?", None, id="a notice"),
        pytest.param("Peru: Why?", None, id="a country"),
        pytest.param("The mayor of the old town: why?", None, id="a sentence"),
    ],
)
def test_label(line: str, expected: tuple[str, str, str | None, str] | None) -> None:
    label = line_label(line, Span(0, len(line)))
    assert (label and (label.kind, label.text, label.role, line[label.start :])) == expected
