"""The trigger list: what a row asks for."""

import pytest

from pipeline.events.finding.triggers import triggers


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        (("impose", False), "impose sanction", ({"sanction"},)),
        (("attack", False), "attack", ()),
    ],
)
def test_a_trigger_is_found_by_its_head(key: tuple[str, bool], text: str, words: tuple[set[str], ...]) -> None:
    found = [trigger for trigger in triggers()[key] if trigger.text.split("|")[0] == text]
    assert found
    for alternatives, wanted in zip(found[0].words, words, strict=True):
        assert wanted <= alternatives


def test_the_more_words_a_trigger_asks_for_the_earlier_it_stands() -> None:
    sizes = {key: [len(trigger.words) for trigger in own] for key, own in triggers().items()}
    assert {key: own for key, own in sizes.items() if own != sorted(own, reverse=True)} == {}


def test_of_a_noun_the_last_word_is_the_head() -> None:
    nouns = [trigger for (_, is_noun), own in triggers().items() if is_noun for trigger in own]
    assert nouns
    assert {trigger.text.split(" ")[-1] == trigger.lemma for trigger in nouns} == {True}
