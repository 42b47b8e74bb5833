"""To whom it is done: where the frame of a trigger verb looks for the recipient."""

from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile

from pipeline.actors import is_coded, sectors
from pipeline.events.finding import COOPERATIVE, PHYSICAL, TriggerMatch, words
from pipeline.events.grammar import doer_of_event
from pipeline.events.sides.phrase_parties import first_joined, phrase_parties
from pipeline.events.sides.scene import Scene
from pipeline.events.venues import is_locative
from pipeline.language import Phrase, Word, is_passive, phrase_start, subtree, undergoer, verbs_of_saying
from pipeline.records import Party

CONDITION = frozenset({"if"})


def recipients_of(scene: Scene, match: TriggerMatch, taken: frozenset[Word], actors: Collection[Party]) -> list[Party]:
    """The parties at the first place of the frame that has any; ``taken`` are the words of the doer."""
    trigger = match.trigger
    are_mutual = len({party.country for party in actors}) > 1
    if trigger.recipient[:2] == ("any", "obj"):
        thing = undergoer(match.word)
        parties = [party for party in phrase_parties(scene, thing) if is_coded(party)] if thing is not None else []
        if parties and thing not in taken:
            return parties
    is_open = not actors and _is_done_by_thing(match.word)
    for slot in trigger.recipient:
        if slot == "any" and (are_mutual or is_open):
            return []
        if slot == "any" and trigger.needs == "both":
            return _inside_object(scene, match.word)
        parties = _slot(scene, match, slot, taken, actors)
        if slot == "any":
            is_physical = trigger.event_type in PHYSICAL
            parties = [party for party in parties if is_coded(party) and (is_physical or not _is_own(party, actors))]
        if parties:
            return parties
    return []


def _is_done_by_thing(verb: Word) -> bool:
    """Whether a thing is the subject of an active verb, so that what stands around it need not be a side."""
    doer = doer_of_event(verb) if not is_passive(verb) else None
    return doer is not None and doer.tag in ("NN", "NNS") and doer.lemma not in sectors()


def _is_own(party: Party, actors: Iterable[Party]) -> bool:
    """Whether a party is the actors' own country, which they do not speak to as such."""
    return party.kind == "country" and any(actor.country == party.country for actor in actors)


def _inside_object(scene: Scene, verb: Word) -> list[Party]:
    """The first coded party that the object of a verb names inside it."""
    thing = undergoer(verb)
    return first_joined(scene, list(scene.parties.inside(subtree(thing)))) if thing is not None else []


def _slot(
    scene: Scene, match: TriggerMatch, slot: str, taken: frozenset[Word], actors: Collection[Party]
) -> list[Party]:
    """The parties at one place of the frame: obj, dative, comp (a clause's subject), any, or a preposition."""
    verb = match.word
    if slot == "obj":
        return _in_object(scene, match, taken)
    if slot == "dative":
        thing = verb.child("dative")
        if thing is not None and thing.tag in ("IN", "TO"):
            thing = thing.child("pobj")
        return phrase_parties(scene, thing) if thing is not None else []
    if slot == "comp":
        clauses = verb.all_children("ccomp", "xcomp")
        subjects = (subject for clause in clauses if (subject := clause.child("nsubj", "nsubjpass")) is not None)
        subject = next(subjects, None)
        return phrase_parties(scene, subject) if subject is not None else []
    if slot == "any":
        return _anywhere(scene, verb, taken, actors, match.trigger.event_type in COOPERATIVE)
    return prepositional(scene, verb, slot)


def _in_object(scene: Scene, match: TriggerMatch, taken: frozenset[Word]) -> list[Party]:
    """Those of the object; of an object that the trigger itself asks for, whom it is aimed at or who is before it."""
    thing = undergoer(match.word)
    if thing is None or thing in taken:
        return []
    if thing not in match.used:
        return phrase_parties(scene, thing)
    return _aims(scene, thing) or list(scene.parties.inside(Phrase(phrase_start(thing), thing)))


def _aims(scene: Scene, noun: Word) -> list[Party]:
    """Whom an event noun is aimed at: "an attack on the port", "talks with both sides"."""
    for child in noun.all_children("prep"):
        if child.lower in words("aiming"):
            parties = [party for thing in child.all_children("pobj") for party in phrase_parties(scene, thing)]
            if parties:
                return parties
    return []


def prepositional(scene: Scene, verb: Word, preposition: str) -> list[Party]:
    """The parties after a preposition of the verb, of its object or of a particle."""
    holders = [verb, *verb.all_children("dobj", "nsubjpass", "prt", "advmod", "attr", "acomp", "prep")]
    holders += verb.all_children("nsubj")
    if verb.dep == "acl":
        holders.append(verb.head)
    for holder in holders:
        for child in holder.all_children("prep", "dative", "agent"):
            if child.lower == preposition:
                for thing in child.all_children("pobj"):
                    parties = phrase_parties(scene, thing)
                    if parties:
                        return parties
    return []


def _anywhere(
    scene: Scene, verb: Word, taken: frozenset[Word], actors: Collection[Party], is_cooperative: bool
) -> list[Party]:
    """The first coded party after the verb in its clause, then before it; the actors' own people come last.

    Phrases that only say where come later, clauses that set the scene last, both never where one helps another.
    """
    skipped = taken | asides(verb)
    whole = subtree(verb)
    after = list(takewhile(lambda word: word.text != ";", Phrase(verb, whole.last).words[1:]))
    before = Phrase(whole.first, verb).words[:-1]
    before = before[max((number for number, word in enumerate(before) if word.text == ";"), default=0) :]
    narrow = skipped | _located(verb) | _brokers(verb)
    passes = [(after, narrow), (before, narrow)]
    if not is_cooperative:
        passes += [(after, skipped), (after, taken | asides(verb, CONDITION))]
    home = {party.country for party in actors if party.country}
    for among, skip in passes:
        parties = [party for party in scene.parties.inside(among) if not stands_in(party, skip)]
        if parties and parties[0].kind == "person" and parties[0].country in home:  # one's own leader is no counterpart
            parties = [party for party in parties if party.country not in home] or parties
        if parties:
            return first_joined(scene, parties)
    return _in_main_clause(scene, verb, taken)


def _in_main_clause(scene: Scene, verb: Word, taken: frozenset[Word]) -> list[Party]:
    """For "sent inspectors to Chad to investigate": the first coded party of the clause above, its subject aside."""
    above = verb.head
    is_purpose = verb.dep != "advcl" or verb.tag == "VB"
    if verb.dep not in ("xcomp", "advcl", "acl") or not is_purpose or verb.is_root or not above.is_verb:
        return []
    skipped = taken | asides(above)
    after = Phrase(above, subtree(above).last).words[1:]
    return next(([party] for party in scene.parties.inside(after) if not stands_in(party, skipped)), [])


def stands_in(party: Party, among: Iterable[Word]) -> bool:
    """Whether a party begins in one of some words."""
    return any(word.start <= party.span.start < word.end for word in among)


def asides(verb: Word, setting: Collection[str] = ()) -> frozenset[Word]:
    """The words of clauses and phrases under a verb that only set the scene ("after …", "if …") or name the source."""
    aside: set[Word] = set()
    for child in verb.children:
        if _is_aside(child, setting or words("scene_setting")):
            aside.update(subtree(child))
    return frozenset(aside)


def _is_aside(child: Word, setting: Collection[str]) -> bool:
    marks = {inner.lower for inner in child.all_children("mark", "advmod")}
    if (child.dep == "advcl" and not marks.isdisjoint(setting)) or (child.dep == "prep" and child.lower in setting):
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
            thing = child.child("pobj")
            if is_locative(child) and thing is not None:
                where.update(Phrase(child, thing))
                where.update(word for part in _parts(thing) for word in subtree(part))
    return frozenset(where)


def _parts(thing: Word) -> Iterator[Word]:
    return (part for part in thing.all_children("prep") if part.lower == "of")


def _brokers(verb: Word) -> frozenset[Word]:
    """The words that only say through whom: "a truce brokered by Oman"."""
    agents = (word for word in subtree(verb) if word.dep == "agent" and word.head is not verb)
    return frozenset(word for agent in agents for word in subtree(agent))
