"""Whom phrases for two or more stand for: "both ministers", "the two sides", "the pair", "they"."""

from collections.abc import Sequence

from pipeline.actors import code_of, is_coded
from pipeline.events.finding import Sense, words
from pipeline.events.referents.scene import (
    Scene,
    are_persons,
    as_country,
    distinct_parties,
    pointing,
    subject_of_clause,
)
from pipeline.language import Word, subject
from pipeline.records import Party, Span

GROUPS: dict[int, Sense] = {2: "two", 3: "three", 4: "four"}  # by number of parties, the words for them
PAIR = 2
IN_VIEW = 800  # characters before a sentence in which "the two leaders" are named
PAIRING = frozenset({"both", "two"})


def group(scene: Scene, head: Word) -> list[Party]:
    """Those who acted together in the sentence before, for "they", "the two" or "the leaders" as the first subject."""
    if not _is_subject(head) or any(map(_is_subject, scene.parties.before(head))):
        return []
    if not scene.is_next or not scene.group:
        are_leaders = head.lemma == "leader" and [child.lower for child in head.children] == ["the"]
        return (_two_in_view(scene, head) or _both_sides(scene, head)) if are_leaders else []
    return [pointing(party, head) for party in scene.group] if _means_group(scene, head) else []


def _means_group(scene: Scene, head: Word) -> bool:
    if head.lower == "they":
        return True
    if [child.lower for child in head.children] != ["the"]:
        return False
    is_leaders = head.lemma == "leader" and head.tag == "NNS" and are_persons(scene.group)
    size = GROUPS.get(len(scene.group))
    return is_leaders or (size is not None and head.lower in words(size))


def _is_subject(word: Word) -> bool:
    return word.dep in ("nsubj", "nsubjpass")


def pair(scene: Scene, head: Word) -> list[Party]:
    """Whom "both ministers" or "the two sides" stand for: two persons of that title, else the last two parties."""
    owners = next(filter(None, (pair(scene, owner) for owner in head.all_children("poss"))), [])
    if owners or not _is_of_two(head):
        return owners  # "the two countries' ministers"
    is_any = head.lemma in words("any_person")
    are_people = is_any or head.lemma in words("office")
    here = _pair_of(scene, list(scene.parties.inside(scene.parties.before(head))), head) if are_people else []
    here = here or (_two_in_view(scene, head) if is_any else [])
    if here:
        return here
    is_lone = head.lemma == "leader" or head.lemma in words("any_person") or head.lemma in words("office")
    recent = scene.parties.last_two(head) if is_lone and not scene.group else []
    if recent:
        return recent
    titled = scene.parties.titled(head)
    if len(titled) == PAIR:
        return titled
    if len(titled) == 1 and not is_any:
        return [pointing(party, head) for party in _met(scene, titled[0])]
    own = scene.parties.party(head)
    is_named = head.lemma == "leader" or (own is not None and is_coded(own))
    return [] if is_named else _pair_of(scene, scene.earlier, head) or _both_sides(scene, head)


def _two_in_view(scene: Scene, head: Word) -> list[Party]:
    """The two persons of different countries whom the words before "the two leaders" name, if they name no third."""
    field, start = scene.sentence.field, scene.sentence.span.start
    before = scene.parties.people.mentions_in(field, Span(max(0, start - IN_VIEW), head.start))
    persons = {mention.person.name: mention.person for mention in before if mention.basis == "name"}
    if len(persons) != PAIR:
        return []
    both = [scene.parties.pointed_at(person, head.text, head.span) for person in persons.values()]
    codes = {code_of(party) for party in both}
    return both if len(codes) == PAIR and None not in codes else []


def _met(scene: Scene, person: Party) -> Sequence[Party]:
    """The two of the latest event in which one of two persons was."""
    return next((two for two in scene.pairs if any(party.name == person.name for party in two)), ())


def _is_of_two(head: Word) -> bool:
    around = {child.lower for child in head.children}
    return head.lower == "both" or (bool(around & PAIRING) and head.tag in ("NNS", "NNPS"))


def _both_sides(scene: Scene, head: Word) -> list[Party]:
    """The two of the latest event between two, for "both sides"; ministers and the like are of both countries."""
    is_side = head.lemma in words("state_noun")
    is_office = head.lemma in words("office") and all(party.country for party in scene.sides)
    if not is_side and not is_office:
        return []
    is_country = is_office or head.lemma in words("state")
    sides = [as_country(party) if is_country and party.country else party for party in scene.sides]
    return [pointing(party, head) for party in sides]


def _pair_of(scene: Scene, parties: Sequence[Party], head: Word) -> list[Party]:
    """The two of a list that "both …" can mean: countries for "sides", persons whose title fits for the rest."""
    coded = distinct_parties([party for party in parties if is_coded(party)])
    if len(coded) != PAIR or coded[0].country == coded[1].country or _is_one_of_them_acting(scene, coded, head):
        return []
    noun = head.lemma
    if noun in words("state_noun") or noun == "both":
        return [pointing(as_country(party) if party.country else party, head) for party in coded]
    is_fitting = noun in words("any_person") or all(
        party.title is None or party.title.lower().endswith(noun) for party in coded
    )
    return [pointing(party, head) for party in coded] if is_fitting and are_persons(coded) else []


def _is_one_of_them_acting(scene: Scene, coded: Sequence[Party], head: Word) -> bool:
    """Whether one of two is the subject of the clause in which "both" stands, so that it means others."""
    acts = subject_of_clause(head)
    acting = scene.parties.party(acts) if acts is not None and acts is not head else None
    return acting is not None and acting.country in (coded[0].country, coded[1].country)


def told_each_other(scene: Scene, pronoun: Word) -> list[Party]:
    """Whom "they" stand for in "the minister told her guest when they met": subject and object above.

    So "their" does of a meeting: "the minister thanked her guest after their talks".
    """
    is_theirs = pronoun.lower == "their" and pronoun.dep == "poss" and pronoun.head.lemma in words("talks")
    above = next((verb for verb in pronoun.ancestors() if verb.is_verb), None) if is_theirs else None
    if pronoun.lower == "they" and pronoun.dep == "nsubj" and not pronoun.head.is_root:
        above = pronoun.head.head
    if above is None:
        return []
    sides = (subject(above), above.child("dobj", "dative"))
    if pronoun in sides or None in sides:
        return []
    both = [scene.parties.party(side) for side in sides if side is not None]
    people = [pointing(party, pronoun) for party in both if party is not None and is_coded(party)]
    is_pair = len(people) == PAIR and people[0].country != people[1].country
    return people if is_pair and are_persons(people) else []


def several_above(scene: Scene, pronoun: Word) -> list[Party]:
    """Whom "they" stand for where the subject above names several: "the two leaders agreed that they would meet"."""
    if pronoun.lower not in ("they", "their", "them"):
        return []
    for verb in (above for above in pronoun.ancestors() if above.is_verb):
        own = subject(verb)
        if own is None or own is pronoun or not own < pronoun:
            continue
        two = pair(scene, own) or group(scene, own)
        if two:
            return [pointing(party, pronoun) for party in two]
        named = [scene.parties.party(noun) for noun in own.conjuncts()]
        persons = [party for party in named if party is not None and party.kind == "person" and is_coded(party)]
        is_all = len(named) > 1 and len(persons) == len(named)
        return [pointing(party, pronoun) for party in persons] if is_all else []
    return []
