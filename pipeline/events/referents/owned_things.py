"""Whose a thing is that acts or is acted upon ("the court's ruling", "an appeal by editors"), and the thing itself.

How a phrase for people or bodies is read is told in ``phrase_parties``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.actors import is_coded, party_words, thing_party
from pipeline.events.finding import PHYSICAL, triggers, words
from pipeline.events.referents.scene import Scene
from pipeline.language import MONTHS, WEEKDAYS, Word, agent, doer, is_passive, subtree, undergoer
from pipeline.records import Party

Reader = Callable[[Scene, Word], list[Party]]
DESCRIBING = ("compound", "nmod", "amod")
SUMMING = ("appos", "dobj", "npadvmod", "attr", "dep", "conj")  # where the parse hangs what sums up a clause
LONGEST = 12  # words of a thing's name


def owners(scene: Scene, thing: Word, read: Reader) -> list[Party]:
    """Who has, made or did a thing, by the nearest words that tell; ``read`` gives the parties of their heads.

    Where something is, or whom it hits, does not tell whose it is: "an attack on the port in Oman" is nobody's.
    """
    for head in _owner_words(thing):
        if head is scene.doer:
            continue  # who judges a thing did not do it: "a ruling that Oman condemned"
        parties = read(scene, head) if head.lemma not in party_words("of_any_country") else []
        if head.dep in DESCRIBING and thing.is_name:
            parties = [party for party in parties if is_coded(party)]  # "the Friendship Bridge"
        if parties:
            return parties
    return []


def _owner_words(thing: Word) -> Iterator[Word]:
    if thing.lemma in words("against_owner"):
        return  # "one of the palace's critics" is not the palace
    if thing.lemma not in words("suffered") or any(child.lower == "of" for child in thing.all_children("prep")):
        yield from thing.all_children("poss")  # not "the editor's murder", but "Oman's murder of an editor"
    told = _clause_summed_up(thing)
    own = doer(told) if told is not None else None
    if own is not None and own not in thing.ancestors():  # a noun beside the doer sums nothing up
        yield own
    after = [child for child in thing.all_children("prep", "agent") if thing < child]
    for child in after:
        if child.lower == "by":
            yield from child.all_children("pobj")
    yield from (child for child in thing.children if child.dep in DESCRIBING and child < thing)
    yield from _doers_of_clauses(thing)
    for child in after:
        if child.lower == "from" or (child.lower == "of" and not _is_harm(thing)):
            yield from child.all_children("pobj")
    yield from thing.all_children("appos")


def _clause_summed_up(thing: Word) -> Word | None:
    """The verb of the clause that a noun after a comma sums up and a clause judges: "broke off ties, a step that …"."""
    article = thing.child("det")
    is_after = article is not None and article.lower in ("a", "an") and article.lower_before in (",", "–", "-", "—")
    if not is_after or thing.dep not in SUMMING or thing.child("relcl", "acl") is None:
        return None
    return next((above for above in thing.ancestors() if above.is_verb), None)


def _doers_of_clauses(thing: Word) -> Iterator[Word]:
    """Who does what a clause on the thing tells: "an appeal filed by editors", "the law that Oman passed"."""
    for verb in thing.all_children("acl", "relcl"):
        if is_passive(verb) or verb.tag == "VBN":
            doer = agent(verb)
        else:
            doer = verb.child("nsubj") if undergoer(verb) is None or verb.dep == "relcl" else None
        if doer is not None and doer.is_noun and verb.lemma not in words("brokering"):
            yield doer


def _is_harm(noun: Word) -> bool:
    """Whether a noun names what is done to those after "of": "the killing of a reporter"."""
    return any(trigger.event_type in PHYSICAL for trigger in triggers().get((noun.lemma, True), ()))


def thing_itself(scene: Scene, noun: Word, *, is_hit: bool) -> Party | None:
    """A thing as the text names it, with what it is of; null for pronouns. Of a country it is only when it is hit."""
    if not noun.is_noun or noun.lower in MONTHS | WEEKDAYS:
        return None
    party = thing_party(scene.parties, noun)
    if not is_hit:
        party = replace(party, country=None, org_code=None, basis="named")
    last = noun
    for child in noun.all_children("prep"):
        if child.lower == "of" and noun < child:
            end = subtree(child).last
            last = end if end.index - noun.index < LONGEST else last
            break
    if last is noun:
        return party
    span = replace(party.span, end=last.end)
    text = span.cut(noun.tokens.source)
    return replace(party, name=text, text=text, span=span)
