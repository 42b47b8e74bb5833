"""How much two tellings of different articles of one story agree, and why mentions are of one event."""

from datetime import date
from typing import Any

import pytest

from pipeline.resolution.real_events.agreements import EventPair, event_pairs, score
from pipeline.resolution.real_events.reported_events import Report, ReportedEvent, ReportedParty
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, OKAFOR, mention

TUESDAY = date(2024, 1, 16)
THURSDAY = date(2024, 1, 18)
ARREST: dict[str, Any] = {"event_type": "COERCE", "base_type": "COERCE", "mode": "arrest", "trigger_text": "arrested"}
BLAME: dict[str, Any] = {"event_type": "ACCUSE", "base_type": "ACCUSE", "trigger_text": "accused"}


def told(one: ReportedEvent, other: ReportedEvent) -> int | None:
    return score(Report(0, one, (one.article_id,)), Report(1, other, (other.article_id,)))


RULED_OUT = {
    "no party in common": (mention("a", (DUVAL,), ()), mention("b", (OKAFOR,), ())),
    "another person of the country": (mention("a"), mention("b", (("Marc Roux", "FRA"),))),
    "another type and verb": (mention("a", **ARREST), mention("b", **BLAME)),
    "another day that is told": (mention("a", on=TUESDAY), mention("b", on=THURSDAY)),
    "journeys of two months": tuple(
        mention(name, (DUVAL,), (ITALY,), (date(2024, month, 1), date(2024, month, 28)), mode="visit")
        for name, month in (("a", 1), ("b", 2))
    ),
    "a visit and the visit in return": (
        mention("a", (DUVAL,), (ITALY,), mode="visit"),
        mention("b", (CONTI,), (FRANCE,), mode="visit"),
    ),
    "negated": (mention("a"), mention("b", status="negated")),
    "who acts is acted upon": (mention("a", **BLAME), mention("b", (CONTI,), (DUVAL,), **BLAME)),
    "attacks on two places": tuple(
        mention(name, on=TUESDAY, event_type="ASSAULT", base_type="ASSAULT", place=place, place_country="ITA")
        for name, place in (("a", "Sarn"), ("b", "Port Elin"))
    ),
    "two meetings, each with a name": (
        mention("a", (DUVAL,), (("Italian minister", "ITA"),), TUESDAY),
        mention("b", (("French minister", "FRA"),), (CONTI,), TUESDAY),
    ),
}


@pytest.mark.parametrize("mentions", RULED_OUT.values(), ids=RULED_OUT)
def test_what_cannot_be_one_event_has_no_score(mentions: tuple[ReportedEvent, ReportedEvent]) -> None:
    assert told(*mentions) is None


def test_what_is_told_alike_scores_more() -> None:
    plain = told(mention("a", **ARREST), mention("b", **(ARREST | {"trigger_text": "took"})))
    same_verb = told(mention("a", **ARREST), mention("b", **ARREST))
    same_day = told(mention("a", on=TUESDAY, **ARREST), mention("b", on=TUESDAY, **ARREST))
    same_place = told(
        mention("a", on=TUESDAY, place="Sarn", **ARREST), mention("b", on=TUESDAY, place="Sarn", **ARREST)
    )
    scores = [plain, same_verb, same_day, same_place]
    assert None not in scores
    assert scores == sorted(set(scores), key=lambda one: one or 0)


def test_words_about_another_matter_score_less() -> None:
    tax = mention("a", evidence_text="Duval accused Conti of hiding a tax on olive presses.", **BLAME)
    same = mention("b", evidence_text="Conti had hidden the olive tax from growers, Duval accused him.", **BLAME)
    other = mention("c", evidence_text="Duval accused Conti of reading letters meant for judges.", **BLAME)
    assert (told(tax, same) or 0) - (told(tax, other) or 0) > 4


def test_a_leader_and_the_country_are_one_party() -> None:
    assert (told(mention("a", on=TUESDAY), mention("b", (FRANCE,), (ITALY,), TUESDAY)) or 0) > 0


def test_a_party_that_the_sentence_names_counts_though_it_is_not_told_as_one() -> None:
    silent = mention("b", (DUVAL,), (), evidence_text="Duval went to a meeting.")
    naming = mention("b", (DUVAL,), (), evidence_text="Duval went to a meeting with Conti.")
    assert (told(mention("a"), naming) or 0) > (told(mention("a"), silent) or 0)


def test_the_day_of_publication_is_no_day_that_is_told() -> None:
    last_week = mention("a", on=date(2024, 1, 9))
    assert told(last_week, mention("b", on=TUESDAY)) is None
    by_default = told(last_week, mention("b", on=TUESDAY, date_basis="publication"))
    undated = told(last_week, mention("b"))
    assert by_default is not None
    assert undated is not None
    assert by_default < undated


def test_signatures_have_no_sides() -> None:
    signed: dict[str, Any] = {"event_type": "SUPPORT", "base_type": "SUPPORT", "trigger_text": "signed"}
    assert told(mention("a", (DUVAL, CONTI), (), **signed), mention("b", (CONTI,), (DUVAL,), **signed)) is not None


def test_other_guests_are_others() -> None:
    guests = ReportedParty("recipient", None, "town guests", "organisation", None)
    others = ReportedParty("recipient", None, "other town guests", "organisation", None)
    first = mention("a", on=TUESDAY)
    with_guests, again, with_others = (
        first._replace(event_mention_id=name, article_id=name, parties=(first.parties[0], party))
        for name, party in (("b", guests), ("c", guests), ("d", others))
    )
    assert (told(with_guests, with_others) or 0) < (told(with_guests, again) or 0)


def test_each_further_article_of_an_event_has_a_pair_with_what_agrees() -> None:
    mentions = [
        mention("a", on=TUESDAY, place="Sarn", story_id="talks"),
        mention(
            "b", (FRANCE,), (ITALY,), TUESDAY, story_id="talks", trigger_text="talks", evidence_text="Talks went on."
        ),
        mention("c", on=TUESDAY, place="Sarn", story_id="another", evidence_text="The sentence of a."),
    ]
    found = list(event_pairs("event", mentions))
    assert [(pair.first_event_mention_id, pair.second_event_mention_id, pair.agree_on) for pair in found] == [
        ("a", "c", ["date", "parties", "place", "type", "verb", "words"]),
        ("a", "b", ["date", "parties", "story", "type"]),
    ]
    assert list(event_pairs("event", reversed(mentions))) == found
    assert all(isinstance(pair, EventPair) and pair.score > 0 and pair.event_id == "event" for pair in found)


def test_an_event_of_one_article_has_no_pairs() -> None:
    assert list(event_pairs("event", [mention("a", article_id="x"), mention("b", article_id="x")])) == []
