"""From the triggers of one sentence to its events: what holds, what only stands inside another, who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.actors.parties import inferred
from pipeline.actors.sentences import Sentence
from pipeline.events.clauses import depth
from pipeline.events.places import place_of
from pipeline.events.roles import Roles, Scene, is_coded, roles
from pipeline.events.status import auxiliaries, status, tense, verb_of
from pipeline.events.triggers import TriggerMatch, matches
from pipeline.events.types import COOPERATIVE, MATERIAL_CONFLICT, announced
from pipeline.events.words import words
from pipeline.records import EventStatus, Party, Place, Span
from pipeline.time_expressions import Tense

ABSORBING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
ABROAD = frozenset({"AGREE", "RETREAT", "CONSULT", "COOPERATE", "AID"})  # not done to one's own country
HOME_TARGET = frozenset({"PROTEST", "COERCE"})
UNNAMED_ACTOR = frozenset({"COERCE", "ASSAULT", "ACCUSE"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An event of a sentence before dates, quotes and ids; ``order`` sorts the events of a sentence, main first."""

    match: TriggerMatch
    event_type: str
    base_type: str
    status: EventStatus
    tense: Tense
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    is_reciprocal: bool
    place: Place | None
    order: tuple[int, int, int]
    trigger: Span
    confidence: float
    rule: str


def drafts(scene: Scene) -> list[Draft]:
    """The events of one sentence, the main one first; empty when nothing in it is an event."""
    found = matches(scene.sentence)
    absorbed = _absorbed(scene.sentence, found)
    coded = []
    for match in found:
        if any(match in inner for inner in absorbed.values()):
            continue
        draft = _draft(scene, match, absorbed.get(match.token, []))
        if draft is not None:
            coded.append(draft)
    coded.sort(key=lambda draft: draft.order)
    return [draft for draft in coded if _stands(draft, coded)]


def _stands(draft: Draft, coded: Sequence[Draft]) -> bool:
    """Whether an event has the parties that it needs: event nouns beside a main event need two."""
    parties = [party for party in (*draft.actors, *draft.recipients) if is_coded(party)]
    if draft.match.trigger.is_noun and len(coded) > 1:
        return len(parties) > 1
    return bool(parties)


def _absorbed(sentence: Sentence, found: Sequence[TriggerMatch]) -> dict[int, list[TriggerMatch]]:
    """Triggers by the trigger whose content they are: what is demanded, refused, promised or alleged is no event."""
    by_token = {match.token: match for match in found}
    inner: dict[int, list[TriggerMatch]] = {}
    for match in found:
        for above in sentence.ancestors(match.token):
            outer = by_token.get(above)
            if (
                outer is not None
                and outer.trigger.event_type in ABSORBING
                and not _is_aside(sentence, match.token, above)
            ):
                inner.setdefault(above, []).append(match)
                break
    return inner


def _is_aside(sentence: Sentence, token: int, above: int) -> bool:
    """Whether a clause between two triggers only sets the scene, or the inner one stands beside the outer."""
    below = token
    while below != above:
        dep = sentence.deps[below]
        if dep in ("advcl", "conj", "nsubj", "nsubjpass", "parataxis", "relcl"):
            return True
        if dep == "prep" and sentence.lowers[below] in (
            "after",
            "before",
            "during",
            "at",
            "in",
            "amid",
            "despite",
            "following",
        ):
            return True
        below = sentence.heads[below]
    return False


def _draft(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch]) -> Draft | None:
    sentence = scene.sentence
    trigger = match.trigger
    verb = verb_of(sentence, match.token)
    state = status(sentence, match.token)
    base = trigger.event_type
    name = base
    if base == "AGREE" and content:
        base = content[0].trigger.event_type
        name = announced(base) if base in COOPERATIVE | MATERIAL_CONFLICT else "AGREE"
    elif base == "REQUEST" and _asks_support(sentence, match, content):
        return _draft(scene, content[0], [])
    elif base == "PROTEST" and trigger.lemma == "protest" and _has_content(sentence, match.token):
        base = name = "ACCUSE"
    elif state == "planned":
        name = announced(base)
    elif (
        state == "negated"
        and base in COOPERATIVE
        and verb is not None
        and auxiliaries(sentence, verb) & {"will", "wo", "would"}
    ):
        name = "REJECT"
    place = place_of(scene.parties, match.token, verb)
    found = _completed(scene, match, roles(scene, match), place)
    actors, recipients = _hosted(found, place, base)
    return Draft(
        match=match,
        event_type=name,
        base_type=base,
        status=state,
        tense=tense(sentence, verb),
        actors=actors,
        recipients=recipients,
        is_reciprocal=base in ("CONSULT", "AGREE", "COOPERATE")
        and trigger.mode != "visit"
        and _is_mutual(match, found),
        place=place,
        order=(depth(sentence, match.token) - (base == "PROTEST"), int(trigger.is_noun), match.token),
        trigger=_trigger_span(sentence, match),
        confidence=0.8 if all(map(is_coded, (*actors, *recipients))) and actors and recipients else 0.5,
        rule=f"{'noun' if trigger.is_noun else 'verb'}:{trigger.lemma}",
    )


def _trigger_span(sentence: Sentence, match: TriggerMatch) -> Span:
    """The word that names the event; a verb of saying gives way to what makes it one ("said that … must")."""
    if match.used and sentence.lemmas[match.token] in words("reporting"):
        return sentence.text_span(min(match.used), min(match.used))
    return sentence.text_span(match.token, match.token)


def _asks_support(sentence: Sentence, match: TriggerMatch, content: Sequence[TriggerMatch]) -> bool:
    """Whether others are asked to support someone: PLOVER's SUPPORT (CAMEO 053, rally support), not REQUEST."""
    return (
        bool(content)
        and content[0].trigger.event_type == "SUPPORT"
        and sentence.deps[content[0].token] == "xcomp"
        and (sentence.heads[content[0].token] == match.token)
    )


def _has_content(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has a clause or a thing as its content: "protested that …", "protested the sale"."""
    return sentence.child(verb, "ccomp", "dobj") is not None and sentence.tags[verb] != "NN"


def _is_mutual(match: TriggerMatch, found: Roles) -> bool:
    return len(found.actors) > 1 or (bool(found.recipients) and "with" in match.trigger.recipient)


def _hosted(found: Roles, place: Place | None, base: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """For consultations in a party's own country: that party is the host and recipient, the others the visitors."""
    if base != "CONSULT" or place is None or place.country is None:
        return found.actors, found.recipients
    everyone = (*found.actors, *found.recipients)
    hosts = tuple(party for party in everyone if party.country == place.country)
    visitors = tuple(party for party in everyone if party.country != place.country)
    if hosts and visitors and any(map(is_coded, visitors)):
        return visitors, hosts
    return found.actors, found.recipients


def _completed(scene: Scene, match: TriggerMatch, found: Roles, place: Place | None) -> Roles:
    """Fill in countries that the sentence leaves open but allows only one value for."""
    country = _only_country(scene)
    base = match.trigger.event_type
    where = place.country if place is not None and place.country else country
    actors = [_filled(party, where) for party in found.actors]
    if not actors and base in UNNAMED_ACTOR and not match.trigger.is_noun and place is not None and place.country:
        actors = [_unnamed(scene, match, place.country)]
    if base == "PROTEST" and actors and not any(map(is_coded, actors)):
        aim = next((party.country for party in found.recipients if party.country), None)
        actors = [_filled(party, aim) for party in actors]
    home = next((party.country for party in actors if party.country), None)
    recipients = [_filled(party, home or country) for party in found.recipients]
    if not recipients and base in HOME_TARGET and home is not None and "none" not in match.trigger.recipient:
        recipients = [_unnamed(scene, match, home)]
    if base in ABROAD and len(recipients) == 1 and recipients[0].country == home and recipients[0].kind == "country":
        recipients = []
    return Roles(tuple(actors), tuple(recipients))


def _filled(party: Party, country: str | None) -> Party:
    return party if is_coded(party) or country is None else inferred(party, country, None)


def _only_country(scene: Scene) -> str | None:
    """The one country that the sentence names, those of its source ("…, Omani officials said") only if no other."""
    source = _source_tokens(scene.sentence)
    hits = [hit for hit in scene.parties.hits if hit.known.country and not hit.is_loose]
    for own in ([hit for hit in hits if hit.first not in source], hits):
        countries = {hit.known.country for hit in own}
        if countries:
            return countries.pop() if len(countries) == 1 else None
    return None


def _source_tokens(sentence: Sentence) -> frozenset[int]:
    """The tokens that only name who reports: the subject of a verb of saying, "according to …"."""
    tokens: set[int] = set()
    for token, lemma in enumerate(sentence.lemmas):
        if lemma not in words("reporting"):
            continue
        source = sentence.child(token, "nsubj") if sentence.child(token, "ccomp") is not None else None
        if lemma == "accord" or sentence.lowers[token] == "according":
            source = token
        if source is not None:
            tokens.update(range(sentence.lefts[source], sentence.rights[source] + 1))
    return frozenset(tokens)


def _unnamed(scene: Scene, match: TriggerMatch, country: str) -> Party:
    span = scene.sentence.text_span(match.token, match.token)
    return Party(
        name=f"unnamed party in {country}",
        text=scene.sentence.words[match.token],
        span=span,
        kind="organisation",
        country=country,
        org_code=None,
        sector=None,
        title=None,
        basis="inferred",
    )
