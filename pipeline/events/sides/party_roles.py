"""Who acts on whom in a trigger's clause: actors and recipients as the trigger's frame says."""

from bisect import bisect_left
from dataclasses import dataclass

from pipeline.actors import NOUN_TAGS, Sentence, is_coded, sectors
from pipeline.events.finding import COOPERATIVE, PHYSICAL, TriggerMatch, words
from pipeline.events.grammar import is_passive, logical_object, logical_subject
from pipeline.events.sides.coreference import Scene
from pipeline.records import Party

AIMING = frozenset({"on", "against", "with", "of", "to", "for", "in", "into", "toward", "towards", "at", "over"})
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside"})
CONDITIONAL_MARKS = frozenset({"if"})
ASIDE_MARKS = frozenset(
    {"after", "before", "as", "since", "while", "when", "because", "although", "though", "despite", "amid", "if"}
    | {"during", "following"}
)
JOINED = frozenset({"CONSULT", "AGREE", "COOPERATE", "PROTEST"})  # who acts at one takes part in it
WELCOME = "welcome"
HOST_OF_OTHERS = "host"  # the trigger whose subject only lends the place when others meet there


@dataclass(frozen=True, slots=True)
class Roles:
    """Actors, recipients and hosts in text order. A phrase stands in one role only."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    hosts: tuple[Party, ...] = ()


def roles(scene: Scene, match: TriggerMatch) -> Roles:
    """The parties of one trigger."""
    return noun_roles(scene, match) if match.trigger.is_noun else verb_roles(scene, match)


def verb_roles(scene: Scene, match: TriggerMatch) -> Roles:
    """The logical subject acts; the recipient stands where the frame looks for it; "between" joins actors."""
    sentence = scene.sentence
    verb = match.token
    subject = logical_subject(sentence, verb)
    if match.trigger.actor == "obj":
        return _received(scene, verb, subject)
    if subject in match.used:  # "negotiations resumed between …"
        subject = None
    acts = match.trigger.actor != "none" or sentence.child(verb, "dobj") is not None
    actors = scene.phrase_parties(subject, is_doer=True) if subject is not None and acts else []
    is_thing = subject is not None and sentence.tags[subject] in ("NN", "NNS")
    if not actors and acts and not is_thing and not is_passive(sentence, verb):
        actors = _first_before(scene, verb)
    if not actors and match.trigger.event_type == "MOBILIZE" and is_passive(sentence, verb):
        actors = scene.phrase_parties(logical_object(sentence, verb) or verb)  # who is put on alert stands on alert
    between = _prepositional(scene, verb, "between")
    if len(between) > 1 and match.trigger.lemma == HOST_OF_OTHERS:
        is_offer = sentence.tags[verb] == "VB"
        return Roles(tuple(actors), tuple(between)) if is_offer else Roles(tuple(between), (), tuple(actors))
    if len(between) > 1 and match.trigger.cameo_code != "045" and (subject is None or is_passive(sentence, verb)):
        return Roles(tuple(between), ())
    partners = _partners(scene, match) if match.trigger.mode == "visit" else []
    if partners:
        return Roles(tuple(actors), tuple(_others(partners, actors)))
    taken = _subtree(sentence, subject) if subject is not None and subject != sentence.heads[verb] else frozenset()
    recipients = _recipients(scene, match, taken, actors)
    return Roles(tuple(actors), tuple(_others(recipients, actors)))


def _partners(scene: Scene, match: TriggerMatch) -> list[Party]:
    """With whom a journey's talks are: "arrived in Lima for a summit with the Omani sultan", "to meet him"."""
    sentence = scene.sentence
    for token in range(match.token + 1, sentence.rights[match.token] + 1):
        if sentence.lemmas[token] in words("talks") and sentence.tags[token] in NOUN_TAGS:
            preposition = next(
                (at for at in sentence.all_children(token, "prep") if sentence.lowers[at] == "with"), None
            )
            found = sentence.child(preposition, "pobj") if preposition is not None else None
        elif sentence.lemmas[token] == "meet" and sentence.deps[token] in ("xcomp", "advcl", "acl"):
            found = sentence.child(token, "dobj")
        else:
            continue
        partners = [one for one in scene.phrase_parties(found) if is_coded(one)] if found is not None else []
        if partners:
            return partners
    return []


def _received(scene: Scene, verb: int, host: int | None) -> Roles:
    """Whoever is received is the visitor and acts; things are no guests: to welcome them is to support them."""
    sentence = scene.sentence
    guest = logical_object(sentence, verb)
    guests = [one for one in scene.phrase_parties(guest) if is_guest(one)] if guest is not None else []
    hosts = scene.phrase_parties(host) if host is not None else []
    if guests or sentence.lemmas[verb] != WELCOME:
        return Roles(tuple(guests), tuple(_others(hosts, guests))) if guests else Roles((), ())
    things = [one for one in scene.phrase_parties(guest) if is_coded(one)] if guest is not None else []
    return Roles(tuple(hosts), tuple(_others(things, hosts)))


def is_guest(party: Party) -> bool:
    return party.kind == "person" or party.sector in ("GOV", "LEG", "REL", "OPP", "PTY") or party.basis == "coreference"


def _first_before(scene: Scene, verb: int) -> list[Party]:
    """The first coded party before a verb in its own clause: what is left when the parse gives no clear subject."""
    sentence = scene.sentence
    subject = sentence.child(verb, "nsubj")
    if subject is None or sentence.tags[subject] == "PRP":
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


def _recipients(scene: Scene, match: TriggerMatch, taken: frozenset[int], actors: list[Party]) -> list[Party]:
    are_mutual = len({party.country for party in actors}) > 1
    if match.trigger.recipient[:2] == ("any", "obj"):
        thing = logical_object(scene.sentence, match.token)
        found = [one for one in scene.phrase_parties(thing) if is_coded(one)] if thing is not None else []
        if found and thing not in taken:
            return found
    is_physical = match.trigger.event_type in PHYSICAL
    is_open = not actors and _is_done_by_thing(scene.sentence, match.token)
    for slot in match.trigger.recipient:
        if slot == "any" and (are_mutual or is_open):
            return []
        if slot == "any" and match.trigger.needs == "both":
            return _inside_object(scene, match.token)
        found = [
            one
            for one in _slot(scene, match, slot, taken, actors)
            if slot != "any" or (is_coded(one) and (is_physical or not _is_own(one, actors)))
        ]
        if found:
            return found
    return []


def _is_done_by_thing(sentence: Sentence, verb: int) -> bool:
    """Whether a thing is the subject of an active verb, so that what stands around it need not be a side."""
    subject = logical_subject(sentence, verb) if not is_passive(sentence, verb) else None
    return subject is not None and sentence.tags[subject] in ("NN", "NNS") and sentence.lemmas[subject] not in sectors()


def _is_own(party: Party, actors: list[Party]) -> bool:
    """Whether a party is the actors' own country, which they do not speak to as such."""
    return party.kind == "country" and any(one.country == party.country for one in actors)


def _inside_object(scene: Scene, verb: int) -> list[Party]:
    """The first coded party that the object of a verb names inside it."""
    thing = logical_object(scene.sentence, verb)
    if thing is None:
        return []
    found = list(scene.parties.inside(scene.sentence.lefts[thing], scene.sentence.rights[thing]))
    return scene.first_joined(found)


def _slot(scene: Scene, match: TriggerMatch, slot: str, taken: frozenset[int], actors: list[Party]) -> list[Party]:
    """The parties at one place of the frame: obj, dative, comp (a clause's subject), any, or a preposition."""
    sentence = scene.sentence
    verb = match.token
    if slot == "obj":
        thing = logical_object(sentence, verb)
        if thing is None or thing in taken:
            return []
        found = _aims(scene, thing) if thing in match.used else []
        if found or thing not in match.used:
            return found or scene.phrase_parties(thing)
        return list(scene.parties.inside(sentence.phrase_start(thing), thing))
    if slot == "dative":
        thing = sentence.child(verb, "dative")
        if thing is not None and sentence.tags[thing] in ("IN", "TO"):
            thing = sentence.child(thing, "pobj")
        return scene.phrase_parties(thing) if thing is not None else []
    if slot == "comp":
        return _complement_subject(scene, verb)
    if slot == "any":
        return _anywhere(scene, verb, taken, actors, match.trigger.event_type in COOPERATIVE)
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
    """The parties after a preposition of the verb, of its object or of a particle."""
    sentence = scene.sentence
    holders = [verb, *sentence.all_children(verb, "dobj", "nsubjpass", "prt", "advmod", "attr", "acomp", "prep")]
    holders += sentence.all_children(verb, "nsubj")
    if sentence.deps[verb] == "acl":
        holders.append(sentence.heads[verb])
    for holder in holders:
        for child in sentence.all_children(holder, "prep", "dative", "agent"):
            if sentence.lowers[child] == preposition:
                for thing in sentence.all_children(child, "pobj"):
                    found = scene.phrase_parties(thing)
                    if found:
                        return found
    return []


def _anywhere(scene: Scene, verb: int, taken: frozenset[int], actors: list[Party], is_cooperative: bool) -> list[Party]:
    """The first coded party after the verb in its clause, then before it; the actors' own people come last.

    Phrases that only say where come later, clauses that set the scene last, both never where one helps another.
    """
    sentence = scene.sentence
    asides = _asides(sentence, verb)
    conditions = _asides(sentence, verb, CONDITIONAL_MARKS)
    located = _located(sentence, verb) | _brokers(sentence, verb)
    right = next(
        (at - 1 for at in range(verb, sentence.rights[verb]) if sentence.words[at] == ";"), sentence.rights[verb]
    )
    left = max([sentence.lefts[verb], *(at for at in range(verb) if sentence.words[at] == ";")])
    home = {party.country for party in actors if party.country}
    passes = [
        (verb + 1, right, asides | taken | located),
        (left, verb - 1, asides | taken | located),
    ]
    if not is_cooperative:
        passes.append((verb + 1, right, asides | taken))
        passes.append((verb + 1, right, conditions | taken))
    for first, last, skip in passes:
        found = [party for party in scene.parties.inside(first, last) if _token_at(sentence, party) not in skip]
        if found and found[0].kind == "person" and found[0].country in home:  # one's own leader is no counterpart
            found = [party for party in found if party.country not in home] or found
        if found:
            return scene.first_joined(found)
    return _in_main_clause(scene, verb, taken)


def _in_main_clause(scene: Scene, verb: int, taken: frozenset[int]) -> list[Party]:
    """For "sent inspectors to Chad to investigate": the first coded party of the clause above, its subject aside."""
    sentence = scene.sentence
    above = sentence.heads[verb]
    is_purpose = sentence.deps[verb] != "advcl" or sentence.tags[verb] == "VB"
    is_clause = sentence.deps[verb] in ("xcomp", "advcl", "acl") and is_purpose and above != verb
    if not is_clause or not sentence.tags[above].startswith("VB"):
        return []
    asides = _asides(sentence, above)
    for party in scene.parties.inside(above + 1, sentence.rights[above]):
        if _token_at(sentence, party) not in taken | asides:
            return [party]
    return []


def _located(sentence: Sentence, verb: int) -> frozenset[int]:
    """The tokens that only say where: "at a prison in the capital Lima"."""
    places: set[int] = set()
    for holder in (verb, *sentence.all_children(verb, "dobj", "prep")):
        for child in sentence.all_children(holder, "prep"):
            thing = sentence.child(child, "pobj")
            if sentence.lowers[child] in LOCATIVE and thing is not None:
                places.update(range(child, thing + 1))
                for part in sentence.all_children(thing, "prep"):
                    if sentence.lowers[part] == "of":
                        places |= _subtree(sentence, part)
    return frozenset(places)


def _brokers(sentence: Sentence, verb: int) -> frozenset[int]:
    """The tokens that only say through whom: "a truce brokered by Oman"."""
    places: set[int] = set()
    for token in range(sentence.lefts[verb], sentence.rights[verb] + 1):
        if sentence.deps[token] == "agent" and sentence.heads[token] != verb:
            places |= _subtree(sentence, token)
    return frozenset(places)


def _asides(sentence: Sentence, verb: int, setting: frozenset[str] = ASIDE_MARKS) -> frozenset[int]:
    """The tokens of clauses and phrases under a verb that only set the scene ("after …", "if …") or name the source."""
    places: set[int] = set()
    for child in sentence.children[verb]:
        dep = sentence.deps[child]
        marks = {
            sentence.lowers[inner] for inner in sentence.children[child] if sentence.deps[inner] in ("mark", "advmod")
        }
        is_setting = (dep == "advcl" and marks & setting) or (dep == "prep" and sentence.lowers[child] in setting)
        is_source = dep in ("parataxis", "ccomp") and sentence.lemmas[child] in words("reporting")
        is_told = sentence.lemmas[child] in words("reporting") and sentence.child(child, "ccomp") is not None
        is_next = dep == "conj" and (is_told or sentence.child(child, "nsubj", "nsubjpass") is not None)
        if is_setting or is_source or is_next:
            places |= _subtree(sentence, child)
    return frozenset(places)


def noun_roles(scene: Scene, match: TriggerMatch) -> Roles:
    """Actors of an event noun stand before it or after "by", "between", "of"; recipients where the trigger says.

    Without an actor of its own it takes the doer of its clause ("the navy tightened its blockade", "spoke at talks").
    """
    sentence = scene.sentence
    noun = match.token
    actors: list[Party] = []
    recipients: list[Party] = []
    for child in sentence.all_children(noun, "poss"):
        actors.extend(party for party in scene.phrase_parties(child) if is_coded(party))
    if not actors:
        actors.extend(scene.parties.inside(sentence.phrase_start(noun), noun - 1))
    for child in sentence.all_children(noun, "prep"):
        if child < noun:
            continue
        word = sentence.lowers[child]
        things = [party for thing in sentence.all_children(child, "pobj") for party in scene.phrase_parties(thing)]
        if word in ("by", "between", "among") or (word == "of" and "of" not in match.trigger.recipient and not actors):
            actors.extend(things)
        elif word in match.trigger.recipient or (word == "of" and actors):
            recipients.extend(things)
    if not actors:
        actors.extend(_doers(scene, noun, match.trigger.event_type in JOINED))
    return Roles(tuple(actors), tuple(_others(recipients, actors)))


def _doers(scene: Scene, noun: int, is_mutual: bool) -> list[Party]:
    """Who does what an event noun names, from the clause that it stands in: its verb's subject, or the noun above.

    Only of talks and the like (``is_mutual``) through a preposition: who speaks at talks takes part, who speaks after
    a raid does not.
    """
    sentence = scene.sentence
    below = noun
    for above in sentence.ancestors(noun):
        if sentence.tags[above].startswith("VB"):
            subject = logical_subject(sentence, above)
            if (below != noun and not is_mutual) or sentence.lemmas[above] in words("undergoing"):
                return []
            if subject is None or subject in (noun, below):
                return []
            return scene.phrase_parties(subject)
        is_phrase = sentence.tags[above] not in ("IN", "TO", "RB") and sentence.deps[below] == "prep"
        if is_phrase:
            party = scene.parties.party(above)
            return [party] if party is not None and is_coded(party) else []
        below = above
    return []
