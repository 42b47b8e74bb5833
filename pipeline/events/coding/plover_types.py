"""Which of the PLOVER types an event has: from its trigger, from what it speaks of, from who acts on whom."""

from collections.abc import Sequence

from pipeline.actors import Sentence
from pipeline.events.coding.filters import is_state_power
from pipeline.events.finding import COOPERATIVE, MATERIAL_CONFLICT, PHYSICAL, TriggerMatch, announced, words
from pipeline.events.grammar import agent, auxiliaries, is_wished, logical_object, logical_subject
from pipeline.events.sides import WELCOME, Scene, is_guest
from pipeline.records import EventStatus


def base_type(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch]) -> str:
    """What would happen: the content of an agreement to act, else the trigger's own type."""
    sentence = scene.sentence
    base = match.trigger.event_type
    if match.trigger.text == "attack" and _is_verbal(scene, match.token):
        return "ACCUSE"
    if match.trigger.lemma == WELCOME and base == "CONSULT" and not _is_guest_received(scene, match.token):
        return "SUPPORT"
    if base == "AGREE":
        inner = next((one.trigger.event_type for one in content if is_content(sentence, one, match)), base)
        return inner if inner in COOPERATIVE | MATERIAL_CONFLICT else base
    if match.trigger.mode == "obstruct" and _is_done_by_state(scene, match.token):
        return "COERCE"
    if match.trigger.mode == "deport" and _expels_body(scene, match):
        return "SANCTION"
    if base == "PROTEST" and match.trigger.lemma == "protest" and _has_content(sentence, match.token):
        return "ACCUSE"
    return base


def event_type_of(sentence: Sentence, match: TriggerMatch, base: str, state: EventStatus, verb: int | None) -> str:
    """PLOVER's type: a plan or promise is AGREE or THREATEN, cooperation that will not come is REJECT."""
    if state == "planned" or (match.trigger.event_type == "AGREE" and base != "AGREE"):
        return announced(base)
    if verb is not None and base in COOPERATIVE and is_wished(sentence, verb):
        return "AGREE"
    will_not = state == "negated" and verb is not None and auxiliaries(sentence, verb) & {"will", "wo", "would"}
    return "REJECT" if will_not and base in COOPERATIVE else base


def is_of_fact(sentence: Sentence, match: TriggerMatch) -> bool:
    """Whether a clause turns the word into one of fact: "recognised that …", "denied having met"."""
    if match.trigger.is_noun or sentence.child(match.token, "dobj", "dative", "nsubjpass") is not None:
        return False
    if match.trigger.event_type in ("SUPPORT", "COOPERATE", "AID"):
        return sentence.child(match.token, "ccomp") is not None
    return match.trigger.lemma == "deny" and sentence.child(match.token, "ccomp", "xcomp") is not None


def is_accident(sentence: Sentence, match: TriggerMatch) -> bool:
    """Whether nature or mishap hurts people, not somebody: "the quake killed", "died in a crash"."""
    if match.trigger.event_type not in PHYSICAL or match.trigger.is_noun:
        return False
    causes = [sentence.child(match.token, "nsubj"), agent(sentence, match.token)]
    causes += [
        sentence.child(child, "pobj")
        for child in sentence.all_children(match.token, "prep")
        if sentence.lowers[child] in ("in", "by", "during", "after")
    ]
    return any(
        sentence.lemmas[token] in words("natural")
        for cause in causes
        if cause is not None
        for token in (cause, *sentence.all_children(cause, "compound"))
    )


def is_content(sentence: Sentence, inner: TriggerMatch, match: TriggerMatch) -> bool:
    """Whether an event is the content itself, not its purpose: a clause or object right below the word.

    A noun of conflict never is: who agrees on a war agrees to end it.
    """
    if inner.trigger.is_noun and inner.trigger.event_type not in COOPERATIVE:
        return False
    token, outer = inner.token, match.token
    while sentence.heads[token] != outer and sentence.deps[token] in ("xcomp", "ccomp", "dobj", "conj", "acomp"):
        token = sentence.heads[token]
    return sentence.heads[token] == outer and sentence.deps[token] in ("xcomp", "ccomp", "dobj", "prep", "pobj")


def asks_support(sentence: Sentence, match: TriggerMatch, content: Sequence[TriggerMatch]) -> bool:
    """Whether others are asked to support someone: PLOVER's SUPPORT (CAMEO 053, rally support), not REQUEST."""
    if not content or content[0].trigger.event_type != "SUPPORT":
        return False
    inner = content[0].token
    return sentence.deps[inner] == "xcomp" and sentence.heads[inner] == match.token


def _is_guest_received(scene: Scene, verb: int) -> bool:
    """Whether people are welcomed, not a country or a step."""
    thing = logical_object(scene.sentence, verb)
    return thing is not None and any(map(is_guest, scene.phrase_parties(thing)))


def _is_verbal(scene: Scene, verb: int) -> bool:
    """Whether a politician attacks a person, as in "attacked his rival": with words."""
    sentence = scene.sentence
    sides = (logical_subject(sentence, verb), logical_object(sentence, verb))
    if not sentence.tags[verb].startswith("VB"):
        return False
    found = [scene.phrase_parties(side) if side is not None else [] for side in sides]
    return all(
        own and all(party.kind == "person" and party.sector in ("GOV", "LEG", "PTY", "OPP") for party in own)
        for own in found
    )


def _is_done_by_state(scene: Scene, verb: int) -> bool:
    """Whether a country or its forces block the way: no protest."""
    subject = logical_subject(scene.sentence, verb) if scene.sentence.tags[verb].startswith("VB") else None
    actors = scene.phrase_parties(subject) if subject is not None else []
    return bool(actors) and all(map(is_state_power, actors))


def _expels_body(scene: Scene, match: TriggerMatch) -> bool:
    """Whether an organisation is sent away: SANCTION in PLOVER, while persons are deported (COERCE)."""
    thing = logical_object(scene.sentence, match.token)
    found = scene.phrase_parties(thing) if thing is not None else []
    return bool(found) and all(party.org_code in ("IGO", "NGO") for party in found)


def _has_content(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has a clause or a thing as its content: "protested that …", "protested the sale"."""
    return sentence.tags[verb].startswith("VB") and sentence.child(verb, "ccomp", "dobj") is not None
