"""Sentences that tell of more than one event: who does the second, and what the first is to it."""

import pytest

from tests.events.articles import mentions, told

Told = tuple[str, str, list[str | None], list[str | None]]

SEVERAL: list[tuple[str, str, list[Told]]] = [
    (
        "finite verb after a participle",
        "Chad thanked Oman for mediating the talks and accused Sudan of killing two officers.",
        [
            ("SUPPORT", "happened", ["TCD"], ["OMN"]),
            ("ACCUSE", "happened", ["TCD"], ["SDN"]),
            ("CONSULT", "happened", ["OMN"], []),
        ],
    ),
    (
        "participle after what is added",
        "The Kremlin said Norway had shelled a port, adding that Russia would respond and accusing Peru of helping.",
        [("ASSAULT", "happened", ["NOR"], [None]), ("ACCUSE", "happened", ["RUS"], ["PER"])],
    ),
    (
        "owner of who acts in a relative clause",
        "Chad criticised Sudan and praised Oman, whose prime minister condemned Peru.",
        [
            ("ACCUSE", "happened", ["TCD"], ["SDN"]),
            ("SUPPORT", "happened", ["TCD"], ["OMN"]),
            ("ACCUSE", "happened", ["OMN"], ["PER"]),
        ],
    ),
    (
        "both of which",
        "Chad and Sudan, both of which condemned Peru, expelled two Omani diplomats.",
        [("SANCTION", "happened", ["TCD", "SDN"], ["OMN"]), ("ACCUSE", "happened", ["TCD", "SDN"], ["PER"])],
    ),
    (
        "clause that is judged",
        "Chadian jets bombed a port in Sudan, which Peru condemned.",
        [("ASSAULT", "happened", ["TCD"], ["SDN"]), ("ACCUSE", "happened", ["PER"], ["TCD"])],
    ),
    (
        "noun that sums a clause up",
        "Chad broke off relations with Sudan, a step welcomed by Oman and denounced by Peru's foreign minister.",
        [
            ("SANCTION", "happened", ["TCD"], ["SDN"]),
            ("SUPPORT", "happened", ["OMN"], ["TCD"]),
            ("ACCUSE", "happened", ["PER"], ["TCD"]),
        ],
    ),
    (
        "journey that goes on",
        "Peru's president travelled to Muscat and then flew to Oslo for talks with Norway's prime minister.",
        [("CONSULT", "happened", ["PER"], ["OMN"]), ("CONSULT", "happened", ["PER"], ["NOR"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in SEVERAL], ids=[row[0] for row in SEVERAL])
def test_each_event_of_a_sentence_has_its_own_sides(text: str, expected: list[Told]) -> None:
    assert [told(mention) for mention in mentions(text)] == expected


GIVEN: list[tuple[str, str, list[Told]]] = [
    (
        "participle in what is protested against",
        "Chad summoned the Omani ambassador to protest against sanctions imposed by Oman on two Chadian firms.",
        [("ACCUSE", "happened", ["TCD"], ["OMN"]), ("SANCTION", "happened", ["OMN"], ["TCD"])],
    ),
    (
        "relative clause without its object",
        "Chad denounced the sanctions that Oman imposed on two Chadian firms.",
        [("ACCUSE", "happened", ["TCD"], ["OMN"]), ("SANCTION", "happened", ["OMN"], ["TCD"])],
    ),
    (
        "deed that is condemned",
        "Peru condemned the killing of five Chadian soldiers by Sudanese rebels.",
        [("ACCUSE", "happened", ["PER"], ["SDN"]), ("ASSAULT", "happened", ["SDN"], ["TCD"])],
    ),
    (
        "deed that is only alleged",
        "Peru accused Sudanese troops of shelling a market in Chad.",
        [("ACCUSE", "happened", ["PER"], ["SDN"])],
    ),
    (
        "clause before its subject",
        "As it shelled a port, Oman's army condemned Peru.",
        [("ACCUSE", "happened", ["OMN"], ["PER"]), ("ASSAULT", "happened", ["OMN"], [None])],
    ),
    (
        "what is only called something",
        "Peru called the new sanctions an insult.",
        [("ACCUSE", "happened", ["PER"], [None])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in GIVEN], ids=[row[0] for row in GIVEN])
def test_what_is_judged_is_an_event_beside(text: str, expected: list[Told]) -> None:
    assert [told(mention) for mention in mentions(text)] == expected


def test_a_noun_beside_the_doer_sums_up_no_clause() -> None:
    (mention,) = mentions("Chad condemned Oman. Chad said the deal, a step that ended the war, is a threat.")
    assert (mention.event_type, mention.trigger_text) == ("ACCUSE", "condemned")
