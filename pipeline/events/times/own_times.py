"""Which time expressions of a sentence are an event's own: those of its clause and its phrase.

Left out are those of other clauses (``other_clauses``), of other events and of things ("the 2015 accord"), and those
that only say when something was told. What an expression means is settled in ``pipeline.time_expressions``.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.events.coding import EventDraft
from pipeline.events.finding import triggers, words
from pipeline.events.times.other_clauses import is_time_of, other_clauses, other_halves
from pipeline.language import Sentence, Word, auxiliaries, is_passive, subject, subtree, verb_of, verbs_of_saying
from pipeline.records import Span
from pipeline.time_expressions import TimeExpression

DAYS: Final = frozenset({"day", "weekday"})  # kinds of expressions
LATEST: Final = re.compile(r"(?:most recently|the latest) (?:on |in )?$", re.IGNORECASE)
SINCE: Final = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
AND: Final = re.compile(r",? and (?:again )?(?:in |on )?", re.IGNORECASE)
UNTIL: Final = re.compile(r"\b(?:until|till) (?:the )?$", re.IGNORECASE)
NEAR = 2  # words after an expression in which "when" goes on with it, a comma included


def own_expressions(
    expressions: Sequence[TimeExpression], sentence: Sentence, draft: EventDraft, others: frozenset[Word]
) -> list[TimeExpression]:
    """The expressions of a sentence that may date an event; ``others`` are the words of other event nouns."""
    here = [expression for expression in expressions if sentence.span.covers(expression.span)]
    if not here:
        return []
    trigger = draft.match.word
    foreign = [*other_clauses(trigger, others), *other_halves(trigger), *tellings(sentence, draft, here)]
    beside = [told_beside(sentence, expression) for expression in here if expression.kind == "beside"]
    foreign += [span for span in beside if not span.covers(trigger.span)]
    own: list[TimeExpression] = []
    for number, expression in enumerate(here):
        if number and _goes_on(sentence, here[number - 1], expression):
            is_own = here[number - 1] in own
        else:
            is_own = _is_own(sentence, expression, draft, foreign)
        own += [expression] if is_own else []
    return _of_clause(own, trigger)


def _of_clause(own: list[TimeExpression], trigger: Word) -> list[TimeExpression]:
    """Of a joined clause with its own subject the times inside it, if any: "…, and a court jailed ten on Monday"."""
    verb = verb_of(trigger)
    if len(own) == 1 or verb is None or verb.dep != "conj" or verb.child("nsubj", "nsubjpass") is None:
        return own
    clause = subtree(verb).span
    return [expression for expression in own if clause.covers(expression.span)] or own


def _goes_on(sentence: Sentence, before: TimeExpression, expression: TimeExpression) -> bool:
    """Whether an expression goes on with the one before it, and with nothing else: "in April 2019 and in June 2023"."""
    source = sentence.tokens.source
    between = source[before.span.end : expression.span.start]
    after = source[expression.span.end : sentence.span.end]
    return AND.fullmatch(between) is not None and not after[:1].isspace()


def _is_own(sentence: Sentence, expression: TimeExpression, draft: EventDraft, foreign: Sequence[Span]) -> bool:
    before = text_before(sentence, expression)
    trigger = draft.match.word
    if _is_told_of(sentence, expression, trigger) or (LATEST.search(before) and is_present_perfect(trigger)):
        return True
    if expression.kind not in DAYS and draft.tense != "past" and _is_of_what_came_before(sentence, expression, trigger):
        return False
    if SINCE.search(before) or UNTIL.search(before) or any(span.covers(expression.span) for span in foreign):
        return False
    return not _is_of_another(sentence, expression, draft)


def _is_told_of(sentence: Sentence, expression: TimeExpression, trigger: Word) -> bool:
    """Whether the clause of an event tells what happened at a time: "relations were icy until March, when …"."""
    after = [word for word in sentence if word.start >= expression.span.end][:NEAR]
    when = next((word for word in after if word.lower == "when"), None)
    if when is None or (when is not after[0] and after[0].text != ","):
        return False
    return trigger in subtree(when.head)


def _is_of_what_came_before(sentence: Sentence, expression: TimeExpression, trigger: Word) -> bool:
    """Whether a month or year dates what an event follows: "are in talks following his decision last December"."""
    inside = next(word for word in sentence if word.end > expression.span.start)
    for above in inside.ancestors():
        if above is trigger:
            return False
        if above.dep == "prep" and above.lower in words("following"):
            return trigger not in subtree(above)
    return False


def text_before(sentence: Sentence, expression: TimeExpression) -> str:
    """The words of the sentence before an expression."""
    return sentence.tokens.source[sentence.span.start : expression.span.start]


def told_beside(sentence: Sentence, expression: TimeExpression) -> Span:
    """The words that an expression of distance counts from: all that "two days after" governs."""
    words_here = sentence.words
    word = next((word for word in words_here if word.end == expression.span.end), words_here[-1])
    last = subtree(word.head if word.dep == "mark" else word).last
    return Span(word.end, max(last.end, word.end))


def has_have(verb: Word) -> bool:
    """Whether a verb stands with "have" in the present."""
    return not words("have_form").isdisjoint(auxiliaries(verb))


def is_present_perfect(trigger: Word) -> bool:
    """Whether the verb of an event stands in the present perfect."""
    verb = verb_of(trigger)
    return verb is not None and verb.tag != "VB" and has_have(verb)


def since(expressions: Sequence[TimeExpression], sentence: Sentence, trigger: Word) -> TimeExpression | None:
    """The expression that tells since when: "has blocked the port since May", "since it invaded Togo on May 3"."""
    verb = verb_of(trigger)
    if verb is None or not is_present_perfect(trigger):
        return None
    clauses = [
        subtree(child).span
        for child in verb.all_children("advcl")
        if any(mark.lower == "since" for mark in child.all_children("mark"))
    ]
    whole = subtree(verb).span
    for expression in expressions:
        before = text_before(sentence, expression)
        if not whole.covers(expression.span) or not expression.is_exact or LATEST.search(before):
            continue
        if SINCE.search(before) or any(clause.covers(expression.span) for clause in clauses):
            return expression
    return None


def tellings(sentence: Sentence, draft: EventDraft, here: Sequence[TimeExpression]) -> Iterator[Span]:
    """The expressions that say when something was told ("said on Monday that it will …", "… had fled, he said in May").

    What is told in the simple past happened on the day of telling or just before: a day is left to it.
    """
    if not here:
        return
    is_open = draft.status in ("planned", "hypothetical") or draft.tense == "future"
    verb = verb_of(draft.match.word)
    is_perfect = verb is not None and (has_have(verb) or "had" in auxiliaries(verb))
    for teller in _tellers(sentence, draft, verb, is_open):
        for child in teller.all_children("prep", "npadvmod", "advmod"):
            phrase = subtree(child)
            is_close = phrase.first is teller.next or phrase.last < teller
            for expression in here:
                is_telling = is_open or is_perfect or (is_close and expression.kind not in DAYS)
                if is_telling and phrase.span.overlaps(expression.span):  # "earlier on Monday" is two phrases
                    yield expression.span


def _tellers(sentence: Sentence, draft: EventDraft, verb: Word | None, is_open: bool) -> Iterator[Word]:
    """The verbs of saying above an event, and of an open one any verb of saying and the main verb, if in the past."""
    above = set(draft.match.word.ancestors())
    is_joined = (verb or sentence.words[0]).dep == "conj"
    for word in sentence:
        if word.lemma in verbs_of_saying():
            is_telling = is_open or (word in above and not is_joined)
        else:
            is_telling = is_open and word.dep == "ROOT"
        if is_telling and word is not verb and _is_past(word):
            yield word


def _is_past(verb: Word) -> bool:
    """Whether a verb stands in the simple past, a passive one too."""
    return verb.tag == "VBD" or (verb.tag == "VBN" and not auxiliaries(verb).isdisjoint({"was", "were"}))


def _is_of_another(sentence: Sentence, expression: TimeExpression, draft: EventDraft) -> bool:
    """Whether an expression dates a thing that only takes part in the event: "tore up the 2015 accord"."""
    noun = _dated_noun(sentence, expression)
    trigger = draft.match.word
    if noun is None or noun is trigger or _is_attended(noun, draft):
        return False
    if is_time_of(noun):
        setting = noun.head.head
        return setting.is_noun and setting is not trigger and setting.lemma not in words("part_of_event")
    if noun in trigger.ancestors():
        return False
    verb = verb_of(trigger)
    if verb is None:
        return True
    if verb.lemma in words("light") and (noun in draft.match.used or noun.head is verb):
        return False
    return subject(verb) is not noun or is_passive(verb)


def _is_attended(noun: Word, draft: EventDraft) -> bool:
    """Whether a dated noun is the event's own occasion: "told her by phone on Friday", "skipped Monday's ball"."""
    trigger = draft.match.word
    if noun.dep == "pobj":
        return noun in draft.match.used
    is_object = noun.dep == "dobj" and noun.head is trigger
    return is_object and noun.lemma in words("occasion") and trigger.lemma in words("attending")


def _dated_noun(sentence: Sentence, expression: TimeExpression) -> Word | None:
    """The noun that an expression belongs to: "Tuesday's vote", "the 2015 accord", "the letter of 3 May"; else null."""
    inside = [word for word in sentence if expression.span.covers(word.span)]
    top = next((word for word in inside if word.head not in inside), None)
    if top is None:
        return None
    head = top.head
    if top.dep in ("amod", "compound", "nmod", "nummod", "poss") and head.is_noun:
        return head if inside[-1] < head else None
    if top.dep != "pobj":
        return None
    if head.lower in ("for", "of"):
        noun = head.head
        return noun if noun.is_noun and noun.lemma not in words("time_noun") else None
    preposition = head.head if head.dep == "conj" else head
    inner = _inner_noun(preposition)
    is_inner = inner is not None and inner.dep == "pobj" and inner.head.lower in words("before_inner_noun")
    return inner if inner is not None and is_inner and (inner.lemma, True) in triggers() else None


def _inner_noun(preposition: Word) -> Word | None:
    """The noun before a preposition, or what it belongs to: "summit" in "the summit of their leaders in"."""
    noun = preposition.previous if preposition.index > preposition.sentence.first else None
    while noun is not None and noun.dep == "pobj" and noun.head.lower == "of":
        above = noun.head.head
        if (noun.lemma, True) in triggers() or not above.is_noun:
            break
        noun = above
    return noun
