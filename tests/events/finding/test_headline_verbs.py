"""Headlines in the bare present, whose verb looks like a noun."""

import pytest

from tests.events.articles import mentions, told

HEADLINES = [
    ("plural verb", "Kenyan police arrest opposition senator at airport", ("COERCE", "happened", ["KEN"], ["KEN"])),
    ("two who sign", "Ghana and Togo sign deal to open border", ("SUPPORT", "happened", ["GHA", "TGO"], [])),
    ("singular verb", "Bhutan joins UN as Nepal lifts veto", ("SUPPORT", "happened", ["BTN"], ["IGO"])),
    ("comma for and", "Ghana, South Korea start drills", ("COOPERATE", "happened", ["GHA", "KOR"], [])),
    ("comma between any two", "Chadian rebels, army clash near border", ("ASSAULT", "happened", ["TCD", "TCD"], [])),
    ("verb that is one", "Chad condemns strike on Niger", ("ACCUSE", "happened", ["TCD"], [None])),
    ("participle", "Two Danish diplomats expelled by Belarus", ("SANCTION", "happened", ["BLR"], ["DNK"])),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), [row[1:] for row in HEADLINES], ids=[row[0] for row in HEADLINES])
def test_verb_of_a_headline(title: str, expected: tuple[str, str, list[str], list[str]]) -> None:
    assert told(mentions("It was cold.", title=title)[0]) == expected


def test_main_verb_taken_for_a_participle() -> None:
    (mention,) = mentions("About forty states called on Niger to hold elections.")
    assert (mention.event_type, mention.trigger_text) == ("REQUEST", "called")
