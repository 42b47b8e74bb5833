"""Which of the PLOVER types an event has: from its trigger, from what it speaks of, from who acts on whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.events.coding.event_drafts import bears_arms, is_state_power
from pipeline.events.finding import COOPERATIVE, MATERIAL_CONFLICT, TriggerMatch, announced, words
from pipeline.events.grammar import doer_of_event, is_wished
from pipeline.events.referents import Scene, phrase_parties
from pipeline.events.sides import WELCOME, guests_in
from pipeline.language import Word, auxiliaries, is_infinitive, is_negated, undergoer
from pipeline.records import EventStatus, Party
from pipeline.rules import Rule, Table, always

INNER_DEPS = frozenset({"xcomp", "ccomp", "dobj", "conj", "acomp"})  # between an agreement and its content
INDICATIVE = frozenset({"are", "can", "could", "did", "does", "had", "has", "is", "was", "were", "will", "would"})
CROWDS = frozenset({"CVL", "EDU", "LAB", "OPP", "REF"})  # sectors of those who riot when they burn and break


@dataclass(frozen=True, slots=True)
class TypedTrigger:
    """A trigger in its sentence with the triggers that are its content; ``is_in_words`` of an attack made of words."""

    scene: Scene
    match: TriggerMatch
    content: Sequence[TriggerMatch]
    is_in_words: bool

    @property
    def word(self) -> Word:
        return self.match.word

    @property
    def listed(self) -> str:
        """The type that the trigger list gives."""
        return self.match.trigger.event_type


def base_type(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch], is_in_words: bool) -> str:
    """What would happen: the content of an agreement to act, else the trigger's own type."""
    typed = TypedTrigger(scene, match, content, is_in_words)
    base = BASE_TYPE.first(typed)
    if base == "as_listed":
        return typed.listed
    return _type_of_content(typed) if base == "as_content" else base


def _type_of_content(typed: TypedTrigger) -> str:
    content = (inner.trigger.event_type for inner in typed.content if is_content(inner, typed.match))
    base = next(content, typed.listed)
    return base if base in COOPERATIVE | MATERIAL_CONFLICT else typed.listed


def event_type_of(
    match: TriggerMatch, base: str, state: EventStatus, verb: Word | None, content: Sequence[TriggerMatch]
) -> str:
    """PLOVER's type: a plan or promise is AGREE or THREATEN, cooperation that will not come is REJECT.

    A promise not to do something is the reverse: "vowed never to yield" refuses, "pledged not to attack" agrees.
    Who offers or agrees to send troops helps, who vows it threatens.
    """
    if match.trigger.event_type == "AGREE" and base != "AGREE" and _is_denied(match, content):
        return "REJECT" if base in COOPERATIVE else "AGREE"
    if match.trigger.event_type == "AGREE" and base == "MOBILIZE" and match.trigger.lemma not in words("vowing"):
        return "AGREE"
    if state == "planned" or (match.trigger.event_type == "AGREE" and base != "AGREE"):
        return announced(base)
    if verb is None or base not in COOPERATIVE:
        return base
    if is_wished(verb):
        return "AGREE"
    return "REJECT" if state == "negated" and auxiliaries(verb) & {"will", "wo", "would"} else base


def _is_denied(match: TriggerMatch, content: Sequence[TriggerMatch]) -> bool:
    inner = next((inner for inner in content if is_content(inner, match)), None)
    return inner is not None and inner.word.is_verb and is_negated(inner.word)


def refuses_to_refuse(match: TriggerMatch, content: Sequence[TriggerMatch]) -> bool:
    """Whether somebody only leaves open what may come: "refused to rule out strikes"."""
    is_refusal = match.trigger.event_type == "REJECT" and not match.trigger.is_noun
    return is_refusal and any(
        inner.trigger.event_type == "REJECT" and inner.word.dep == "xcomp" and inner.word.head is match.word
        for inner in content
    )


def is_of_fact(match: TriggerMatch) -> bool:
    """Whether a clause turns the word into one of fact: "recognised that …", "accepted that … was so"."""
    if match.trigger.is_noun or match.word.child("dobj", "dative", "nsubjpass") is not None:
        return False
    if match.trigger.event_type in ("SUPPORT", "COOPERATE", "AID"):
        clause = match.word.child("ccomp")
        is_bare = clause is not None and clause.tag == "VB" and clause.child("aux") is None  # "helped them trace it"
        return clause is not None and not is_bare
    if match.trigger.lemma == "accept":
        return match.word.child("ccomp") is not None
    if match.trigger.lemma == "insist":
        return any(_is_indicative(clause) for clause in match.word.all_children("ccomp"))
    return False


def _is_indicative(clause: Word) -> bool:
    """Whether a clause tells what is so or will be, not what should be: "insisted the strikes were legal"."""
    helpers = {child.lower for child in clause.all_children("aux", "auxpass")}
    return clause.tag in ("VBD", "VBZ") or not helpers.isdisjoint(INDICATIVE)


def suspends_a_thing(match: TriggerMatch) -> bool:
    """Whether no name and no sum is suspended, where the trigger asks for nothing: "suspended the rest of the term"."""
    is_any = match.trigger.lemma == "suspend" and not match.trigger.is_noun and not match.trigger.words
    thing = undergoer(match.word) if is_any else None
    return thing is not None and not thing.is_name and thing.tag != "CD"


def is_content(inner: TriggerMatch, match: TriggerMatch) -> bool:
    """Whether an event is the content itself, not its purpose: a clause or object right below the word.

    A noun of conflict never is: who agrees on a war agrees to end it.
    """
    if inner.trigger.is_noun and inner.trigger.event_type not in COOPERATIVE:
        return False
    word = inner.word
    while word.head is not match.word and (word.dep in INNER_DEPS or _is_of_invitation(word)):
        word = word.head
    return word.head is match.word and (
        word.dep in ("xcomp", "ccomp", "dobj", "prep", "pobj") or _is_of_invitation(word)
    )


def _is_of_invitation(word: Word) -> bool:
    """Whether somebody is invited to do it, by the noun: "an invitation to visit Lima"."""
    return word.dep == "acl" and word.head.lemma == "invitation" and is_infinitive(word)


def asks_support(match: TriggerMatch, content: Sequence[TriggerMatch]) -> bool:
    """Whether others are asked to support someone: PLOVER's SUPPORT (CAMEO 053, rally support), not REQUEST."""
    if not content or content[0].trigger.event_type != "SUPPORT" or match.word.lemma == "apply":
        return False
    if content[0].word.lemma in words("apologising"):  # is demanded, not drummed up
        return False
    return content[0].word.dep == "xcomp" and content[0].word.head is match.word


def _is_welcome_of_a_step(typed: TypedTrigger) -> bool:
    """Whether a country or a step is welcomed, not people."""
    if typed.match.trigger.lemma != WELCOME or typed.listed != "CONSULT":
        return False
    received = undergoer(typed.word)
    return received is None or not guests_in(typed.scene, received)


def _is_obstructed_by_state(typed: TypedTrigger) -> bool:
    """Whether a country, its forces or its government block the way: no protest."""
    if typed.match.trigger.mode != "obstruct" or not typed.word.is_verb:
        return False
    return _do_only(typed, lambda party: is_state_power(party) or _is_authority(party))


def _do_only(typed: TypedTrigger, kind: Callable[[Party], bool]) -> bool:
    """Whether somebody does it, and all who do are of a kind."""
    actors = phrase_parties(typed.scene, doer_of_event(typed.word))
    return bool(actors) and all(map(kind, actors))


def _is_authority(party: Party) -> bool:
    return party.kind == "organisation" and party.sector in ("GOV", "COP")


def _is_destroyed_by_crowd(typed: TypedTrigger) -> bool:
    """Whether people without arms burn or break something, who riot: "students tore down the statue"."""
    if typed.match.trigger.mode != "destroy" or not typed.word.is_verb:
        return False
    return _do_only(typed, lambda party: party.kind == "organisation" and party.sector in CROWDS)


def _expels_body(typed: TypedTrigger) -> bool:
    """Whether an organisation is sent away: SANCTION in PLOVER, while persons are deported (COERCE)."""
    if typed.match.trigger.mode != "deport":
        return False
    expelled = phrase_parties(typed.scene, undergoer(typed.word))
    return bool(expelled) and all(party.org_code in ("IGO", "NGO") for party in expelled)


def _is_march_of_armed(typed: TypedTrigger) -> bool:
    """Whether those who march on a town bear arms: they move their force, and protest nothing."""
    if typed.listed != "PROTEST" or typed.match.trigger.lemma != "march" or not typed.word.is_verb:
        return False
    return _do_only(typed, bears_arms)


def _is_protest_in_words(typed: TypedTrigger) -> bool:
    """Whether "protest" has a clause or a thing as its content: "protested that …", "protested the sale"."""
    is_protest = typed.listed == "PROTEST" and typed.match.trigger.lemma == "protest"
    return is_protest and typed.word.is_verb and typed.word.child("ccomp", "dobj") is not None


BASE_TYPE: Table[TypedTrigger, str] = Table(
    "what would happen",
    (
        Rule("attack_in_words", lambda it: it.is_in_words, "ACCUSE"),
        Rule("welcome_of_a_step", _is_welcome_of_a_step, "SUPPORT"),
        Rule("agreement_to_act", lambda it: it.listed == "AGREE", "as_content"),
        Rule("obstructed_by_state", _is_obstructed_by_state, "COERCE"),
        Rule("destroyed_by_crowd", _is_destroyed_by_crowd, "PROTEST"),
        Rule("body_expelled", _expels_body, "SANCTION"),
        Rule("march_of_armed", _is_march_of_armed, "MOBILIZE"),
        Rule("protest_in_words", _is_protest_in_words, "ACCUSE"),
        Rule("otherwise", always, "as_listed"),
    ),
)
