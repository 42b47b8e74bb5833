"""The nearest party in the clause of a verb, for verbs whose frame and syntax tell no recipient.

Not those that only say where or when something happens, why, after what, who tells of it, or through whom it came.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from pipeline.events.finding import words
from pipeline.events.referents import Scene, first_joined
from pipeline.events.venues import is_locative
from pipeline.language import Phrase, Word, subtree, verbs_of_saying
from pipeline.records import Party

AFTER_CAUSE = frozenset({",", "against", "on"})


def nearest_party(scene: Scene, verb: Word, taken: frozenset[Word]) -> list[Party]:
    """The first party of known country after a verb, with those joined to it; ``taken`` are the words of the doer."""
    after = takewhile(lambda word: word.text != ";", Phrase(verb, subtree(verb).last).words[1:])
    skipped = taken | _asides(verb) | _located(verb) | _brokers(verb)
    parties = [
        party
        for party in scene.parties.inside(after)
        if party.name not in scene.doers and not _stands_in(party, skipped)
    ]
    return first_joined(scene, parties)


def _stands_in(party: Party, among: Iterable[Word]) -> bool:
    return any(word.start <= party.span.start < word.end for word in among)


def _asides(verb: Word) -> frozenset[Word]:
    """The words of clauses and phrases under a verb that only set the scene ("after …", "if …") or name the source."""
    return frozenset(word for child in verb.children if _is_aside(child) for word in subtree(child))


def _is_aside(child: Word) -> bool:
    marks = {inner.lower for inner in child.all_children("mark", "advmod")}
    is_setting = child.dep == "advcl" and not marks.isdisjoint(words("scene_setting"))
    if is_setting or (
        child.dep == "prep" and (child.lower in words("scene_setting") | {"without"} or child.tag == "VBG")
    ):
        return True
    is_saying = child.lemma in verbs_of_saying()
    if child.dep in ("parataxis", "ccomp"):
        return is_saying
    is_told = is_saying and child.child("ccomp") is not None
    return child.dep == "conj" and (is_told or child.child("nsubj", "nsubjpass") is not None)


def _located(verb: Word) -> frozenset[Word]:
    """The words that only say where: "at a prison in the capital Lima"."""
    where: set[Word] = set()
    for holder in (verb, *verb.all_children("dobj", "prep")):
        for child in holder.all_children("prep"):
            where.update(_where(child))
    return frozenset(where)


def _where(preposition: Word) -> Iterator[Word]:
    thing = preposition.child("pobj") if is_locative(preposition) else None
    if thing is not None:
        yield from Phrase(preposition, thing)
        for part in thing.all_children("prep"):
            yield from subtree(part) if part.lower == "of" else _where(part)


def is_cause(preposition: Word, event_type: str) -> bool:
    """Whether a phrase tells over what somebody is punished, not who: "imposed sanctions over Oman"."""
    return preposition.lower == "over" and event_type == "SANCTION"


def causes(holders: Iterable[Word], event_type: str) -> frozenset[Word]:
    """The words that tell over what somebody is punished, up to a comma or to who it is."""
    phrases = (child for holder in holders for child in holder.all_children("prep") if is_cause(child, event_type))
    told = (takewhile(lambda word: word.lower not in AFTER_CAUSE, subtree(phrase)) for phrase in phrases)
    return frozenset(word for words_of_cause in told for word in words_of_cause)


def _brokers(verb: Word) -> frozenset[Word]:
    """The words that only say through whom: "a truce brokered by Oman"."""
    agents = (word for word in subtree(verb) if word.dep == "agent" and word.head is not verb)
    return frozenset(word for agent in agents for word in subtree(agent))
