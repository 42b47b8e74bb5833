"""From the triggers of a sentence to its events: what stands inside another, order, confidence, mutual events."""

import pytest

from tests.events.articles import mentions


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        pytest.param("Peru agreed to attack Chad.", ["agreed"], id="content of an agreement"),
        pytest.param("Peru accused Chad of attacking Togo.", ["accused"], id="content of an accusation"),
        pytest.param("Peru condemned Chad after it attacked Togo.", ["condemned", "attacked"], id="clause beside"),
        pytest.param("Peru attacked Chad and condemned Togo.", ["attacked", "condemned"], id="joined"),
        pytest.param("Peru signed a treaty with Chad.", ["signed"], id="noun of a verb's event"),
        pytest.param("Peru, which attacked Chad, condemned Togo.", ["condemned", "attacked"], id="main clause first"),
    ],
)
def test_events_of_a_sentence_main_one_first(text: str, triggers: list[str]) -> None:
    found = sorted(mentions(text), key=lambda mention: mention.sentence_rank)
    assert [mention.trigger_text for mention in found] == triggers
    assert [mention.sentence_rank for mention in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param("Peru attacked Chad.", 0.9, id="both sides named"),
        pytest.param("Peru praised the outcome.", 0.7, id="one side open"),
        pytest.param("Police in Peru arrested a senator.", 0.5, id="one side inferred"),
    ],
)
def test_confidence(text: str, confidence: float) -> None:
    assert [mention.confidence for mention in mentions(text)] == [confidence]


@pytest.mark.parametrize(
    ("text", "mutual"),
    [("Peru met Chad.", True), ("Peru's president visited Chad.", False), ("Peru attacked Chad.", False)],
)
def test_mutual_events(text: str, mutual: bool) -> None:
    assert [mention.is_reciprocal for mention in mentions(text)] == [mutual]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        pytest.param("Ghana and Togo held military exercises.", "COOPERATE", "happened", id="together"),
        pytest.param("Ghana began military exercises.", "MOBILIZE", "happened", id="alone"),
        pytest.param("Ghana held military exercises.", "MOBILIZE", "happened", id="alone, held"),
        pytest.param("Ghana and Togo held joint naval exercises.", "COOPERATE", "happened", id="together"),
        pytest.param("Peru asked Chad to support Togo.", "SUPPORT", "hypothetical", id="asks others to support"),
        pytest.param("Peru has no plan to attack Chad.", "REJECT", "happened", id="what no itself names"),
        pytest.param("Gunmen in Peru tried to kill two Chadian envoys.", "ASSAULT", "happened", id="an attempt"),
    ],
)
def test_type_and_status(text: str, kind: str, status: str) -> None:
    assert [(mention.event_type, mention.status) for mention in mentions(text)] == [(kind, status)]
