"""Where a sentence matches the trigger list, and which trigger a word is when several fit.

Whether the event happened and who takes part is not asked here.
"""

from dataclasses import dataclass
from functools import lru_cache

from pipeline.events.finding.event_types import MUTUAL
from pipeline.events.finding.trigger_words import TIMES, Around, noun_words, particle, verb_words
from pipeline.events.finding.triggers import Trigger, triggers
from pipeline.events.finding.word_senses import words
from pipeline.language import NOUN_TAGS, VERB_TAGS, Sentence, Word, is_infinitive, is_passive, lemma_of_word
from pipeline.rules import Rule, Table, fired

LONGEST_JUDGEMENT = 12  # words after who is called something, in which marks show what
QUOTATION_MARKS = frozenset({'"', "“", "'", "‘", "``", "«"})
SUBJECT_TYPES = frozenset({"MOBILIZE", "AID", "RETREAT", "CONSULT"})  # "troops massed", but "the talks ended"
OF_OWN_WORDS = frozenset({"ACCUSE", "AGREE", "CONSULT", "COOPERATE", "REQUEST", "SANCTION", "SUPPORT"})
CLASSES_OF_NOUNS = ("<ceasefire>", "<conceded>")
MOST_KEPT = 100_000  # words that a process remembers


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A trigger at ``word``; ``used`` are the words that the trigger asks for."""

    word: Word
    trigger: Trigger
    used: frozenset[Word]


@dataclass(frozen=True, slots=True)
class PossibleTrigger:
    """A trigger that a word may match by the words ``picked`` around it, each with its weight."""

    word: Word
    trigger: Trigger
    picked: tuple[tuple[Word, float], ...]
    particle: Word | None

    @property
    def weight(self) -> float:
        return sum(weight for _, weight in self.picked) + len(self.picked)


def may_report(sentence: Sentence) -> bool:
    """Whether the words of a sentence can match a trigger at all: its lemma is there, and the words it asks for."""
    wanted = [needs for word in sentence if (needs := _needs(word.lower, word.tag)) is not None]
    if not wanted:
        return False
    if any(needs is ALONE for needs in wanted):
        return True
    present = {form for word in sentence for form in (word.lemma, word.lower)}
    return any(all(not alternatives.isdisjoint(present) for alternatives in need) for needs in wanted for need in needs)


ALONE: tuple[tuple[frozenset[str], ...], ...] = ((),)


@lru_cache(maxsize=MOST_KEPT)
def _needs(lower: str, tag: str) -> tuple[tuple[frozenset[str], ...], ...] | None:
    """The words that each trigger of a word asks for, ALONE if one asks for none, null where no trigger has it."""
    is_noun = tag in NOUN_TAGS
    known = triggers().get((lemma_of_word(lower, tag), is_noun)) if is_noun or tag in VERB_TAGS else None
    needs = tuple(trigger.words for trigger in known) if known is not None else None
    return ALONE if needs is not None and () in needs else needs


def matches(sentence: Sentence) -> list[TriggerMatch]:
    """The best trigger of each word that matches one, in text order; nouns that a verb's trigger uses are left out."""
    listed = [word for word in sentence if _needs(word.lower, word.tag) is not None]
    matched = [match for word in listed if (match := _match(word)) is not None]
    used = {word for match in matched if not match.trigger.is_noun for word in match.used}
    own = [match for match in matched if not (match.trigger.is_noun and match.word in used)]
    for match in own:
        fired("event_triggers", match.trigger.text)
    return own


def _match(word: Word) -> TriggerMatch | None:
    """The best of the triggers that begin with a word, of which there must be one; null when none fits."""
    if NAMES_NO_EVENT.holds(word):
        return None
    around = noun_words(word) if word.is_noun else verb_words(word)
    own_particle = None if word.is_noun else particle(word)
    possible = (
        PossibleTrigger(word, trigger, picked, own_particle)
        for trigger in triggers()[word.lemma, word.is_noun]
        if (picked := _picked(trigger, around)) is not None
    )
    fitting = [candidate for candidate in possible if not DOES_NOT_FIT.holds(candidate)]
    best = max(fitting, key=lambda candidate: candidate.weight, default=None)  # of equal weights the first
    return TriggerMatch(word, best.trigger, frozenset(used for used, _ in best.picked)) if best is not None else None


def _picked(trigger: Trigger, around: Around) -> tuple[tuple[Word, float], ...] | None:
    """The heaviest word for each that a trigger asks for, null when one is not there."""
    picked = []
    for alternatives in trigger.words:
        if alternatives.isdisjoint(around):  # mostly so, and several times faster than to look for each
            return None
        options = [noted for form, noted in around.items() if form in alternatives]
        picked.append(max(options, key=lambda option: (option[1], option[0])))  # of equal weights the last word
    return tuple(picked)


def _is_of_name(word: Word) -> bool:
    """Whether a capitalised word is part of a name: "the Six-Day War", "the Volatiles Investigating Rover"."""
    if word.sentence.field != "body" or not word.text[0].isupper() or word.index == word.sentence.first:
        return False
    return not word.is_noun or word.lower in words("named_event")


def _flies_others(candidate: PossibleTrigger) -> bool:
    """Whether somebody flies others somewhere, who is no visitor."""
    is_flight = candidate.trigger.mode == "visit" and candidate.trigger.lemma == "fly"
    return is_flight and candidate.word.child("dobj") is not None


def _names_its_object(candidate: PossibleTrigger) -> bool:
    """Whether "call" gives a name or a judgement, and reaches nobody: "called Rome a friend"."""
    trigger, word = candidate.trigger, candidate.word
    if trigger.needs != "leader":
        return False
    thing = word.child("dobj")
    after = word.tokens.words[thing.index + 1 : thing.index + LONGEST_JUDGEMENT] if thing is not None else []
    is_judged = bool(after) and after[0].dep == "det" and after[0].head.dep == "appos"  # the parser's "Rome a friend"
    is_quoted = any(other.text in QUOTATION_MARKS and other.index <= word.sentence.last for other in after)
    return is_judged or is_quoted or word.child("oprd", "ccomp", "attr", "acomp", "dative") is not None


def _asks_in_a_call(candidate: PossibleTrigger) -> bool:
    """Whether the noun "call" is one for something, and reaches nobody: "a call for calm", "a call to arms"."""
    trigger, word = candidate.trigger, candidate.word
    if trigger.lemma != "call" or not trigger.is_noun or trigger.mode != "phone":
        return False
    if any(is_infinitive(clause) for clause in word.all_children("acl")):
        return True
    return any(
        child.lower == "for" or (child.lower == "to" and any(not thing.is_name for thing in child.all_children("pobj")))
        for child in word.all_children("prep")
    )


def _pays_a_call(candidate: PossibleTrigger) -> bool:
    """Whether who "calls on" a person asks nothing and so visits: "called on Prime Minister Hale in Lima"."""
    verb = candidate.word
    if verb.child("ccomp", "dobj") is not None:
        return False
    hosts = [host for child in verb.all_children("prep") if child.lower == "on" for host in child.all_children("pobj")]
    is_titled = any(host.tag == "NNP" and host.child("compound") is not None for host in hosts)
    asked = [*verb.all_children("xcomp", "advcl"), *(clause for host in hosts for clause in host.all_children("acl"))]
    is_asked = any(clause.lemma not in words("polite_call") for clause in asked)
    return is_titled and not is_asked and not any(child.lower == "for" for child in verb.all_children("prep"))


def _is_to_call_on(candidate: PossibleTrigger, event_type: str) -> bool:
    trigger = candidate.trigger
    return trigger.lemma == "call" and trigger.event_type == event_type and any("on" in word for word in trigger.words)


def _is_of_a_show(candidate: PossibleTrigger) -> bool:
    """Whether a word for talks only describes another noun: "hosts a talk show", "chaired the summit committee"."""
    if candidate.trigger.event_type != "CONSULT" or candidate.trigger.is_noun:
        return False
    nouns = [word for word, _ in candidate.picked if word.lemma in words("occasion")]
    return bool(nouns) and all(
        word.dep == "compound" and word.head.lemma not in words("occasion") | words("portion") for word in nouns
    )


def _tells_nobody_to_act(candidate: PossibleTrigger) -> bool:
    """Whether a word that asks somebody to do something ("told them to leave") has no such infinitive."""
    verb = candidate.word
    if candidate.trigger.needs != "told":
        return False
    is_to_somebody = verb.child("dobj", "nsubjpass") is not None or any(
        clause.child("nsubj") is not None for clause in verb.all_children("xcomp", "ccomp")
    )
    return not is_to_somebody or not _has_infinitive(verb)


def _asks_to_act(candidate: PossibleTrigger) -> bool:
    """Whether a warning only tells what to do: "warned Oslo to leave"."""
    return candidate.trigger.needs == "other" and _has_infinitive(candidate.word)


def _has_infinitive(verb: Word) -> bool:
    return any(is_infinitive(clause) or _is_subjunctive(clause) for clause in verb.all_children("xcomp", "ccomp"))


def _is_subjunctive(clause: Word) -> bool:
    """Whether a clause tells what one side should do: "proposed that Oslo halt the flights"."""
    doer = clause.child("nsubj")
    is_of_one = doer is not None and doer.tag in ("NN", "NNP")
    is_plain = clause.tag == "VB" or (clause.tag == "VBP" and is_of_one)
    return is_plain and clause.child("mark") is not None and clause.child("aux") is None


def _comes_from(candidate: PossibleTrigger) -> bool:
    """Whether somebody only "hails from" a place."""
    verb = candidate.word
    return verb.lemma == "hail" and any(child.lower == "from" for child in verb.all_children("prep"))


def _is_press_conference(candidate: PossibleTrigger) -> bool:
    """Whether the meeting is one with reporters, which two leaders may hold together."""
    if candidate.trigger.event_type not in MUTUAL:
        return False
    nouns = [word for word, _ in candidate.picked if word.is_noun] or [candidate.word]
    children = [child for noun in nouns for child in noun.children]
    subject = candidate.word.child("nsubj")
    are_several = subject is not None and len(list(subject.conjuncts())) > 1
    is_joint = are_several or any(child.lower in ("joint", "with") for child in children)
    return not is_joint and any(child.lower in ("news", "press") for child in children)


def _is_object_of_another(candidate: PossibleTrigger) -> bool:
    """Whether a noun that the trigger asks for is that of an infinitive below: "sought to end talks" seeks no talks."""
    trigger = candidate.trigger
    if trigger.event_type == "AGREE" and any(word.tag == "VB" and word.dep == "xcomp" for word, _ in candidate.picked):
        return True  # "plans to visit" is a visit to come
    return trigger.event_type in OF_OWN_WORDS and any(
        _is_below_infinitive(word, candidate.word) for word, _ in candidate.picked
    )


def _is_below_infinitive(word: Word, verb: Word) -> bool:
    """Whether a noun stands in a clause below a verb; what the verb's own clause hangs on does not."""
    if not word.is_noun or word < verb:
        return False
    for above in word.ancestors():
        if above is verb:
            return False
        if above.dep in ("xcomp", "ccomp") and above.is_verb:
            return True
    return False


def _calls_by_no_name(candidate: PossibleTrigger) -> bool:
    """Whether a word of judgement is not what the object is called: "called terrorist attacks a problem"."""
    if candidate.trigger.needs != "judged":
        return False
    return not any(_is_called(word, candidate.word) for word, _ in candidate.picked)


def _is_called(word: Word, verb: Word) -> bool:
    while word.head is not verb and not word.is_root and word.dep in ("amod", "appos", "compound", "conj"):
        word = word.head
    if word.head.lower == "as":  # "described Oman as a friend"
        return word.head.head is verb
    is_second_object = word.dep == "dobj" and word is not verb.child("dobj")
    return word.head is verb and (is_second_object or word.dep in ("oprd", "acomp", "ccomp", "attr"))


def _only_speaks(candidate: PossibleTrigger) -> bool:
    """Whether somebody only tells or withholds words: "offered insights", "declined to comment"."""
    verb = candidate.word
    if candidate.picked or verb.lemma not in ("decline", "offer", "refuse"):
        return False
    told = verb.child("dobj") if verb.lemma == "offer" else verb.child("xcomp")
    if told is not None and told.lemma in ("give", "provide"):  # "declined to give details"
        told = told.child("dobj")
    is_refused_talk = verb.lemma == "refuse" and told is not None and told.lemma == "discuss"
    return told is not None and told.lemma in words("uttering") and not is_refused_talk


def _is_journey_of_others(candidate: PossibleTrigger) -> bool:
    """Whether somebody is sent or brought somewhere, who is no visitor: "was returned to Rome"."""
    trigger = candidate.trigger
    return trigger.mode == "visit" and "<travel>" in trigger.text and is_passive(candidate.word)


def _is_told_of_a_thing(candidate: PossibleTrigger) -> bool:
    """Whether a word that the trigger asks for is the verb's subject, where only who acts may be.

    So it is of journeys too: "the talks come as tensions rise".
    """
    trigger = candidate.trigger
    is_journey = trigger.mode == "visit" and trigger.lemma in words("travel")
    if trigger.is_noun or (trigger.event_type in SUBJECT_TYPES and not is_journey):
        return False
    subjects = candidate.word.all_children("nsubj")
    return any(used in subjects or used.head in subjects for used, _ in candidate.picked)


def _does_what_is_a_noun(candidate: PossibleTrigger) -> bool:
    """Whether a verb stands for the noun that the trigger asks for: "meets the rebels to demand the release"."""
    asks_a_noun = any(nouns in candidate.trigger.text for nouns in CLASSES_OF_NOUNS)
    return asks_a_noun and any(word.is_verb and is_infinitive(word) for word, _ in candidate.picked)


NAMES_NO_EVENT: Table[Word, None] = Table(
    "no trigger",
    (
        Rule("day_or_month", lambda word: word.tag == "NNP" and word.lower in TIMES, None),
        Rule("part_of_a_name", _is_of_name, None),
        Rule("modifier", lambda word: word.dep in ("compound", "npadvmod", "amod", "nmod", "poss"), None),
    ),
)


CLOCK = frozenset({"dawn", "dusk", "midday", "midnight", "night", "nightfall", "noon", "sunrise", "sunset"})


def _falls_into_water(candidate: PossibleTrigger) -> bool:
    """Whether what is fired hits nobody: "fired a missile into the sea", "at a mock target", "at dawn"."""
    if candidate.trigger.event_type != "ASSAULT" or candidate.trigger.lemma not in words("firing"):
        return False
    holders = [candidate.word, *candidate.word.all_children("dobj", "nsubjpass", "prep")]
    things = [
        thing
        for holder in holders
        for child in (holder, *holder.all_children("prep"))
        if child.dep == "prep" and child.lower not in ("in", "from", "near", "on")
        for thing in child.all_children("pobj")
    ]
    return any(thing.lemma.lower() in words("water") or thing.lemma in CLOCK or _is_mock(thing) for thing in things)


def _is_mock(thing: Word) -> bool:
    return any(child.lower in ("dummy", "mock", "practice") for child in thing.all_children("amod", "compound"))


DOES_NOT_FIT: Table[PossibleTrigger, None] = Table(
    "no trigger for these words",
    (
        Rule("verb_with_a_particle", lambda it: it.particle is not None and not it.trigger.words, None),
        Rule("flies_others", _flies_others, None),
        Rule("only_speaks", _only_speaks, None),
        Rule("journey_of_others", _is_journey_of_others, None),
        Rule("names_its_object", _names_its_object, None),
        Rule("asks_in_a_call", _asks_in_a_call, None),
        Rule("pays_a_call", lambda it: _is_to_call_on(it, "REQUEST") and _pays_a_call(it), None),
        Rule("pays_no_call", lambda it: _is_to_call_on(it, "CONSULT") and not _pays_a_call(it), None),
        Rule("of_a_show", _is_of_a_show, None),
        Rule("calls_by_no_name", _calls_by_no_name, None),
        Rule("tells_nobody_to_act", _tells_nobody_to_act, None),
        Rule("asks_to_act", _asks_to_act, None),
        Rule("comes_from", _comes_from, None),
        Rule("press_conference", _is_press_conference, None),
        Rule("object_of_another", _is_object_of_another, None),
        Rule("verb_for_a_noun", _does_what_is_a_noun, None),
        Rule("falls_into_water", _falls_into_water, None),
        Rule("told_of_a_thing", _is_told_of_a_thing, None),
    ),
)
