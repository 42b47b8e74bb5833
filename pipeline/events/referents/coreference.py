"""Whom one pronoun or bare noun stands for: "it", "he", "we", "the latter", "its ministry"."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.actors import is_coded
from pipeline.events.finding import words
from pipeline.events.referents.scene import Scene, as_country, pointing, subject_of_clause
from pipeline.language import DESCRIBING_DEPS, Word, subject, undergoer
from pipeline.records import Party

ONE = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"NNS", "NNPS"})


def is_open_pronoun(word: Word) -> bool:
    """Whether a word stands for a body that other words name: "it", "their", "the latter"."""
    return word.lower in words("open_pronoun")


def antecedent_party(scene: Scene, pronoun: Word) -> Party | None:
    """Whom "it" or "they" stand for: the nearest subject above that is a body, else the last event's actor.

    An object never stands for the subject of its own clause; neither word stands for a person.
    """
    if pronoun.lower in ("latter", "former"):
        return _listed(scene, pronoun)
    is_object = pronoun.dep in ("dobj", "pobj", "dative")
    own_subject = subject_of_clause(pronoun) if is_object else None
    candidates = [word for word in _candidates(pronoun) if word is not own_subject]
    if candidates and candidates[0] is scene.doer:
        return None
    candidates = candidates or _announced(pronoun)
    near = [scene.parties.party(word) for word in candidates]
    bodies = [party for party in near if party is not None and party.kind != "person"]
    if bodies:
        return pointing(next(filter(is_coded, bodies), bodies[0]), pronoun)
    last = scene.earlier[0] if scene.earlier else None
    if last is None or is_object or last.kind == "person" or not scene.is_next:
        return None
    return pointing(last, pronoun)


def _announced(pronoun: Word) -> list[Word]:
    """The subject of the main clause for a pronoun in a clause before it: "As it tried to help, Oman …"."""
    clause = next((above for above in pronoun.ancestors() if above.dep == "advcl"), None)
    own = subject(clause.head) if clause is not None and clause.head.is_verb and clause < clause.head else None
    return [own] if own is not None and clause is not None and clause < own and _agrees(own, pronoun) else []


def _agrees(noun: Word, pronoun: Word) -> bool:
    """Whether a pronoun for one does not stand for several."""
    return noun.tag not in PLURAL or pronoun.lower not in ONE


def _candidates(pronoun: Word) -> Iterator[Word]:
    """Who made what the clause tells ("an Omani promise that it"), the subjects above, nearest first, then objects.

    All stand before the pronoun.
    """
    verbs = [*_clauses_before(pronoun), *(above for above in pronoun.ancestors() if above.is_verb)]
    own = pronoun.head
    if pronoun.dep == "nsubj" and own.dep == "acl" and own.child("mark") is not None:
        yield from (child for child in own.head.children if child.dep in DESCRIBING_DEPS and child < own.head)
    for part in (subject, undergoer):
        for verb in verbs:
            word = part(verb)
            if word is not None and word < pronoun and not is_open_pronoun(word) and _agrees(word, pronoun):
                yield word


def _clauses_before(pronoun: Word) -> list[Word]:
    """The verbs of the clauses that open the sentence of a subject: "While Oman is open to talks, it …"."""
    if pronoun.dep not in ("nsubj", "nsubjpass"):
        return []
    return [clause for clause in pronoun.head.all_children("advcl") if clause < pronoun]


def _listed(scene: Scene, pronoun: Word) -> Party | None:
    """The last of the parties before "the latter", the last but one before "the former"."""
    before = [party for party in scene.parties.inside(scene.parties.before(pronoun)) if is_coded(party)]
    *_, former, latter = (None, None, *before)
    meant = latter if pronoun.lower == "latter" else former
    return pointing(meant, pronoun) if meant is not None and former is not None else None


def speaking(scene: Scene, pronoun: Word) -> list[Party]:
    """Whom "I" stands for: the speaker; "we" in an official's mouth is the country."""
    if scene.speaker is None:
        return []
    is_we = pronoun.lower in ("we", "us", "ourselves") and scene.speaker.country is not None
    return [pointing(as_country(scene.speaker) if is_we else scene.speaker, pronoun)]


def continued(scene: Scene, party: Party, pronoun: Word) -> Party:
    """A subject "he" goes on with the person whom the event before began with, if there is one."""
    last = scene.earlier[0] if scene.earlier else None
    if last is None or last.kind != "person" or pronoun.dep != "nsubj" or not is_coded(last):
        return party
    if any(mention.basis == "name" for mention in scene.parties.mentions_before(pronoun)):
        return party
    people = [other for other in scene.earlier if other.kind == "person"]
    if any(other.name == party.name or other.country == party.country for other in people):
        return party
    return pointing(last, pronoun)


def with_owner(scene: Scene, party: Party, head: Word) -> Party:
    """A body without a country as the article calls it elsewhere ("the ministry"), or with that of "its"."""
    known = scene.around.body_called(head)
    if known is not None:
        return replace(
            party,
            name=known.name,
            kind="organisation",
            country=known.country,
            org_code=known.org_code,
            basis="coreference",
        )
    owner = _owner(scene, head)
    if owner is not None and not (owner.kind == "country" and head.lemma == "ally"):  # "Oman's allies" are others
        return replace(party, country=owner.country, org_code=owner.org_code, basis="coreference")
    return party


def _owner(scene: Scene, head: Word) -> Party | None:
    """Whose a body is: "its ministry", "Duarte's government", "the Duarte administration", "Oman, whose army"."""
    for child in head.children:
        if child.tag == "WP$":
            return _owner_above(scene, head)
        if child.tag == "PRP$" and is_open_pronoun(child):
            return antecedent_party(scene, child)
        party = scene.parties.party(child) if child < head and child.dep in ("poss", "compound") else None
        if party is not None and is_coded(party):
            return party
    return _shared_owner(scene, head)


def _owner_above(scene: Scene, head: Word) -> Party | None:
    """The party that a clause with "whose" in its subject tells of."""
    clause = next((above for above in head.ancestors() if above.dep == "relcl"), None)
    party = scene.parties.party(clause.head) if clause is not None else None
    return party if party is not None and is_coded(party) else None


def _shared_owner(scene: Scene, head: Word) -> Party | None:
    """Whose the first of two joined offices or bodies is: "Oman's president and foreign minister"."""
    if head.dep != "conj" or head.child("det", "poss", "nummod") is not None or head.tag not in ("NN", "NNP", "NNS"):
        return None
    first = head.head
    is_shared = not any(child.text == "," for child in first.children)
    if not is_shared or (first.child("poss") is None and not any(child.tag == "WP$" for child in first.children)):
        return None
    party = scene.parties.party(first)
    if party is None:
        return None
    return party if is_coded(party) else _owner(scene, first)
