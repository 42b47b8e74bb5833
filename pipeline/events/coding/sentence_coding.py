"""From the triggers of one sentence to its events: what holds, what only stands inside another, who takes part."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.actors import code_of, is_coded
from pipeline.events.coding.event_drafts import EventDraft, names
from pipeline.events.coding.figures_of_speech import is_no_violence
from pipeline.events.coding.filters import distinct, has_parties, stands
from pipeline.events.coding.plover_types import (
    asks_support,
    base_type,
    event_type_of,
    is_content,
    is_of_fact,
    refuses_to_refuse,
    suspends_a_thing,
)
from pipeline.events.coding.sport import is_told_of_play
from pipeline.events.coding.verbal_attacks import is_attack_in_words
from pipeline.events.finding import MATERIAL_CONFLICT, MUTUAL, SPOKEN, TriggerMatch, words
from pipeline.events.grammar import is_attempted, is_habitual, is_said_in_call, status, tense
from pipeline.events.referents import Scene
from pipeline.events.sides import Roles, completed, hosted, roles
from pipeline.events.venues import Surrounding, place_at_home, place_of, place_of_host, place_of_visit, wider_place
from pipeline.language import Word, agent, depth, undergoer, verb_of, verbs_of_saying
from pipeline.records import EventStatus, Span

FRIENDLY = frozenset({"SUPPORT", "AGREE", "CONSULT", "COOPERATE", "AID"})
ABSORBING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
SURE, LIKELY, WEAK = 0.9, 0.7, 0.5  # confidence: both sides named, one side open, something inferred


def drafts(scene: Scene, matched: Sequence[TriggerMatch]) -> list[EventDraft]:
    """The events of the triggers of one sentence, the main one first; empty when nothing in it is an event."""
    absorbed = _absorbed(matched)
    inner = {match.word for content in absorbed.values() for match in content}
    verbs = {match.word for match in matched if not match.trigger.is_noun}
    objects = {match.word for match in matched if match.trigger.is_noun and _is_object(match, verbs)}
    coded = [
        draft
        for match in matched
        if match.word not in inner | objects
        and (draft := _draft(scene, match, absorbed.get(match.word, []))) is not None
    ]
    coded = [_to_whom_above(draft, coded) for draft in coded]
    coded = sorted((draft for draft in coded if has_parties(draft)), key=lambda draft: draft.order)
    return distinct([draft for draft in coded if stands(draft, coded)])


def _to_whom_above(draft: EventDraft, coded: Sequence[EventDraft]) -> EventDraft:
    """Good will in a participle goes to whom the verb above it tells: "thanked Oman, expressing its readiness"."""
    verb = draft.match.word
    if draft.parties.recipients or verb.dep != "advcl" or verb.tag != "VBG" or draft.base_type not in FRIENDLY:
        return draft
    above = next((other for other in coded if verb.head in (other.match.word, *other.match.used)), None)
    if above is None or above.base_type not in FRIENDLY or names(above.parties.actors) != names(draft.parties.actors):
        return draft
    return replace(draft, parties=replace(draft.parties, recipients=above.parties.recipients))


def _is_object(match: TriggerMatch, verbs: Collection[Word]) -> bool:
    """Whether an event noun is only the object of a verb that names the event ("signed the accord")."""
    is_of_trigger = match.word.dep in ("dobj", "nsubjpass") and match.word.head in verbs
    return is_of_trigger and not _is_presupposed(match)


def _absorbed(matched: Sequence[TriggerMatch]) -> dict[Word, list[TriggerMatch]]:
    """Triggers by the trigger whose content they are: what is demanded, refused, promised or alleged is no event."""
    by_word = {match.word: match for match in matched}
    inner: dict[Word, list[TriggerMatch]] = {}
    for match in matched:
        for above in match.word.ancestors():
            outer = by_word.get(above)
            absorbs = outer is not None and outer.trigger.event_type in ABSORBING
            if absorbs and not _is_beside(match, above):
                inner.setdefault(above, []).append(match)
                break
    return inner


def _is_beside(match: TriggerMatch, above: Word) -> bool:
    """Whether a clause between two triggers only sets the scene, or the inner one stands beside the outer.

    What a participle tells of a noun is so, and what somebody is criticised for.
    """
    word = below = match.word
    if _is_presupposed(match) if match.trigger.is_noun else _tells_of_noun(match):
        return True
    while below is not above:
        if below.dep in ("nsubj", "nsubjpass", "parataxis", "relcl") or _sets_scene(below):
            return True
        if below.dep == "ccomp" and any(between.text == ";" for between in word.tokens.words[word.index : above.index]):
            return True
        if below.dep == "conj" and below.head is above:
            return True
        below = below.head
    return False


def _tells_of_noun(match: TriggerMatch) -> bool:
    """Whether a bare participle tells what was done to a noun that there is: "sanctions imposed by Oman".

    Of words one that tells nobody only describes: "an office charged with it".
    """
    verb = match.word
    if match.trigger.event_type in SPOKEN and agent(verb) is None:
        return False
    if verb.dep != "acl" or verb.tag != "VBN" or verb.child("aux", "mark", "nsubj", "nsubjpass") is not None:
        return False
    return all(child.lower not in ("any", "no") for child in verb.head.children)


def _is_presupposed(match: TriggerMatch) -> bool:
    """Whether who judges an event takes it as given: "condemned the raid", "a protest over the arrests"."""
    noun = match.word
    holder = noun.head.head if noun.dep == "pobj" and noun.head.lower in words("judged_preposition") else noun.head
    return noun.dep in ("dobj", "nsubjpass", "pobj") and holder.lemma in words("judging")


def _sets_scene(word: Word) -> bool:
    """Whether a clause with a mark, a participle or a phrase after "after" and the like tells what is around."""
    if word.dep == "prep" or word.lower == "ahead":
        return word.lower in words("scene_phrase")
    return word.dep == "advcl" and (word.tag == "VBG" or word.child("mark", "advmod") is not None)


def _draft(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch]) -> EventDraft | None:
    if match.trigger.event_type == "REQUEST" and asks_support(match, content):
        return _draft(scene, content[0], [])
    verb = verb_of(match.word)
    if (
        refuses_to_refuse(match, content)
        or is_of_fact(match)
        or suspends_a_thing(match)
        or is_told_of_play(match)
        or (verb is not None and is_habitual(verb, match.trigger.event_type))
    ):
        return None
    is_in_words = is_attack_in_words(scene, match)
    if not is_in_words and is_no_violence(scene, match):
        return None
    base = base_type(scene, match, content, is_in_words)
    state = _status(match, base, verb)
    if state is None:
        return None
    agreed = _meeting_agreed(match, base, content) if state in ("happened", "ongoing") else None
    state = "planned" if agreed is not None else state  # the meeting lies ahead, whenever it was agreed on
    told = agreed or match
    is_visit = told.trigger.mode == "visit"
    around = Surrounding(scene.parties, scene.around.countries)
    is_journey = is_visit and told.trigger.actor != "obj"  # who is received has no goal in his own name
    goal = place_of_visit(around, told.word) if is_journey and base == "CONSULT" else None
    is_elsewhere = is_visit and goal is None and _visits_a_thing(told)
    place = goal or (place_of(around, told.word, verb_of(told.word), base) if not is_elsewhere else None)
    own = _with_content(scene, match, roles(scene, match), content)
    if base == "MOBILIZE" and _is_joint_exercise(match, own):
        base = "COOPERATE"
    sides = hosted(completed(scene, match, own, place), place, base, is_visit)
    where = place or (wider_place(around, match.word, verb, base) if not is_elsewhere else None)
    where = where or place_of_host(sides.hosts if base == "CONSULT" else ())
    return EventDraft(
        match=told,
        event_type=event_type_of(match, base, state, verb, content),
        base_type=base,
        status=state,
        tense="future" if agreed is not None else tense(verb),
        parties=sides,
        is_reciprocal=base in MUTUAL and not is_visit and _is_mutual(match, sides),
        place=where or place_at_home(sides.actors, sides.recipients, base, match.trigger.mode),
        order=(depth(match.word) - _lift(match, base), int(match.trigger.is_noun), match.word.index),
        trigger=_trigger_span(match),
        confidence=_confidence(sides),
    )


def _meeting_agreed(match: TriggerMatch, base: str, content: Sequence[TriggerMatch]) -> TriggerMatch | None:
    """The meeting or journey that somebody agreed to or is invited to: its own words tell where and when it will be."""
    if match.word.lemma not in words("agreeing") or base != "CONSULT":
        return None
    gathering = words("travel") | words("visiting") | words("light")  # not who agrees to consult in a crisis
    meetings = (inner for inner in content if inner.trigger.event_type == base and is_content(inner, match))
    return next((inner for inner in meetings if inner.word.lemma in gathering), None)


def _visits_a_thing(match: TriggerMatch) -> bool:
    """Whether what is visited is a thing, which is where it stands, not where the sentence has other things happen."""
    thing = undergoer(match.word) if match.word.lemma in words("visiting") else None
    return thing is not None and thing.is_noun and thing.text.islower()


def _lift(match: TriggerMatch, base: str) -> int:
    """How far an event stands above its clause: a protest above its demand, what a call was for above the call."""
    return 2 if is_said_in_call(match.word) else int(base == "PROTEST")


def _status(match: TriggerMatch, base: str, verb: Word | None) -> EventStatus | None:
    """The status that the grammar gives, but what "no" itself names and an attempt at violence have happened."""
    state = status(match.word)
    if state == "negated" and any("no" in alternatives for alternatives in match.trigger.words):
        return "happened"  # "has no plan to" is itself the refusal
    if state == "hypothetical" and base in MATERIAL_CONFLICT and verb is not None and is_attempted(verb):
        return "happened"
    return state


def _is_joint_exercise(match: TriggerMatch, own: Roles) -> bool:
    """Whether several countries train together, which is no threat between them."""
    is_exercise = any(word.lemma in words("exercise") for word in (*match.used, match.word))
    return is_exercise and len({code_of(party) for party in own.actors}) > 1


def _with_content(scene: Scene, match: TriggerMatch, own: Roles, content: Sequence[TriggerMatch]) -> Roles:
    """The roles with the recipients of what is agreed or threatened, where the word itself has none."""
    if own.recipients or match.trigger.event_type not in ("AGREE", "THREATEN"):
        return own
    inner = next((other for other in content if is_content(other, match)), None)
    if inner is None:
        return own
    spans = {party.span for party in own.actors}
    recipients = tuple(party for party in roles(scene, inner).recipients if party.span not in spans)
    return Roles(own.actors, recipients, own.hosts)


def _confidence(sides: Roles) -> float:
    everyone = sides.both
    if any(party.basis == "inferred" or not is_coded(party) for party in everyone):
        return WEAK
    codes = {code_of(party) for party in everyone}
    return SURE if len(codes) > 1 else LIKELY


def _is_mutual(match: TriggerMatch, sides: Roles) -> bool:
    return len(sides.actors) > 1 or (bool(sides.recipients) and "with" in match.trigger.recipient)


def _trigger_span(match: TriggerMatch) -> Span:
    """The word that names the event; a verb of saying gives way to what makes it one ("said that … must")."""
    first = min(match.used, default=match.word)
    is_made_by_other = first.tag == "MD" and match.word.lemma in verbs_of_saying()
    return first.span if is_made_by_other else match.word.span
