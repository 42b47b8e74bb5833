"""Which attributions are quotes without marks."""

import pytest

from tests.quotes.articles import quotes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Amara Okafor said the port was open.", [("Amara Okafor", None)], id="a clause"),
        pytest.param("Amara Okafor did not say when it opens.", [], id="denied"),
        pytest.param("Amara Okafor called for a truce in the harbour.", [], id="a phrase holds no proposition"),
        pytest.param("Amara Okafor will call for a truce in the harbour.", [], id="a phrase to come"),
        pytest.param(
            "The Harbour Times reported that Amara Okafor said the port was open.",
            [("Amara Okafor", "Harbour Times")], id="passed on by a medium",
        ),
        pytest.param("Do you know where the port is?", [], id="held by the reader"),
        pytest.param(
            "The dead ships, Amara Okafor said, “are not for sale.”",
            [], id="a fragment beside words in marks",
        ),
        pytest.param("Two officials, who asked not to be named, left.", [], id="asks to stay unnamed"),
        pytest.param("Amara Okafor said she made these remarks in Lagos.", [], id="about remarks"),
    ],
)  # fmt: skip
def test_speaker_and_medium(body: str, expected: list[tuple[str, str | None]]) -> None:
    found = [quote for quote in quotes(body) if quote.kind == "indirect"]
    assert [(quote.speaker.name if quote.speaker else None, quote.via) for quote in found] == expected
