"""Who the labels of a conversation stand for."""

import pytest

from pipeline.quotes.labelled.label_speakers import LabelSpeakers
from pipeline.quotes.labelled.line_labels import line_label
from pipeline.records import Span
from tests.quotes.articles import persons

BODY = "Mayor Amara Okafor met Ambassador Lars Lindqvist."


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param("OKAFOR", ("Amara Okafor", "dialogue", "Mayor", None), id="family name"),
        pytest.param("AO", ("Amara Okafor", "dialogue", "Mayor", None), id="initials"),
        pytest.param("THE MAYOR", ("Amara Okafor", "dialogue", "Mayor", None), id="post"),
        pytest.param("THE SENATOR", (None, "dialogue", "senator", None), id="post of nobody"),
        pytest.param("Ambassador Lindqvist", ("Lars Lindqvist", "dialogue", "Ambassador", None), id="title"),
        pytest.param("MODERATOR", (None, "dialogue", None, None), id="who asks"),
        pytest.param("The Harbour Times", ("The Harbour Times", "organisation", None, None), id="a paper"),
        pytest.param(
            "IDA MOE, FOREIGN MINISTER OF PERU", ("Ida Moe", "dialogue", "Foreign Minister of Peru", "PER"), id="role"
        ),
        pytest.param("SEN. MOE", ("Moe", "dialogue", "Sen.", None), id="title before"),
    ],
)
def test_named(label: str, expected: tuple[str | None, str, str | None, str | None]) -> None:
    line = f"{label}: We are late."
    read = line_label(line, Span(0, len(line)))
    assert read is not None
    named = LabelSpeakers(persons(BODY)).read(read)
    assert (named.name, named.basis, named.title, named.country) == expected
