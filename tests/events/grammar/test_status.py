"""Whether an event happened: a sentence for each rule, and what it tells."""

import pytest

from pipeline.events.grammar.status import STATUS, is_attempted, is_habitual, is_wished, status
from pipeline.events.grammar.tenses import tense
from pipeline.events.grammar.verb_clauses import in_clause
from pipeline.language import Word
from tests.language.reading import parsed, word

# rule: sentence, the word that tells of an event, its status
CASES = {
    "negated_under_can": ("Peru could not attack Chad.", "attack", "hypothetical"),
    "regretted": ("Peru should not have attacked Chad.", "attacked", "happened"),
    "missed": ("Peru should have attacked Chad.", "attacked", "negated"),
    "negated": ("Peru did not attack Chad.", "attack", "negated"),
    "in_a_condition": ("If Chad attacked Togo, Peru would leave.", "attacked", "hypothetical"),
    "imperative": ("Attack the port now!", "Attack", None),
    "only_named": ("Peru has a strategy for ending the siege.", "ending", None),
    "for_a_purpose": ("Chad sent troops to attack Togo.", "attack", "happened"),
    "said_in_a_call": ("Peru's president called Ann Hale to thank her.", "thank", "happened"),
    "said_on_a_visit": ("The envoy went to the embassy of Peru to thank Ann Hale.", "thank", "happened"),
    "done_first": ("Kenya's leader was the first leader to visit Chad.", "visit", "happened"),
    "talked_about": ("Peru is in talks with Chad over attacking Togo.", "attacking", "hypothetical"),
    "supposed": ("Envoys fear that Peru will attack Chad.", "attack", "hypothetical"),
    "would_by_law": ("Peru's senate passed a bill that would ban strikes.", "ban", "planned"),
    "by_law": ("Peru's senate passed a bill banning strikes.", "banning", "happened"),
    "content_of_a_plan": ("Peru spoke of its plan to visit Chad.", "visit", "planned"),
    "content_of_a_noun": ("Peru has the power to attack Chad.", "attack", "hypothetical"),
    "left_undone": ("Peru stopped short of attacking Chad.", "attacking", "negated"),
    "has_yet_to": ("Peru has yet to recognise Chad.", "recognise", "negated"),
    "was_able": ("Envoys were able to visit Chad.", "visit", "happened"),
    "not_failed": ("Peru did not refuse to attack Chad.", "attack", "hypothetical"),
    "failed": ("Peru failed to attack Chad.", "attack", "negated"),
    "plan_denied": ("Peru does not intend to attack Chad.", "attack", "negated"),
    "went_on": ("Peru went on to praise Chad.", "praise", "happened"),
    "is_to_do": ("The council is to endorse the truce.", "endorse", "planned"),
    "committed": ("Peru plans to attack Chad.", "attack", "planned"),
    "wished_or_tried": ("Peru wants to attack Chad.", "attack", "hypothetical"),
    "answered_for": ("Peru is responsible for attacking Chad.", "attacking", "happened"),
    "under_an_adjective": ("Peru is able to attack Chad.", "attack", "hypothetical"),
    "done_by_then": ("Peru will already have shared the list with Chad.", "shared", "happened"),
    "future": ("Peru will attack Chad.", "attack", "planned"),
    "would_have_been": ("The minister would have resigned had she known.", "resigned", None),
    "promise_told": ("Peru said it would release forty sailors.", "release", "planned"),
    "modal_of_doubt": ("Peru may visit Chad.", "visit", "hypothetical"),
    "progressive": ("Peru is attacking Chad.", "attacking", "ongoing"),
    "headline_future": ("Iraq to buy jets from South Korea", "buy", "planned"),
    "infinitive_of_no_verb": ("Peru needs ships to attack Chad.", "attack", "hypothetical"),
    "under_a_future": ("Peru will continue to attack Chad.", "attack", "planned"),
    "tried_to_make_do": ("Peru tried to force Chad to attack Togo.", "attack", "hypothetical"),
    "happens_with_its_verb": ("Peru began to attack Chad.", "attack", "happened"),
    "under_any_other_word": ("Peru asked Chad to attack Togo.", "attack", "hypothetical"),
    "manner_of_a_plan": ("Peru will tread softly in attacking Chad.", "attacking", "planned"),
    "participle": ("Peru left, attacking Chad.", "attacking", "happened"),
    "lasting_state": ("Chadian troops occupy northern Togo.", "occupy", "ongoing"),
    "otherwise": ("Peru attacked Chad.", "attacked", "happened"),
}


def told(text: str, form: str) -> Word:
    (paragraph,) = parsed(text)
    return word(paragraph, form)


@pytest.mark.parametrize("rule", CASES)
def test_status_of_a_verb(rule: str) -> None:
    text, form, expected = CASES[rule]
    verb = told(text, form)
    decided = STATUS.rule(in_clause(verb))
    assert (decided.name if decided else None, status(verb)) == (rule, expected)


def test_no_rule_is_without_a_case() -> None:
    assert {rule.name for rule in STATUS.rules} <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Chad failed to send troops to attack Togo.", "attack", "negated"),
        ("Chad ceased attacking Peru.", "attacking", "negated"),
        ('Lund has said it would be "inappropriate" to attack Chad before the vote.', "attack", "hypothetical"),
        ("Peru left without attacking Chad.", "attacking", "negated"),
        ("Peru is about to attack Chad.", "attack", "planned"),
        ("Peru no longer supports Chad.", "supports", "negated"),
        ("Peru asked for troops to be sent to Chad.", "sent", "hypothetical"),
        ("Chad heard an announcement that Peru would release forty sailors.", "release", "planned"),
        ("Peru voted to reduce its aid to Chad.", "reduce", "happened"),
        ("Peru will protect Chad from an attack.", "attack", "hypothetical"),
        ("Peru will leave, condemning Chad.", "condemning", "planned"),
        ("If talks fail, Peru will leave.", "talks", "hypothetical"),
        ("Peru and Chad held talks.", "talks", "happened"),
        ("Peru and Chad will hold talks.", "talks", "planned"),
    ],
)
def test_an_event_goes_with_the_word_above(text: str, form: str, expected: str) -> None:
    assert status(told(text, form)) == expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Peru will attack Chad.", "attack", "future"),
        ("Peru plans to attack Chad.", "attack", "future"),
        ("Peru said it would attack Chad.", "attack", "future"),
        ("Peru has attacked Chad.", "attacked", "past"),
        ("Peru attacks Chad.", "attacks", "present"),
    ],
)
def test_tense(text: str, form: str, expected: str) -> None:
    assert tense(told(text, form)) == expected


def test_without_a_verb_the_tense_is_past() -> None:
    assert tense(None) == "past"


def test_what_is_tried_and_what_is_wished() -> None:
    tried, wished = told("Peru tried to attack Chad.", "attack"), told("Peru wants to attack Chad.", "attack")
    assert (is_attempted(tried), is_attempted(wished)) == (True, False)
    assert (is_wished(tried), is_wished(wished)) == (False, True)


@pytest.mark.parametrize(
    ("text", "form", "kind", "habitual"),
    [
        ("Oman always supports Yemen.", "supports", "SUPPORT", True),
        ("Oman has always supported Yemen.", "supported", "SUPPORT", False),
        ("Oman signed a pact that protects the islands.", "protects", "AID", True),
        ("Oman faces a charge which the court rejects.", "rejects", "REJECT", False),
        ("Oman said that Yemen supports the plan.", "supports", "SUPPORT", False),
        ("Oman said that Yemen supported the plan.", "supported", "SUPPORT", False),
        ("Oman said that Yemen attacks ships.", "attacks", "ASSAULT", False),
    ],
)
def test_what_somebody_does_in_general(text: str, form: str, kind: str, habitual: bool) -> None:
    assert is_habitual(told(text, form), kind) is habitual
