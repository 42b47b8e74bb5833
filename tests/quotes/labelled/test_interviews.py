"""Whom an article interviews, by labels "Q" and "A" and by plain questions."""

import pytest

from tests.quotes.labelled.spoken import spoken

ASKED = "Q: Is the port open?\n\nA: It is. I opened it."
ANSWERED = [("Q", "Is the port open?"), ("Amara Okafor", "It is. I opened it.")]
PLAIN = "Is the port open?\n\nIt is. I opened it.\n\nWho paid?\n\nWe did.\n\nThe port was built in 1920."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(f"Mayor Amara Okafor spoke to the Harbour Times.\n\n{ASKED}", ANSWERED, id="who spoke"),
        pytest.param(f"Reporter Lars Lindqvist asked Mayor Amara Okafor.\n\n{ASKED}", ANSWERED, id="who was asked"),
        pytest.param(f"Amara Okafor, the mayor, talked to Lars Lindqvist.\n\n{ASKED}", ANSWERED, id="who has the post"),
        pytest.param(f"{ASKED}\n\nThat is how mayor Amara Okafor answered.", ANSWERED, id="named below"),
        pytest.param(
            f"Amara Okafor and Lars Lindqvist are mayors.\n\n{ASKED}",
            [("Q", "Is the port open?"), ("A", "It is. I opened it.")],
            id="open who",
        ),
        pytest.param("Mayor Amara Okafor left.\n\nQ: What is a port?\n\nA: A place for ships.", [], id="an explainer"),
        pytest.param(
            f"In an interview with the Harbour Times, Mayor Amara Okafor spoke freely.\n\n{PLAIN}",
            [("Amara Okafor", "It is. I opened it."), ("Amara Okafor", "We did.")],
            id="plain questions",
        ),
        pytest.param(f"Mayor Amara Okafor left Lagos.\n\n{PLAIN}", [], id="plain questions and no interview"),
        pytest.param(
            "Mayor Amara Okafor spoke to the Harbour Times.\n\nWhat is a port?\n\nA place.\n\nWho pays?\n\nOwners do.",
            [],
            id="nobody speaks of himself",
        ),
    ],
)
def test_answers(body: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(body) == expected
