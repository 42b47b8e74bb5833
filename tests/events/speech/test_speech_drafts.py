"""What officials do with words: a sentence for each rule, what is only said, and what the event keeps of its quote."""

from datetime import date

import pytest

from pipeline.events.speech.speech_drafts import SPEECH_ACT
from tests.events.articles import codes, told
from tests.events.speech.saying import mentions_with_quotes, spoken

# rule: sentence, trigger, type, actors, recipients
CASES = {
    "thanked": ("“I am grateful to Norway,” Ghana's president said.", "am", "SUPPORT", ["GHA"], ["NOR"]),
    "request_to_come": (
        "If the pumps fail, Chile would ask Peru for help, Chile's president said.", "ask", "REQUEST", ["CHL"], ["PER"],
    ),
    "need_stressed": (
        "Chile's president stressed the need for Peru to free the sailors.", "stressed", "REQUEST", ["CHL"], ["PER"],
    ),
    "patience_over": ("“Our patience has limits,” the Iranian foreign ministry said.", "has", "THREATEN", ["IRN"], []),
    "reserved": ("“We reserve the right to respond,” Chile's president said.", "reserve", "THREATEN", ["CHL"], []),
    "unstoppable": ("“No one can stop our army,” Chile's president said.", "stop", "THREATEN", ["CHL"], []),
    "unpunished": ("“This raid will not go unpunished,” Chile's president said.", "go", "THREATEN", ["CHL"], []),
    "dare": ("“Peru must not test our patience,” Chile's president said.", "test", "THREATEN", ["CHL"], ["PER"]),
    "answer_told": ("“Our response will be harsh,” Chile's president said.", "be", "THREATEN", ["CHL"], []),
    "poised": ("“We are ready to use force,” Chile's president said.", "are", "THREATEN", ["CHL"], []),
    "consequence": (
        "Peru will face consequences if it closes the strait, Chile's president said.",
        "face", "THREATEN", ["CHL"], ["PER"],
    ),
    "retaliation": ("“We will hit back at Peru,” Chile's president said.", "hit", "THREATEN", ["CHL"], ["PER"]),
    "unacceptable_offer": ("Peru's offer is unacceptable, Chile's president said.", "is", "REJECT", ["CHL"], ["PER"]),
    "untrue": ("The allegations are baseless, Iran's foreign ministry said.", "are", "REJECT", ["IRN"], []),
    "groundless": ("The claims of Peru have no basis, Chile's president said.", "have", "REJECT", ["CHL"], ["PER"]),
    "refusal": ("“We will not negotiate with Peru,” Chile's president said.", "negotiate", "REJECT", ["CHL"], ["PER"]),
    "declined": (
        "Chile's president said he had refused to meet a Peruvian envoy.", "refused", "REJECT", ["CHL"], ["PER"],
    ),
    "pointless": (
        "“We see no reason to negotiate with Peru,” Chile's president said.", "see", "REJECT", ["CHL"], ["PER"],
    ),
    "ruled_out": ("“There will be no talks with Peru,” Mali's president said.", "be", "REJECT", ["MLI"], ["PER"]),
    "reproach": ("Peru should have warned us, Chile's president said.", "warned", "ACCUSE", ["CHL"], ["PER"]),
    "necessity": (
        "“It is imperative that Peru release the sailors,” Chile's president said.",
        "imperative", "REQUEST", ["CHL"], ["PER"],
    ),
    "obligation": ("“Peru must free the sailors,” Chile's president said.", "must", "REQUEST", ["CHL"], ["PER"]),
    "expectation": (
        "“We expect Peru to respect the border,” Chile's president said.", "expect", "REQUEST", ["CHL"], ["PER"],
    ),
    "order": ("“Release the sailors,” Chile's president said.", "Release", "REQUEST", ["CHL"], []),
    "guilt": ("Peru is to blame for the fire, Chile's president said.", "is", "ACCUSE", ["CHL"], ["PER"]),
    "dismayed": ("Chile said it was appalled by the raid of Peru.", "appalled", "ACCUSE", ["CHL"], ["PER"]),
    "called_bad": ("Chile's president said Peru's stance was a problem.", "problem", "ACCUSE", ["CHL"], ["PER"]),
    "poses_a_threat": ("Peru poses a threat to us, Chile's president said.", "threat", "ACCUSE", ["CHL"], ["PER"]),
    "denied_right": ("“Peru has no right to lecture us,” Chile's president said.", "has", "ACCUSE", ["CHL"], ["PER"]),
    "loaded": ("“These shameful raids hurt children,” Chile's president said.", "shameful", "ACCUSE", ["CHL"], []),
    "blamed": ("Peru is lying about the border, Chile's president said.", "lying", "ACCUSE", ["CHL"], ["PER"]),
    "solidarity": ("“We stand with Peru,” Chile's president said.", "stand", "SUPPORT", ["CHL"], ["PER"]),
    "praised": ("“Peru is a great friend,” Chile's president said.", "friend", "SUPPORT", ["CHL"], ["PER"]),
    "glad_to_meet": (
        "“It was an honour to welcome Peru's king,” Chile's president said.", "was", "SUPPORT", ["CHL"], ["PER"],
    ),
    "good_hope": (
        "“We hope that our friendship with Peru will grow,” Chile's president said.",
        "hope", "SUPPORT", ["CHL"], ["PER"],
    ),
    "promise": ("“We are ready to work with Peru,” Chile's president said.", "work", "AGREE", ["CHL"], ["PER"]),
}  # fmt: skip


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in SPEECH_ACT.rules} == set(CASES)


@pytest.mark.parametrize("rule", CASES)
def test_words_of_officials_are_events(rule: str) -> None:
    text, trigger, event_type, actors, recipients = CASES[rule]
    (mention,) = spoken(text)
    found = (
        mention.rule,
        mention.trigger_text,
        mention.event_type,
        codes(mention, "actor"),
        codes(mention, "recipient"),
    )
    assert found == (f"speech: {rule}", trigger, event_type, actors, recipients)


def test_the_speaker_acts_himself_on_the_day_of_his_words() -> None:
    (mention,) = spoken("“Peru must free the sailors,” Chile's president said on Monday.", "2024-05-08")
    assert (mention.asserted_by, mention.quote_id is None, mention.status) == (None, False, "happened")
    assert (mention.when.start, mention.when.granularity) == (date(2024, 5, 6), "day")


def test_what_a_verb_tells_already_is_not_told_twice() -> None:
    found = mentions_with_quotes("Chile's president urged Peru to leave, saying that Peru must go at once.")
    assert [mention.event_type for mention in found] == ["REQUEST"]


def test_an_act_in_words_is_no_claim_of_it() -> None:
    found = mentions_with_quotes("Chile's president said he would not negotiate with Peru.")
    assert [(mention.event_type, mention.status, mention.asserted_by) for mention in found] == [
        ("REJECT", "happened", None)
    ]


def test_an_act_that_goes_on_is_one_event() -> None:
    words = "“Peru is lying. Peru's conduct is shameful. Peru must free the sailors,” Chile's president said."
    assert [mention.event_type for mention in spoken(words)] == ["ACCUSE", "REQUEST"]


def test_a_performative_verb_is_the_speakers_own_act() -> None:
    (mention,) = spoken("“We condemn the raid by Peru,” Chile's president said.")
    assert (mention.rule, told(mention)) == ("speech: performed", ("ACCUSE", "happened", ["CHL"], ["PER"]))


def test_words_that_go_on_were_said_on_the_same_day() -> None:
    body = "“Peru must free the sailors,” Chile's president said on Monday. “Peru is lying,” the president added."
    assert [mention.when.start for mention in spoken(body, "2024-05-08")] == [date(2024, 5, 6)] * 2


def test_one_word_is_one_event_of_a_type() -> None:
    found = mentions_with_quotes("The Chilean rebels said they will lay down their arms and accept Peru's rule.")
    keys = [(mention.event_type, mention.trigger) for mention in found]
    assert len(set(keys)) == len(keys)


def test_what_the_speaker_s_side_did_or_will_do_needs_no_other_side() -> None:
    body = "“Chile released ten sailors on Monday, and Chile will release more,” Chile's president said."
    assert "RETREAT" in {mention.event_type for mention in mentions_with_quotes(body, "2024-05-08")}


def test_two_requests_side_by_side_are_two() -> None:
    found = mentions_with_quotes("Chile called for talks and asked for the inspectors to visit the port.")
    assert [mention.trigger_text for mention in found if mention.event_type == "REQUEST"] == ["called", "asked"]
