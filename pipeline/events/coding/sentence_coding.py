"""From the triggers of one sentence to its events: what holds, what only stands inside another, who takes part."""

from collections.abc import Sequence, Set

from pipeline.actors import NOUN_TAGS, Sentence, is_coded
from pipeline.events.coding.event_drafts import EventDraft
from pipeline.events.coding.filters import distinct, has_parties, stands
from pipeline.events.coding.plover_types import (
    asks_support,
    base_type,
    event_type_of,
    is_accident,
    is_content,
    is_of_fact,
)
from pipeline.events.finding import MATERIAL_CONFLICT, MUTUAL, TriggerMatch, matches, words
from pipeline.events.grammar import depth, is_attempted, is_habitual, status, tense, verb_of
from pipeline.events.sides import Roles, Scene, completed, hosted, place_of, place_of_host, place_of_visit, roles
from pipeline.records import Span

ABSORBING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
SCENE_SETTING = frozenset({"after", "before", "during", "at", "in", "amid", "despite", "following", "ahead"})
SURE, LIKELY, WEAK = 0.9, 0.7, 0.5  # confidence: both sides named, one side open, something inferred


def drafts(scene: Scene) -> list[EventDraft]:
    """The events of one sentence, the main one first; empty when nothing in it is an event."""
    found = matches(scene.sentence)
    absorbed = _absorbed(scene.sentence, found)
    inner = {match.token for content in absorbed.values() for match in content}
    verbs = {match.token for match in found if not match.trigger.is_noun}
    objects = {match.token for match in found if match.trigger.is_noun and _is_object(scene.sentence, match, verbs)}
    coded = [
        draft
        for match in found
        if match.token not in inner | objects
        and (draft := _draft(scene, match, absorbed.get(match.token, []))) is not None
    ]
    coded = sorted((draft for draft in coded if has_parties(draft)), key=lambda draft: draft.order)
    return distinct(scene.sentence, [draft for draft in coded if stands(scene.sentence, draft, coded)])


def _is_object(sentence: Sentence, match: TriggerMatch, verbs: Set[int]) -> bool:
    """Whether an event noun is only the object of a verb that names the event ("signed the accord")."""
    return sentence.deps[match.token] in ("dobj", "nsubjpass") and sentence.heads[match.token] in verbs


def _absorbed(sentence: Sentence, found: Sequence[TriggerMatch]) -> dict[int, list[TriggerMatch]]:
    """Triggers by the trigger whose content they are: what is demanded, refused, promised or alleged is no event."""
    by_token = {match.token: match for match in found}
    inner: dict[int, list[TriggerMatch]] = {}
    for match in found:
        for above in sentence.ancestors(match.token):
            outer = by_token.get(above)
            absorbs = outer is not None and outer.trigger.event_type in ABSORBING
            if absorbs and not _is_aside(sentence, match.token, above):
                inner.setdefault(above, []).append(match)
                break
    return inner


def _is_aside(sentence: Sentence, token: int, above: int) -> bool:
    """Whether a clause between two triggers only sets the scene, or the inner one stands beside the outer."""
    below = token
    while below != above:
        dep = sentence.deps[below]
        if dep in ("nsubj", "nsubjpass", "parataxis", "relcl"):
            return True
        if dep == "ccomp" and ";" in sentence.words[token:above]:
            return True
        if dep == "conj" and sentence.heads[below] == above:
            return True
        if dep == "advcl" and sentence.child(below, "mark", "advmod") is not None:
            return True
        if dep == "advcl" and sentence.tags[below] == "VBG":
            return True
        if dep == "prep" and sentence.lowers[below] in SCENE_SETTING:
            return True
        below = sentence.heads[below]
    return False


def _draft(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch]) -> EventDraft | None:
    sentence = scene.sentence
    if match.trigger.event_type == "REQUEST" and asks_support(sentence, match, content):
        return _draft(scene, content[0], [])
    verb = verb_of(sentence, match.token)
    state = status(sentence, match.token)
    if (
        state is None
        or is_of_fact(sentence, match)
        or is_accident(sentence, match)
        or (verb is not None and is_habitual(sentence, verb, match.trigger.event_type))
    ):
        return None
    base = base_type(scene, match, content)
    if state == "negated" and any("no" in alternatives for alternatives in match.trigger.words):
        state = "happened"  # "has no plan to" is itself the refusal
    if state == "hypothetical" and base in MATERIAL_CONFLICT and verb is not None and is_attempted(sentence, verb):
        state = "happened"  # an attempt at violence is violence
    place = place_of(scene.parties, match.token, verb)
    is_visit = match.trigger.mode == "visit"
    if place is None and is_visit:
        place = place_of_visit(scene.parties, match.token)
    own = _with_content(scene, match, roles(scene, match), content)
    if base == "MOBILIZE" and _is_joint_exercise(sentence, match, own):
        base = "COOPERATE"
    found = hosted(completed(scene, match, own, place), place, base, is_visit)
    return EventDraft(
        match=match,
        event_type=event_type_of(sentence, match, base, state, verb),
        base_type=base,
        status=state,
        tense=tense(sentence, verb),
        parties=found,
        is_reciprocal=base in MUTUAL and not is_visit and _is_mutual(match, found),
        place=place or place_of_host(found.hosts if base == "CONSULT" else ()),
        order=(depth(sentence, match.token) - (base == "PROTEST"), int(match.trigger.is_noun), match.token),
        trigger=_trigger_span(sentence, match),
        confidence=_confidence(found),
    )


def _is_joint_exercise(sentence: Sentence, match: TriggerMatch, own: Roles) -> bool:
    """Whether several countries train together, which is no threat between them."""
    is_exercise = any(sentence.lemmas[token] in words("exercise") for token in (*match.used, match.token))
    return is_exercise and len({party.country or party.org_code for party in own.actors}) > 1


def _with_content(scene: Scene, match: TriggerMatch, own: Roles, content: Sequence[TriggerMatch]) -> Roles:
    """The roles with the recipients of what is agreed or threatened, where the word itself has none."""
    if own.recipients or match.trigger.event_type not in ("AGREE", "THREATEN"):
        return own
    inner = next((one for one in content if is_content(scene.sentence, one, match)), None)
    if inner is None:
        return own
    spans = {party.span for party in own.actors}
    return Roles(own.actors, tuple(one for one in roles(scene, inner).recipients if one.span not in spans), own.hosts)


def _confidence(found: Roles) -> float:
    everyone = (*found.actors, *found.recipients)
    if any(party.basis == "inferred" or not is_coded(party) for party in everyone):
        return WEAK
    codes = {party.country or party.org_code for party in everyone}
    return SURE if len(codes) > 1 else LIKELY


def _is_mutual(match: TriggerMatch, found: Roles) -> bool:
    return len(found.actors) > 1 or (bool(found.recipients) and "with" in match.trigger.recipient)


def _trigger_span(sentence: Sentence, match: TriggerMatch) -> Span:
    """The word that names the event; a verb of saying gives way to what makes it one ("said that … must")."""
    first = min(match.used, default=match.token)
    if sentence.tags[first] not in NOUN_TAGS and sentence.lemmas[match.token] in words("reporting"):
        return sentence.text_span(first, first)
    return sentence.text_span(match.token, match.token)
