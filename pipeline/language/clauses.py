"""Who does what in a clause: subject and object through passives, control, coordination and relatives; its verb group.

Each question is answered here once, for quotes, persons, parties and events alike. Whether a subject can speak, or a
verb tells of an event, is asked elsewhere.
"""

from pipeline.language.labels import RELATIVE_TAGS, SUBJECT_DEPS
from pipeline.language.lexicon import (
    nouns_of_speech,
    states_as_participles,
    verbs_of_doing_to,
    verbs_of_own_promise,
    verbs_of_saying,
)
from pipeline.language.tokens import Word

MOST_JOINED = 20  # verbs in a row of which each may share what the one before has
MOST_STEPS = 6  # clauses upward in search of a subject
NEGATIONS = frozenset({"not", "never", "n't", "n’t"})
NOBODY = frozenset({"nobody", "none", "nothing"})
SETTING = frozenset({"after", "before", "since", "while", "during", "despite", "following", "by"})


def is_passive(verb: Word, joined: int = 0) -> bool:
    """Whether a verb is a passive: with its auxiliary, or a bare participle after a noun ("a plan opposed by Oslo")."""
    if verb.tag not in ("VBN", "VBD"):
        return False
    if verb.lemma in states_as_participles() and agent(verb) is None:
        return False
    if verb.child("auxpass", "nsubjpass") is not None:
        return True
    if verb.dep == "conj" and verb.child("nsubj", "aux") is None:
        is_open = verb.tag == "VBN" or (verb.lemma in verbs_of_doing_to() and verb.child("dobj") is None)
        return is_open and joined < MOST_JOINED and is_passive(verb.head, joined + 1)
    return verb.tag == "VBN" and verb.child("aux") is None and verb.dep == "acl"


def agent(verb: Word) -> Word | None:
    """Who does it in a passive: the noun after "by"."""
    for child in verb.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            noun = child.child("pobj")
            if noun is not None:
                return noun
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
    """Whom it is done to: the object of an active verb, the subject of a passive."""
    return subject(verb) if is_passive(verb) else verb.child("dobj")


def antecedent(pronoun: Word) -> Word | None:
    """The noun that a relative pronoun stands for: the one that its clause hangs on."""
    is_relative = pronoun.tag in RELATIVE_TAGS or pronoun.lower == "that"
    verb = pronoun.head
    return verb.head if is_relative and verb.dep == "relcl" and verb.head.is_noun else None


def subject_as_written(verb: Word, steps: int = 0) -> Word | None:
    """As ``subject``, with a relative pronoun itself in place of what it means."""
    own = verb.child(*SUBJECT_DEPS)
    if own is not None:
        return own
    head = verb.head
    if verb.is_root or steps > MOST_STEPS:
        return None
    if verb.dep == "conj":
        return _subject_of_joined(verb, steps)
    if verb.dep in ("acl", "relcl"):
        return _subject_of_modifier(verb, steps)
    if verb.dep in ("xcomp", "ccomp"):
        if head.lemma not in verbs_of_own_promise():
            controller = head.child("dobj", "dative")
            if controller is not None:
                return controller
        return subject_as_written(head, steps + 1)
    if verb.dep in ("advcl", "aux", "acomp", "attr", "oprd"):
        return subject_as_written(head, steps + 1)
    return _subject_above(head, steps) if verb.dep in ("pcomp", "prep") else None


def _subject_of_joined(verb: Word, steps: int) -> Word | None:
    """The subject that a coordinated verb shares.

    A past verb hung on a present one belongs to the verb that tells it ("said the port is … and urged Oman").
    """
    if verb.head.is_noun:
        return None
    if verb.tag == "VBD" and verb.head.tag in ("VBZ", "VBP"):
        teller = next((above for above in verb.head.ancestors() if above.tag == "VBD"), verb.head)
        return subject_as_written(teller, steps + 1)
    return subject_as_written(verb.head, steps + 1)


def _subject_of_modifier(verb: Word, steps: int) -> Word | None:
    """The subject of a clause on a noun: the noun, the owner of a plan, or who made a statement."""
    noun = verb.head
    if verb.tag == "VB":
        return noun.child("poss") or _subject_above(noun, steps)  # "Oslo's plan to host the talks"
    return _subject_above(noun, steps) if noun.lemma in nouns_of_speech() else noun


def _subject_above(word: Word, steps: int) -> Word | None:
    """The subject of the nearest verb at or above a word."""
    for above in (word, *word.ancestors()):
        if above.is_verb or above.tag == "MD":
            return subject_as_written(above, steps + 1)
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
    """Whether a verb is denied: by "not" or "never", by "nor", or by "no" and "nobody" as its subject or object."""
    for child in verb.children:
        if child < verb and (child.dep == "neg" or child.lower in NEGATIONS) and child.lower_after != "only":
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
