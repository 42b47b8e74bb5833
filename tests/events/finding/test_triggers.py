"""The trigger list: what its rows stand for, and which of two that fit is meant."""

import re

import pytest

from pipeline.events.finding.trigger_matching import matches
from pipeline.events.finding.triggers import alternatives, triggers
from pipeline.reference import rows
from tests.language.reading import parsed

CLASSES = {row["class"] for row in rows("event_classes")}


def types(text: str) -> list[tuple[str, str]]:
    """The words of a text that name an event, with its type."""
    (paragraph,) = parsed(text)
    found = (match for sentence in paragraph.sentences for match in matches(sentence))
    return [(match.word.text, match.trigger.event_type) for match in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru strengthened sanctions against Chad.", ("strengthened", "SANCTION")),
        ("Peru strengthened ties with Chad.", ("strengthened", "SUPPORT")),
        ("Peru strengthened its border.", ("strengthened", "MOBILIZE")),
        ("Peru loosened the embargo against Chad.", ("loosened", "CONCEDE")),
        ("Peru loosened restrictions on Chad.", ("loosened", "CONCEDE")),
        ("Peru put off a visit to Chad.", ("put", "SANCTION")),
        ("Peru threw out two envoys of Chad.", ("threw", "SANCTION")),
        ("Peru launched an offensive against Chad.", ("launched", "ASSAULT")),
        ("Peru launched cyber attacks on Chad.", ("launched", "COERCE")),
        ("Peru launched joint drills with Chad.", ("launched", "COOPERATE")),
        ("Peru and Chad praised the joint military manoeuvre.", ("praised", "SUPPORT")),
        ("Peru raised $40 for Chad.", ("raised", "AID")),
        ("Peru hit Chad with sanctions.", ("hit", "SANCTION")),
        ("Peru withheld loans from Chad.", ("withheld", "SANCTION")),
        ("Peru violated the truce in Chad.", ("violated", "ASSAULT")),
        ("Peru fired two missiles at Chad.", ("fired", "ASSAULT")),
        ("Peru fired two missiles into the sea.", ("fired", "MOBILIZE")),
        ("Peru ordered the newspapers to close.", ("ordered", "COERCE")),
        ("Peru prevented two editors from leaving.", ("prevented", "COERCE")),
        ("Peru dropped the case against an editor.", ("dropped", "CONCEDE")),
        ("The miners of Peru refused to work.", ("refused", "PROTEST")),
        ("Two sailors were freed from captivity in Chad.", ("freed", "RETREAT")),
    ],
)
def test_any_verb_of_a_class_goes_with_any_noun_of_another(text: str, found: tuple[str, str]) -> None:
    assert types(text)[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru abandoned its work according to Chad.", []),
        ("Peru held the post in March.", []),
    ],
)
def test_words_that_only_look_like_one_of_a_class(text: str, found: list[tuple[str, str]]) -> None:
    assert types(text) == found


def test_the_more_words_a_trigger_asks_for_the_earlier_it_stands() -> None:
    sizes = {key: [len(trigger.words) for trigger in own] for key, own in triggers().items()}
    assert {key: own for key, own in sizes.items() if own != sorted(own, reverse=True)} == {}


def test_of_a_noun_the_last_part_holds_the_head() -> None:
    nouns = [trigger for (_, is_noun), own in triggers().items() if is_noun for trigger in own]
    assert nouns
    assert {trigger.lemma in alternatives(trigger.text.split(" ")[-1]) for trigger in nouns} == {True}


def test_a_row_that_names_its_words_goes_before_one_of_classes() -> None:
    texts = [one.text for one in triggers()["give", False] if len(one.words) == 1]
    assert texts == sorted(texts, key=lambda text: "<" in text)


def test_every_class_is_listed_and_asked_for() -> None:
    assert {name for row in rows("event_triggers") for name in re.findall("<(.+?)>", row["trigger"])} == CLASSES


def test_a_class_that_is_not_listed_is_told_with_its_place() -> None:
    with pytest.raises(
        ValueError, match=r"event_triggers.csv: unknown class <weather>; classes are in .*event_classes"
    ):
        alternatives("<weather>|storm")
