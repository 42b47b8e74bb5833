"""What somebody holds, wants, backs or blames, where no cue of the list shows it: listed words, weighed in context.

Whose stance it is and what it is about is decided here; how likely a word tells of one in ``stance_weights``.
Utterances with a listed cue are found in ``frames`` and are left to it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from pipeline.people import Tokens, code
from pipeline.quotes.circumstances import source_is_medium
from pipeline.quotes.stances.stance_weights import Predicate, lemma_at, probability
from pipeline.quotes.stances.stance_words import stance_words
from pipeline.quotes.syntax import (
    Attribution,
    Run,
    agent,
    cue_run,
    is_passive,
    noun_phrase,
    quote_phrases,
    speaking_subject,
    subtree,
    trimmed,
)
from pipeline.quotes.vocabulary import COMMON_NOUNS, may_speak

STANCE = "stance"  # the frame, and the rule of the rows
NO_PREDICATES = frozenset({quote_phrases.AUX, quote_phrases.AUXPASS, code("amod")})
ACOMP = code("acomp")
COMPLEMENTS = frozenset(
    {quote_phrases.DOBJ, quote_phrases.OPRD, quote_phrases.XCOMP, quote_phrases.CCOMP, quote_phrases.PREP}
)
OF_NOUNS = frozenset({quote_phrases.ACL, quote_phrases.PREP, quote_phrases.CCOMP})
CLOSED = frozenset({"clause", "according", "acl"})  # frames within which nothing is weighed
UTTERING = frozenset(
    {"air", "declare", "deliver", "express", "extend", "give", "have", "hold", "issue", "lodge", "make", "offer"}
    | {"raise", "reaffirm", "register", "reiterate", "renew", "repeat", "send", "share", "show", "state", "voice"}
)  # verbs whose subject holds what their object names; that of "drew criticism of" does not
GOING_ON = frozenset({"begin", "come", "continue", "go", "start"})
ASSERTING = frozenset({"after", "before", "by", "for", "in"})  # prepositions before what was really done
POINTING = frozenset({"it", "this", "that", "these", "those", "them", "what", "which", "so"})
LEAST = 0.35  # probability from which a word is taken to tell of a stance


def stances(paragraph: Tokens, found: Sequence[Attribution], in_marks: Sequence[bool]) -> list[Attribution]:
    """The stances of a paragraph: none within marks, none within what ``article_quotes`` reports, none of its cues."""
    by_verb: dict[int, Attribution] = {}  # an object that tells of a stance comes after its verb and counts
    accusing: dict[Run | None, list[Attribution]] = {}
    for other in found:
        if paragraph.tag[other.verb] == quote_phrases.GERUND:
            accusing.setdefault(other.source, []).append(other)
    for predicate in predicates(paragraph, found, in_marks):
        one = _stance(paragraph, predicate)
        if one is not None:
            by_verb[predicate.verb] = _before_next(paragraph, one, accusing.get(one.source, ()))
    return list(by_verb.values())


def _before_next(paragraph: Tokens, one: Attribution, accusing: Sequence[Attribution]) -> Attribution:
    """The stance without what the holder then says ("slammed Peru, accusing it of ..."): the holder's participles."""
    first, last = one.contents[0]
    opens = [other.cue[0] for other in accusing if first < other.cue[0] <= last]
    return replace(one, contents=(trimmed(paragraph, (first, min(opens) - 1)),)) if opens else one


def predicates(paragraph: Tokens, found: Sequence[Attribution], in_marks: Sequence[bool]) -> Iterator[Predicate]:
    """Listed verbs, adjectives after "be" ("is wary of"), and nouns of somebody with something that follows them.

    Those within marks, the cues of ``article_quotes`` and what these report are left out.
    """
    taken = {one.verb for one in found}
    reported = _reported_places(paragraph, found)
    for place in range(len(paragraph)):
        if in_marks[place] or place in reported:
            continue
        one = _predicate(paragraph, place)
        if one is None or one.head in taken or one.verb in taken:
            continue
        if (lemma_at(paragraph, place), one.part(paragraph)) in stance_words():
            yield one


def _predicate(paragraph: Tokens, place: int) -> Predicate | None:
    dep = paragraph.dep[place]
    if paragraph.pos[place] == quote_phrases.VERB and dep not in NO_PREDICATES:
        holder = speaking_subject(paragraph, place)
        return Predicate(place, place, is_passive(paragraph, place), holder, _after(paragraph, place, COMPLEMENTS))
    if dep == ACOMP and (verb := paragraph.head[place]) < place:
        holder = speaking_subject(paragraph, verb)
        return Predicate(place, verb, False, holder, _after(paragraph, place, COMPLEMENTS))
    return _noun(paragraph, place) if paragraph.tag[place] in COMMON_NOUNS else None


def _reported_places(paragraph: Tokens, found: Sequence[Attribution]) -> Collection[int]:
    """The tokens that whole reported clauses take up; a medium only passes on what it reports."""
    return {
        place
        for one in found
        if one.frame in CLOSED and not source_is_medium(paragraph, one)
        for first, last in one.contents
        for place in range(first, last + 1)
        if place != one.verb
    }


def _after(paragraph: Tokens, head: int, deps: Collection[int]) -> tuple[int, ...]:
    return tuple(child for child in paragraph.children[head] if child > head and paragraph.dep[child] in deps)


def _noun(paragraph: Tokens, noun: int) -> Predicate | None:
    """A noun that somebody owns ("her faith in ...") or that is a verb's object ("made a case for ...")."""
    complements = _after(paragraph, noun, OF_NOUNS)
    if not complements:
        return None
    owner = next((child for child in paragraph.children[noun] if paragraph.dep[child] == quote_phrases.POSS), None)
    verb = paragraph.head[noun]
    if paragraph.dep[noun] == quote_phrases.DOBJ and verb < noun and paragraph.pos[verb] == quote_phrases.VERB:
        return Predicate(noun, verb, False, speaking_subject(paragraph, verb), complements)
    return Predicate(noun, noun, False, owner, complements) if owner is not None else None


def _stance(paragraph: Tokens, predicate: Predicate) -> Attribution | None:
    """The attribution that a predicate makes; null when nobody holds it, it is about nothing or unlikely."""
    if predicate.subject is None or not may_speak(paragraph, predicate.subject):
        return None
    if not is_own(paragraph, predicate.verb):
        return None
    if predicate.is_object(paragraph) and lemma_at(paragraph, predicate.verb) not in UTTERING:
        return None
    frames = stance_words()[lemma_at(paragraph, predicate.head), predicate.part(paragraph)]
    about = _about(paragraph, predicate, frames)
    sure = probability(paragraph, predicate) if about is not None else 0.0
    if about is None or sure < LEAST:
        return None
    content, last = about
    content = trimmed(paragraph, content)
    source = _source(paragraph, predicate.subject)
    cue = cue_run(paragraph, predicate.verb)[0], max(last, cue_run(paragraph, predicate.head)[1])
    is_pointing = content[0] == content[1] and paragraph.lower[content[0]] in POINTING
    if is_pointing or source[0] <= predicate.head <= source[1] or (content[0] <= cue[1] and content[1] >= cue[0]):
        return None
    return Attribution(cue, predicate.verb, source, None, (content,), "view", STANCE, sure)


def is_own(paragraph: Tokens, verb: int) -> bool:
    """Whether a verb tells of what its subject holds; "failed to back", "seems to back", "without backing" do not."""
    if paragraph.dep[verb] == quote_phrases.XCOMP:
        return lemma_at(paragraph, paragraph.head[verb]) in GOING_ON
    return paragraph.dep[verb] != quote_phrases.PCOMP or paragraph.lower[paragraph.head[verb]] in ASSERTING


def _source(paragraph: Tokens, holder: int) -> Run:
    if paragraph.dep[holder] != quote_phrases.POSS:
        return noun_phrase(paragraph, holder)
    first, last = subtree(paragraph, holder)
    return first, last - (last > first and paragraph.lower[last] in ("'s", "’s", "'", "’"))


def _about(paragraph: Tokens, predicate: Predicate, frames: Collection[str]) -> tuple[Run, int] | None:
    """What a stance is about, and the last token of its cue."""
    head = predicate.head
    if predicate.passive and agent(paragraph, head) is not None and "object" in frames:
        held = next((one for one in paragraph.children[head] if paragraph.dep[one] == quote_phrases.NSUBJPASS), None)
        return (subtree(paragraph, held), head) if held is not None else _antecedent(paragraph, predicate)
    first = next((one for one in predicate.complements if _frame(paragraph, one) in frames), None)
    if first is None:
        is_bare = not predicate.complements and "object" in frames
        return _antecedent(paragraph, predicate) if is_bare else None
    if _frame(paragraph, first) == "as":
        first = predicate.complements[0]  # "saw the vote as a mistake"
    last = next(one for one in reversed(predicate.complements) if one == first or not _is_loose(paragraph, one))
    start, end = subtree(paragraph, first)[0], subtree(paragraph, last)[1]
    if paragraph.dep[first] == quote_phrases.PREP:
        return ((first + 1, end), first) if end > first else None
    return ((start, end), head) if start > head else None


def _frame(paragraph: Tokens, complement: int) -> str:
    """What a complement is, as ``stance_words.csv`` names it."""
    dep = paragraph.dep[complement]
    if dep == quote_phrases.PREP:
        return paragraph.lower[complement]
    if dep in (quote_phrases.DOBJ, quote_phrases.OPRD):
        return "object"
    return "to" if quote_phrases.is_infinitive(paragraph, complement) else "clause"


def _is_loose(paragraph: Tokens, complement: int) -> bool:
    return paragraph.dep[complement] == quote_phrases.PREP and quote_phrases.is_loose_preposition(paragraph, complement)


def _antecedent(paragraph: Tokens, predicate: Predicate) -> tuple[Run, int] | None:
    """The noun that a clause without an object of its own is about ("the plan that she opposes", "backed by her")."""
    if paragraph.dep[predicate.verb] not in (quote_phrases.RELCL, quote_phrases.ACL) or predicate.subject is None:
        return None
    noun = paragraph.head[predicate.verb]
    first, last = noun_phrase(paragraph, noun)
    last = min(last, subtree(paragraph, predicate.verb)[0] - 1)
    return ((first, last), predicate.head) if noun <= last and predicate.subject != noun else None
