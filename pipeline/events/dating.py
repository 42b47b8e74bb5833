"""When an event took place, and whether that makes it background: expressions of its own clauses only.

What an expression means is settled in ``pipeline.time_expressions``.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from pipeline.actors.sentences import Sentence
from pipeline.records import Article, EventStatus, Span, When
from pipeline.time_expressions import Tense, TimeExpression, event_when

BACKGROUND_AFTER = timedelta(days=30)  # between the end of an event and publication
LONG_PERIOD = timedelta(days=60)
LONG_AGO = re.compile(
    r"\b(?:last|previous|that|past) (?:year|month|decade|century)|\b1[89]\d\d\b|\b20\d\d\b"
    r"|\b(?:years?|months?|decades?) ago|\bpast \w+ (?:years|months|decades)",
    re.IGNORECASE,
)
CLAUSES = frozenset({"advcl", "relcl", "ccomp", "conj", "parataxis"})


def dated(
    article: Article,
    found: Sequence[TimeExpression],
    sentence: Sentence,
    token: int,
    others: frozenset[int],
    tense: Tense,
    before: Span | None,
    is_news: bool,
) -> When:
    """The When of the event at ``token``; ``others`` are tokens of other event nouns, whose dates are their own.

    ``before`` is the sentence before where the text goes on about the same parties; ``is_news`` allows the
    publication day for want of words.
    """
    trigger = sentence.text_span(token, token)
    foreign = _foreign(sentence, token, others)
    own = [one for one in found if not any(span.covers(one.span) for span in foreign)]
    return event_when(own, sentence.span, trigger, tense, article.published_days, before=before, or_publication=is_news)


def _foreign(sentence: Sentence, token: int, others: frozenset[int]) -> list[Span]:
    """The spans of clauses beside the event's own, and of the phrases of other events."""
    spans = []
    for other in range(len(sentence)):
        is_clause = sentence.deps[other] in CLAUSES and sentence.tags[other][:2] in ("VB", "MD")
        if not is_clause and other not in others:
            continue
        if not sentence.lefts[other] <= token <= sentence.rights[other]:
            spans.append(sentence.text_span(sentence.lefts[other], sentence.rights[other]))
    return spans


def with_background(status: EventStatus, when: When, article: Article) -> EventStatus:
    """What is older than the article's own news is background."""
    if status not in ("happened", "ongoing"):
        return status
    is_long_ago = when.text is not None and LONG_AGO.search(when.text) is not None
    if article.published_on is None or when.start is None or when.end is None:
        return "background" if is_long_ago else status
    if article.published_on - when.end > BACKGROUND_AFTER or (is_long_ago and when.end - when.start > LONG_PERIOD):
        return "background"
    return status
