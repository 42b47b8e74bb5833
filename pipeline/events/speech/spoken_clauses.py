"""The main clauses of somebody's words in one sentence, with who says them and whom their subject names.

Whether a clause does something with words, and what, is decided in the modules of each kind of act.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from pipeline.events.referents import Scene
from pipeline.language import Word, agent, is_negated, is_passive, subject
from pipeline.records import Party, Quote, Span
from pipeline.reference import listed

SpeechSense = Literal[
    "abetted", "abetting", "ability", "absurd", "acceptable_offer", "additional", "advised", "aim", "aiming",
    "allegation", "answer", "anyone", "asked_thing", "asking", "assailant", "assuring", "avenging", "aware", "backing",
    "bad_quality", "bad_thing", "banned_means", "bearing", "being", "bidden", "blame", "blow", "bond", "breaking_off",
    "capability", "causing", "ceasing", "commenting", "compelling", "condemned", "consequence", "continuing",
    "cooperating", "copula", "crushing", "daring", "dearly", "declining", "delight", "demanded_act", "deniable",
    "denied_part", "deserved", "dismayed", "duty", "ended", "entitlement", "esteeming", "evidence", "expectable",
    "expected_of", "expecting", "false", "finding", "first_person", "first_possessive", "following", "force",
    "framing", "friend", "future", "given", "giving", "going", "good_denied", "good_quality", "good_thing", "greeting",
    "harsh", "harsh_measure", "heartfelt", "helping", "holding", "hoping", "hostile_step", "idle_order", "idling",
    "idly", "impossible", "inflicted", "inflicting", "intending", "intention", "issued", "issuing", "keeping", "kept",
    "measured", "merit", "mild_answer", "misused", "necessity", "need", "nobody", "obliging", "office", "ordered",
    "own_side", "patience", "performative", "played", "playing", "poised", "posing", "possessing", "possible",
    "praised", "pressing", "price", "promising", "proposal", "proud", "proving", "punished", "ready", "ready_state",
    "reason", "receiving", "refusable", "refusable_with", "refused_thing", "relying", "repelling", "resting",
    "retaliating", "rightful", "running_out", "semi_obliging", "shared_feeling", "standing", "standing_with", "step",
    "stopping", "strengthened", "strengthening", "suffer", "taking_measures", "tested", "thankful", "thanking",
    "together", "touch", "treating", "true", "unacceptable_offer", "unpromising", "unpunished", "unwilling", "violent",
    "war", "willing", "wishing", "wrongdoing",
]  # fmt: skip
PREDICATE_DEPS = ("attr", "acomp", "oprd")
NO = frozenset({"not", "n't", "n’t", "never", "no"})
MOST_STEPS = 12  # links upward from a verb to the top of somebody's words


def speech_words(sense: SpeechSense) -> frozenset[str]:
    """The lemmas of ``speech_act_words.csv`` in one sense: what officials demand, blame, refuse, threaten, promise."""
    return listed("speech_act_words", sense)


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody's words in one sentence: who speaks, and to whom, as parties."""

    scene: Scene
    quote: Quote
    speakers: tuple[Party, ...]
    addressed: tuple[Party, ...]
    words: tuple[Word, ...]
    cue: Word | None


@dataclass(frozen=True, slots=True)
class SpokenClause:
    """One main clause of a speech; ``own`` tells that its subject is the speaker or whom he speaks for.

    ``others`` are the parties of its subject that are not the speaker's side, ``agents`` those after its "by".
    """

    speech: Speech
    verb: Word
    subject: Word | None
    own: bool
    others: tuple[Party, ...]
    agents: tuple[Party, ...]
    helpers: Set[str]
    is_negated: bool

    @property
    def act(self) -> Word:
        """The verb of what is done: below "need to", "have to", "be to", else the verb itself."""
        is_helper = self.verb.lemma in speech_words("semi_obliging") and self.verb.child("dobj") is None
        return (self.verb.child("xcomp") or self.verb) if is_helper else self.verb

    @property
    def is_future(self) -> bool:
        return bool(self.helpers & speech_words("future")) or self.is_going_to

    @property
    def is_going_to(self) -> bool:
        """Whether somebody is "going to": its infinitive is then the act."""
        return self.verb.lower in ("going", "gon") and self.verb.child("xcomp") is not None

    @property
    def deed(self) -> Word:
        """What somebody will do or would not do: below "going to", "be willing to", "want to" the infinitive."""
        is_helper = self.is_going_to or self.verb.lemma in speech_words("continuing")
        return (self.verb.child("xcomp") or self.verb) if is_helper else self.act

    @property
    def performing(self) -> Word:
        """The verb that does what it says: the verb itself, below "I want to", "let me" the one that follows."""
        is_wish = self.own and self.verb.lemma in speech_words("wishing") and not self.is_negated
        if not is_wish and self.verb.lemma not in ("let", "allow"):
            return self.verb
        below = self.verb.child("xcomp", "ccomp")
        if below is None or below.tag != "VB":
            return self.verb
        doer = below.child("nsubj")
        return below if is_wish == (doer is None) and (doer is None or doer.lower == "me") else self.verb

    @property
    def is_of_party(self) -> bool:
        """Whether the subject is a party itself, not a thing that one only describes ("the Omani plan")."""
        subject = self.subject
        if subject is None or not self.others:
            return False
        return not subject.is_noun or bool(self.speech.scene.parties.together(subject))

    @property
    def is_asked(self) -> bool:
        """Whether the clause only tells a question: "asked if", "whether"."""
        return any(mark.lower in ("if", "whether") for mark in self.verb.all_children("mark", "advmod"))

    @property
    def has_no(self) -> bool:
        """Whether a word of denial stands before the verb, wherever the parser hung it."""
        first = self.subject.index if self.subject is not None else self.verb.index
        return any(word.lower in NO for word in self.verb.tokens.words[first : self.verb.index])

    @property
    def predicates(self) -> list[Word]:
        """What the clause says that its subject is: nouns and adjectives after "be", also "part of the problem"."""
        told = [self.verb] if self.verb.tag in ("VBN", "JJ") else []
        for head in self.verb.all_children(*PREDICATE_DEPS):
            told.extend(_with_parts(head))
        return told


def _with_parts(head: Word) -> Iterator[Word]:
    for word in head.conjuncts():
        yield word
        for child in word.all_children("prep"):
            if child.lower == "of":
                yield from child.all_children("pobj")


def infinitives(verb: Word) -> Iterator[Word]:
    """The infinitives that a verb or its adjective governs: "will try to", "is ready to"."""
    to = (child for child in verb.all_children("prep") if child.lower == "to")  # "look forward to working"
    for holder in (verb, *verb.all_children("acomp", "attr", "xcomp", "dobj"), *to):
        yield from holder.all_children("xcomp", "acl", "advcl", "ccomp", "pcomp")


def is_none(noun: Word) -> bool:
    """Whether "no" stands with a noun: "no evidence"."""
    return any(child.lower == "no" for child in noun.children)


def forms_of(verb: Word) -> frozenset[str]:
    """A verb alone and with its particle: "give" and "give up"."""
    return frozenset({verb.lemma, *(f"{verb.lemma} {child.lower}" for child in verb.all_children("prt"))})


def is_be(verb: Word) -> bool:
    """Whether a verb is a form of "be"."""
    return verb.lower in speech_words("being")


def spoken_words(quote: Quote, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a sentence that a quote reports: of a partial one those of its whole clause."""
    span = Span(min(quote.span.start, quote.clause.start), max(quote.span.end, quote.clause.end))
    return tuple(word for word in words if span.start <= word.start and word.end <= span.end)


def main_verbs(words: Sequence[Word]) -> list[Word]:
    """The verbs that somebody's words assert: the top ones, those beside them, and those under "I think that"."""
    inside = set(words)
    return [word for word in words if _is_predicate(word) and _is_asserted(word, inside)]


def _is_predicate(word: Word) -> bool:
    if word.is_noun and word.lemma in speech_words("greeting"):  # "my condolences to the people of Oman"
        return True
    return (word.is_verb or word.tag == "MD") and word.dep not in ("aux", "auxpass", "amod", "compound")


def _is_asserted(word: Word, inside: Set[Word]) -> bool:
    for _ in range(MOST_STEPS):
        if word.is_root or word.head not in inside:
            return word.dep not in ("relcl", "acl", "advcl", "xcomp", "pcomp", "csubj")
        above = word.head
        if above.dep == "acomp" and above.lemma in speech_words("aware"):
            above = above.head
        if (
            word.dep in ("acl", "ccomp")
            and above.is_noun
            and above.lemma in speech_words("proving")
            and not _is_denied(above)
        ):
            above = above.head  # "there is evidence that Oman shelled the port"
        elif word.dep == "ccomp":
            is_beside = word < above and word.tag in ("VBZ", "VBP", "VBD", "VB")  # "it is wrong, we say so"
            if not is_beside and not _frames(above):
                return False
        elif word.dep not in ("conj", "parataxis") or not _is_predicate(above):
            return False
        word = above
    return False


def _is_denied(noun: Word) -> bool:
    return (noun.lemma != "doubt") == any(child.lower in NO for child in noun.children)


def _frames(verb: Word) -> bool:
    """Whether a verb only introduces what is said: "we believe that", "it is clear that"."""
    if is_negated(verb) or verb.child("mark") is not None:
        return False
    return verb.lemma in speech_words("framing") or is_be(verb)


def subject_of(verb: Word) -> Word | None:
    """The subject as the clause has it; "there" and "it" that stand for nothing included."""
    return verb.child("nsubj", "nsubjpass", "csubj", "expl") or subject(verb)


def agent_of(verb: Word) -> Word | None:
    return agent(verb) if is_passive(verb) else None
