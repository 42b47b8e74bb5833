"""To whom it is done: where the frame of a trigger verb looks for the recipient."""

from collections.abc import Collection

from pipeline.actors import is_coded
from pipeline.events.finding import PHYSICAL, SPOKEN, TriggerMatch, words
from pipeline.events.grammar import doer_of_event
from pipeline.events.referents import (
    DESCRIBING,
    HITTING,
    JUDGING,
    Scene,
    acted_upon,
    owners,
    people_or_bodies,
    phrase_parties,
)
from pipeline.events.sides.courtesies import visited
from pipeline.events.sides.nearest_party import causes, is_cause, nearest_party
from pipeline.language import (
    MONTHS,
    RELATIVE_TAGS,
    WEEKDAYS,
    Word,
    is_infinitive,
    is_passive,
    phrase_start,
    subject,
    things_after,
    undergoer,
)
from pipeline.records import Party

AT_WHOM = ("against", "at", "on", "with", "to", "towards", "toward", "from", "for", "of", "over", "into", "out")
PLACING = ("in", "at")
DONE_THERE = frozenset({"AID", "RETREAT", "MOBILIZE", "REQUEST"})  # troops in a country, refuge in it: done to it
CONDITIONAL = frozenset({"THREATEN", "REJECT", "SANCTION"})
CONDITION = frozenset({"if", "unless", "until"})
JUDGED = JUDGING | HITTING
DEEPEST = 3  # phrases inside phrases


def recipients_of(scene: Scene, match: TriggerMatch, taken: frozenset[Word], actors: Collection[Party]) -> list[Party]:
    """The parties at the first place of the frame that has any; ``taken`` are the words of the doer."""
    defied = _defied(scene, match) if match.trigger.event_type == "PROTEST" else []
    if defied:
        return defied
    are_mutual = len({party.country for party in actors} - {None}) > 1
    voting = _voting(scene, match.word)
    for slot in match.trigger.recipient:
        if slot == "any" and are_mutual:
            return []
        parties = _slot(scene, match, slot, taken) if slot != "any" else _anywhere(scene, match, taken)
        is_only_thing = all(party.kind == "thing" for party in parties)
        if parties and not (voting and is_only_thing):
            return parties
    return voting or visited(scene, match.word, actors)


def _voting(scene: Scene, verb: Word) -> list[Party]:
    """The one body of the article whose votes a state can veto; of other verbs than that none."""
    known = scene.around.bodies.get("council") if verb.lemma == "veto" else None
    if known is None:
        return []
    kind, code = known.kind, known.org_code
    return [Party(known.name, verb.text, verb.span, kind, known.country, code, known.sector, None, "coreference")]


def _defied(scene: Scene, match: TriggerMatch) -> list[Party]:
    """Against whom people take to the streets: "blocked the road in protest at Oman's law", "in defiance of Oman"."""
    reasons = (thing for holder in (match.word, *_objects(match.word)) for thing in things_after(holder, "in"))
    for reason in (reason for reason in reasons if reason.lemma in words("defiance")):
        things = things_after(reason)
        parties = [party for thing in things for party in acted_upon(scene, thing, match.trigger.event_type)]
        if parties:
            return parties
    return []


def _slot(scene: Scene, match: TriggerMatch, slot: str, taken: frozenset[Word]) -> list[Party]:
    """The parties at one place of the frame: obj, subj (who dies), dative, comp (a clause), a preposition."""
    verb = match.word
    if slot == "obj":
        return _in_object(scene, match, taken)
    if slot == "subj":
        thing = subject(verb)
        return acted_upon(scene, thing, match.trigger.event_type) if thing is not None else []
    if slot == "dative":
        thing = verb.child("dative")
        if thing is not None and thing.tag in ("IN", "TO"):
            thing = thing.child("pobj")
        return phrase_parties(scene, thing)
    if slot == "comp":
        return _in_clause(scene, verb)
    if slot == "in" and match.trigger.event_type in PHYSICAL:
        return []  # where it happens is not to whom
    return prepositional(scene, verb, slot, match.trigger.event_type)


def _in_clause(scene: Scene, verb: Word) -> list[Party]:
    """Who is to do what a clause tells: "demanded that Oman leave"."""
    clauses = verb.all_children("ccomp", "xcomp")
    doers = (doer for clause in clauses if (doer := clause.child("nsubj", "nsubjpass")) is not None)
    doer = next(doers, None)
    return phrase_parties(scene, doer)


def _of_complement(scene: Scene, verb: Word) -> list[Party]:
    """To whom what is agreed or refused is done: "agreed to work with Oman", "a strike to protest …"."""
    holders = [verb, *verb.all_children("dobj", "attr")]
    inside = [
        inner for holder in holders for child in holder.all_children("prep") for inner in child.all_children("pcomp")
    ]
    for holder in (*holders[1:], *(aim for aim in things_after(verb, "in") if aim.lemma in words("endeavour"))):
        inside += [inner for inner in holder.all_children("acl") if is_infinitive(inner)]
    for inner in [*verb.all_children("xcomp", "advcl"), *inside]:
        if inner.dep == "advcl" and not is_infinitive(inner):
            continue
        for preposition in AT_WHOM:
            parties = prepositional(scene, inner, preposition, "", of_subject=False)
            if parties:
                return parties
        thing = undergoer(inner)
        if thing is not None and _is_means(scene, thing):
            parties = _of_complement(scene, inner)
        else:
            parties = phrase_parties(scene, thing) if thing is not None else _in_clause(scene, inner)
        if parties:
            return parties
    return []


def _anywhere(scene: Scene, match: TriggerMatch, taken: frozenset[Word]) -> list[Party]:
    """Where no place of the frame has a party: whose the object is, whom the verb is aimed at, who is to act."""
    verb, event_type = match.word, match.trigger.event_type
    parties = _in_object(scene, match, taken) or _of_used(scene, match)
    if parties:
        return parties
    for preposition in AT_WHOM:
        parties = prepositional(scene, verb, preposition, event_type, of_subject=False)
        if parties:
            return parties
    inner = (
        _slot(scene, match, "dative", taken)
        or _in_clause(scene, verb)
        or _of_complement(scene, verb)
        or _of_condition(scene, match)
    )
    if not inner and event_type not in JUDGED:
        inner = further(scene, verb, event_type)
    if not inner and (is_each_other(undergoer(verb)) or (event_type in HITTING and is_passive(verb))):
        return []  # what is hit is told, and is no party
    if match.trigger.mode == "investigate":
        return inner  # not whoever else stands near
    return inner or nearest_party(scene, verb, taken | causes([verb, *_objects(verb)], event_type))


def is_each_other(thing: Word | None) -> bool:
    """Whether an object is "each other" or "one another"."""
    return thing is not None and f"{thing.lower_before} {thing.lower}" in ("each other", "one another")


def _of_condition(scene: Scene, match: TriggerMatch) -> list[Party]:
    """Who is threatened or put off: who is to do something in "if Oman builds the port", "until Oman leaves"."""
    if match.trigger.event_type not in CONDITIONAL:
        return []
    verb = match.word
    inner = verb.all_children("xcomp", "ccomp")
    for clause in (clause for above in (verb, *inner) for clause in above.all_children("advcl")):
        marks = {child.lower for child in clause.all_children("mark")}
        doer = clause.child("nsubj", "nsubjpass")
        if marks & CONDITION and doer is not None:
            return phrase_parties(scene, doer)
    return []


def further(scene: Scene, word: Word, event_type: str) -> list[Party]:
    """The nearest party of known country in phrases that hang on a word: "opened the bridge for aid to Oman"."""
    reached = [word, *_objects(word)]
    for inner in word.all_children("xcomp", "advcl"):
        reached += [inner, *_objects(inner)]
    for _ in range(DEEPEST):
        phrases = [child for holder in reached for child in holder.all_children("prep", "dative")]
        reached = []
        for child in phrases:
            is_where = child.lower in PLACING or is_cause(child, event_type)
            if is_where and (child < word or event_type not in DONE_THERE):
                continue
            things = child.all_children("pobj") if child.lower in AT_WHOM or is_where else []
            things += [
                thing for inner in child.all_children("prep") for thing in inner.all_children("pobj")
            ]  # "out of"
            for thing in things:
                parties = [party for party in phrase_parties(scene, thing) if is_coded(party)]
                if parties:
                    return parties
                reached += [thing, *(below for verb in thing.all_children("acl") for below in (verb, *_objects(verb)))]
    return []


def _objects(word: Word) -> list[Word]:
    return word.all_children("dobj", "nsubjpass")


def _of_used(scene: Scene, match: TriggerMatch) -> list[Party]:
    """Whom the nouns are aimed at that the trigger asks for: "called for sanctions against Oman"."""
    for noun in sorted(word for word in match.used if word.is_noun):
        parties = aims_of(scene, noun, match.trigger.event_type)
        if parties:
            return parties
    return []


def _in_object(scene: Scene, match: TriggerMatch, taken: frozenset[Word]) -> list[Party]:
    """Those of the object; of an object that the trigger itself asks for, whom it is aimed at or whose it is."""
    thing = undergoer(match.word) or _late_object(match.word) or _relative_object(scene, match.word)
    if thing is None or thing in taken:
        return []
    if (clause := _clause_meant(scene, match, thing)) is not None:
        return phrase_parties(scene, doer_of_event(clause))
    return _of_object(scene, match, thing)


def _of_object(scene: Scene, match: TriggerMatch, thing: Word) -> list[Party]:
    event_type = match.trigger.event_type
    if match.trigger.mode == "visit" and thing not in match.used and not people_or_bodies(scene, thing):
        hosts = acted_upon(scene, thing, event_type)
        return [party for party in hosts if party.kind != "person" and is_coded(party)]  # not the poet of a house
    if event_type == "MOBILIZE":
        return aims_of(scene, thing, event_type)  # not one's own troops
    if thing not in match.used:
        is_part = any(word.head.head is thing for word in match.used if word.dep == "pobj")  # "a state of siege"
        return aims_of(scene, thing, event_type) if is_part else acted_upon(scene, thing, event_type)
    return _of_object_asked_for(scene, match, thing)


def _of_object_asked_for(scene: Scene, match: TriggerMatch, thing: Word) -> list[Party]:
    """Whom such an object is aimed at or whose it is; of a feeling ("voiced Oman's thanks to") not whose."""
    event_type = match.trigger.event_type
    is_support = event_type == "SUPPORT"
    is_voiced = not {"for", "to"}.isdisjoint(match.trigger.recipient) and thing.lemma in words("own_feeling")
    if is_support and is_voiced:
        return aims_of(scene, thing, event_type)
    described = people_or_bodies(scene, thing)
    if is_support and not described and thing.child("poss") is not None:
        return owners(scene, thing, phrase_parties)
    if described and any(child.dep in DESCRIBING for child in thing.children):
        return described  # "summoned the Omani ambassador"
    is_means = _is_means(scene, thing) and event_type not in JUDGED
    whose = owners(scene, thing, phrase_parties) or described if not is_means else []
    return aims_of(scene, thing, event_type) or whose


def _is_means(scene: Scene, thing: Word) -> bool:
    """Whether an object is what an act is done with, not whom it is done to: "withdrew its troops", "sent experts"."""
    is_own = not any(scene.parties.hit_at(child) for child in thing.children if child < thing)
    return is_own and thing.lemma in words("means") and thing.tag == "NNS"


def _relative_object(scene: Scene, verb: Word) -> Word | None:
    """The party that a clause with a subject of its own tells of: "the firm, which Oman sanctioned"."""
    thing, doer = verb.head, verb.child("nsubj")
    if verb.dep != "relcl" or doer is None or doer.tag in RELATIVE_TAGS or scene.parties.party(thing) is None:
        return None
    opening = thing.tokens.words[thing.index + 1 : phrase_start(doer).index]
    is_of_thing = bool(opening) and all(word.text == "," or word.tag in RELATIVE_TAGS for word in opening)
    is_aimed = any(child.child("pobj") is None for child in verb.all_children("prep", "prt"))
    return thing if is_of_thing and not is_aimed else None


def _clause_meant(scene: Scene, match: TriggerMatch, thing: Word) -> Word | None:
    """The verb of the clause that "which" after a comma judges as a whole: "bombed the port, which Lima condemned"."""
    pronoun = match.word.child("dobj", "nsubjpass")
    is_loose = pronoun is not None and pronoun.lower == "which" and pronoun.lower_before == ","
    if not is_loose or match.trigger.event_type not in SPOKEN or not thing.is_noun:
        return None
    here = people_or_bodies(scene, thing)
    is_where = thing.dep == "pobj" and bool(here)
    is_hit = thing.dep == "dobj" and not here and not owners(scene, thing, phrase_parties)
    return next((above for above in thing.ancestors() if above.is_verb), None) if is_where or is_hit else None


def _late_object(verb: Word) -> Word | None:
    """An object after its judgement, which the parse joins to that: "condemned as a crime Oman's raid"."""
    for judgement in (child.child("pobj") for child in verb.all_children("prep") if child.lower == "as"):
        late = judgement.child("appos") if judgement is not None else None
        if late is not None and late.child("poss") is not None:
            return late
    return None


def aims_of(scene: Scene, noun: Word, event_type: str) -> list[Party]:
    """Whom an event noun is aimed at: "an attack on the port", "talks with both sides"."""
    participles = [verb for verb in noun.all_children("acl") if verb.tag == "VBN"]  # "the sanctions imposed on Oman"
    for child in (child for holder in (noun, *participles) for child in holder.all_children("prep")):
        is_where = child.lower == "in" and event_type in PHYSICAL
        is_where = is_where or is_cause(child, event_type)
        if child.lower in words("aiming") and not is_where and not is_circumstance(child):
            parties = [party for thing in child.all_children("pobj") for party in acted_upon(scene, thing, event_type)]
            if parties:
                return parties
    return []


def is_circumstance(preposition: Word) -> bool:
    """Whether a phrase only says when, or by which medium: "on Friday", "on Twitter"."""
    things = preposition.all_children("pobj")
    if preposition.lower in ("on", "in") and any(thing.lower in words("medium") for thing in things):
        return True
    return bool(things) and all(thing.lower in WEEKDAYS | MONTHS or thing.tag == "CD" for thing in things)


def prepositional(
    scene: Scene, verb: Word, preposition: str, event_type: str, *, of_subject: bool = True
) -> list[Party]:
    """The parties after a preposition of the verb, of its object, of a particle, or of the subject as well."""
    holders = [verb, *verb.all_children("dobj", "nsubjpass", "prt", "advmod", "attr", "acomp")]
    holders += [child for child in verb.all_children("prep") if child.tag != "VBG"]  # not "according to"
    holders += verb.all_children("nsubj") if of_subject and preposition != "of" else []
    if verb.dep == "acl":
        holders.append(verb.head)
    portions = [holder for holder in holders if holder.lemma in words("portion")]  # "a second round of talks"
    holders += [thing for portion in portions for thing in things_after(portion, "of")]
    for holder in holders:
        for child in holder.all_children("prep", "dative", "agent"):
            is_topic = preposition == "on" and child < verb  # "On tariffs, Lund charged that"
            is_topic = is_topic or is_cause(child, event_type)
            if child.lower == preposition and not is_topic and not is_circumstance(child):
                for thing in child.all_children("pobj"):
                    is_place = preposition in ("in", "at")
                    parties = phrase_parties(scene, thing) if is_place else acted_upon(scene, thing, event_type)
                    if parties:
                        return parties
    return []
