"""When an event took place, and whether that makes it background: expressions of its own clauses only.

What an expression means is settled in ``pipeline.time_expressions``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from pipeline.actors.sentences import NOUN_TAGS, Sentence
from pipeline.events.drafts import Draft
from pipeline.events.status import auxiliaries, verb_of
from pipeline.events.words import words
from pipeline.records import Article, EventStatus, Span, When
from pipeline.time_expressions import Publication, TimeExpression, event_when, resolved

BACKGROUND_AFTER = timedelta(days=14)  # between the end of an event and publication
INHERITED = timedelta(days=6)
LONG_PERIOD = timedelta(days=60)
LONG_AGO = re.compile(
    r"\b(?:last|previous|that|past) (?:year|month|decade|century)|\b1[89]\d\d\b|\b20\d\d\b"
    r"|\b(?:years?|months?|decades?) ago|\bpast \w+ (?:years|months|decades)",
    re.IGNORECASE,
)
CLAUSES = frozenset({"acl", "advcl", "relcl", "ccomp", "conj", "parataxis", "pcomp"})


def dated(
    article: Article,
    found: Sequence[TimeExpression],
    sentence: Sentence,
    draft: Draft,
    others: frozenset[int],
    before: Span | None,
    is_news: bool,
) -> When:
    """The When of an event; ``others`` are tokens of other event nouns, whose dates are their own.

    ``before`` is the sentence before where the text goes on about the same parties; ``is_news`` allows the
    publication day for want of words.
    """
    token = draft.match.token
    trigger = sentence.text_span(token, token)
    foreign = _foreign(sentence, token, others)
    if draft.status in ("planned", "hypothetical"):
        foreign += _times_of_telling(sentence)
    own = [one for one in found if not any(span.covers(one.span) for span in foreign)]
    published = article.published_on or article.published_days
    when = event_when(own, sentence.span, trigger, draft.tense, published, before=before, or_publication=is_news)
    return _through_next_day(when, own, sentence, draft, published)


def _through_next_day(
    when: When, found: Sequence[TimeExpression], sentence: Sentence, draft: Draft, published: Publication
) -> When:
    """The When through the last of two days that are named together: "on Monday and Tuesday"."""
    if when.text_span is None or when.start is None or not sentence.span.covers(when.text_span):
        return when
    for other in found:
        if other.span.start <= when.text_span.end or not sentence.span.covers(other.span):
            continue
        if sentence.cut(Span(when.text_span.end, other.span.start)).strip() not in ("and", "and on"):
            continue
        last = resolved(other, draft.tense, published)
        if last.granularity == when.granularity == "day" and last.end is not None and last.end > when.start:
            return replace(when, end=last.end)
    return when


def _foreign(sentence: Sentence, token: int, others: frozenset[int]) -> list[Span]:
    """The spans of clauses beside the event's own, and of the phrases of other events."""
    spans = []
    for other in range(len(sentence)):
        is_clause = _is_clause(sentence, other)
        if (not is_clause and other not in others) or _is_at_the_same_time(sentence, other, token):
            continue
        if sentence.lefts[other] <= token <= sentence.rights[other]:
            if is_clause and _is_ordered(sentence, other):
                spans.append(Span(sentence.span.start, sentence.starts[sentence.lefts[other]]))
                spans.append(Span(sentence.ends[sentence.rights[other]], sentence.span.end))
            continue
        if is_clause:
            spans.append(sentence.text_span(sentence.lefts[other], sentence.rights[other]))
        elif not _is_time_of(sentence, other):
            spans.append(sentence.text_span(sentence.lefts[other], len(sentence) - 1 if other > token else other))
    return spans


def _is_at_the_same_time(sentence: Sentence, clause: int, token: int) -> bool:
    """Whether a clause says when the event took place: "pledged aid when he met the envoy on Monday"."""
    if sentence.deps[clause] != "advcl" or sentence.heads[clause] != token:
        return False
    return any(sentence.lowers[child] == "when" for child in sentence.all_children(clause, "advmod"))


def _is_ordered(sentence: Sentence, clause: int) -> bool:
    """Whether a clause says what came before or after the main one: its time is another."""
    marks = {sentence.lowers[child] for child in sentence.all_children(clause, "mark")}
    return bool(marks & {"after", "before", "since", "until"})


def _is_clause(sentence: Sentence, token: int) -> bool:
    """Whether a token heads a clause of its own; a verb that shares its subject with the one before does not."""
    if sentence.deps[token] not in CLAUSES or sentence.tags[token][:2] not in ("VB", "MD"):
        return False
    return sentence.deps[token] != "conj" or sentence.child(token, "nsubj", "nsubjpass") is not None


def _times_of_telling(sentence: Sentence) -> list[Span]:
    """The phrases that say when something was told ("said on Monday that it will …")."""
    return [
        sentence.text_span(sentence.lefts[child], sentence.rights[child])
        for verb, lemma in enumerate(sentence.lemmas)
        if (lemma in words("reporting") or sentence.deps[verb] == "ROOT") and sentence.tags[verb] == "VBD"
        for child in sentence.all_children(verb, "prep", "npadvmod", "advmod")
    ]


def _is_time_of(sentence: Sentence, noun: int) -> bool:
    """Whether an event noun itself says when another event took place ("agreed during the talks")."""
    head = sentence.heads[noun]
    return sentence.deps[noun] == "pobj" and sentence.lowers[head] in ("during", "at", "in", "amid")


def is_told_on(sentence: Sentence, token: int) -> bool:
    """Whether an event is told as the next of a story, so that the time before still holds: simple past, or a noun."""
    return sentence.tags[token] == "VBD" or sentence.tags[token] in NOUN_TAGS


def inherited(last: When) -> When | None:
    """The When of the event before, if it is a week at most and was not itself only taken from publication."""
    if last.start is None or last.end is None or last.basis == "publication" or last.end - last.start > INHERITED:
        return None
    return replace(last, basis="inherited")


def is_of_today(sentence: Sentence, draft: Draft, is_lead: bool) -> bool:
    """Whether an event without a time of its own is news of the day: it happened, in a clause that tells the news.

    The past perfect tells what came earlier, as clauses with "after" or "when" and relative clauses do; the present
    perfect leaves the day open, but for an article's first sentences.
    """
    if draft.status != "happened":
        return False
    verb = verb_of(sentence, draft.match.token)
    if verb is None:
        return is_lead
    helpers = auxiliaries(sentence, verb)
    if any(sentence.lowers[child] == "then" for child in sentence.all_children(verb, "advmod")):
        return False
    if "had" in helpers or (helpers & {"has", "have", "'ve", "'s"} and not is_lead):
        return False
    return not any(_is_set_before(sentence, place) for place in (verb, *sentence.ancestors(verb)))


def _is_set_before(sentence: Sentence, verb: int) -> bool:
    """Whether a clause only tells of something around the news: "…, who opened the port", "after Oman closed …"."""
    dep = sentence.deps[verb]
    return dep == "relcl" or (dep == "advcl" and sentence.child(verb, "mark", "advmod") is not None)


def _is_earlier(sentence: Sentence, draft: Draft) -> bool:
    """Whether the past perfect sets an event before the story's time; in indirect speech it does not."""
    verb = verb_of(sentence, draft.match.token)
    if verb is None or "had" not in auxiliaries(sentence, verb):
        return False
    while sentence.deps[verb] in ("conj", "xcomp") and sentence.heads[verb] != verb:
        verb = sentence.heads[verb]
    return sentence.deps[verb] != "ccomp"


def with_background(sentence: Sentence, draft: Draft, when: When, article: Article) -> EventStatus:
    """The status, background for what is older than the article's own news."""
    status = draft.status
    if status not in ("happened", "ongoing"):
        return status
    is_long_ago = when.text is not None and LONG_AGO.search(when.text) is not None
    if _is_earlier(sentence, draft):
        return "background"
    if article.published_on is None or when.start is None or when.end is None:
        return "background" if is_long_ago else status
    is_earlier_month = when.granularity == "month" and when.end < article.published_on
    if is_earlier_month or article.published_on - when.end > BACKGROUND_AFTER:
        return "background"
    return "background" if is_long_ago and when.end - when.start > LONG_PERIOD else status
