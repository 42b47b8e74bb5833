"""Which words of a sentence tell where its event took place, nearest first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pipeline.events.finding import PHYSICAL, SPOKEN, words
from pipeline.events.venues.place_phrases import Surrounding, country_place, place_called, place_named, unlisted_place
from pipeline.language import Phrase, Word, first_joined, phrase_start, subtree, things_after, verbs_of_saying
from pipeline.records import Party, Place

OF_OCCASIONS: Final = frozenset({"after", "at", "during", "following", "in", "on"})
AIMED_AT: Final = frozenset({"against", "at", "in", "into", "of", "on", "over", "to", "toward", "towards"})
SENT_TO: Final = frozenset({"into", "on", "onto", "to", "toward", "towards"})
LEFT: Final = frozenset({"from", "out", "of"})
WITH_WHOM: Final = frozenset({"by", "between", "of", "through", "to", "via", "with"})
GOALS: Final = {
    "ASSAULT": AIMED_AT,
    "COERCE": frozenset({"in", "of", "on"}),
    "MOBILIZE": SENT_TO,
    "COOPERATE": frozenset({"into", "onto"}),
    "AID": SENT_TO,
    "RETREAT": LEFT,
}
"""The prepositions before the place that an act of a type is done to, goes to or leaves."""
NAMED_BY_PLACE: Final = frozenset({"ASSAULT", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST"})
AT_HOME: Final = frozenset({"arrest", "curfew", "martial-law"})  # modes of coercion
MOVED: Final = frozenset({"AID", "MOBILIZE", "RETREAT"})  # from where who acts is: "troops in Mali withdrew"
OBJECT_IS_PLACE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})  # but "ordered the country to leave"


def is_locative(preposition: Word) -> bool:
    """Whether what stands after a preposition is where something is."""
    return preposition.lower in words("locative")


def place_of(around: Surrounding, trigger: Word, verb: Word | None, base: str) -> Place | None:
    """The place that a locative phrase of the trigger, its verb or its object names, nearest first; else null.

    Where the object of spoken words is ("condemned the raid in Lagos"), nobody spoke.
    """
    own = [trigger] if verb is None or verb is trigger else [trigger, verb]
    is_about = base in SPOKEN or trigger.lemma in words("about_something")
    deps = ("advcl", "prep", "npadvmod") if is_about else ("dobj", "attr", "advcl", "prep", "nsubjpass", "acl")
    near = [child for holder in own for child in holder.all_children(*deps) if not _has_own_doer(child)]
    if base in SPOKEN:  # a name needs no place beside it: "condemned Chad in Geneva"
        near += [child for holder in own for child in holder.all_children("dobj") if child.is_name]
    if base in PHYSICAL | MOVED:
        near += [child for holder in own for child in holder.all_children("nsubj", "agent")]
    else:
        near += [thing for holder in own for thing in _setting_of_speaker(holder)]
    prepositions = {child for child in _locatives([*own, *near]) if base not in SPOKEN or not _is_in_war(child)}
    for preposition in sorted(prepositions, key=lambda word: (abs(word.index - trigger.index), word.index)):
        place = _place_after(around, preposition) or _unlisted(around, preposition, base)
        if place is not None:
            return place
    around_verb = [child for holder in [*own, *near] for child in holder.all_children("prep")]
    occasions = (child for child in (*around_verb, *_behind_clause(trigger)) if child.lower in OF_OCCASIONS)
    return next((place for child in occasions if (place := _place_of_occasion(around, child)) is not None), None)


def _place_of_occasion(around: Surrounding, preposition: Word) -> Place | None:
    """Where the occasion was that something was done at: "during a visit to Kyiv", "at a White House meeting"."""
    for thing in preposition.all_children("pobj"):
        if thing.lemma in words("portion"):
            return next((_place_of_occasion(around, inner) for inner in thing.all_children("prep")), None)
        if thing.lemma not in words("occasion"):
            continue
        if (place := _place_before(around, thing)) is not None:
            return place
        with_whom = [child.child("pobj") for child in thing.all_children("prep") if child.lower == "with"]
        for inner in (inner for holder in (thing, *filter(None, with_whom)) for inner in holder.all_children("prep")):
            if is_locative(inner) or (inner.lower == "to" and inner.head is thing):
                place = _first_place(around, _with_parts(inner.all_children("pobj")))
                if place is not None:
                    return place
    return None


def _behind_clause(trigger: Word) -> list[Word]:
    """The preposition behind a clause of a noun that the parse gives to what is above: "(signed by both) in ..."."""
    if trigger.dep not in ("acl", "relcl"):
        return []
    end = subtree(trigger).last.index + 1
    above = trigger.head.head
    return [child for child in above.all_children("prep") if child.index == end]


def _is_in_war(preposition: Word) -> bool:
    """Whether a phrase tells of a war that words are about, not of a place: "voiced support in the war in Mali"."""
    return any(thing.lemma in words("war") for thing in preposition.all_children("pobj"))


def _has_own_doer(child: Word) -> bool:
    """Whether a circumstance is a clause with a subject of its own, which may be elsewhere."""
    return child.dep == "advcl" and child.child("nsubj", "nsubjpass") is not None


def _setting_of_speaker(verb: Word) -> Iterator[Word]:
    """What tells where words were said: the seat of who speaks, what he was doing, whom he told.

    "Officials in Lima", "a statement issued in Lima", "the envoy, speaking in Lima, …", "told reporters in Lima".
    """
    for speaker in verb.all_children("nsubj"):
        if not speaker.is_name and any(is_locative(child) for child in speaker.all_children("prep")):
            yield speaker
        for child in speaker.all_children("acl"):
            if child.tag == "VBN" or child.lower in words("being_there"):
                yield child
    if verb.lemma in verbs_of_saying():
        yield from (thing for thing in verb.all_children("dobj") if thing.lemma in words("audience"))


def _locatives(holders: Sequence[Word]) -> Iterator[Word]:
    """The locative prepositions among some words, right below them, or in "with the envoy in Lima"."""
    for holder in holders:
        if holder.dep == "prep" and _may_locate(holder):
            yield holder
        for child in holder.all_children("prep", "agent"):
            if _may_locate(child):
                yield child
            if child.lower in WITH_WHOM:
                things = child.all_children("pobj")
                yield from (inner for thing in things for inner in thing.all_children("prep") if _may_locate(inner))


def _may_locate(preposition: Word) -> bool:
    return is_locative(preposition) or preposition.lower in words("around_place")


def place_of_visit(around: Surrounding, trigger: Word) -> Place | None:
    """Where a journey leads: "visited Mombasa", "flew to Mombasa", "a visit to the ruins of Mombasa"."""
    goals = trigger.all_children("dobj")
    for child in trigger.all_children("prep", "dative"):
        if child.lower == "to":
            goals += child.all_children("pobj")
    return _first_place(around, _with_parts(goals))


def _with_parts(goals: Iterable[Word]) -> Iterator[Word]:
    for goal in goals:
        yield goal
        yield from things_after(goal)


def _first_place(around: Surrounding, heads: Iterable[Word]) -> Place | None:
    return next((place for head in heads if (place := place_named(around, head)) is not None), None)


def place_of_host(hosts: Sequence[Party]) -> Place | None:
    """The country of the one host of a meeting."""
    countries = {host.country for host in hosts if host.country}
    return country_place(countries.pop()) if len(countries) == 1 else None


def place_at_home(actors: Sequence[Party], recipients: Sequence[Party], base: str, mode: str | None) -> Place | None:
    """The country whose people protest, whose police shoots, whose state arrests, whose rebels capture."""
    own = {party.country for party in actors if party.basis != "inferred"}
    theirs = {party.country for party in recipients if party.basis != "inferred"} - {None}
    if len(own) != 1 or (home := own.pop()) is None:
        return None
    is_of_police = all(party.sector in ("COP", "JUD") for party in actors)
    is_of_state = all(party.kind == "country" or party.sector in ("GOV", "LEG") for party in actors)
    is_at_home = (
        (base == "PROTEST" and theirs <= {home})
        or (base in PHYSICAL and (is_of_police or theirs == {home}))
        or (base == "COERCE" and all(party.sector == "REB" for party in actors))
        or (base == "COERCE" and mode in AT_HOME and is_of_state)
    )
    return country_place(home) if is_at_home else None


def wider_place(around: Surrounding, trigger: Word, verb: Word | None, base: str) -> Place | None:
    """The place that other words of the sentence tell.

    What the act is done to or goes to ("shelled the port of Odesa", "sent troops to Mali"), a name before the noun
    ("the Geneva talks"), the place whose clause tells the event ("in Sochi, where they met"), the scene that the main
    verb has ("in Geneva the envoys sat down and signed").
    """
    return (
        _place_aimed_at(around, trigger, verb, base)
        or (_place_of_attack(around, trigger) if base == "ASSAULT" and not trigger.is_noun else None)
        or (_place_before(around, trigger) if trigger.is_noun and base in NAMED_BY_PLACE else None)
        or (_place_told_of(around, verb) if verb is not None else None)
        or (_place_visited(around, verb) if verb is not None else None)
        or (_scene(around, verb) if verb is not None else None)
    )


def _place_aimed_at(around: Surrounding, trigger: Word, verb: Word | None, base: str) -> Place | None:
    goals: list[Word] = []
    own = [trigger] if verb is None or verb is trigger or not trigger.is_noun else [trigger, verb]
    is_left = base == "RETREAT" and trigger.lemma in words("leaving")
    if (base in OBJECT_IS_PLACE or is_left) and not trigger.is_noun:
        goals += trigger.all_children("dobj", "nsubjpass")
    for holder in [*own, *(thing for word in own for thing in word.all_children("dobj"))]:
        for child in holder.all_children("prep", "dative"):
            if child.lower in GOALS.get(base, ()):
                goals += child.all_children("pobj")
                goals += things_after(child)
    place = _first_place(around, _with_parts_of_place(goals))
    is_ordered = base != "ASSAULT" and not is_left and not trigger.is_noun and trigger.child("prep") is None
    return None if place is not None and is_ordered and _is_country(place) else place


def _place_of_attack(around: Surrounding, verb: Word) -> Place | None:
    """Where the attack was that did it: "the raid on Kyiv that killed ten", "killed in a raid on Kyiv"."""
    attacks = [*verb.all_children("nsubj"), *([verb.head] if verb.dep == "relcl" else [])]
    attacks += [thing for child in verb.all_children("agent", "prep") for thing in child.all_children("pobj")]
    for noun in attacks:
        if noun.lemma in words("fighting"):
            place = place_of(around, noun, None, "ASSAULT") or _place_aimed_at(around, noun, None, "ASSAULT")
            if place is not None:
                return place
    return None


def _with_parts_of_place(goals: Iterable[Word]) -> Iterator[Word]:
    """Goals with their conjuncts, and what "of" and "in" tell of them: "the mayor's office in Odesa"."""
    for goal in goals:
        for joined in goal.conjuncts():
            yield joined
            for child in joined.all_children("prep"):
                if child.lower == "of" or is_locative(child):
                    yield from child.all_children("pobj")


def _place_before(around: Surrounding, noun: Word) -> Place | None:
    """The place whose name stands before an event noun: "the Geneva talks", "a White House meeting", "the Gaza war"."""
    before = [word for word in Phrase(phrase_start(noun), noun).words[:-1] if word.is_name]
    for word in reversed(before):
        hit = around.parties.hit_at(word)
        if hit is None:
            first = next((at for at in range(len(before)) if before[at].index == word.index), 0)
            names = [" ".join(one.text for one in before[at : first + 1]) for at in range(first + 1)]
            place = next((place for name in names if (place := place_called(around, name, None)) is not None), None)
        else:
            is_country = hit.known.kind == "country" and hit.known.basis == "named"
            place = place_named(around, word) if not is_country or noun.lemma in words("war") else None
        if place is not None and word.dep != "poss":
            return place
    return None


def _place_told_of(around: Surrounding, verb: Word) -> Place | None:
    """The place that a clause tells of: "in Sochi, where they met"."""
    clause = first_joined(verb)
    if clause.dep != "relcl" or all(child.lower != "where" for child in clause.all_children("advmod")):
        return None
    return place_named(around, clause.head) or _first_place(around, _with_parts([clause.head]))


def _place_visited(around: Surrounding, verb: Word) -> Place | None:
    """The place that somebody is on a visit to: "stabbed while visiting Lima", "got an invitation to visit Lima"."""
    visits = [child for child in verb.all_children("advcl", "nsubj") if child.lemma in words("visiting")]
    visits += [
        child
        for thing in verb.all_children("dobj", "nsubjpass")
        for child in thing.all_children("acl")
        if child.tag == "VB" and child.lemma in words("visiting")
    ]
    return next((place for child in visits if (place := place_of_visit(around, child)) is not None), None)


def _scene(around: Surrounding, verb: Word) -> Place | None:
    """The place of the verb that an event's verb is joined to, or that it is a circumstance of."""
    above = verb
    while not above.is_root and (above.dep in ("conj", "xcomp", "advcl") or _is_aim(above)):
        if above.dep == "advcl" and above.child("mark", "advmod") is not None:
            return None
        above = above.head.head.head if _is_aim(above) else above.head
        for preposition in above.all_children("prep"):
            place = _place_after(around, preposition) if is_locative(preposition) else None
            if place is not None:
                return place
    return None


def _is_aim(verb: Word) -> bool:
    """Whether a verb tells what the main verb is done for: "launched a raid in an effort to free them"."""
    return verb.dep == "acl" and verb.tag == "VB" and verb.head.dep == "pobj" and verb.head.head.head.is_verb


def _place_after(around: Surrounding, preposition: Word) -> Place | None:
    """The place after a preposition, also inside the phrase: "at a prison in Lima", "outside of the port"."""
    for thing in preposition.all_children("pobj"):
        place = place_named(around, thing) if _is_place_after(preposition, thing) else None
        if place is not None and preposition.lower == "outside" and _is_country(place):
            return None  # "outside the country" is anywhere else
        if place is not None:
            return place
        for inner in thing.all_children("prep"):
            is_part = inner.lower == "of" and thing.lemma in words("place_part")
            if is_part or (is_locative(inner) and is_locative(preposition)):
                place = _place_after(around, inner)
                if place is not None:
                    return place
    further = (child for child in preposition.all_children("prep") if child.lower == "of" or is_locative(child))
    second = next(further, None)
    return _place_after(around, second) if second is not None else None


def _unlisted(around: Surrounding, preposition: Word, base: str) -> Place | None:
    """The town that no list has, of acts that take place somewhere: "killed in Khirbat Tayr"."""
    thing = preposition.child("pobj")
    is_where = preposition.lower in ("in", "near") and base in PHYSICAL | MOVED | {"CONSULT", "PROTEST"}
    return unlisted_place(around, thing) if thing is not None and is_where else None


def _is_country(place: Place) -> bool:
    return place.country is not None and place == country_place(place.country)


def _is_place_after(preposition: Word, thing: Word) -> bool:
    """Whether a phrase after a preposition may be where; after "on" and the like what is a place by its own noun."""
    return is_locative(preposition) or preposition.lower == "of" or thing.lower in words("place_part")
