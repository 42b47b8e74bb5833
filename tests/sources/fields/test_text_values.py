"""The text of an article out of a field."""

import pytest

from pipeline.sources.fields.text_values import is_subtitle, text_of_value

BOTH = "The harbour reopens.\n\nShips wait."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(" The harbour\nreopens. ", " The harbour\nreopens. ", id="a string stays as it is"),
        pytest.param(["The harbour reopens.", "", "Ships wait."], BOTH, id="paragraphs"),
        pytest.param("['The harbour reopens.', 'Ships wait.']", BOTH, id="paragraphs as text of a list"),
        pytest.param(
            {"summary": ["Short."], "sections": [{"headline": [], "paragraphs": BOTH.split("\n\n")}]},
            BOTH,
            id="sections of paragraphs",
        ),
        pytest.param({"rendered": "<p>The harbour reopens.</p>"}, "The harbour reopens.", id="an object of markup"),
        pytest.param(
            [
                {"type": "title", "content": "Harbour"},
                {"type": "sanitized_html", "subtype": "paragraph", "content": "The harbour <b>reopens</b>."},
                {"type": "image", "content": "ships.jpg"},
                {"type": "sanitized_html", "subtype": "paragraph", "content": "Ships wait."},
            ],
            BOTH,
            id="parts of a kind",
        ),
        pytest.param(
            "<p>The harbour reopens.</p><p>Ships &amp; crews wait.</p>",
            "The harbour reopens.\nShips & crews wait.",
            id="markup",
        ),
        pytest.param(
            "The <em>harbour</em> reopens.\nShips wait.",
            "The harbour reopens.\nShips wait.",
            id="markup in lines",
        ),
        pytest.param(
            "One.\n\nTwo.\n<h2>Crews</h2>\nThree.\n\nFour.",
            "One.\nTwo.\nCrews\nThree.\nFour.",
            id="blocks among lines",
        ),
        pytest.param("&lt;p&gt;The harbour reopens.&lt;/p&gt;", "The harbour reopens.", id="markup that was escaped"),
        pytest.param("Ships &amp; crews\n\nwait.", "Ships & crews\n\nwait.", id="entities alone"),
        pytest.param("Ships < 20 m and R&D wait.", "Ships < 20 m and R&D wait.", id="marks that are text"),
        pytest.param("The harbour reopens… [+1432 chars]", "The harbour reopens", id="cut off by an interface"),
        pytest.param("[1] The harbour reopens [2]", "[1] The harbour reopens [2]", id="brackets that are no list"),
        pytest.param([1, 2], None, id="numbers"),
        pytest.param({"en": "The harbour reopens."}, None, id="an object of no known kind"),
        pytest.param(b"The harbour reopens.", None, id="bytes"),
    ],
)  # fmt: skip
def test_text_of_value(value: object, text: str | None) -> None:
    assert text_of_value(value) == text


def test_nesting_without_end_is_no_text() -> None:
    nested: object = "The harbour reopens."
    for _ in range(500):
        nested = [nested]
    assert text_of_value(nested) is None


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Crews cleared the wreck", True),
        ("The harbour reopens.", False),
        ("Harbour!", False),
        ("Crews cleared the wreck and …", False),
        ("Crews cleared the wreck. " * 20, False),
        ("", False),
        (None, False),
    ],
)
def test_a_description_is_a_subtitle_when_it_is_whole_short_and_new(description: str | None, expected: bool) -> None:
    assert is_subtitle(description, "Harbour", BOTH) is expected
