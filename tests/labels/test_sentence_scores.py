"""Types of the labelled sentences: shares, and the floors that they hold."""

from pytest import approx

from tests.labels.labelled_sentences import NONE, LabelledSentence, labelled_sentences
from tests.labels.sentence_scores import CodedSentence, coded, shares

FLOORS = {
    "ACCUSE": 0.87,
    "AGREE": 0.86,
    "AID": 0.88,
    "ASSAULT": 0.82,
    "COERCE": 0.88,
    "CONCEDE": 0.83,
    "CONSULT": 0.73,
    "COOPERATE": 0.78,
    "MOBILIZE": 0.88,
    "PROTEST": 0.80,
    "REJECT": 0.86,
    "REQUEST": 0.85,
    "RETREAT": 0.83,
    "SANCTION": 0.86,
    "SUPPORT": 0.87,
    "THREATEN": 0.82,
    "any": 0.84,
    NONE: 0.94,
}


def _sentence(event_type: str, *found: str) -> CodedSentence:
    return CodedSentence(LabelledSentence("", event_type, (), (), ()), frozenset(found))


def test_a_type_is_right_where_it_is_found_and_none_where_nothing_is() -> None:
    sentences = [_sentence("AID", "AID", "AGREE"), _sentence("AID"), _sentence(NONE), _sentence(NONE, "AID")]
    assert shares([*sentences, _sentence("ACCUSE", "ACCUSE")]) == {
        "ACCUSE": 1.0,
        "AID": 0.5,
        NONE: 0.5,
        "any": approx(2 / 3),
    }


def test_floors_hold() -> None:
    reached = shares(list(coded(labelled_sentences())))
    assert {kind: round(reached[kind], 3) for kind, floor in FLOORS.items() if reached[kind] < floor} == {}
