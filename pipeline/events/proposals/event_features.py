"""What is known of a verb that may name an event: its lemma, what depends on it, what the trigger list knows of both.

What the features weigh is learned; see ``event_weights``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pipeline.actors import sectors
from pipeline.events.finding import triggers
from pipeline.events.grammar import doer_of_event
from pipeline.language import Word, is_negated, is_passive, undergoer
from pipeline.reference import rows

FRAME_DEPS = ("prep", "dative", "agent")
HELPER_DEPS = ("aux", "neg")
CLAUSES = ("ccomp", "xcomp", "advcl", "pcomp")
PREDICATE_DEPS = ("advmod", "acomp", "oprd", "attr", "npadvmod")
DESCRIBING_DEPS = ("amod", "compound", "nmod")
PRONOUN_TAGS = frozenset({"PRP", "WP", "WDT", "DT"})


def features(verb: Word) -> Iterator[str]:
    """The features of a verb with its clause; some may come twice."""
    lemma = verb.lemma
    particle = verb.child("prt")
    name = f"{lemma} {particle.lower}" if particle is not None else lemma
    own = known_of_verb(lemma)
    yield name
    yield f"{name} passive" if is_passive(verb) else f"{name} active"
    for known in own:
        yield f"verb {known}"
    yield from _of_object(verb, name, own)
    for child in verb.children:
        yield from _of_child(child, name)
    yield from _of_doer(verb, name)
    yield f"as {verb.dep} {verb.tag}"
    if not verb.is_root and verb.dep in CLAUSES:
        yield f"under {verb.head.lemma} {verb.dep}"
    if is_negated(verb):
        yield f"{name} not"
        for known in own:
            yield f"not {known}"


def _of_object(verb: Word, name: str, own: Sequence[str]) -> Iterator[str]:
    thing = undergoer(verb)
    if thing is None:
        yield f"{name} without object"
        if verb.child(*FRAME_DEPS) is None:
            yield "alone"
        return
    for told in _of_thing(thing):
        yield f"object {told}"
        yield f"{name} object {told}"
        for known in own:
            yield f"{known} object {told}"


def _of_child(child: Word, name: str) -> Iterator[str]:
    """A preposition with what stands after it, a clause with its verb, a helper, an adverb or predicate."""
    if child.dep in FRAME_DEPS:
        yield f"frame {child.lower}"
        yield f"{name} {child.lower}"
        for after in child.all_children("pobj"):
            for told in _of_thing(after):
                yield f"{child.lower} {told}"
                yield f"{name} {child.lower} {told}"
    elif child.dep in CLAUSES:
        yield f"frame {child.dep}"
        yield f"{name} {child.dep}"
        if child.dep != "advcl":
            for told in (child.lemma, *known_of_verb(child.lemma)):
                yield f"{child.dep} {told}"
                yield f"{name} {child.dep} {told}"
    elif child.dep in HELPER_DEPS:
        yield f"with {child.lower}"
    elif child.dep in PREDICATE_DEPS:
        yield f"{child.dep} {child.lemma}"
        yield f"{name} {child.dep} {child.lemma}"


def _of_doer(verb: Word, name: str) -> Iterator[str]:
    doer = doer_of_event(verb)
    kind = _kind(doer) if doer is not None else "nobody"
    yield f"doer {kind}"
    yield f"{name} doer {kind}"
    if doer is not None and doer.is_noun and not doer.is_name:
        yield f"doer {doer.lemma}"


def _of_thing(thing: Word) -> Iterator[str]:
    """What is known of an object or of a noun after a preposition: its kind, lemma, classes and what describes it."""
    kind = _kind(thing)
    yield kind
    if kind in ("name", "pronoun"):
        return
    yield thing.lemma
    yield from classes().get(thing.lemma, ())
    yield from listed_types().get((thing.lemma, True), ())
    for child in thing.children:
        if child.dep in DESCRIBING_DEPS and not child.is_name:
            yield f"{child.lemma} …"
        elif child.dep == "prep" and child.lower == "of":
            yield from (f"… of {inner.lemma}" for inner in child.all_children("pobj") if not inner.is_name)


def _kind(word: Word) -> str:
    """What a noun is at a glance: a pronoun, a name, the sector of its people or body, a thing."""
    if word.tag in PRONOUN_TAGS:
        return "pronoun"
    if word.is_name:
        return "name"
    return sectors().get(word.lemma) or "thing"


@cache
def classes() -> Mapping[str, tuple[str, ...]]:
    """The classes of ``event_classes.csv`` by word, those of one word alone: "<impose>"."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for row in rows("event_classes"):
        if " " not in row["word"]:
            by_word[row["word"]].append(f"<{row['class']}>")
    return {word: tuple(own) for word, own in by_word.items()}


@cache
def listed_types() -> Mapping[tuple[str, bool], tuple[str, ...]]:
    """The types that triggers name by lemma and whether it is a noun: "ACCUSE" alone, "ACCUSE?" with other words."""
    types: dict[tuple[str, bool], tuple[str, ...]] = {}
    for key, own in triggers().items():
        alone = {trigger.event_type for trigger in own if not trigger.words}
        others = {f"{trigger.event_type}?" for trigger in own if trigger.words and trigger.event_type not in alone}
        types[key] = (*sorted(alone), *sorted(others))
    return types


@cache
def known_of_verb(lemma: str) -> tuple[str, ...]:
    """The classes that a verb belongs to, and the types that the trigger list has for it."""
    return (*classes().get(lemma, ()), *listed_types().get((lemma, False), ()))
