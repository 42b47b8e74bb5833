"""Who acts on whom in a trigger's clause: actors and recipients from the frame, the rest inferred with care."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.actors.parties import RELATIVE_TAGS, SentenceParties
from pipeline.actors.sentences import Sentence
from pipeline.events.clauses import grammatical_subject, is_passive, logical_object, logical_subject
from pipeline.events.triggers import TriggerMatch
from pipeline.events.words import words
from pipeline.records import Party

JOINING = frozenset({"and", "or", ",", "the", "both", "&"})
AIMING = frozenset({"on", "against", "with", "of", "to", "for", "in", "into", "toward", "towards", "at", "over"})
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside"})
CONDITIONAL_MARKS = frozenset({"if"})
ASIDE_MARKS = frozenset(
    {"after", "before", "as", "since", "while", "when", "because", "although", "though", "despite", "amid", "if"}
)
NO_PARTY = frozenset({"it", "they", "them", "its", "their", "who", "which", "that", "itself", "themselves", "whose"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Actors and recipients in text order. A party stands in one role only; the same country may stand in both."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def is_coded(party: Party) -> bool:
    return party.country is not None or party.org_code is not None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its parties and, for pronouns that lead on, the subject of the sentence before."""

    sentence: Sentence
    parties: SentenceParties
    before: Party | None

    def phrase_parties(self, head: int) -> list[Party]:
        """The parties of a noun phrase and its conjuncts; a thing gives the coded parties that describe it."""
        found: list[Party] = []
        for noun in self.sentence.conjuncts(head):
            if self.sentence.tags[noun].startswith("VB"):
                noun = (
                    self.sentence.child(noun, "nsubj") or noun
                )  # a clause as subject: "the agency working there said"
            parties = self._one(noun)
            found.extend(parties or self.first_joined(list(self._describing(noun))))
        return _distinct(found)

    def first_joined(self, parties: list[Party]) -> list[Party]:
        """The first party and those that follow it in a list: "Oman, Kenya and Peru"."""
        found = parties[:1]
        for party in parties[1:]:
            first = bisect_left(self.sentence.starts, found[-1].span.end)
            last = bisect_left(self.sentence.starts, party.span.start)
            between = set(self.sentence.lowers[first:last])
            if not between or not between <= JOINING or not between - {"the"}:
                break
            found.append(party)
        return found

    def _one(self, head: int) -> list[Party]:
        sentence = self.sentence
        if sentence.tags[head] in RELATIVE_TAGS:
            return []
        parties = self.parties.together(head)
        if not parties and sentence.lowers[head] in NO_PARTY:
            party = self._antecedent(head)
            return [party] if party is not None else []
        if parties and not is_coded(parties[0]):
            owner = self._owner(head)
            if owner is not None:
                return [replace(parties[0], country=owner.country, org_code=owner.org_code, basis="coreference")]
        return parties

    def _owner(self, head: int) -> Party | None:
        """Who "its" or "their" before a noun points to."""
        for child in self.sentence.children[head]:
            if self.sentence.tags[child] == "PRP$":
                return self._antecedent(child)
        return None

    def _antecedent(self, pronoun: int) -> Party | None:
        """The nearest subject above and before a pronoun that is a coded party, else that of the sentence before."""
        sentence = self.sentence
        for above in sentence.ancestors(pronoun):
            if not (sentence.tags[above].startswith("VB") or sentence.tags[above] == "MD"):
                continue
            subject = grammatical_subject(sentence, above)
            if subject is None or subject >= pronoun or sentence.lowers[subject] in NO_PARTY:
                continue
            party = self.parties.party(subject)
            if party is not None and is_coded(party):
                span = sentence.text_span(pronoun, pronoun)
                return replace(party, basis="coreference", text=sentence.words[pronoun], span=span)
        if self.before is None:
            return None
        span = sentence.text_span(pronoun, pronoun)
        return replace(self.before, basis="coreference", text=sentence.words[pronoun], span=span)

    def _describing(self, head: int) -> Iterator[Party]:
        sentence = self.sentence
        first = sentence.phrase_start(head)
        yield from self.parties.inside(first, head)
        for child in sentence.children[head]:
            if child > head and sentence.deps[child] in ("prep", "appos"):
                yield from self.parties.inside(child, sentence.rights[child])


def _distinct(parties: list[Party]) -> list[Party]:
    found: list[Party] = []
    for party in parties:
        if all((party.name, party.span) != (one.name, one.span) for one in found):
            found.append(party)
    return found


def roles(scene: Scene, match: TriggerMatch) -> Roles:
    """The parties of one trigger."""
    return noun_roles(scene, match) if match.trigger.is_noun else verb_roles(scene, match)


def verb_roles(scene: Scene, match: TriggerMatch) -> Roles:
    sentence = scene.sentence
    verb = match.token
    subject = logical_subject(sentence, verb)
    actors = scene.phrase_parties(subject) if subject is not None else []
    if not actors and not is_passive(sentence, verb):
        actors = _first_before(scene, verb)
    taken = _subtree(sentence, subject) if subject is not None and subject != sentence.heads[verb] else frozenset()
    recipients = _recipients(scene, match, taken)
    if match.trigger.actor == "obj":
        actors, recipients = recipients, actors
    return Roles(tuple(actors), tuple(_others(recipients, actors)))


def _first_before(scene: Scene, verb: int) -> list[Party]:
    """The first coded party before a verb in its own clause: what is left when the parse gives no subject."""
    sentence = scene.sentence
    if sentence.child(verb, "nsubj") is None:
        return []
    asides = _asides(sentence, verb)
    for party in scene.parties.inside(sentence.lefts[verb], verb - 1):
        if _token_at(sentence, party) not in asides:
            return [party]
    return []


def _token_at(sentence: Sentence, party: Party) -> int:
    return bisect_left(sentence.starts, party.span.start)


def _others(recipients: list[Party], actors: list[Party]) -> list[Party]:
    spans = {actor.span for actor in actors}
    return [party for party in recipients if party.span not in spans]


def _subtree(sentence: Sentence, token: int) -> frozenset[int]:
    return frozenset(range(sentence.lefts[token], sentence.rights[token] + 1))


def _recipients(scene: Scene, match: TriggerMatch, taken: frozenset[int]) -> list[Party]:
    for slot in match.trigger.recipient:
        found = [one for one in _slot(scene, match, slot, taken) if is_coded(one) or slot != "any"]
        if found:
            return found
    return []


def _slot(scene: Scene, match: TriggerMatch, slot: str, taken: frozenset[int]) -> list[Party]:
    sentence = scene.sentence
    verb = match.token
    if slot == "none":
        return []
    if slot == "obj":
        thing = logical_object(sentence, verb)
        if thing is None or thing in taken:
            return []
        return _aims(scene, thing) if thing in match.used else scene.phrase_parties(thing)
    if slot == "dative":
        thing = sentence.child(verb, "dative")
        if thing is not None and sentence.tags[thing] in ("IN", "TO"):
            thing = sentence.child(thing, "pobj")
        return scene.phrase_parties(thing) if thing is not None else []
    if slot == "comp":
        return _complement_subject(scene, verb)
    if slot == "any":
        return _anywhere(scene, verb, taken)
    return _prepositional(scene, verb, slot)


def _aims(scene: Scene, noun: int) -> list[Party]:
    """Whom an event noun is aimed at: "an attack on the port", "talks with both sides"."""
    sentence = scene.sentence
    for child in sentence.all_children(noun, "prep"):
        if sentence.lowers[child] in AIMING:
            found = [one for thing in sentence.all_children(child, "pobj") for one in scene.phrase_parties(thing)]
            if found:
                return found
    return []


def _complement_subject(scene: Scene, verb: int) -> list[Party]:
    sentence = scene.sentence
    for child in sentence.all_children(verb, "ccomp", "xcomp"):
        subject = sentence.child(child, "nsubj", "nsubjpass")
        if subject is not None:
            return scene.phrase_parties(subject)
    return []


def _prepositional(scene: Scene, verb: int, preposition: str) -> list[Party]:
    sentence = scene.sentence
    holders = [verb, *sentence.all_children(verb, "dobj", "nsubjpass", "prt", "advmod", "attr", "acomp", "prep")]
    for holder in holders:
        for child in sentence.all_children(holder, "prep", "dative", "agent"):
            if sentence.lowers[child] == preposition:
                for thing in sentence.all_children(child, "pobj"):
                    found = scene.phrase_parties(thing)
                    if found:
                        return found
    return []


def _anywhere(scene: Scene, verb: int, taken: frozenset[int]) -> list[Party]:
    """The first coded party after the verb in its clause, then before it; clauses that only set the scene come last."""
    sentence = scene.sentence
    asides = _asides(sentence, verb)
    conditions = _asides(sentence, verb, CONDITIONAL_MARKS)
    right = sentence.rights[verb]
    located = _located(sentence, verb)
    for first, last, skip in (
        (verb + 1, right, asides | taken | located),
        (sentence.lefts[verb], verb - 1, asides | taken | located),
        (verb + 1, right, asides | taken),
        (verb + 1, right, conditions | taken),
    ):
        found = [party for party in scene.parties.inside(first, last) if _token_at(sentence, party) not in skip]
        if found:
            return scene.first_joined(found)
    return _in_main_clause(scene, verb, taken)


def _in_main_clause(scene: Scene, verb: int, taken: frozenset[int]) -> list[Party]:
    """For "sent inspectors to Chad to investigate": the first coded party of the clause above, its subject aside."""
    sentence = scene.sentence
    above = sentence.heads[verb]
    if (
        sentence.deps[verb] not in ("xcomp", "advcl", "acl")
        or above == verb
        or not sentence.tags[above].startswith("VB")
    ):
        return []
    asides = _asides(sentence, above)
    for party in scene.parties.inside(above + 1, sentence.rights[above]):
        if _token_at(sentence, party) not in taken | asides:
            return [party]
    return []


def _located(sentence: Sentence, verb: int) -> frozenset[int]:
    """The tokens that only say where: "at a prison in the capital Lima"."""
    places: set[int] = set()
    for child in sentence.all_children(verb, "prep"):
        if sentence.lowers[child] in LOCATIVE:
            places |= _subtree(sentence, child)
    return frozenset(places)


def _asides(sentence: Sentence, verb: int, setting: frozenset[str] = ASIDE_MARKS) -> frozenset[int]:
    """The tokens of clauses and phrases under a verb that only set the scene ("after …", "if …") or name the source."""
    places: set[int] = set()
    for child in sentence.children[verb]:
        dep = sentence.deps[child]
        marks = {
            sentence.lowers[inner] for inner in sentence.children[child] if sentence.deps[inner] in ("mark", "advmod")
        }
        if (dep == "advcl" and marks & setting) or (dep == "prep" and sentence.lowers[child] in setting):
            places |= _subtree(sentence, child)
        if dep in ("parataxis", "ccomp") and sentence.lemmas[child] in words("reporting"):
            places |= _subtree(sentence, child)
    return frozenset(places)


def _doers(scene: Scene, noun: int) -> list[Party]:
    """Who does what an event noun names as the object of another verb: "the navy tightened its blockade"."""
    sentence = scene.sentence
    verb = sentence.heads[noun]
    if sentence.lemmas[verb] in words("reporting") or not sentence.tags[verb].startswith("VB"):
        return []
    if noun not in (sentence.child(verb, "dobj"), sentence.child(verb, "nsubjpass")):
        return []
    subject = logical_subject(sentence, verb)
    return scene.phrase_parties(subject) if subject is not None and subject != noun else []


def noun_roles(scene: Scene, match: TriggerMatch) -> Roles:
    """Actors of an event noun stand before it or after "by", "between", "of"; recipients where the trigger says."""
    sentence = scene.sentence
    noun = match.token
    actors: list[Party] = []
    recipients: list[Party] = []
    first = sentence.phrase_start(noun)
    for child in sentence.all_children(noun, "poss"):
        actors.extend(scene.phrase_parties(child))
    if not actors:
        actors.extend(scene.parties.inside(first, noun - 1))
    if not actors:
        actors.extend(_doers(scene, noun))
    for child in sentence.all_children(noun, "prep"):
        if child < noun:
            continue
        word = sentence.lowers[child]
        things = [party for thing in sentence.all_children(child, "pobj") for party in scene.phrase_parties(thing)]
        if word in ("by", "between", "among") or (word == "of" and "of" not in match.trigger.recipient and not actors):
            actors.extend(things)
        elif word in match.trigger.recipient or (word == "of" and actors):
            recipients.extend(things)
    return Roles(tuple(_distinct(actors)), tuple(_others(recipients, actors)))
