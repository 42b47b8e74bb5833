"""What somebody holds, wants, backs or blames, where no cue of the list shows it: listed words, weighed in context.

Whose stance it is and what it is about is decided here; how likely a word tells of one in ``stance_weights``.
Utterances with a listed cue are found in ``syntax`` and are left to it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from pipeline.language import (
    COMMON_NOUN_TAGS,
    Phrase,
    Tokens,
    Word,
    agent,
    is_infinitive,
    is_loose_preposition,
    is_passive,
    noun_phrase,
    subtree,
    trimmed,
    verb_group,
)
from pipeline.places import country_of
from pipeline.quotes.circumstances import source_is_medium
from pipeline.quotes.stances.stance_weights import Predicate, probability
from pipeline.quotes.stances.stance_words import Part, stance_words
from pipeline.quotes.syntax import Attribution, owner_phrase, speaking_subject
from pipeline.quotes.vocabulary import may_speak
from pipeline.reference import listed
from pipeline.rules import fired
from pipeline.writing import folded

STANCE = "stance"  # the frame, and the rule of the rows
NO_PREDICATES = frozenset({"aux", "auxpass", "amod"})
COMPLEMENTS = frozenset({"dobj", "oprd", "xcomp", "ccomp", "prep"})
OF_NOUNS = frozenset({"acl", "prep", "ccomp"})
CLOSED = frozenset({"clause", "according", "acl"})  # frames within which nothing is weighed
UTTERING = listed("quote_words", "uttering")  # their subject holds what their object names, unlike that of "drew"
GOING_ON = listed("quote_words", "going_on")
ASSERTING = listed("quote_words", "really_done")  # prepositions before what was really done
POINTING = listed("quote_words", "pointing")
MUTUAL = listed("quote_words", "mutual")  # what several do with each other
BETWEEN_NAMES = re.compile(r",? (?:and|&) |, ")
LEAST = 0.35  # probability from which a word is taken to tell of a stance


def stances(paragraph: Tokens, found: Sequence[Attribution], quoted: Collection[Word]) -> list[Attribution]:
    """The stances of a paragraph: none within marks, none within what other attributions report, none of their cues.

    ``found`` are these attributions, ``quoted`` the words in marks.
    """
    by_verb: dict[Word, Attribution] = {}  # an object that tells of a stance comes after its verb and counts
    accusing: dict[Phrase | None, list[Attribution]] = {}
    for other in found:
        if other.verb.tag == "VBG":
            accusing.setdefault(other.source, []).append(other)
    for predicate in predicates(paragraph, found, quoted):
        stance = _stance(predicate)
        if stance is not None:
            by_verb[predicate.verb] = _before_next(stance, accusing.get(stance.source, ()))
    return list(by_verb.values())


def _before_next(stance: Attribution, accusing: Sequence[Attribution]) -> Attribution:
    """The stance without what the holder then says ("slammed Peru, accusing it of ..."): the holder's participles."""
    content = stance.contents[0]
    opens = [other.cue.first.index for other in accusing if content.first < other.cue.first <= content.last]
    if not opens:
        return stance
    return replace(stance, contents=(trimmed(content.first.tokens.phrase(content.first.index, min(opens) - 1)),))


def predicates(paragraph: Tokens, found: Sequence[Attribution], quoted: Collection[Word]) -> Iterator[Predicate]:
    """Listed verbs, adjectives after "be" ("is wary of"), and nouns of somebody with something that follows them.

    Those within marks, the cues of other attributions and what these report are left out.
    """
    taken = {attribution.verb for attribution in found}
    reported = _reported(found)
    for word in paragraph:
        if word in quoted or word in reported:
            continue
        predicate = _predicate(word)
        if predicate is not None and predicate.head not in taken and predicate.verb not in taken:
            yield predicate


def _predicate(word: Word) -> Predicate | None:
    if word.pos == "VERB" and word.dep not in NO_PREDICATES:
        if not _is_listed(word, "verb"):
            return None
        return Predicate(word, word, is_passive(word), speaking_subject(word), _after(word, COMPLEMENTS))
    if word.dep == "acomp" and word.head < word:
        if not _is_listed(word, "noun" if word.tag in COMMON_NOUN_TAGS else "adjective"):
            return None
        return Predicate(word, word.head, False, speaking_subject(word.head), _after(word, COMPLEMENTS))
    return _noun(word) if word.tag in COMMON_NOUN_TAGS else None


def _is_listed(word: Word, part: Part) -> bool:
    """Asked before anything of the grammar, since it refuses most words."""
    return (word.lemma, part) in stance_words()


def _reported(found: Sequence[Attribution]) -> set[Word]:
    """The words that whole reported clauses take up; a medium only passes on what it reports."""
    return {
        word
        for attribution in found
        if attribution.frame in CLOSED and not source_is_medium(attribution)
        for content in attribution.contents
        for word in content
        if word is not attribution.verb
    }


def _after(head: Word, deps: Collection[str]) -> tuple[Word, ...]:
    return tuple(child for child in head.children if head < child and child.dep in deps)


def _noun(noun: Word) -> Predicate | None:
    """A noun that somebody owns ("her faith in ...") or that is a verb's object ("made a case for ...")."""
    complements = _after(noun, OF_NOUNS)
    if not complements or not _is_listed(noun, "noun"):
        return None
    verb = noun.head
    if noun.dep == "dobj" and verb < noun and verb.pos == "VERB":
        return Predicate(noun, verb, False, speaking_subject(verb), complements)
    owner = noun.child("poss")
    return Predicate(noun, noun, False, owner, complements) if owner is not None else None


def _stance(predicate: Predicate) -> Attribution | None:
    """The attribution that a predicate makes; null when nobody holds it, it is about nothing or unlikely."""
    holder, head = predicate.holder, predicate.head
    if holder is None or not may_speak(holder) or not is_own(predicate.verb):
        return None
    if predicate.is_object and predicate.verb.lemma not in UTTERING:
        return None
    about = _about(predicate, stance_words()[head.lemma, predicate.part])
    sure = probability(predicate) if about is not None else 0.0
    if about is None or sure < LEAST:
        return None
    content, cue_end = trimmed(about[0]), about[1]
    source = owner_phrase(holder) if holder.dep == "poss" else noun_phrase(holder)
    cue = Phrase(verb_group(predicate.verb).first, max(cue_end, verb_group(head).last))
    is_pointing = len(content) == 1 and content.first.lower in POINTING
    if is_pointing or head in source or content.overlaps(cue) or (head.lemma in MUTUAL and _are_countries(source)):
        return None
    fired("stance_words", head.lemma)
    return Attribution(cue, predicate.verb, source, None, (content,), "view", STANCE, sure)


def _are_countries(source: Phrase) -> bool:
    """Whether a phrase names several countries, who agree with each other: an event and nobody's words."""
    names = BETWEEN_NAMES.split(source.text)
    return len(names) > 1 and all(country_of(folded(name)) is not None for name in names)


def is_own(verb: Word) -> bool:
    """Whether a verb tells of what its subject holds; "failed to back", "seems to back", "without backing" do not."""
    if verb.dep == "xcomp":
        return verb.head.lemma in GOING_ON
    return verb.dep != "pcomp" or verb.head.lower in ASSERTING


def _about(predicate: Predicate, frames: Collection[str]) -> tuple[Phrase, Word] | None:
    """What a stance is about, and the last word of its cue."""
    head, complements = predicate.head, predicate.complements
    if predicate.passive and agent(head) is not None and "object" in frames:
        held = head.child("nsubjpass")
        return (subtree(held), head) if held is not None else _antecedent(predicate)
    first = next((complement for complement in complements if _frame(complement) in frames), None)
    if first is None:
        return _antecedent(predicate) if not complements and "object" in frames else None
    if _frame(first) == "as":
        first = complements[0]  # "saw the vote as a mistake"
    last = next(child for child in reversed(complements) if child is first or not _is_loose(child))
    start, end = subtree(first).first, subtree(last).last
    if first.dep == "prep":
        return (first.tokens.phrase(first.index + 1, end.index), first) if first < end else None
    return (Phrase(start, end), head) if head < start else None


def _frame(complement: Word) -> str:
    """What a complement is, as ``stance_words.csv`` names it."""
    if complement.dep == "prep":
        return complement.lower
    if complement.dep in ("dobj", "oprd"):
        return "object"
    return "to" if is_infinitive(complement) else "clause"


def _is_loose(complement: Word) -> bool:
    return complement.dep == "prep" and is_loose_preposition(complement)


def _antecedent(predicate: Predicate) -> tuple[Phrase, Word] | None:
    """The noun that a clause without an object of its own is about ("the plan that she opposes", "backed by her")."""
    verb, holder = predicate.verb, predicate.holder
    if verb.dep not in ("relcl", "acl") or holder is None:
        return None
    noun = verb.head
    phrase, clause_start = noun_phrase(noun), subtree(verb).first
    last = min(phrase.last.index, clause_start.index - 1)
    if last < noun.index or holder is noun:
        return None
    return noun.tokens.phrase(phrase.first.index, last), predicate.head
