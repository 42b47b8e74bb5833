"""Who the source of a quote is: named, by role, a pronoun, a body."""

import pytest

from tests.quotes.articles import quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "“It is open,” Kenyan Foreign Minister Amara Okafor said.",
            ("Amara Okafor", "Foreign Minister", "KEN", "named"), id="name with title",
        ),
        pytest.param(
            "Kenyan Foreign Minister Amara Okafor left. “It is open,” she said.",
            ("Amara Okafor", "Foreign Minister", "KEN", "pronoun"), id="pronoun",
        ),
        pytest.param(
            "Kenyan Foreign Minister Amara Okafor left. “It is open,” the minister said.",
            ("Amara Okafor", "Foreign Minister", "KEN", "role"), id="role",
        ),
        pytest.param("“It is open,” a harbour official said.", (None, "harbour official", None, "nominal"), id="role"),
        pytest.param(
            "John Archer and his wife Mary Archer left. “It is open,” Archer said.",
            (None, None, None, "named"), id="either of a couple",
        ),
        pytest.param(
            "“It is open,” the leaders of Kenya and Peru said.", (None, None, None, "nominal"), id="of two countries",
        ),
        pytest.param("“It is open,” the ministry said.", (None, None, None, "organisation"), id="body without name"),
        pytest.param(
            "“It is open,” said the Kenyan embassy.", ("Kenyan embassy", None, "KEN", "organisation"), id="country"
        ),
    ],
)  # fmt: skip
def test_speaker(text: str, speaker: tuple[str | None, str | None, str | None, str]) -> None:
    """Name, title, country, basis."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    own = quote.speaker
    assert (own.name, own.title, own.country, own.basis) == speaker


def test_what_a_body_says_bears_its_name() -> None:
    (quote,) = quotes("“It is open,” the United Nations said.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.as_written, quote.speaker.basis) == (
        "United Nations",
        "the United Nations",
        "organisation",
    )
