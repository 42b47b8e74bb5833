"""Which drafts are public events: who takes part, what only surrounds the main event, what is told twice."""

from collections.abc import Sequence

from pipeline.actors import code_of, is_coded
from pipeline.events.coding.event_drafts import EventDraft, bears_arms, is_held_of_nobody, is_state_power, names
from pipeline.events.finding import ARMED, MUTUAL, OFFICIAL, PHYSICAL, SPOKEN, words
from pipeline.events.grammar import doer_of_event
from pipeline.language import Word, is_passive, things_after, undergoer
from pipeline.records import Party
from pipeline.rules import Rule, Table, always

POLITICAL = frozenset(
    {"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "REL", "REF", "SPY", "LAB", "NGO", "ETH"}
)
HELPED = frozenset({"CVL", "REF", "REB", "MIL", "ETH", "EDU"})  # sectors of people who are given aid
SEVERAL_AT_ONCE = frozenset({"REJECT", "REQUEST"})  # acts that one sentence may tell several of
OWN_WORDS = frozenset({"dobj", "dative", "prep", "ccomp", "xcomp", "advcl"})
TWO_SIDED = (MUTUAL - {"AGREE"}) | {"AID"}  # where one side alone tells nothing public


def has_parties(draft: EventDraft) -> bool:
    """Whether the parties make it a public event: one is named and political, and both sides where a word needs both.

    PLOVER codes the acts of governments, armed forces, parties, courts, movements and the like, not private life.
    """
    return PUBLIC.first(draft)


def stands(draft: EventDraft, coded: Sequence[EventDraft]) -> bool:
    """Whether an event is more than talk around the sentence's main event."""
    everyone = [party for party in draft.parties.both if party.kind != "thing"]
    trigger = draft.match.trigger
    is_bare = draft.base_type in SPOKEN and trigger.needs == "both"  # "support" alone tells nothing
    if trigger.is_noun and (len(coded) > 1 or draft.base_type in MUTUAL or is_bare):
        return len(everyone) > 1
    if trigger.is_noun and draft.base_type in ("ASSAULT", "COERCE") and not draft.parties.actors:
        return False
    if draft.base_type in SPOKEN and not draft.parties.actors and not trigger.is_noun:
        return is_passive(draft.match.word)
    if draft.status in ("planned", "hypothetical") and draft.base_type in ("REQUEST", "ACCUSE"):
        return draft.status == "planned" and trigger.mode == "investigate" and bool(draft.parties.actors)
    return draft.status != "hypothetical" or (draft is coded[0] and len(everyone) > 1)


def distinct(coded: Sequence[EventDraft]) -> list[EventDraft]:
    """The events without those that say again what one before them says: same type, same sides."""
    kept: list[EventDraft] = []
    for draft in coded:
        if not any(_is_retold(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _is_retold(draft: EventDraft, other: EventDraft) -> bool:
    """Whether an event is the one told before it: same type and sides, or same actors and told inside it."""
    is_call = {draft.match.trigger.mode, other.match.trigger.mode} & {"phone", "letter"}
    if draft.base_type != other.base_type or (is_call and draft.match.trigger.mode != other.match.trigger.mode):
        return False
    if draft.base_type in SEVERAL_AT_ONCE and _has_own_words(draft.match.word, other.match.word):
        return False
    if _is_told_by_pronoun(draft) and _is_inside(draft.match.word, other.match.word):
        return True  # "will discuss it when they meet"
    if names(draft.parties.actors) != names(other.parties.actors):
        return False
    inside = _is_inside(draft.match.word, other.match.word)
    own, told = names(draft.parties.recipients), names(other.parties.recipients)
    return own == told or (inside and (own <= told or other.base_type in PHYSICAL))


def _has_own_words(word: Word, other: Word) -> bool:
    """Whether two verbs stand side by side, each with what it asks or says: "called for talks and asked to wait"."""
    if word.dep != "conj" or word.head is not other or not word.is_verb or not other.is_verb:
        return False
    return all(any(child.dep in OWN_WORDS for child in verb.children) for verb in (word, other))


def _is_told_by_pronoun(draft: EventDraft) -> bool:
    doer = doer_of_event(draft.match.word)
    is_of_whose = doer is not None and any(child.tag == "WP$" for child in doer.children)
    are_pointed_at = all(party.basis == "coreference" for party in draft.parties.actors)
    return bool(draft.parties.actors) and are_pointed_at and not is_of_whose


def _is_inside(word: Word, above: Word) -> bool:
    """Whether a word stands in the clause of another, not beside it ("dispersed a crowd and detained ten")."""
    while word is not above:
        if word.is_root or (word.head is above and word.dep == "conj"):
            return False
        word = word.head
    return True


def _is_named(party: Party) -> bool:
    """Whether the text itself tells the country, or that a body, office or movement of public life is meant."""
    return (is_coded(party) and party.basis != "inferred") or is_political(party)


def _is_among_persons(draft: EventDraft) -> bool:
    """Whether a named person goes for another, or for nobody: mostly words or sport, unless somebody dies of it."""
    actors, recipients = draft.parties.actors, draft.parties.recipients
    is_deadly = draft.match.trigger.mode is not None and draft.match.trigger.mode != "beat"
    is_personal = bool(actors) and all(party.kind == "person" and party.sector not in ARMED for party in actors)
    return (
        is_personal and not is_deadly and all(party.kind == "person" or party.sector == "PTY" for party in recipients)
    )


def _is_firm(party: Party) -> bool:
    return party.org_code == "MNC" or party.sector == "BUS"


def _is_among_firms(draft: EventDraft) -> bool:
    """Whether firms deal with each other or with nobody named, which is business."""
    actors, recipients = draft.parties.actors, draft.parties.recipients
    return bool(actors) and all(map(_is_firm, actors)) and not any(map(is_political, recipients))


def _are_both_named(draft: EventDraft) -> bool:
    actors = [party for party in draft.parties.actors if _is_named(party)]
    is_mutual = draft.base_type in MUTUAL and len({code_of(party) for party in actors}) > 1
    return is_mutual or (bool(actors) and any(map(_is_named, draft.parties.recipients)))


def _are_officials(draft: EventDraft) -> bool:
    """Whether both sides hold office, also where the country of one is not told."""
    sides = (draft.parties.actors, draft.parties.recipients)
    return all(own and all(party.sector in OFFICIAL for party in own) for own in sides)


def _gather_officials(draft: EventDraft) -> bool:
    """Whether several who hold office come together: "defence chiefs gathered"."""
    actors, doer = draft.parties.actors, doer_of_event(draft.match.word)
    are_many = doer is not None and doer.tag == "NNS"
    return are_many and bool(actors) and all(party.sector in OFFICIAL for party in actors)


def _is_state(party: Party) -> bool:
    """Whether a country or an international organisation acts as such."""
    return (
        party.kind == "country"
        or party.org_code == "IGO"
        or (_is_named(party) and party.sector in ("GOV", "MIL", "LEG", "JUD"))
    )


def is_political(party: Party) -> bool:
    """Whether a party is a country, a body of no country but a firm, or of a political sector."""
    if party.kind == "country" or party.org_code is not None:
        return party.org_code != "MNC"
    return party.kind != "thing" and party.sector in POLITICAL


def _is_armed(party: Party) -> bool:
    is_state = party.kind == "country" or party.sector in ("GOV", "LEG")
    return is_state or party.org_code in ("IGO", "IMG") or party.sector in ARMED


def _is_people(party: Party) -> bool:
    return party.kind == "person" or party.sector is not None


def _strikes(actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Whether a blow is one of arms: forces strike, or people or a place are struck."""
    return any(map(_is_hit, recipients)) or (not recipients and any(party.sector in ARMED for party in actors))


def _is_hit(party: Party) -> bool:
    """Whether people or a place are hit, not what belongs to a country ("Russian gas trade")."""
    return party.kind != "country" or party.basis != "demonym"


def _has_two_sides(draft: EventDraft) -> bool:
    codes = {code_of(party) for party in draft.parties.both}
    return len(codes - {None}) > 1


def _is_protest_of_people(draft: EventDraft) -> bool:
    return draft.base_type == "PROTEST" and any(party.kind == "organisation" for party in draft.parties.actors)


def _is_hit_by_arms(draft: EventDraft) -> bool:
    """Whether a weapon or a raid is the subject, whoever is behind it: "a car bomb killed ten people"."""
    doer = doer_of_event(draft.match.word) if not draft.match.trigger.is_noun else None
    is_armed = doer is not None and doer.lemma in words("weapon")
    return draft.base_type == "ASSAULT" and is_armed and bool(draft.parties.recipients)


def _kills_no_people(draft: EventDraft) -> bool:
    """Whether people without arms kill nobody who is told: "they will kill two goats"."""
    actors, recipients = draft.parties.actors, draft.parties.recipients
    is_killing = draft.match.trigger.mode == "kill" and draft.match.word.is_verb
    return is_killing and bool(actors) and not recipients and not any(map(_is_armed, actors))


def _names_nobody(draft: EventDraft) -> bool:
    return not any(map(_is_named, (*draft.parties.both, *draft.parties.hosts)))


def _lacks_a_side(draft: EventDraft) -> bool:
    """Whether a word of everyday life has one side only, and no state that acts alone or officials who meet."""
    if draft.match.trigger.needs not in ("both", "told") or _are_both_named(draft):
        return False
    is_offer = draft.match.trigger.event_type == "AGREE"  # "offered to mediate" needs nobody else
    if any(map(_is_state, draft.parties.actors)) and (is_offer or _suffices(draft)):
        return False
    return draft.base_type != "CONSULT" or not (_are_officials(draft) or _gather_officials(draft))


def _suffices(draft: EventDraft) -> bool:
    """Whether what a state does needs no other side by name: people anywhere may be helped ("paid the families")."""
    if draft.base_type == "AID":
        return any(party.sector in HELPED for party in draft.parties.recipients)
    return draft.base_type not in TWO_SIDED


def _hits_nobody(draft: EventDraft) -> bool:
    return draft.match.trigger.needs == "target" and not _strikes(draft.parties.actors, draft.parties.recipients)


def _is_done_to_no_people(draft: EventDraft) -> bool:
    """Whether nobody is freed or sent home: a statement, a film or a set of letters is released for others."""
    word = draft.match.word
    if draft.match.trigger.needs != "person":
        return False
    is_bare = word.dep == "acl" and word.tag == "VBN"  # "a report released on Friday"
    freed = (word.head if is_bare else undergoer(word)) if word.is_verb else None
    things = [freed, *things_after(freed, "of")] if freed is not None else []
    is_of_people = any(map(_is_people, draft.parties.recipients))
    return not is_of_people or any(thing.lemma in words("publication") for thing in things)


def _is_said_to_nobody(draft: EventDraft) -> bool:
    """Whether what is only an act when said to somebody has no recipient: "warned that prices would rise"."""
    if draft.match.trigger.needs != "other" or any(map(is_coded, draft.parties.recipients)):
        return False
    is_meant = any(map(is_political, draft.parties.recipients)) or _tells_what_it_would_do(draft.match.word)
    return not (is_meant and draft.parties.recipients)


def _tells_what_it_would_do(verb: Word) -> bool:
    """Whether a warning tells somebody by name what would be done: "warned the firms that it would shut them"."""
    return undergoer(verb) is not None and any(
        (doer := clause.child("nsubj", "nsubjpass")) is not None
        and doer.tag == "PRP"
        and any(helper.tag == "MD" for helper in clause.all_children("aux"))
        for clause in verb.all_children("ccomp")
    )


def _calls_no_official(draft: EventDraft) -> bool:
    """Whether a word of everyday life between officials has no person on its other side: "called a vote"."""
    if draft.match.trigger.needs != "leader":
        return False
    thing = undergoer(draft.match.word)
    called = [party for party in draft.parties.recipients if thing is not None and _names(party, thing)]
    return not (_are_both_named(draft) and any(party.kind == "person" for party in called))


def _names(party: Party, word: Word) -> bool:
    """Whether a word, or an apposition to it, stands in the text of a party."""
    return any(party.span.start <= one.start < party.span.end for one in (word, *word.all_children("appos")))


def _is_move_of_unarmed(draft: EventDraft) -> bool:
    """Whether who moves has no arms; a country has them where more than the verb tells of it ("entered the town")."""
    actors, trigger = draft.parties.actors, draft.match.trigger
    is_armed = any(map(bears_arms, actors)) or (bool(trigger.words) and any(map(is_state_power, actors)))
    return trigger.needs == "armed" and not is_armed


def _mobilizes_no_arms(draft: EventDraft) -> bool:
    actors = draft.parties.actors
    return draft.base_type == "MOBILIZE" and bool(actors) and not any(map(_is_armed, actors))


def _is_visit(draft: EventDraft) -> bool:
    return draft.match.trigger.mode == "visit"


def _is_public_visit(draft: EventDraft) -> bool:
    """Whether who travels acts for a country or body: "an Omani" who flew abroad does not."""
    is_official = any(map(is_political, draft.parties.actors)) and not all(map(_is_of_people, draft.parties.actors))
    return _is_visit(draft) and is_official and _has_two_sides(draft)


def _is_of_people(party: Party) -> bool:
    return party.kind == "country" and party.basis == "demonym"


def _is_address(draft: EventDraft) -> bool:
    """Whether somebody speaks to a body that holds no office, as speakers do at a gathering."""
    is_to = any(word.lower == "to" for word in draft.match.used)
    heard = draft.parties.recipients
    return (
        is_to
        and draft.base_type == "CONSULT"
        and draft.match.trigger.lemma in words("speaking")
        and bool(heard)
        and all(party.kind == "organisation" and party.sector not in OFFICIAL - {"PTY"} for party in heard)
    )


def _is_riot_police(draft: EventDraft) -> bool:
    is_riot = draft.match.trigger.mode == "riot" and draft.match.trigger.lemma != "mutiny"
    return is_riot and any(party.sector == "COP" for party in draft.parties.actors)


def _is_rally_of_nobody(draft: EventDraft) -> bool:
    """Whether something rallies without people: markets rally too."""
    return draft.base_type == "PROTEST" and not draft.parties.actors and draft.match.trigger.lemma == "rally"


def _is_protest_of_one(draft: EventDraft) -> bool:
    """Whether a person or a state "protests", who does so in words: one alone may starve or be chained to a gate."""
    trigger = draft.match.trigger
    if draft.base_type != "PROTEST" or trigger.mode == "hunger" or trigger.lemma == "mutiny":
        return False
    is_chained = any("herself" in alternatives for alternatives in trigger.words)
    return any((party.kind == "person" and not is_chained) or is_state_power(party) for party in draft.parties.actors)


PUBLIC: Table[EventDraft, bool] = Table(
    "public event",
    (
        Rule("hit_by_arms", _is_hit_by_arms, True),
        Rule("nobody_named", lambda it: _names_nobody(it) and not _is_protest_of_people(it), False),
        Rule("one_side_of_two", _lacks_a_side, False),
        Rule("kills_no_people", _kills_no_people, False),
        Rule("blow_that_hits_nobody", _hits_nobody, False),
        Rule("done_to_no_people", _is_done_to_no_people, False),
        Rule("said_to_nobody", _is_said_to_nobody, False),
        Rule("address_to_a_body", _is_address, False),
        Rule("calls_no_official", _calls_no_official, False),
        Rule("held_of_nobody", is_held_of_nobody, False),
        Rule("move_of_unarmed", _is_move_of_unarmed, False),
        Rule("mobilizes_no_arms", _mobilizes_no_arms, False),
        Rule("public_visit", _is_public_visit, True),
        Rule("private_visit", _is_visit, False),
        Rule("riot_police", _is_riot_police, False),
        Rule("rally_of_nobody", _is_rally_of_nobody, False),
        Rule("protest_of_one", _is_protest_of_one, False),
        Rule("among_persons", lambda it: it.base_type == "ASSAULT" and _is_among_persons(it), False),
        Rule("among_firms", _is_among_firms, False),
        Rule("physical_act", lambda it: it.base_type in PHYSICAL, True),
        Rule("between_two_named", lambda it: _are_both_named(it) and _has_two_sides(it), True),
        Rule("political", lambda it: any(map(is_political, it.parties.both)), True),
        Rule("otherwise", always, False),
    ),
)
