"""What "according to" and "per" qualify."""

import pytest

from pipeline.quotes.syntax.according import according
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "opener", "expected"),
    [
        ("The port is open, according to the ministry.", "according", ("the ministry", ["The port is open"])),
        ("According to the ministry, the port is open.", "According", ("the ministry", ["the port is open"])),
        (
            "The port had 200 ships in 1972 and has grown since, according to the ministry.",
            "according",
            ("the ministry", ["The port had 200 ships in 1972 and has grown since"]),
        ),
        ("The port is open per the mayor.", "per", ("the mayor", ["The port is open"])),
        ("Ten dollars per day is much.", "per", None),
        ("It takes ten crates off the price per student, and more.", "per", None),
        ("According to the ministry.", "According", None),
    ],
)
def test_source_and_what_it_is_the_source_of(text: str, opener: str, expected: tuple[str, list[str]] | None) -> None:
    (paragraph,) = parsed(text)
    found = according(word(paragraph, opener))
    source = found.source if found else None
    assert ((source.text, [content.text for content in found.contents]) if found and source else None) == expected
