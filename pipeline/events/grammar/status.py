"""Whether an event happened: modals, negation and the verbs that plan, wish, refuse or doubt."""

from typing import Literal

from pipeline.events.finding import COOPERATIVE, words
from pipeline.events.grammar.event_doers import enacted_law
from pipeline.events.grammar.noun_status import standing
from pipeline.events.grammar.verb_clauses import VerbInClause, in_clause
from pipeline.language import Word, auxiliaries, first_joined, is_infinitive, is_negated, verb_of, verbs_of_saying
from pipeline.records import EventStatus
from pipeline.rules import Rule, Table, always

CAN = frozenset({"can", "ca", "could"})
ATTITUDES = frozenset({"ACCUSE", "REJECT", "SUPPORT"})

Finding = EventStatus | Literal["no_event", "as_governor", "as_main_verb", "as_copula", "as_enacted", "as_setting"]


def status(word: Word) -> EventStatus | None:
    """The status that the grammar gives the event of a verb or noun, null when its words assert no event at all.

    Whether an event is background only the dates of the article can tell.
    """
    verb = verb_of(word)
    if word.is_noun:
        by_noun = standing(word)
        if by_noun == "happened" and verb is not None and _in_condition(verb):
            return "hypothetical"
        if by_noun == "happened" and verb is not None and _is_held_then(word) and _verb_status(verb) == "planned":
            return "planned"
        if by_noun != "by_verb":
            return by_noun
    return _verb_status(verb) if verb is not None else "happened"


def _verb_status(verb: Word) -> EventStatus | None:
    clause = in_clause(verb)
    finding = STATUS.first(clause)
    if finding == "as_governor":
        return _verb_status(clause.above) if clause.above is not None else None
    if finding == "as_main_verb":
        return _status_above(verb.head, verb)
    if finding == "as_enacted":
        law = enacted_law(verb)
        return _status_above(law.head, verb) if law is not None else None
    if finding == "as_setting":
        return _status_above(verb.head.head, verb)
    if finding == "as_copula":
        return _verb_status(clause.above.head) if clause.above is not None else None
    return None if finding == "no_event" else finding


def _status_above(main: Word, verb: Word) -> EventStatus | None:
    """A participle goes with its main verb: what stands beside a plan is planned."""
    if main is verb or not main.is_verb:
        return "happened"
    above = _verb_status(main)
    return above if above in ("planned", "hypothetical") else "happened"


def _in_condition(verb: Word) -> bool:
    for word in (verb, *verb.ancestors()):
        if any(child < verb and child.lower in words("condition") for child in word.all_children("mark")):
            return True
        if word.dep not in ("conj", "xcomp", "aux"):
            return False
    return False


def _is_held_then(noun: Word) -> bool:
    """Whether something is done at a meeting or on a journey, so that it lies ahead: "will raise it at talks"."""
    return noun.lemma in words("occasion") and noun.dep == "pobj" and noun.head.lower in ("at", "during", "in", "on")


def is_said_in_call(verb: Word) -> bool:
    """Whether a verb says what somebody calls another for: "phoned Ann Hale to thank her"."""
    call = verb.head
    is_purpose = verb.dep in ("xcomp", "advcl") and verb.tag == "VB" and is_infinitive(verb)
    return is_purpose and call.lemma in words("calling") and call.child("dobj") is not None


def is_said_on_visit(verb: Word) -> bool:
    """Whether a courtesy is what somebody came, met or called for: "went to the embassy to express his sympathy"."""
    top = first_joined(verb)
    is_purpose = top.dep in ("xcomp", "advcl") and top.tag == "VB" and is_infinitive(top)
    is_going = top.head.lemma in words("travel") | words("calling") | words("visiting")
    return is_purpose and is_going and verb.lemma in words("courtesy")


def _is_imperative(clause: VerbInClause) -> bool:
    """Whether a bare verb without subject gives an order or advice, as speech does."""
    verb = clause.verb
    return verb.tag == "VB" and verb.dep in ("ROOT", "ccomp") and verb.child("aux", "nsubj", "nsubjpass") is None


def _is_only_named(clause: VerbInClause) -> bool:
    """Whether a participle only names what a noun is about: "a strategy for ending the siege"."""
    preposition = clause.verb.head
    is_about = clause.verb.dep == "pcomp" and preposition.lower in words("about")
    return is_about and preposition.head.is_noun


def _is_content_of_noun(clause: VerbInClause) -> bool:
    return clause.above is not None and clause.verb.dep == "acl" and clause.is_infinitive


def _is_done_first(clause: VerbInClause) -> bool:
    """Whether somebody is told to have done it first or last: "the first leader to visit the island"."""
    if clause.verb.dep not in ("acl", "relcl") or not clause.is_infinitive:
        return False
    return any(child.lower in words("ordinal") for child in clause.verb.head.all_children("amod"))


def _is_done_by_then(clause: VerbInClause) -> bool:
    """Whether a future perfect only supposes what is done already: "will already have shared the list"."""
    is_already = any(child.lower == "already" for child in clause.verb.all_children("advmod"))
    return is_already and "have" in clause.helpers and clause.verb.tag == "VBN"


def _is_answered_for(clause: VerbInClause) -> bool:
    """Whether somebody answers for it: "responsible for freeing the town", "guilty of killing ten"."""
    is_phrase = clause.verb.dep == "pcomp" and clause.verb.head.lower in ("for", "of")
    return is_phrase and clause.above is not None and clause.above.lower in words("answering")


def _is_manner_of_plan(clause: VerbInClause) -> bool:
    """Whether a participle tells how something planned will go: "will be slow in imposing the sanctions"."""
    preposition = clause.verb.head
    return clause.verb.dep == "pcomp" and preposition.lower in ("by", "in") and preposition.head.is_verb


def _is_to_do(clause: VerbInClause) -> bool:
    """Whether somebody "is to" do it: "the council is to vote"."""
    above = clause.above
    is_be = above is not None and above.tag != "VB" and (above.lemma == "be" or above.lower in words("be_form"))
    return is_be and clause.verb.dep == "xcomp" and clause.verb.tag == "VB"


def _is_headline_future(clause: VerbInClause) -> bool:
    """Whether an infinitive with a subject of its own tells a headline's plan: "Oslo to open talks"."""
    is_free = clause.is_infinitive and clause.verb.dep != "xcomp" and clause.above is None
    return is_free and clause.verb.child("nsubj", "nsubjpass") is not None


def _would_have_been(clause: VerbInClause) -> bool:
    """Whether it only might have been: "would have resigned had she known"."""
    return "would" in clause.helpers and "have" in clause.helpers and clause.verb.tag == "VBN"


def _is_regretted(clause: VerbInClause) -> bool:
    """Whether somebody is blamed for what he did, or did not do: "should not have met her"."""
    return not clause.helpers.isdisjoint({"should", "ought"}) and "have" in clause.helpers and clause.verb.tag == "VBN"


def _is_talked_about(clause: VerbInClause) -> bool:
    """Whether it is only what talks are about: "in talks over moving the troops"."""
    preposition = clause.verb.head
    is_matter = clause.verb.dep == "pcomp" and preposition.lower in ("about", "on", "over")
    return is_matter and preposition.head.lemma in words("talks")


def _is_supposed(clause: VerbInClause) -> bool:
    """Whether somebody only thinks that it will be: "analysts fear that the army will strike"."""
    top = clause.verb
    while top.dep in ("conj", "xcomp") and not top.is_root:
        top = top.head
    is_thought = top.dep == "ccomp" and top.head.lemma in words("supposing")
    return is_thought and not words("future_helper").isdisjoint(auxiliaries(top))


def _is_left_undone(clause: VerbInClause) -> bool:
    """Whether a participle stands after "without", "short of", "instead of", "rather than"."""
    preposition = clause.verb.head
    is_after = clause.verb.dep == "pcomp"
    return is_after and not words("left_undone").isdisjoint({preposition.lower, preposition.lower_before})


def _has_yet_to(clause: VerbInClause) -> bool:
    above = clause.above
    is_have = above is not None and above.lemma in ("have", "be")
    return is_have and above is not None and any(child.lower == "yet" for child in above.all_children("advmod"))


def _was_able(clause: VerbInClause) -> bool:
    """Whether somebody "was able to" do it, and so did."""
    above = clause.above
    return above is not None and above.lower == "able" and above.head.tag == "VBD"


def _is_not_failed(clause: VerbInClause) -> bool:
    """Whether what fails is itself denied: "did not stop selling"."""
    return clause.is_under("failed") and clause.above is not None and is_negated(clause.above)


def _is_plan_denied(clause: VerbInClause) -> bool:
    """Whether somebody has no such plan: "does not intend to sell"."""
    return clause.is_under("committed") and clause.above is not None and is_negated(clause.above)


def _went_on(clause: VerbInClause) -> bool:
    """Whether somebody "went on to" do it: the going on is no plan."""
    above = clause.above
    is_go = above is not None and above.lemma == "go" and clause.is_infinitive
    return is_go and above is not None and any(child.lower == "on" for child in above.all_children("prt", "advmod"))


def _is_under_future(clause: VerbInClause) -> bool:
    """Whether the verb above is told as future; a judgement is none ("it would be wrong to meet")."""
    above = clause.above
    is_deed = above is not None and above.is_verb and above.lemma != "be"
    return is_deed and above is not None and not words("future_helper").isdisjoint(auxiliaries(above))


def _is_lasting(clause: VerbInClause) -> bool:
    """Whether a verb in the simple present tells a state that goes on: "holds the port"."""
    return clause.verb.tag in ("VBZ", "VBP") and not clause.helpers and clause.verb.lemma in words("lasting")


STATUS: Table[VerbInClause, Finding] = Table(
    "status of a verb",
    (
        Rule("negated_under_can", lambda it: it.is_negated and bool(it.helpers & CAN), "hypothetical"),
        Rule("regretted", lambda it: _is_regretted(it) and it.is_negated, "happened"),
        Rule("missed", _is_regretted, "negated"),
        Rule("negated", lambda it: it.is_negated, "negated"),
        Rule("in_a_condition", lambda it: _in_condition(it.verb), "hypothetical"),
        Rule("imperative", _is_imperative, "no_event"),
        Rule("only_named", _is_only_named, "no_event"),
        Rule(
            "for_a_purpose", lambda it: it.is_under("purposeful") and it.verb.dep in ("xcomp", "advcl"), "as_governor"
        ),
        Rule("said_in_a_call", lambda it: is_said_in_call(it.verb), "as_governor"),
        Rule("done_first", _is_done_first, "happened"),
        Rule("talked_about", _is_talked_about, "hypothetical"),
        Rule("supposed", _is_supposed, "hypothetical"),
        Rule("would_by_law", lambda it: "would" in it.helpers and enacted_law(it.verb) is not None, "planned"),
        Rule("by_law", lambda it: enacted_law(it.verb) is not None, "as_enacted"),
        Rule("content_of_a_plan", lambda it: _is_content_of_noun(it) and it.is_under("plan_noun"), "planned"),
        Rule("content_of_a_noun", _is_content_of_noun, "hypothetical"),
        Rule("left_undone", _is_left_undone, "negated"),
        Rule("has_yet_to", _has_yet_to, "negated"),
        Rule("was_able", _was_able, "as_copula"),
        Rule("not_failed", _is_not_failed, "hypothetical"),
        Rule("failed", lambda it: it.is_under("failed") and first_joined(it.verb).dep != "advcl", "negated"),
        Rule("plan_denied", _is_plan_denied, "negated"),
        Rule("went_on", _went_on, "as_governor"),
        Rule("said_on_a_visit", lambda it: is_said_on_visit(it.verb), "as_governor"),
        Rule("is_to_do", _is_to_do, "planned"),
        Rule("committed", lambda it: it.is_under("committed"), "planned"),
        Rule("wished_or_tried", lambda it: it.is_under("wishing", "attempting"), "hypothetical"),
        Rule("answered_for", _is_answered_for, "happened"),
        Rule("under_an_adjective", lambda it: it.is_below("JJ", "JJR", "JJS"), "hypothetical"),
        Rule("done_by_then", _is_done_by_then, "happened"),
        Rule("future", lambda it: it.has_future, "planned"),
        Rule("would_have_been", _would_have_been, "no_event"),
        Rule("promise_told", lambda it: "would" in it.helpers and _is_told_promise(it.verb), "planned"),
        Rule("modal_of_doubt", lambda it: not words("doubt_helper").isdisjoint(it.helpers), "hypothetical"),
        Rule("progressive", lambda it: it.verb.tag == "VBG" and bool(it.helpers & words("be_form")), "ongoing"),
        Rule("headline_future", _is_headline_future, "planned"),
        Rule("infinitive_of_no_verb", lambda it: it.is_infinitive and it.verb.dep != "xcomp", "hypothetical"),
        Rule("under_a_future", lambda it: it.is_infinitive and _is_under_future(it), "planned"),
        Rule(
            "tried_to_make_do", lambda it: it.is_infinitive and it.is_factual and it.is_below("VB"), "as_governor"
        ),  # "tried to force them to yield"
        Rule("happens_with_its_verb", lambda it: it.is_infinitive and it.is_factual, "happened"),
        Rule("under_any_other_word", lambda it: it.is_infinitive and it.above is not None, "hypothetical"),
        Rule("manner_of_a_plan", _is_manner_of_plan, "as_setting"),
        Rule("participle", lambda it: it.verb.tag == "VBG" and it.verb.dep in ("advcl", "conj"), "as_main_verb"),
        Rule("lasting_state", _is_lasting, "ongoing"),
        Rule("otherwise", always, "happened"),
    ),
)


def _is_told_promise(verb: Word) -> bool:
    """Whether "would" is a "will" told in the past: "the ministry said it would send observers"."""
    top = verb
    while top.dep in ("conj", "xcomp", "acomp") and not top.is_root:
        top = top.head
    if top.dep == "acl":  # "an announcement that the troops would leave"
        return top.head.lemma in words("plan_noun") | words("announcing")
    return top.dep == "ccomp" and not top.is_root and top.head.lemma in verbs_of_saying() | words("coming_out")


def is_attempted(verb: Word) -> bool:
    """Whether somebody tried to do it."""
    return in_clause(verb).is_under("attempting")


def is_wished(verb: Word) -> bool:
    """Whether somebody only wants it: "wants to expand trade"."""
    return in_clause(verb).is_under("wishing")


def is_habitual(verb: Word, event_type: str) -> bool:
    """Whether a verb tells what someone does in general: "always supports", "the pact that protects the islands".

    What officials are said to support, and a power that "backs the rebels", is an attitude of today, which is news.
    """
    helpers = auxiliaries(verb)
    is_often = any(child.lower in words("habitual") for child in verb.all_children("advmod"))
    times = verb.all_children("npadvmod")
    if verb.tag in ("VBZ", "VBP"):  # "meets every Thursday"
        is_often = is_often or any(child.lower in ("each", "every") for time in times for child in time.children)
    if is_often and not helpers & {"has", "have", "had"}:
        return True
    if verb.tag not in ("VBZ", "VBP") or helpers:
        return False
    if event_type in ATTITUDES:  # "a charge which the court rejects" is news
        return False
    if verb.dep == "relcl":
        return enacted_law(verb) is None
    return event_type in COOPERATIVE and verb.dep in ("ccomp", "acl")
