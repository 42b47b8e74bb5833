"""From the triggers of one sentence to its events: what holds, what only stands inside another, who takes part."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from pipeline.actors.parties import inferred, is_coded
from pipeline.actors.sentences import Sentence
from pipeline.events.clauses import depth, is_passive, logical_object, logical_subject
from pipeline.events.places import place_of, place_of_host
from pipeline.events.roles import Roles, roles
from pipeline.events.scenes import Scene
from pipeline.events.status import auxiliaries, is_attempted, is_habitual, is_wished, status, tense, verb_of
from pipeline.events.triggers import TriggerMatch, matches
from pipeline.events.types import COOPERATIVE, MATERIAL_CONFLICT, announced
from pipeline.events.words import words
from pipeline.records import EventStatus, Party, Place, Span
from pipeline.time_expressions import Tense

ABSORBING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
ABROAD = frozenset({"AGREE", "RETREAT", "CONSULT", "COOPERATE", "AID"})  # not done to one's own country
HOME_TARGET = frozenset({"PROTEST", "COERCE"})
UNNAMED_ACTOR = frozenset({"COERCE", "ASSAULT", "ACCUSE"})
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
ARMED = frozenset({"MIL", "COP", "REB"})
PHYSICAL = frozenset({"PROTEST", "COERCE", "ASSAULT"})  # public whoever acts
POLITICAL = frozenset(
    {"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "REL", "REF", "SPY", "LAB", "NGO", "ETH"}
)
SPOKEN = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
SCENE_SETTING = frozenset({"after", "before", "during", "at", "in", "amid", "despite", "following", "ahead"})
SURE, LIKELY, WEAK = 0.9, 0.7, 0.5  # confidence: both sides named, one side open, something inferred


@dataclass(frozen=True, slots=True)
class Draft:
    """An event of a sentence before dates, quotes and ids; ``order`` sorts the events of a sentence, main first."""

    match: TriggerMatch
    event_type: str
    base_type: str
    status: EventStatus
    tense: Tense
    parties: Roles
    is_reciprocal: bool
    place: Place | None
    order: tuple[int, int, int]
    trigger: Span
    confidence: float

    @property
    def rule(self) -> str:
        """The trigger that found the event, as ``event_triggers.csv`` has it."""
        return self.match.trigger.text


def drafts(scene: Scene) -> list[Draft]:
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
    coded = sorted((draft for draft in coded if _has_parties(draft)), key=lambda draft: draft.order)
    return _distinct(scene.sentence, [draft for draft in coded if _stands(scene.sentence, draft, coded)])


def _distinct(sentence: Sentence, coded: Sequence[Draft]) -> list[Draft]:
    """The events without those that say again what one before them says: same type, same sides."""
    found: list[Draft] = []
    for draft in coded:
        if not any(_is_retold(sentence, draft, other) for other in found):
            found.append(draft)
    return found


def _is_retold(sentence: Sentence, draft: Draft, other: Draft) -> bool:
    """Whether an event is the one told before it: same type and sides, or same actors and told inside it."""
    if draft.base_type != other.base_type or _names(draft.parties.actors) != _names(other.parties.actors):
        return False
    inside = sentence.lefts[other.match.token] <= draft.match.token <= sentence.rights[other.match.token]
    return _names(draft.parties.recipients) == _names(other.parties.recipients) or (
        inside and other.base_type in PHYSICAL
    )


def _names(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.name for party in parties)


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


def _draft(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch]) -> Draft | None:
    sentence = scene.sentence
    if match.trigger.event_type == "REQUEST" and _asks_support(sentence, match, content):
        return _draft(scene, content[0], [])
    verb = verb_of(sentence, match.token)
    state = status(sentence, match.token)
    if (
        state is None
        or _is_of_fact(sentence, match)
        or (verb is not None and is_habitual(sentence, verb, match.trigger.event_type in COOPERATIVE))
    ):
        return None
    base = _base_type(scene, match, content)
    if state == "negated" and any("no" in alternatives for alternatives in match.trigger.words):
        state = "happened"  # "has no plan to" is itself the refusal
    if state == "hypothetical" and base in MATERIAL_CONFLICT and verb is not None and is_attempted(sentence, verb):
        state = "happened"  # an attempt at violence is violence
    place = place_of(scene.parties, match.token, verb)
    own = _with_content(scene, match, roles(scene, match), content)
    found = _hosted(_completed(scene, match, own, place), place, base)
    return Draft(
        match=match,
        event_type=_event_type(sentence, match, base, state, verb),
        base_type=base,
        status=state,
        tense=tense(sentence, verb),
        parties=found,
        is_reciprocal=base in MUTUAL and match.trigger.mode != "visit" and _is_mutual(match, found),
        place=place or place_of_host(found.hosts if base == "CONSULT" else ()),
        order=(depth(sentence, match.token) - (base == "PROTEST"), int(match.trigger.is_noun), match.token),
        trigger=_trigger_span(sentence, match),
        confidence=_confidence(found),
    )


def _is_of_fact(sentence: Sentence, match: TriggerMatch) -> bool:
    """Whether a clause turns the word into one of fact: "recognised that …", "denied having met"."""
    if match.trigger.is_noun or sentence.child(match.token, "dobj", "dative", "nsubjpass") is not None:
        return False
    if match.trigger.event_type in ("SUPPORT", "COOPERATE", "AID"):
        return sentence.child(match.token, "ccomp") is not None
    return match.trigger.lemma == "deny" and sentence.child(match.token, "ccomp", "xcomp") is not None


def _base_type(scene: Scene, match: TriggerMatch, content: Sequence[TriggerMatch]) -> str:
    """What would happen: the content of an agreement to act, else the trigger's own type."""
    sentence = scene.sentence
    base = match.trigger.event_type
    if match.trigger.text == "attack" and _is_verbal(scene, match.token):
        return "ACCUSE"
    if base == "AGREE":
        inner = next((one.trigger.event_type for one in content if _is_content(sentence, one, match)), base)
        return inner if inner in COOPERATIVE | MATERIAL_CONFLICT else base
    if match.trigger.mode == "obstruct" and _is_done_by_state(scene, match.token):
        return "COERCE"
    if match.trigger.mode == "deport" and _expels_body(scene, match):
        return "SANCTION"
    if base == "PROTEST" and match.trigger.lemma == "protest" and _has_content(sentence, match.token):
        return "ACCUSE"
    return base


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


def _with_content(scene: Scene, match: TriggerMatch, own: Roles, content: Sequence[TriggerMatch]) -> Roles:
    """The roles with the recipients of what is agreed or threatened, where the word itself has none."""
    if own.recipients or match.trigger.event_type not in ("AGREE", "THREATEN"):
        return own
    inner = next((one for one in content if _is_content(scene.sentence, one, match)), None)
    if inner is None:
        return own
    spans = {party.span for party in own.actors}
    return Roles(own.actors, tuple(one for one in roles(scene, inner).recipients if one.span not in spans), own.hosts)


def _is_content(sentence: Sentence, inner: TriggerMatch, match: TriggerMatch) -> bool:
    """Whether an event is the content itself, not its purpose: a clause or object right below the word.

    A noun of conflict never is: who agrees on a war agrees to end it.
    """
    if inner.trigger.is_noun and inner.trigger.event_type not in COOPERATIVE:
        return False
    token, outer = inner.token, match.token
    while sentence.heads[token] != outer and sentence.deps[token] in ("xcomp", "ccomp", "dobj", "conj", "acomp"):
        token = sentence.heads[token]
    return sentence.heads[token] == outer and sentence.deps[token] in ("xcomp", "ccomp", "dobj", "prep", "pobj")


def _is_done_by_state(scene: Scene, verb: int) -> bool:
    """Whether a country or its forces block the way: no protest."""
    subject = logical_subject(scene.sentence, verb) if scene.sentence.tags[verb].startswith("VB") else None
    actors = scene.phrase_parties(subject) if subject is not None else []
    return bool(actors) and all(map(_is_state_power, actors))


def _expels_body(scene: Scene, match: TriggerMatch) -> bool:
    """Whether an organisation is sent away: SANCTION in PLOVER, while persons are deported (COERCE)."""
    thing = logical_object(scene.sentence, match.token)
    found = scene.phrase_parties(thing) if thing is not None else []
    return bool(found) and all(party.org_code in ("IGO", "NGO") for party in found)


def _event_type(sentence: Sentence, match: TriggerMatch, base: str, state: EventStatus, verb: int | None) -> str:
    """PLOVER's type: a plan or promise is AGREE or THREATEN, cooperation that will not come is REJECT."""
    if state == "planned" or (match.trigger.event_type == "AGREE" and base != "AGREE"):
        return announced(base)
    if verb is not None and base in COOPERATIVE and is_wished(sentence, verb):
        return "AGREE"
    will_not = state == "negated" and verb is not None and auxiliaries(sentence, verb) & {"will", "wo", "would"}
    return "REJECT" if will_not and base in COOPERATIVE else base


def _confidence(found: Roles) -> float:
    everyone = (*found.actors, *found.recipients)
    if any(party.basis == "inferred" or not is_coded(party) for party in everyone):
        return WEAK
    codes = {party.country or party.org_code for party in everyone}
    return SURE if len(codes) > 1 else LIKELY


def _has_parties(draft: Draft) -> bool:
    """Whether the parties make it a public event: one is named and political, and both sides where a word needs both.

    PLOVER codes the acts of governments, armed forces, parties, courts, movements and the like, not private life.
    """
    actors, recipients = draft.parties.actors, draft.parties.recipients
    if not any(_is_named(party) for party in (*actors, *recipients, *draft.parties.hosts)):
        return draft.base_type in PHYSICAL and any(map(is_coded, (*actors, *recipients)))
    is_enough = any(map(_is_state, actors)) and draft.base_type not in COOPERATIVE
    if draft.match.trigger.needs == "both" and not (is_enough or _are_both_named(draft)):
        return False
    is_pointed = any(party.basis == "coreference" for party in (*actors, *recipients))
    if is_pointed and _names(actors) == _names(recipients):
        return False  # a pronoun taken for the other side
    if draft.match.trigger.needs == "target" and not any(_is_hit(party) for party in recipients):
        return False
    if draft.match.trigger.needs == "person" and not any(_is_people(party) for party in recipients):
        return False
    if draft.base_type == "MOBILIZE" and actors and not any(_is_armed(party) for party in actors):
        return False
    if draft.match.trigger.mode == "visit":
        return any(_is_political(party) for party in actors) and _has_two_sides(draft)
    if draft.base_type == "PROTEST" and any(party.kind == "person" or _is_state_power(party) for party in actors):
        return False
    if draft.base_type == "ASSAULT" and _is_among_persons(draft):
        return False
    is_abroad = _are_both_named(draft) and _has_two_sides(draft)
    return draft.base_type in PHYSICAL or is_abroad or any(_is_political(party) for party in (*actors, *recipients))


def _is_named(party: Party) -> bool:
    """Whether the text itself tells the country, or names an office holder in a sentence about one country."""
    is_official = party.kind == "person" and party.sector in ("GOV", "MIL", "LEG", "JUD")
    return is_coded(party) and (party.basis != "inferred" or is_official)


def _is_state_power(party: Party) -> bool:
    return (party.kind == "country" and party.basis != "demonym") or party.sector == "MIL"


def _is_among_persons(draft: Draft) -> bool:
    """Whether a named person goes for another, or for nobody: mostly words or sport, unless somebody dies of it."""
    actors, recipients = draft.parties.actors, draft.parties.recipients
    is_deadly = draft.match.trigger.mode is not None and draft.match.trigger.mode != "beat"
    is_personal = bool(actors) and all(party.kind == "person" and party.sector not in ARMED for party in actors)
    return (
        is_personal and not is_deadly and all(party.kind == "person" or party.sector == "PTY" for party in recipients)
    )


def _are_both_named(draft: Draft) -> bool:
    actors = [party for party in draft.parties.actors if _is_named(party)]
    is_mutual = draft.base_type in MUTUAL and len({party.country or party.org_code for party in actors}) > 1
    return is_mutual or (bool(actors) and any(map(_is_named, draft.parties.recipients)))


def _is_state(party: Party) -> bool:
    """Whether a country or an international organisation acts as such."""
    return party.kind == "country" or party.org_code == "IGO" or (_is_named(party) and party.sector in ("GOV", "MIL"))


def _is_political(party: Party) -> bool:
    if party.kind == "country" or party.org_code is not None:
        return party.org_code != "MNC"
    return party.sector in POLITICAL


def _is_armed(party: Party) -> bool:
    return party.kind == "country" or party.org_code in ("IGO", "IMG") or party.sector in ("MIL", "COP", "REB", "GOV")


def _is_people(party: Party) -> bool:
    return party.kind == "person" or party.sector is not None


def _is_hit(party: Party) -> bool:
    """Whether people or a place are hit, not what belongs to a country ("Russian gas trade")."""
    return party.kind != "country" or party.basis != "demonym"


def _has_two_sides(draft: Draft) -> bool:
    codes = {party.country or party.org_code for party in (*draft.parties.actors, *draft.parties.recipients)}
    return len(codes - {None}) > 1


def _stands(sentence: Sentence, draft: Draft, coded: Sequence[Draft]) -> bool:
    """Whether an event is more than talk around the sentence's main event."""
    everyone = [party for party in (*draft.parties.actors, *draft.parties.recipients) if is_coded(party)]
    token = draft.match.token
    if draft.match.trigger.is_noun and (len(coded) > 1 or draft.base_type in MUTUAL):
        return len(everyone) > 1
    if draft.base_type in SPOKEN and not draft.parties.actors and not draft.match.trigger.is_noun:
        return is_passive(sentence, token)
    if draft.status in ("planned", "hypothetical") and draft.base_type in ("REQUEST", "ACCUSE"):
        return False
    return draft.status != "hypothetical" or (draft is coded[0] and len(everyone) > 1)


def _is_mutual(match: TriggerMatch, found: Roles) -> bool:
    return len(found.actors) > 1 or (bool(found.recipients) and "with" in match.trigger.recipient)


def _trigger_span(sentence: Sentence, match: TriggerMatch) -> Span:
    """The word that names the event; a verb of saying gives way to what makes it one ("said that … must")."""
    if match.used and sentence.lemmas[match.token] in words("reporting"):
        return sentence.text_span(min(match.used), min(match.used))
    return sentence.text_span(match.token, match.token)


def _asks_support(sentence: Sentence, match: TriggerMatch, content: Sequence[TriggerMatch]) -> bool:
    """Whether others are asked to support someone: PLOVER's SUPPORT (CAMEO 053, rally support), not REQUEST."""
    if not content or content[0].trigger.event_type != "SUPPORT":
        return False
    inner = content[0].token
    return sentence.deps[inner] == "xcomp" and sentence.heads[inner] == match.token


def _has_content(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has a clause or a thing as its content: "protested that …", "protested the sale"."""
    return sentence.tags[verb].startswith("VB") and sentence.child(verb, "ccomp", "dobj") is not None


def _hosted(found: Roles, place: Place | None, base: str) -> Roles:
    """For consultations in a party's own country: that party is the host and recipient, the others the visitors."""
    if base != "CONSULT" or place is None or place.country is None:
        return found
    everyone = (*found.actors, *found.recipients)
    hosts = tuple(party for party in everyone if party.country == place.country)
    visitors = tuple(party for party in everyone if party.country != place.country)
    if hosts and visitors and any(map(is_coded, visitors)):
        return Roles(visitors, hosts, found.hosts or hosts)
    return found


def _completed(scene: Scene, match: TriggerMatch, found: Roles, place: Place | None) -> Roles:
    """Fill in countries that the sentence leaves open but allows only one value for."""
    country = _only_country(scene)
    base = match.trigger.event_type
    where = place.country if base in PHYSICAL and place is not None and place.country else country
    actors = [_filled(scene, party, where) for party in found.actors]
    if not actors and base in UNNAMED_ACTOR and not match.trigger.is_noun and place is not None and place.country:
        actors = [_unnamed(scene, match, place.country)]
    if base == "PROTEST" and actors and not any(map(is_coded, actors)):
        aim = next((party.country for party in found.recipients if party.country), None)
        actors = [_filled(scene, party, aim) for party in actors]
    home = next((party.country for party in actors if party.country), None)
    there = place.country if place is not None and base in PHYSICAL else None
    likely = there or (None if base in ABROAD else home) or (None if country == home and base in ABROAD else country)
    recipients = [_filled(scene, party, likely) for party in found.recipients]
    is_open = base == "PROTEST" or logical_object(scene.sentence, match.token) in (None, *match.used)
    if not recipients and is_open and base in HOME_TARGET and home is not None:
        recipients = [_unnamed(scene, match, home)]
    if base in ABROAD and len(recipients) == 1 and recipients[0].country == home and recipients[0].kind == "country":
        recipients = []
    return Roles(tuple(actors), tuple(recipients), found.hosts)


def _filled(scene: Scene, party: Party, country: str | None) -> Party:
    """The party with the country, unless it is coded or of a kind that need not be at home there."""
    if is_coded(party) or country is None or not scene.parties.is_local(party):
        return party
    return inferred(party, country, None)


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
    """Somebody in a country whom the sentence does not name, at the trigger's own words."""
    return Party(
        name=f"unnamed party ({country})",
        text=scene.sentence.words[match.token],
        span=scene.sentence.text_span(match.token, match.token),
        kind="organisation",
        country=country,
        org_code=None,
        sector=None,
        title=None,
        basis="inferred",
    )
