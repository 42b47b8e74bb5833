"""Who does what in a clause, a row for each kind of sentence; trees are given by hand, as the parser gives them."""

import pytest

from pipeline.language import (
    Tokens,
    Word,
    agent,
    antecedent,
    auxiliaries,
    depth,
    doer,
    doer_as_written,
    first_joined,
    governor,
    is_infinitive,
    is_negated,
    is_passive,
    late_agent,
    subject,
    undergoer,
    verb_of,
)
from tests.language.reading import tree, word

DOERS = {
    "its own subject": (
        "waited",
        "Oslo",
        "Oslo NNP nsubj waited | waited VBD ROOT 1",
    ),
    "the noun after by, of a participle that a comma sets off": (
        "guarded",
        "Oslo",
        (
            "Rome NNP nsubj runs | runs VBZ ROOT 1 | a DT det port | port NN dobj runs | , , punct runs"
            " | guarded VBN advcl runs | by IN agent guarded | Oslo NNP pobj by"
        ),
    ),
    "the noun after by, of the joined verb": (
        "stopped",
        "Oslo",
        (
            "Ships NNS nsubjpass stopped | were VBD auxpass stopped | stopped VBN ROOT 2 | and CC cc stopped"
            " | searched VBN conj stopped | by IN agent searched | Oslo NNP pobj by"
        ),
    ),
    "counted people": (
        "held",
        "guards",
        (
            "Ports NNS nsubjpass held | were VBD auxpass held | held VBN ROOT 2 | by IN agent held"
            " | two CD nummod guards | guards NNS pobj by"
        ),
    ),
    "nobody by Friday": (
        "reopened",
        None,
        (
            "Ports NNS nsubjpass reopened | were VBD auxpass reopened | reopened VBN ROOT 2 | by IN agent reopened"
            " | Friday NNP pobj by"
        ),
    ),
    "nobody by a margin": (
        "cut",
        None,
        (
            "Taxes NNS nsubjpass cut | were VBD auxpass cut | cut VBN ROOT 2 | by IN agent cut"
            " | five CD nummod percent | percent NN pobj by"
        ),
    ),
    "the nearer of two nouns, as a dateline may be one": (
        "waits",
        "Oslo",
        "LIMA NNP nsubj waits | - : punct waits | Oslo NNP nsubj waits | waits VBZ ROOT 3",
    ),
    "not what a noun between commas tells of the one before": (
        "repeats",
        "Oslo",
        (
            "Oslo NNP nsubj repeats | , , punct repeats | a DT det port | port NN nsubj repeats | , , punct repeats"
            " | repeats VBZ ROOT 5"
        ),
    ),
    "who speaks after a mark, commas or not": (
        "repeats",
        "Oslo",
        (
            "This DT nsubj repeats | , , punct repeats | \" '' punct Oslo | Oslo NNP nsubj repeats | , , punct Oslo"
            " | port NN appos Oslo | , , punct Oslo | repeats VBZ ROOT 7"
        ),
    ),
    "a pronoun between commas all the same": (
        "sees",
        "he",
        (
            "Oslo NNP nsubj sees | waits NNS dep Oslo | , , punct sees | he PRP nsubj sees | , , punct sees"
            " | sees VBZ ROOT 5"
        ),
    ),
    "no piece of a name beside a noun": (
        "met",
        "Oslo",
        "Oslo NNP nsubj met | - HYPH punct met | in IN nsubj met | met VBD ROOT 3 | Rome NNP dobj met",
    ),
    "the object that is urged": (
        "waited",
        "Oslo",
        "Rome NNP nsubj urged | urged VBD ROOT 1 | Oslo NNP dobj urged | to TO aux waited | waited VB xcomp urged",
    ),
    "who promises, not to whom": (
        "waited",
        "Oslo",
        (
            "Oslo NNP nsubj promised | promised VBD ROOT 1 | Rome NNP dobj promised | to TO aux waited"
            " | waited VB xcomp promised"
        ),
    ),
    "no relative pronoun that is the object": (
        "waited",
        "Oslo",
        (
            "funds NNS ROOT 0 | that WDT dobj has | Oslo NNP nsubj has | has VBZ relcl funds | to TO aux waited"
            " | waited VB xcomp has"
        ),
    ),
    "who spends time": (
        "waiting",
        "Oslo",
        "Oslo NNP nsubj spent | spent VBD ROOT 1 | weeks NNS dobj spent | waiting VBG xcomp spent",
    ),
    "the object that is kept so": (
        "closed",
        "port",
        "Rome NNP nsubj kept | kept VBD ROOT 1 | the DT det port | port NN dobj kept | closed VBN oprd kept",
    ),
    "whom is accused": (
        "waiting",
        "Oslo",
        (
            "Rome NNP nsubj accused | accused VBD ROOT 1 | Oslo NNP dobj accused | of IN prep accused"
            " | waiting VBG pcomp of"
        ),
    ),
    "whom is accused, wherever the preposition hangs": (
        "waiting",
        "Oslo",
        "Rome NNP nsubj accused | accused VBD ROOT 1 | Oslo NNP dobj accused | of IN prep Oslo | waiting VBG pcomp of",
    ),
    "whom is quoted": (
        "saying",
        "Oslo",
        "Rome NNP nsubj quoted | quoted VBD ROOT 1 | Oslo NNP dobj quoted | as IN prep quoted | saying VBG pcomp as",
    ),
    "the subject after another preposition": (
        "waiting",
        "Oslo",
        "Oslo NNP nsubj left | left VBD ROOT 1 | Rome NNP dobj left | without IN prep left | waiting VBG pcomp without",
    ),
    "the owner of a habit": (
        "waiting",
        "Oslo",
        (
            "Rome NNP nsubj left | left VBD ROOT 1 | Oslo NNP poss habit | 's POS case Oslo | habit NN dobj left"
            " | of IN prep habit | waiting VBG pcomp of"
        ),
    ),
    "nobody in the thought of it": (
        "waiting",
        None,
        (
            "The DT det thought | thought NN nsubj scares | of IN prep thought | waiting VBG pcomp of"
            " | scares VBZ ROOT 4 | Rome NNP dobj scares"
        ),
    ),
    "the owner of a plan": (
        "wait",
        "Oslo",
        (
            "Rome NNP nsubj left | left VBD ROOT 1 | Oslo NNP poss plan | 's POS case Oslo | plan NN dobj left"
            " | to TO aux wait | wait VB acl plan"
        ),
    ),
    "the noun that a participle describes": (
        "waiting",
        "ships",
        "Rome NNP nsubj saw | saw VBD ROOT 1 | ships NNS dobj saw | waiting VBG acl ships",
    ),
    "who made a statement": (
        "blaming",
        "Oslo",
        (
            "Oslo NNP nsubj issued | issued VBD ROOT 1 | a DT det statement | statement NN dobj issued"
            " | blaming VBG acl statement | Rome NNP dobj blaming"
        ),
    ),
    "who built it for a purpose": (
        "stop",
        "Oslo",
        (
            "Walls NNS nsubjpass built | were VBD auxpass built | built VBN ROOT 2 | by IN agent built"
            " | Oslo NNP pobj by | to TO aux stop | stop VB advcl built | ships NNS dobj stop"
        ),
    ),
    "who is told of in the past, past a present": (
        "urged",
        "Oslo",
        (
            "Oslo NNP nsubj said | said VBD ROOT 1 | ports NNS nsubj are | are VBP ccomp said | shut JJ acomp are"
            " | and CC cc are | urged VBD conj are | calm NN dobj urged"
        ),
    ),
    "nobody in a finite clause that lost its subject": (
        "went",
        None,
        "Oslo NNP nsubj said | said VBD ROOT 1 | how WRB advmod went | went VBD ccomp said",
    ),
    "the object that is the subject of a misread clause": (
        "wait",
        "Oslo",
        "Rome NNP nsubj saw | saw VBD ROOT 1 | Oslo NNP dobj saw | wait VBP ccomp saw",
    ),
    "nobody in a participle used as a preposition": (
        "following",
        None,
        "Oslo NNP nsubj waited | waited VBD ROOT 1 | following VBG prep waited | talks NNS pobj following",
    ),
    "the noun that who stands for": (
        "waited",
        "Oslo",
        "Oslo NNP ROOT 0 | which WDT nsubj waited | waited VBD relcl Oslo",
    ),
}


def _text(found: Word | None) -> str | None:
    return found.text if found is not None else None


@pytest.mark.parametrize("kind", DOERS)
def test_who_does_it(kind: str) -> None:
    verb, wanted, rows = DOERS[kind]
    assert _text(doer(word(tree(rows), verb))) == wanted


PASSIVES = {
    "with its helper": (
        True,
        "shut",
        "Ports NNS nsubjpass shut | are VBP auxpass shut | shut VBN ROOT 2",
    ),
    "a participle on a noun": (
        True,
        "shut",
        "Ports NNS ROOT 0 | shut VBN acl Ports",
    ),
    "a participle in a clause of its own": (
        True,
        "Asked",
        "Asked VBN advcl waited | , , punct waited | Oslo NNP nsubj waited | waited VBD ROOT 3",
    ),
    "a participle that opens, tagged as a past tense": (
        True,
        "Asked",
        "Asked VBD advcl waited | , , punct waited | Oslo NNP nsubj waited | waited VBD ROOT 3",
    ),
    "a past tense with a mark": (
        False,
        "asked",
        "As IN mark asked | asked VBD advcl waited | , , punct waited | Oslo NNP nsubj waited | waited VBD ROOT 4",
    ),
    "a participle after when, hung on a noun": (
        True,
        "asked",
        "Oslo NNP nsubj waited | when WRB advmod asked | asked VBN relcl Oslo | waited VBD ROOT 3",
    ),
    "no participle with a helper of the active": (
        False,
        "shut",
        "Having VBG aux shut | shut VBN advcl waits | ports NNS dobj shut | waits VBZ ROOT 3",
    ),
    "a joined participle": (
        True,
        "searched",
        "Ships NNS nsubjpass shut | are VBP auxpass shut | shut VBN ROOT 2 | and CC cc shut | searched VBN conj shut",
    ),
    "a joined past of a verb that always has an object": (
        True,
        "jailed",
        "He PRP nsubjpass shut | is VBZ auxpass shut | shut VBN ROOT 2 | and CC cc shut | jailed VBD conj shut",
    ),
    "no joined past of a verb that needs none": (
        False,
        "returned",
        "He PRP nsubjpass shut | is VBZ auxpass shut | shut VBN ROOT 2 | and CC cc shut | returned VBD conj shut",
    ),
    "no 's that stands for has": (
        False,
        "called",
        "Oslo NNP nsubj called | 's VBZ auxpass called | called VBD ROOT 2",
    ),
    "a past after another helper": (
        True,
        "called",
        "It PRP nsubjpass called | is VBZ auxpass called | called VBD ROOT 2",
    ),
    "no state": (
        False,
        "committed",
        (
            "Oslo NNP nsubjpass committed | is VBZ auxpass committed | committed VBN ROOT 2 | to IN prep committed"
            " | talks NNS pobj to"
        ),
    ),
    "what looks like a state and is done": (
        True,
        "committed",
        "Crimes NNS nsubjpass committed | were VBD auxpass committed | committed VBN ROOT 2",
    ),
    "no verb in another form": (
        False,
        "waits",
        "Oslo NNP nsubj waits | waits VBZ ROOT 1",
    ),
}


@pytest.mark.parametrize("kind", PASSIVES)
def test_passives(kind: str) -> None:
    wanted, verb, rows = PASSIVES[kind]
    assert is_passive(word(tree(rows), verb)) is wanted


CALLED = tree(
    "Guards NNS nsubjpass called | were VBD auxpass called | called VBN ROOT 2 | to IN prep called"
    " | service NN pobj to | by IN prep service | Oslo NNP pobj by",
)
RELATIVE = tree(
    "Oslo NNP nsubj waits | which WDT nsubj shut | shut VBD relcl Oslo | ports NNS dobj shut | waits VBZ ROOT 4",
)
PLANS = tree(
    "Oslo NNP nsubj plans | does VBZ aux plans | not RB neg plans | plans VB ROOT 3 | to TO aux wait"
    " | wait VB xcomp plans | and CC cc wait | talk VB conj wait",
)


def test_an_agent_hung_on_a_noun_counts_when_it_may_act() -> None:
    called = word(CALLED, "called")
    assert agent(called) is None
    assert late_agent(called, lambda noun: noun.is_name) is word(CALLED, "Oslo")
    assert late_agent(called, lambda noun: not noun.is_name) is None


def test_only_a_passive_has_an_agent() -> None:
    stood = tree(
        "Oslo NNP nsubj stood | stood VBD ROOT 1 | by IN prep stood | Rome NNP pobj by",
    )
    assert agent(word(stood, "stood")) is None


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    shut = word(RELATIVE, "shut")
    assert doer_as_written(shut) is word(RELATIVE, "which")
    assert subject(shut) is word(RELATIVE, "Oslo")
    assert antecedent(word(RELATIVE, "which")) is word(RELATIVE, "Oslo")
    assert antecedent(word(RELATIVE, "Oslo")) is None


def test_whom_it_is_done_to() -> None:
    assert undergoer(word(RELATIVE, "shut")) is word(RELATIVE, "ports")
    assert undergoer(word(CALLED, "called")) is word(CALLED, "Guards")
    assert undergoer(word(RELATIVE, "waits")) is None


def test_auxiliaries_are_shared_by_joined_verbs() -> None:
    assert auxiliaries(word(PLANS, "plans")) == {"does"}
    assert auxiliaries(word(PLANS, "talk")) == {"to"}
    assert (is_infinitive(word(PLANS, "wait")), is_infinitive(word(PLANS, "plans"))) == (True, False)


def _negated(rows: str) -> Tokens:
    return tree(f"{rows} | waits VBZ ROOT waits")


def test_what_denies_a_verb() -> None:
    assert is_negated(word(PLANS, "plans"))
    assert not is_negated(word(PLANS, "wait"))
    assert is_negated(word(_negated("No DT det port | port NN nsubj waits"), "waits"))
    assert is_negated(word(_negated("Nobody NN nsubj waits"), "waits"))
    assert not is_negated(word(_negated("Oslo NNP nsubj waits | not RB neg waits | only RB advmod waits"), "waits"))


def test_the_words_above_a_verb() -> None:
    plans, wait, talk = (word(PLANS, text) for text in ("plans", "wait", "talk"))
    assert (governor(wait), governor(talk), governor(plans)) == (plans, plans, None)
    assert (first_joined(talk), first_joined(wait)) == (wait, wait)
    assert (verb_of(word(PLANS, "Oslo")), verb_of(wait)) == (plans, wait)


def test_a_headline_future_has_nothing_above_it() -> None:
    rows = "Rome NNP nsubj says | says VBZ ROOT 1 | Oslo NNP nsubj wait | to TO aux wait | wait VB ccomp says"
    assert governor(word(tree(rows), "wait")) is None


def test_depth_counts_clauses_and_not_what_is_said() -> None:
    rows = "Oslo NNP nsubj said | said VBD ROOT 1 | Rome NNP nsubj wants | wants VBZ ccomp said | talks NNS dobj wants"
    assert [depth(own) for own in tree(rows)] == [1, 0, 1, 0, 1]
