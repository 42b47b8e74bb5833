"""The words around a verb or noun that may complete a trigger, and how much each weighs."""

import pytest

from pipeline.events.finding.trigger_words import AROUND_VERB, noun_words, particle, verb_words
from pipeline.rules import counting
from tests.language.reading import parsed, word

# rule: sentence, verb, word around it, its weight
CASES = {
    "particle_or_complement": ("Peru did not attack Chad.", "attack", "not", 3.0),
    "what_it_is_called": ("Peru called the vote a cruel farce.", "called", "farce", 3.0),
    "small_clause": ("The court found him guilty.", "found", "guilty", 3.0),
    "object_as": ("Peru described the vote as a farce.", "described", "farce", 1.5),
    "own_object": ("Peru imposed new sanctions on Chad.", "imposed", "sanction", 3.0),
    "outer_object": ("Chad became a member of the union.", "became", "member", 1.0),
    "preposition": ("Peru called for a truce.", "called", "for", 2.0),
    "after_a_preposition": ("Peru put troops on alert.", "put", "alert", 1.5),
    "infinitive": ("Peru agreed to send food.", "agreed", "send", 1.0),
    "purpose": ("Peru sent troops to Chad to help the farmers.", "sent", "help", 1.0),
    "bare_clause": ("Peru let its sailors go.", "let", "go", 1.0),
    "helper_of_a_clause": ("Peru said that Chad must leave.", "said", "must", 1.0),
    "for_to": ("Peru called for the siege to be lifted.", "called", "for", 2.0),
}


@pytest.mark.parametrize("rule", CASES)
def test_words_around_a_verb(rule: str) -> None:
    text, verb, form, weight = CASES[rule]
    (paragraph,) = parsed(text)
    with counting() as fires:
        around = verb_words(word(paragraph, verb))
    assert form in around
    assert around[form][1] == weight
    assert (AROUND_VERB.name, rule) in fires


def test_a_day_that_the_parser_gives_to_a_name_is_no_word_of_a_trigger() -> None:
    (paragraph,) = parsed("On Sunday North Korea fired a ballistic missile off its east coast.")
    assert "on" not in verb_words(word(paragraph, "fired"))


def test_no_rule_is_without_a_case() -> None:
    assert {rule.name for rule in AROUND_VERB.rules} <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "verb", "form", "weight"),
    [
        pytest.param("Peru imposed new sanctions on Chad.", "imposed", "new", 2.4, id="what describes an object"),
        pytest.param("Troops massed on the border.", "massed", "troop", 0.3, id="subject of a verb without object"),
        pytest.param("The sanctions imposed by Peru hurt Chad.", "imposed", "sanction", 1.0, id="noun of a participle"),
    ],
)
def test_weights(text: str, verb: str, form: str, weight: float) -> None:
    (paragraph,) = parsed(text)
    assert round(verb_words(word(paragraph, verb))[form][1], 3) == weight


def test_a_day_is_no_word_of_a_trigger() -> None:
    (paragraph,) = parsed("Peru called on Monday.")
    assert "on" not in verb_words(word(paragraph, "called"))


def test_words_around_a_noun() -> None:
    (paragraph,) = parsed("The sudden launch of a missile ended the truce.")
    found = noun_words(word(paragraph, "launch"))
    assert {form: weight for form, (_, weight) in found.items()} == {"sudden": 1.0, "missile": 0.5}


@pytest.mark.parametrize(
    ("text", "verb", "own"), [("Peru backed off.", "backed", "off"), ("Peru backed Chad.", "backed", None)]
)
def test_particle(text: str, verb: str, own: str | None) -> None:
    (paragraph,) = parsed(text)
    found = particle(word(paragraph, verb))
    assert (found.text if found else None) == own
