"""The language of a text."""

import pytest

from pipeline.articles.values.text_language import language

ENGLISH = (
    "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
)
GERMAN = "Der Sturm, der am Montag die Hafenmauer zerstörte, hat vierzig Fischerboote auf die Felsen geworfen."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        ("The wall broke.", None),
        ("7 " * 200, None),
        (f"{ENGLISH} {GERMAN * 3}", "en"),
    ],
)
def test_language(text: str, code: str | None) -> None:
    assert language(text) == code
