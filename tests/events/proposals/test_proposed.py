"""What the model proposes where no trigger stands: its weights, what it is sure of, and how often it is right."""

import pytest

from pipeline.events.proposals.event_weights import BASE, NONE, event_weights, learned_weights
from pipeline.events.proposals.proposed import LEAST, PROPOSED
from tests.events.articles import mentions
from tests.events.learn_event_weights import learned, of_sentences

FLOOR = 0.45  # of the types of sentences that the weights were not learned from: no two tell with the same words


def test_weights_have_every_type_and_a_base_of_each() -> None:
    weights = learned_weights()
    assert len(weights.kinds) == 17
    assert NONE in weights.kinds
    assert BASE in weights.places


def test_the_likeliest_type_is_that_of_the_greatest_sum() -> None:
    weights = event_weights({(BASE, "AID"): 1.0, (BASE, NONE): 2.0, ("feed", "AID"): 2.0})
    assert weights.likeliest(["alone"])[0] == NONE
    kind, probability = weights.likeliest(["feed", "feed", "alone"])
    assert (kind, round(probability, 3)) == ("AID", 0.731)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Kenyan soldiers bundled two Omani traders into a van.", "COERCE"),
        ("Kenyan police cleared the Omani camp by force.", "COERCE"),
    ],
)
def test_a_verb_that_no_trigger_names_is_proposed(text: str, event_type: str) -> None:
    (mention,) = mentions(text)
    assert (mention.event_type, mention.rule) == (event_type, PROPOSED)
    assert LEAST <= mention.confidence < 1


@pytest.mark.parametrize(
    "text",
    [
        "The Swedish government expects a mild winter.",
        "The Omani minister studied law in Leiden.",
        "A storm battered the coast of Kenya.",
        "Kenyan police cleared the camp by force.",  # one side alone
        "Kenyan police may clear the Omani camp by force.",
    ],
)
def test_what_is_no_event_is_not_proposed(text: str) -> None:
    assert mentions(text) == ()


def test_types_of_unseen_sentences_are_mostly_right() -> None:
    own = list(of_sentences())
    seen = [one for number, one in enumerate(own) if number % 5]
    weights = event_weights(learned(seen, steps=100))
    unseen = own[::5]
    right = sum(weights.likeliest(one.features)[0] == one.event_type for one in unseen)
    assert right / len(unseen) > FLOOR
