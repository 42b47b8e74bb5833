"""The parties of a noun phrase: its head, those joined to it, whom its pronouns stand for, what describes a thing.

Which phrase acts on which is decided in ``party_roles``.
"""

from collections.abc import Iterator, Sequence

from pipeline.actors import is_coded, party_words
from pipeline.events.finding import words
from pipeline.events.referents.coreference import (
    antecedent_party,
    continued,
    is_open_pronoun,
    speaking,
    with_owner,
)
from pipeline.events.referents.owned_things import owners, thing_itself
from pipeline.events.referents.pairs import group, pair, several_above, told_each_other
from pipeline.events.referents.scene import Scene, distinct_parties
from pipeline.language import RELATIVE_TAGS, Word, phrase_start, subtree, things_after
from pipeline.records import Party

JOINING_MARKS = frozenset({",", "&"})
HITTING = frozenset({"ASSAULT", "COERCE"})
JUDGING = frozenset({"ACCUSE", "REJECT"})
LONGEST_APPOSITION = 10  # words between the commas that set off what a name is


def phrase_parties(scene: Scene, head: Word | None) -> list[Party]:
    """The parties of a noun phrase, if there is one, and its conjuncts; a thing gives whose it is."""
    parties: list[Party] = []
    for noun in _nouns(scene, head) if head is not None else ():
        parties.extend(people_or_bodies(scene, noun) or owners(scene, noun, phrase_parties))
    return distinct_parties(parties)


def acted_upon(scene: Scene, head: Word, event_type: str) -> list[Party]:
    """Whom or what a phrase names as the object of an act: things are hit themselves, and blamed for their owner."""
    is_hit = event_type in HITTING
    nouns = list(_nouns(scene, head))
    parties: list[Party] = []
    for noun in nouns:
        parties.extend(people_or_bodies(scene, noun) or ([] if is_hit else owners(scene, noun, phrase_parties)))
    if not parties and event_type in ("REJECT", "SUPPORT"):
        parties = _concerned(scene, nouns[0])
    if not parties and event_type in HITTING | JUDGING:
        can_be_hit = nouns[0].lemma in words("facility") or nouns[0].is_name
        thing = thing_itself(scene, nouns[0], is_hit=is_hit) if can_be_hit or not is_hit else None
        return [thing] if thing is not None else owners(scene, nouns[0], phrase_parties)
    return distinct_parties(parties)


def _concerned(scene: Scene, thing: Word) -> list[Party]:
    """For whom a thing is that is refused or broken: "access to the port for Oman", "a promise to the nurses"."""
    for child in thing.all_children("prep"):
        if child.lower in ("to", "for", "with", "on"):
            parties = [party for noun in child.all_children("pobj") for party in phrase_parties(scene, noun)]
            if parties:
                return parties
    return []


def _nouns(scene: Scene, head: Word) -> Iterator[Word]:
    for listed in _listed_heads(head):
        noun = listed
        if noun.is_verb:  # a clause as subject: "the agency working there said"
            noun = noun.child("nsubj") or noun
        yield _counted(scene, noun)


def first_joined(scene: Scene, parties: Sequence[Party]) -> list[Party]:
    """The first party and those that follow it in a list: "Oman, Kenya and Peru"."""
    joined = list(parties[:1])
    for party in parties[1:]:
        start, end = joined[-1].span.end, party.span.start
        between = {word.lower for word in scene.sentence if start <= word.start < end}
        if not between <= words("joining") | JOINING_MARKS or not between - {"the"}:
            break
        joined.append(party)
    return joined


def _listed_heads(head: Word) -> list[Word]:
    """A head and its conjuncts, without one that opens the next clause ("of Mali and Chad, a neighbour, sends")."""
    return [noun for noun in head.conjuncts() if noun is head or not _opens_clause(noun)]


def _opens_clause(noun: Word) -> bool:
    """Whether a finite verb without a subject follows a noun, at once or after words between commas."""
    last = subtree(noun).last
    following = last.tokens.words[last.index + 1 : noun.sentence.last + 1]
    if not following:
        return False
    after = following[0]
    if after.tag in ("VBZ", "VBD") and _has_no_subject(after):
        return True
    return after.text == "," and any(
        word.tag in ("VBZ", "VBP", "VBD") and word.lower_before == "," and _has_no_subject(word)
        for word in following[1:LONGEST_APPOSITION]
    )


def _has_no_subject(verb: Word) -> bool:
    return verb.child("nsubj", "nsubjpass") is None


def _counted(scene: Scene, head: Word) -> Word:
    """What a quantity counts: "a group of Chadian refugees" is refugees, if its own words name no country.

    "One of the sponsors, Chad," is Chad.
    """
    if head.lower == "one":
        holders = [head, *things_after(head, "of")]
        return next((name for one in holders for name in one.all_children("appos") if name.is_name), head)
    is_quantity = head.lemma in party_words("quantity") or head.lemma in party_words("group")
    if not is_quantity or scene.parties.hit_at(head) is not None:
        return head
    party = scene.parties.party(head)
    if party is not None and is_coded(party) and head.child("amod", "compound", "poss") is not None:
        return head
    of = next((child for child in head.all_children("prep") if child.lower == "of"), None)
    return (of.child("pobj") or head) if of is not None else head


def people_or_bodies(scene: Scene, head: Word) -> list[Party]:
    """The parties of one head: whom it stands for by other words of the text, else those that it names itself."""
    parties = _of_noun(scene, head)
    return [party for party in parties if party.basis != "coreference" or party.name not in scene.doers]


def _of_noun(scene: Scene, head: Word) -> list[Party]:
    if head.tag in RELATIVE_TAGS:
        return []
    if head.tag == "PRP" and head.lower in words("first_person"):
        return speaking(scene, head)
    several = pair(scene, head) or group(scene, head)
    if several:
        return several
    return _of_pronoun(scene, head) if is_open_pronoun(head) else _named_by(scene, head)


def _of_pronoun(scene: Scene, pronoun: Word) -> list[Party]:
    both = told_each_other(scene, pronoun) or several_above(scene, pronoun)
    party = antecedent_party(scene, pronoun) if not both else None
    return [party] if party is not None else both


def _described_by(scene: Scene, head: Word) -> Party | None:
    """The name right before the comma that a description stands after: "the Ode Front (OF), a group that …"."""
    comma = phrase_start(head).previous
    name = comma.previous if comma is not None and comma.text == "," else None
    if name is not None and name.text == ")":
        name = name.previous
    party = scene.parties.party(name) if name is not None and name.is_name else None
    return party if party is not None and is_coded(party) else None


def _named_by(scene: Scene, head: Word) -> list[Party]:
    """The parties that a head names; "he" goes on with whom the sentence before began with, bodies get their owner."""
    parties = scene.parties.together(head)
    if head.dep == "appos" and not any(map(is_coded, parties)):
        described = _described_by(scene, head)
        if described is not None:
            return [described]
    if parties and head.lower in words("personal"):
        return [continued(scene, parties[0], head)]
    if parties and not is_coded(parties[0]):
        owned = with_owner(scene, parties[0], head)
        return parties if owned is parties[0] else [owned]
    return parties
