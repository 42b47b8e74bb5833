"""The words that depend on a verb or noun and so may complete a trigger, each with its weight.

The nearer a word stands to the verb's own object, the more it weighs: of two triggers that fit, the one whose words
weigh more is meant. Which triggers there are is known in ``triggers``.
"""

from collections.abc import Callable, Iterator, Mapping

from pipeline.events.finding.word_senses import words
from pipeline.language import DESCRIBING_DEPS, MONTHS, RELATIVE_TAGS, WEEKDAYS, Word
from pipeline.rules import Rule, Table

Noted = Iterator[tuple[Word, float]]

TIMES = WEEKDAYS | MONTHS
OUTER_OBJECT_DEPS = ("attr", "oprd", "dative", "pobj", "npadvmod")
MONEY_SIGN = "$"  # the tag of all currencies
OF_DESCRIBED = 0.8  # weight of a word that describes a noun, beside the noun's own
OF_HOLDER = 0.5  # of a noun after "of"


def verb_words(verb: Word) -> dict[str, tuple[Word, float]]:
    """The lemmas and forms that depend on a verb, with their word and weight."""
    around: dict[str, tuple[Word, float]] = {}
    for child in verb.children:
        for noted in AROUND_VERB.every(child):
            _note(around, noted(child))
    is_of_subject = verb.lemma in words("leaving") or verb.lemma in words("travel")  # "the last troops left Oman"
    if is_of_subject or verb.child("dobj", "nsubjpass") is None:
        for subject in verb.all_children("nsubj"):  # "troops massed" as "massed troops"
            _note(around, _phrase(subject, 0.3))
    if (verb.dep in ("acl", "relcl") and verb.tag == "VBN") or _has_object_before(verb):
        _note(around, _phrase(verb.head, 1.0))
    return around


def _has_object_before(verb: Word) -> bool:
    """Whether the noun before a relative clause is the object of its verb: "the sanctions which Oman imposed on"."""
    doer, thing = verb.child("nsubj"), verb.child("dobj")
    is_open = thing is None or thing.tag in RELATIVE_TAGS or thing.lower == "that"
    return verb.dep == "relcl" and is_open and doer is not None and doer.is_noun


def noun_words(noun: Word) -> dict[str, tuple[Word, float]]:
    """The lemmas and forms that describe a noun, with their word and weight."""
    around: dict[str, tuple[Word, float]] = {}
    for child in noun.children:
        if child.dep in DESCRIBING_DEPS:
            _note(around, iter([(child, 1.0)]))
        elif child.dep == "prep" and child.lower == "of":  # "the launch of a missile"
            for thing in child.all_children("pobj"):
                _note(around, _phrase(thing, OF_HOLDER))
    return around


def particle(verb: Word) -> Word | None:
    """The particle that makes another verb of one: "backed off" is not "backed", "strikes back" not "strikes"."""
    own = verb.child("prt")
    if own is not None:
        return own
    return next((child for child in verb.all_children("advmod") if child.lower in words("adverb_particle")), None)


def _note(around: dict[str, tuple[Word, float]], noted: Noted) -> None:
    for word, weight in noted:
        if word.lower == "according" or (word.tag == "NNP" and word.lower in TIMES):
            continue  # neither an accord nor a march
        for form in {word.lemma, word.lower}:
            if form not in around or around[form][1] < weight:
                around[form] = (word, weight)


def _phrase(head: Word, weight: float) -> Noted:
    """A noun with its conjuncts, what describes them and what they are of."""
    for noun in head.conjuncts():
        yield noun, weight
        for child in noun.children:
            if child.dep in DESCRIBING_DEPS or child.lower == "no" or child.tag == MONEY_SIGN:
                yield child, weight * OF_DESCRIBED
            elif child.dep == "prep" and (child.lower == "of" or (child.lower == "in" and _is_sum(noun))):
                for inner in child.all_children("pobj"):
                    yield from _phrase(inner, weight * OF_HOLDER)


def _is_sum(noun: Word) -> bool:
    """Whether a noun is an amount of money, which is in something: "$2 million in aid"."""
    return noun.tag == "CD" and any(child.tag == MONEY_SIGN for child in noun.children)


def _itself(weight: float) -> Callable[[Word], Noted]:
    return lambda child: iter([(child, weight)])


def _phrases(weight: float) -> Callable[[Word], Noted]:
    return lambda child: _phrase(child, weight)


def _things_after(preposition: Word) -> Noted:
    """What stands after a preposition, also after a second one: "out of the accord"."""
    for thing in preposition.children:
        if thing.dep in ("pobj", "pcomp", "amod"):
            yield from _phrase(thing, 1.5)
        elif thing.dep == "prep":
            yield thing, 1.0
            for inner in thing.all_children("pobj"):
                yield from _phrase(inner, 1.0)


def _called(noun: Word) -> Noted:
    """What an object is called, also where the parse takes it for an apposition to the object."""
    yield from _phrase(noun, 3.0)
    for other in noun.all_children("appos"):
        yield from _phrase(other, 3.0)


def _as_what(noun: Word) -> Noted:
    """What an object is called: "described the vote as a farce"."""
    for preposition in noun.all_children("prep"):
        if preposition.lower == "as":
            yield preposition, 1.0
            yield from _things_after(preposition)


def _infinitive(verb: Word) -> Noted:
    yield verb, 1.0
    for thing in verb.all_children("dobj"):
        yield from _phrase(thing, 0.5)
    for choice in verb.all_children("cc"):
        if choice.lower == "or":  # "to leave or be bombed"
            yield from ((other, 1.0) for other in (choice, *verb.all_children("conj")))


def _helpers(verb: Word) -> Noted:
    return ((helper, 1.0) for helper in verb.all_children("aux"))


def _marks(verb: Word) -> Noted:
    return ((mark, 2.0) for mark in verb.all_children("mark") if mark.lower == "for")


def _is_prepositional(child: Word) -> bool:
    """Whether what follows a word can complete a trigger; what only sets the scene ("after criticism") cannot."""
    return child.dep in ("prep", "advmod") and child.lower not in words("apart")


def _is_purpose(child: Word) -> bool:
    """Whether a clause says what for: "sent troops to help"."""
    return child.dep == "advcl" and child.tag == "VB" and any(one.lower == "to" for one in child.all_children("aux"))


def _is_bare_clause(child: Word) -> bool:
    """Whether a clause is an infinitive with a subject: "let them go", not "said they will go"."""
    return (
        child.dep == "ccomp" and child.tag == "VB" and all(helper.tag != "MD" for helper in child.all_children("aux"))
    )


def _counts_as_word(child: Word) -> bool:
    """Whether a preposition or adverb is itself a word of triggers: not one of time, nor what only particles are."""
    if not _is_prepositional(child) or _is_of_time(child):
        return False
    return child.dep != "prep" or child.lower not in words("particle")


def _is_of_time(preposition: Word) -> bool:
    """Whether a preposition only says when ("on Sunday"), so that it is no part of a trigger ("call on")."""
    if preposition.lower == "until":  # what is given until then
        return False
    thing = preposition.child("pobj")
    if thing is None:  # the parser gave its day to the name behind it: "On Sunday Chad fired"
        return preposition.lower_after in TIMES
    return thing.lower in TIMES or thing.tag == "CD"


AROUND_VERB: Table[Word, Callable[[Word], Noted]] = Table(
    "words around a verb",
    (
        Rule("particle_or_complement", lambda child: child.dep in ("prt", "neg", "acomp", "intj"), _itself(3.0)),
        Rule("what_it_is_called", lambda child: child.dep == "oprd", _called),
        Rule("small_clause", lambda child: child.dep == "ccomp" and child.tag == "JJ", _itself(3.0)),
        Rule("own_object", lambda child: child.dep in ("dobj", "nsubjpass"), _phrases(3.0)),
        Rule("outer_object", lambda child: child.dep in OUTER_OBJECT_DEPS, _phrases(1.0)),
        Rule("preposition", _counts_as_word, _itself(2.0)),
        Rule("after_a_preposition", _is_prepositional, _things_after),
        Rule("object_as", lambda child: child.dep in ("dobj", "nsubjpass"), _as_what),  # "dismissed it as a lie"
        Rule("infinitive", lambda child: child.dep == "xcomp", _infinitive),
        Rule("purpose", _is_purpose, _itself(1.0)),
        Rule("bare_clause", _is_bare_clause, _infinitive),
        Rule("helper_of_a_clause", lambda child: child.dep == "ccomp", _helpers),  # "said that they must"
        Rule("for_to", lambda child: child.dep in ("ccomp", "advcl", "xcomp"), _marks),  # "called for it to be lifted"
    ),
)

Around = Mapping[str, tuple[Word, float]]
