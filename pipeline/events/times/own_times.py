"""Which time expressions of a sentence are an event's own: those of its clause and its phrase.

Left out are those of other clauses, of other events and of things ("the 2015 accord"), and those that only say when
something was told. What an expression means is settled in ``pipeline.time_expressions``.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.actors import NOUN_TAGS, Sentence
from pipeline.events.coding import EventDraft
from pipeline.events.finding import triggers, words
from pipeline.events.grammar import auxiliaries, grammatical_subject, is_passive, verb_of
from pipeline.records import Span
from pipeline.time_expressions import TimeExpression

CLAUSES: Final = frozenset({"acl", "advcl", "relcl", "ccomp", "conj", "parataxis", "pcomp"})
SET_APART: Final = frozenset({"after", "although", "because", "before", "once", "since", "though", "until"})
SAME_TIME: Final = frozenset({"as", "when", "while"})
TIME_OF: Final = frozenset({"amid", "at", "during", "in"})
PART_OF: Final = frozenset(
    {"day", "fringe", "margin", "opening", "sideline"}
)  # "on the sidelines of last week's talks"
INNER: Final = frozenset({"about", "against", "for", "from", "of", "on", "over", "to"})  # "the outcome of talks in May"
TIME_NOUNS: Final = frozenset(
    {"afternoon", "autumn", "beginning", "course", "day", "end", "evening", "fall", "month", "morning", "night", "part"}
    | {"spring", "start", "summer", "week", "weekend", "winter", "year"}
)
HAVE: Final = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
DAYS: Final = frozenset({"day", "weekday"})
LATEST: Final = re.compile(r"(?:most recently|the latest) (?:on |in )?$", re.IGNORECASE)
SINCE: Final = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
AND: Final = re.compile(r",? and (?:again )?(?:in |on )?", re.IGNORECASE)
UNTIL: Final = re.compile(r"\b(?:until|till) (?:the )?$", re.IGNORECASE)


def own_expressions(
    found: Sequence[TimeExpression], sentence: Sentence, draft: EventDraft, others: frozenset[int]
) -> list[TimeExpression]:
    """The expressions of a sentence that may date an event; ``others`` are tokens of other event nouns."""
    here = [one for one in found if sentence.span.covers(one.span)]
    if not here:
        return []
    foreign = [
        *_other_clauses(sentence, draft.match.token, others),
        *_other_halves(sentence, draft.match.token),
        *tellings(sentence, draft, here),
    ]
    trigger = sentence.text_span(draft.match.token, draft.match.token)
    beside = [told_beside(sentence, one) for one in here if one.kind == "beside"]
    foreign += [span for span in beside if not span.covers(trigger)]
    own: list[TimeExpression] = []
    for place, one in enumerate(here):
        is_own = (
            here[place - 1] in own if _goes_on(sentence, here[:place], one) else _is_own(sentence, one, draft, foreign)
        )
        own += [one] if is_own else []
    return own


def _goes_on(sentence: Sentence, before: Sequence[TimeExpression], one: TimeExpression) -> bool:
    """Whether an expression goes on with the one before it, and with nothing else: "in April 2019 and in June 2023"."""
    between = sentence.cut(Span(before[-1].span.end, max(before[-1].span.end, one.span.start))) if before else ""
    after = sentence.cut(Span(one.span.end, sentence.span.end))
    return AND.fullmatch(between) is not None and not after[:1].isspace()


def _is_own(sentence: Sentence, one: TimeExpression, draft: EventDraft, foreign: Sequence[Span]) -> bool:
    before = text_before(sentence, one)
    if _is_told_of(sentence, one, draft.match.token) or (
        LATEST.search(before) and is_present_perfect(sentence, draft.match.token)
    ):
        return True
    if SINCE.search(before) or UNTIL.search(before) or any(span.covers(one.span) for span in foreign):
        return False
    return not _is_of_another(sentence, one, draft)


def _is_told_of(sentence: Sentence, one: TimeExpression, token: int) -> bool:
    """Whether the clause of an event tells what happened at a time: "relations were icy until March, when …"."""
    words_after = [place for place, start in enumerate(sentence.starts) if start >= one.span.end][:2]
    when = next((place for place in words_after if sentence.lowers[place] == "when"), None)
    if when is None or (when != words_after[0] and sentence.words[words_after[0]] != ","):
        return False
    clause = sentence.heads[when]
    return sentence.lefts[clause] <= token <= sentence.rights[clause]


def text_before(sentence: Sentence, one: TimeExpression) -> str:
    """The words of the sentence before an expression."""
    return sentence.cut(Span(sentence.span.start, one.span.start))


def told_beside(sentence: Sentence, one: TimeExpression) -> Span:
    """The words that an expression of distance counts from: all that "two days after" governs."""
    word = next((place for place, end in enumerate(sentence.ends) if end == one.span.end), len(sentence) - 1)
    last = sentence.rights[sentence.heads[word] if sentence.deps[word] == "mark" else word]
    return Span(sentence.ends[word], max(sentence.ends[last], sentence.ends[word]))


def is_present_perfect(sentence: Sentence, token: int) -> bool:
    verb = verb_of(sentence, token)
    return verb is not None and sentence.tags[verb] != "VB" and bool(auxiliaries(sentence, verb) & HAVE)


def since(found: Sequence[TimeExpression], sentence: Sentence, token: int) -> TimeExpression | None:
    """The expression that tells since when: "has blocked the port since May", "since it invaded Togo on May 3"."""
    verb = verb_of(sentence, token)
    if verb is None or not is_present_perfect(sentence, token):
        return None
    clauses = [
        sentence.text_span(sentence.lefts[child], sentence.rights[child])
        for child in sentence.all_children(verb, "advcl")
        if any(sentence.lowers[mark] == "since" for mark in sentence.all_children(child, "mark"))
    ]
    whole = sentence.text_span(sentence.lefts[verb], sentence.rights[verb])
    for one in found:
        if not whole.covers(one.span) or not one.is_exact or LATEST.search(text_before(sentence, one)):
            continue
        is_direct = SINCE.search(text_before(sentence, one)) is not None
        if is_direct or any(clause.covers(one.span) for clause in clauses):
            return one
    return None


def _other_clauses(sentence: Sentence, token: int, others: frozenset[int]) -> Iterator[Span]:
    """The spans of clauses beside the event's own, and of the phrases of other events."""
    for other in range(len(sentence)):
        is_clause = _is_clause(sentence, other)
        is_beside = is_clause or other in others or sentence.deps[other] == "appos"
        if not is_beside or _is_at_the_same_time(sentence, other, token):
            continue
        if sentence.lefts[other] <= token <= sentence.rights[other]:
            if is_clause and is_set_apart(sentence, other):
                yield Span(sentence.span.start, sentence.starts[sentence.lefts[other]])
                if sentence.deps[other] != "acl" or any(above > other for above in sentence.ancestors(other)):
                    yield Span(sentence.ends[sentence.rights[other]], sentence.span.end)
            continue
        if is_clause or sentence.deps[other] == "appos":
            yield sentence.text_span(sentence.lefts[other], sentence.rights[other])
        elif not _is_time_of(sentence, other):
            yield sentence.text_span(sentence.lefts[other], len(sentence) - 1 if other > token else other)


def _other_halves(sentence: Sentence, token: int) -> Iterator[Span]:
    """What stands beyond the semicolons around an event."""
    start = sentence.text.rfind(";", 0, sentence.starts[token] - sentence.span.start)
    end = sentence.text.find(";", sentence.ends[token] - sentence.span.start)
    if start >= 0:
        yield Span(sentence.span.start, sentence.span.start + start)
    if end >= 0:
        yield Span(sentence.span.start + end, sentence.span.end)


def _is_clause(sentence: Sentence, token: int) -> bool:
    """Whether a token heads a clause of its own; a verb that shares its subject with the one before does not."""
    if sentence.deps[token] not in CLAUSES or sentence.tags[token][:2] not in ("VB", "MD"):
        return False
    return sentence.deps[token] != "conj" or sentence.child(token, "nsubj", "nsubjpass") is not None


def _is_at_the_same_time(sentence: Sentence, clause: int, token: int) -> bool:
    """Whether a clause says when the event took place.

    "Pledged aid when he met the envoy on Monday", "in a letter sent on Monday thanked the envoy".
    """
    if sentence.deps[clause] == "advcl" and sentence.heads[clause] == token:
        return any(sentence.lowers[child] in SAME_TIME for child in sentence.all_children(clause, "advmod", "mark"))
    if sentence.deps[clause] != "acl" or sentence.tags[clause] != "VBN":
        return False
    return _is_time_of(sentence, sentence.heads[clause]) and token in sentence.ancestors(clause)


def is_set_apart(sentence: Sentence, clause: int) -> bool:
    """Whether the time of the sentence around a clause is not its own.

    So it is of clauses that tell what came before or after or why, and of relative clauses: "criticised on Monday the
    accord that …", "the port closed by …"; "where" and "when" are of the same time.
    """
    marks = {sentence.lowers[child] for child in sentence.all_children(clause, "mark", "advmod", "prep")}
    if sentence.deps[clause] == "relcl":
        return not marks & {"when", "where", "during"}
    return bool(marks & SET_APART) or (sentence.deps[clause] == "acl" and sentence.tags[clause] == "VBN")


def _is_time_of(sentence: Sentence, noun: int) -> bool:
    """Whether a noun itself says when something took place ("agreed during the talks", "in a statement")."""
    if sentence.deps[noun] != "pobj":
        return False
    preposition = sentence.heads[noun]
    above = sentence.heads[preposition]
    return sentence.lowers[preposition] in TIME_OF or (
        sentence.lowers[preposition] == "of" and sentence.lemmas[above] in PART_OF
    )


def tellings(sentence: Sentence, draft: EventDraft, here: Sequence[TimeExpression]) -> Iterator[Span]:
    """The expressions that say when something was told ("said on Monday that it will …", "… had fled, he said in May").

    What is told in the simple past happened on the day of telling or just before: a day is left to it.
    """
    is_open = draft.status in ("planned", "hypothetical") or draft.tense == "future"
    verb = verb_of(sentence, draft.match.token)
    above = set(sentence.ancestors(draft.match.token))
    is_perfect = verb is not None and bool(auxiliaries(sentence, verb) & (HAVE | {"had"}))
    for teller, lemma in enumerate(sentence.lemmas):
        is_telling = lemma in words("reporting") and (
            is_open or (teller in above and sentence.deps[verb or 0] != "conj")
        )
        is_telling = is_telling or (is_open and sentence.deps[teller] == "ROOT")
        if teller == verb or not is_telling or not _is_past(sentence, teller):
            continue
        for child in sentence.all_children(teller, "prep", "npadvmod", "advmod"):
            phrase = sentence.text_span(sentence.lefts[child], sentence.rights[child])
            is_close = sentence.lefts[child] == teller + 1 or sentence.rights[child] < teller
            for one in here:
                if phrase.covers(one.span) and (is_open or is_perfect or (is_close and one.kind not in DAYS)):
                    yield one.span


def _is_past(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands in the simple past, a passive one too."""
    return sentence.tags[verb] == "VBD" or (
        sentence.tags[verb] == "VBN" and bool(auxiliaries(sentence, verb) & {"was", "were"})
    )


def _is_of_another(sentence: Sentence, one: TimeExpression, draft: EventDraft) -> bool:
    """Whether an expression dates a thing that only takes part in the event: "tore up the 2015 accord"."""
    noun = _dated_noun(sentence, one)
    token = draft.match.token
    if noun is None or noun == token:
        return False
    if _is_time_of(sentence, noun):
        setting = sentence.heads[sentence.heads[noun]]
        return sentence.tags[setting] in NOUN_TAGS and setting != token and sentence.lemmas[setting] not in PART_OF
    if any(above == noun for above in sentence.ancestors(token)):
        return False
    verb = verb_of(sentence, token)
    if verb is None:
        return True
    if sentence.lemmas[verb] in words("light") and (noun in draft.match.used or sentence.heads[noun] == verb):
        return False
    return grammatical_subject(sentence, verb) != noun or is_passive(sentence, verb)


def _dated_noun(sentence: Sentence, one: TimeExpression) -> int | None:
    """The noun that an expression belongs to: "Tuesday's vote", "the 2015 accord", "the letter of 3 May"; else null."""
    inside = [
        place
        for place, start in enumerate(sentence.starts)
        if one.span.start <= start and sentence.ends[place] <= one.span.end
    ]
    top = next((place for place in inside if sentence.heads[place] not in inside), None)
    if top is None:
        return None
    head = sentence.heads[top]
    if sentence.deps[top] in ("amod", "compound", "nmod", "nummod", "poss") and sentence.tags[head] in NOUN_TAGS:
        return head if head > inside[-1] else None
    if sentence.deps[top] != "pobj":
        return None
    if sentence.lowers[head] in ("for", "of"):
        noun = sentence.heads[head]
        is_thing = sentence.tags[noun] in NOUN_TAGS and sentence.lemmas[noun] not in TIME_NOUNS
        return noun if is_thing else None
    preposition = sentence.heads[head] if sentence.deps[head] == "conj" else head
    noun = _inner_noun(sentence, preposition - 1)
    is_inner = noun >= 0 and sentence.deps[noun] == "pobj" and sentence.lowers[sentence.heads[noun]] in INNER
    return noun if is_inner and (sentence.lemmas[noun], True) in triggers() else None


def _inner_noun(sentence: Sentence, noun: int) -> int:
    """The noun that another belongs to: "summit" for the leaders in "the summit of their leaders"."""
    while noun >= 0 and sentence.deps[noun] == "pobj" and sentence.lowers[sentence.heads[noun]] == "of":
        above = sentence.heads[sentence.heads[noun]]
        if (sentence.lemmas[noun], True) in triggers() or sentence.tags[above] not in NOUN_TAGS:
            break
        noun = above
    return noun
