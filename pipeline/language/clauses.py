"""Who does what in a clause: subject and object through passives, control, coordination and relatives; its verb group.

Each question is answered here once, for quotes, persons, parties and events alike. Whether a subject can speak, or a
verb tells of an event, is asked elsewhere.
"""

from collections.abc import Callable

from pipeline.language.labels import FINITE_TAGS, RELATIVE_TAGS, SUBJECT_DEPS
from pipeline.language.lexicon import (
    nouns_of_measure,
    nouns_of_speech,
    states_as_participles,
    verbs_of_blame,
    verbs_of_doing_to,
    verbs_of_own_promise,
    verbs_of_saying,
)
from pipeline.language.phrases import ENDS, subtree, things_after
from pipeline.language.tokens import Word

MOST_JOINED = 20  # verbs in a row of which each may share what the one before has
MOST_STEPS = 6  # clauses upward in search of a subject
NEGATIONS = frozenset({"not", "never", "n't", "n’t"})
NOBODY = frozenset({"nobody", "none", "nothing"})
SETTING = frozenset({"after", "before", "since", "while", "during", "despite", "following", "by"})
MAYBE_HAS = frozenset({"'s", "’s"})  # "he's called" is often parsed as a passive
STATES_WITH_TO = frozenset({"commit", "determine"})  # a state only with "to": "a crime was committed" is none
DONE_BY_OBJECT = frozenset({"as", "into"})  # "quoted her as saying", "talked Oslo into waiting"
NO_SUBJECT_TAGS = frozenset({"IN", "RB", "CC"})  # pieces of a name, as the "in" of "Moon Jae - in"
USING_TIME = frozenset({"spend", "waste"})  # their object does nothing: "spent weeks preparing"


def is_passive(verb: Word, joined: int = 0) -> bool:
    """Whether a verb is a passive: with its auxiliary, or a bare participle ("a plan opposed by Oslo", "asked, …").

    A participle for a state is none unless somebody brings it about ("is committed to the deal"). One that opens its
    sentence may be tagged as a past tense, which would have a subject ("Asked whether …, Okafor said").
    """
    if verb.tag not in ("VBN", "VBD") or _is_state(verb):
        return False
    helper = verb.child("auxpass", "nsubjpass")
    if helper is not None:
        return verb.tag == "VBN" or helper.lower not in MAYBE_HAS
    if verb.dep == "conj" and verb.child("nsubj", "aux") is None:
        is_open = verb.tag == "VBN" or (verb.lemma in verbs_of_doing_to() and verb.child("dobj", "xcomp") is None)
        return is_open and joined < MOST_JOINED and is_passive(verb.head, joined + 1)
    is_participle = verb.tag == "VBN" or (verb.dep == "advcl" and verb.child("mark", "advmod") is None)
    return is_participle and verb.dep in BARE_DEPS and verb.child("aux", "nsubj") is None


BARE_DEPS = frozenset({"acl", "advcl", "relcl"})


def _is_state(verb: Word) -> bool:
    if verb.lemma not in states_as_participles() or _by(verb) is not None:
        return False
    return verb.lemma not in STATES_WITH_TO or any(
        child.lower == "to" or child.dep == "xcomp" for child in verb.children
    )


def agent(verb: Word) -> Word | None:
    """Who does it in a passive: the noun after "by", of the next verb too ("was stopped and searched by police")."""
    if not is_passive(verb):
        return None
    own = _by(verb)
    if own is not None:
        return own
    for after in verb.all_children("conj"):
        if after.is_verb and after.child(*SUBJECT_DEPS) is None and is_passive(after):
            return agent(after)
    return None


def _by(verb: Word) -> Word | None:
    """The noun after "by" unless it is a time or a measure: "by Friday", "by 5 percent"."""
    for child in verb.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            noun = child.child("pobj")
            if noun is not None and not _is_measure(noun):
                return noun
    return None


def _is_measure(noun: Word) -> bool:
    return noun.tag == "CD" or noun.lemma in nouns_of_measure()  # counted people do act: "held by two guards"


def late_agent(verb: Word, may_act: Callable[[Word], bool]) -> Word | None:
    """The noun after a "by" that the parser hung on a noun after the passive: "called to service by the governor".

    ``may_act`` tells whether the noun after "by" can do it, of whatever word "by" hangs on.
    """
    if not is_passive(verb):
        return None
    for preposition in verb.all_children("prep"):
        for noun in preposition.all_children("pobj"):
            doer_here = _by(noun)
            if doer_here is not None and may_act(doer_here):
                return doer_here
    return None


def subject(verb: Word) -> Word | None:
    """The noun that fills a verb's subject: its own or the one that another clause lends it, of "who" what it means.

    In a passive it is whom it happens to; see ``doer``.
    """
    written = subject_as_written(verb)
    return antecedent(written) or written if written is not None else None


def doer(verb: Word) -> Word | None:
    """Who does it: the subject of an active verb, the noun after the "by" of a passive."""
    return agent(verb) if is_passive(verb) else subject(verb)


def doer_as_written(verb: Word) -> Word | None:
    """As ``doer``, with a relative pronoun itself in place of what it means."""
    return agent(verb) if is_passive(verb) else subject_as_written(verb)


def undergoer(verb: Word) -> Word | None:
    """Whom it is done to: the object of an active verb, of "which" what it means, the subject of a passive."""
    thing = subject(verb) if is_passive(verb) else verb.child("dobj")
    return antecedent(thing) or thing if thing is not None else None


def antecedent(pronoun: Word) -> Word | None:
    """The noun that a relative pronoun stands for: the one that its clause hangs on; so of "both of which"."""
    verb = pronoun.head
    is_own = _is_relative(pronoun) or any(map(_is_relative, things_after(pronoun, "of")))
    return verb.head if is_own and verb.dep == "relcl" and verb.head.is_noun else None


def _is_relative(word: Word) -> bool:
    return word.tag in RELATIVE_TAGS or word.lower == "that"


def subject_as_written(verb: Word, steps: int = 0) -> Word | None:
    """As ``subject``, with a relative pronoun itself in place of what it means."""
    own = _own_subject(verb)
    if own is not None or verb.is_root or steps > MOST_STEPS:
        return own
    lend = LENDERS.get(verb.dep)
    return lend(verb, steps + 1) if lend is not None else None


def _own_subject(verb: Word) -> Word | None:
    """The nearest noun, as a dateline may be parsed as another ("OSLO, Norway - Norway repeats"), else a clause.

    A noun between commas only tells what the one before it is: "Oslo, a city on the coast, repeats".
    """
    nouns = verb.all_children("nsubj", "nsubjpass")
    if len(nouns) > 1:
        nouns = [noun for noun in nouns if noun.tag not in NO_SUBJECT_TAGS] or nouns
        nouns = [nouns[0], *(noun for noun in nouns[1:] if not _is_between_commas(noun))]
    if nouns:
        return min(nouns, key=lambda noun: abs(noun.index - verb.index))
    return verb.child("csubj")


def _is_between_commas(noun: Word) -> bool:
    if not noun.is_noun:
        return False  # "here, he, too, sees"
    phrase = subtree(noun)
    if phrase.first.text in ENDS:
        return False  # the comma belongs to what stands in marks: "“This,” Oslo, a port, repeats"
    return phrase.first.lower_before == "," and "," in (phrase.last.text, phrase.last.lower_after)


def _of_joined(verb: Word, steps: int) -> Word | None:
    """A coordinated verb shares the subject.

    A past verb hung on a present one belongs to the verb that tells it ("said the port is … and urged Oman").
    """
    if verb.head.is_noun:
        return None
    if verb.tag == "VBD" and verb.head.tag in ("VBZ", "VBP"):
        teller = next((above for above in verb.head.ancestors() if above.tag == "VBD"), verb.head)
        return subject_as_written(teller, steps)
    return subject_as_written(verb.head, steps)


def _of_modifier(verb: Word, steps: int) -> Word | None:
    """A clause on a noun has that noun, the owner of a plan ("Oslo's plan to host"), or who made a statement."""
    noun = verb.head
    if verb.tag == "VB":
        return noun.child("poss") or _subject_above(noun, steps)
    if verb.tag == "VBG" and verb.lower_before == "," and noun.dep not in SUBJECT_DEPS:
        return _subject_above(noun, steps) or noun  # "met the envoy on Sunday, saying that"
    return _subject_above(noun, steps) if noun.lemma in nouns_of_speech() else noun


def _of_complement(verb: Word, steps: int) -> Word | None:
    """An infinitive or participle has the object before it ("urged Oslo to go"), else the subject.

    So has a predicate ("kept the port shut"). A finite clause without a subject was misread: of others than the object
    that stands right before it, and of what "and" joins, nothing is known.
    """
    above = verb.head
    lends = above.lemma not in USING_TIME and above.lemma not in verbs_of_own_promise()
    controller = above.child("dobj", "dative") if lends else None
    if controller is not None and controller < verb and not _is_relative(controller):
        return controller
    if verb.dep == "ccomp" and _is_finite(verb) and verb.lower_before not in ("and", "but"):
        return None
    return subject_as_written(above, steps)


def _is_finite(verb: Word) -> bool:
    return verb.tag in FINITE_TAGS or any(child.dep == "aux" and child.lower != "to" for child in verb.children)


def _of_circumstance(verb: Word, steps: int) -> Word | None:
    """A clause beside another has its subject, a purpose who does the passive that it is for ("built by Oslo to …")."""
    for_whom = agent(verb.head) if verb.dep == "advcl" and is_infinitive(verb) else None
    return for_whom or subject_as_written(verb.head, steps)


def _after_preposition(verb: Word, steps: int) -> Word | None:
    """A participle after a preposition has the owner of the noun before it, the object that is accused or stopped, or
    the subject: "Oslo's habit of waiting", "accused Rome of waiting", "spoke after waiting".
    """
    preposition = verb.head
    above = preposition.head
    accused = _blamed(preposition)
    if accused is not None:
        return accused
    if not above.is_noun:
        return _subject_above(above, steps)
    owner = above.child("poss")
    lent = owner if owner is not None else _subject_above(above, steps)
    return None if lent is above else lent  # "the thought of waiting": anybody's


def _blamed(preposition: Word) -> Word | None:
    """The object of "accused Oslo of", also where the parser hung the preposition on it, and of any verb with "as"."""
    above = preposition.head
    verb = above.head if above.dep == "dobj" else above
    if verb.lemma not in verbs_of_blame() and (preposition.lower not in DONE_BY_OBJECT or not above.is_verb):
        return None
    thing = verb.child("dobj")
    return thing if thing is not None and not _is_relative(thing) and not is_passive(verb) else None


def _of_preposition(verb: Word, steps: int) -> Word | None:
    """A participle that is used as a preposition has nobody: "including two ports", "compared to Rome"."""
    return None if verb.child("pobj", "prep") is not None else _subject_above(verb.head, steps)


LENDERS: dict[str, Callable[[Word, int], Word | None]] = {
    "conj": _of_joined,
    "acl": _of_modifier,
    "relcl": _of_modifier,
    "xcomp": _of_complement,
    "ccomp": _of_complement,
    "oprd": _of_complement,
    "advcl": _of_circumstance,
    "aux": _of_circumstance,
    "acomp": _of_circumstance,
    "attr": _of_circumstance,
    "pcomp": _after_preposition,
    "prep": _of_preposition,
}
"""Where a verb without a subject of its own gets one, by what it is to the word above it."""


def _subject_above(word: Word, steps: int) -> Word | None:
    """The subject of the nearest verb at or above a word."""
    for above in (word, *word.ancestors()):
        if above.is_verb or above.tag == "MD":
            return subject_as_written(above, steps)
    return None


def auxiliaries(verb: Word, joined: int = 0) -> set[str]:
    """The auxiliaries of a verb in lower case; a coordinated verb without its own borrows those before it."""
    own = {child.lower for child in verb.children if child.dep in ("aux", "auxpass")}
    if not own - {"to"} and verb.dep == "conj" and verb.child("nsubj", "nsubjpass") is None:
        head = verb.head
        is_like = verb.tag in ("VB", "VBN", "VBG", head.tag) or (head.tag == "VBN" and verb.lower.endswith("ed"))
        if head.is_verb and is_like and joined < MOST_JOINED:
            return auxiliaries(head, joined + 1)
    return own


def is_infinitive(verb: Word) -> bool:
    """Whether a verb stands with "to"."""
    return any(child.lower == "to" and child.dep == "aux" for child in verb.children)


def is_negated(verb: Word) -> bool:
    """Whether a verb is denied: by "not", "never", "no longer", "nor", by "no" or "nobody" as subject or object."""
    for child in verb.children:
        if child < verb and (child.dep == "neg" or child.lower in NEGATIONS) and child.lower_after != "only":
            return True
        if child.lower == "longer" and child.lower_before == "no":
            return True
    if verb.dep == "conj" and any(child.lower == "nor" for child in verb.head.children):
        return True
    own, thing = verb.child("nsubj", "nsubjpass"), verb.child("dobj")
    if own is not None and own.lower in NOBODY:
        return True
    return any(child.lower in ("no", "neither") for noun in (own, thing) if noun is not None for child in noun.children)


def verb_of(word: Word) -> Word | None:
    """The verb that a noun depends on, nearest first; another word is its own."""
    if not word.is_noun:
        return word
    return next((above for above in word.ancestors() if above.is_verb), None)


def governor(verb: Word) -> Word | None:
    """The word whose infinitive or participle a verb is ("plans to meet", "ready to meet", "a plan to meet")."""
    top = first_joined(verb)
    if top.is_root or top.dep not in ("xcomp", "acl", "ccomp", "advcl", "pcomp"):
        return None
    is_bare_future = top.dep == "ccomp" and top.child("nsubj", "nsubjpass") is not None
    if is_infinitive(top):
        above = top.head
        if is_bare_future:
            return None  # a headline's future: "Oslo to open talks"
    elif top.tag == "VBG":
        above = top.head
    else:
        return None
    if top.dep != "pcomp":
        return above
    return None if above.lower in SETTING else above.head  # "avoided arrest after seeking refuge"


def first_joined(word: Word) -> Word:
    """The first of the words that are coordinated with it."""
    while word.dep == "conj" and not word.is_root:
        word = word.head
    return word


def depth(word: Word) -> int:
    """How many clauses stand above a word, verbs of saying and what they say not counted."""
    steps = 0
    below = word
    for above in word.ancestors():
        is_told = below.dep == "ccomp" and above.lemma in verbs_of_saying()
        steps += below.dep != "conj" and not is_told
        below = above
    return steps
