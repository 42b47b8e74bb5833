"""Time expressions in a text, and the one that belongs to an event: where they stand, not what they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.records import Span
from pipeline.time_expressions import forms
from pipeline.time_expressions.context import Tense

OTHER_LETTERS = re.compile("[İıſ\u212a]")  # a pattern without case takes them for i, s and k; no word of time has them
CLAUSE_BREAK = 40  # code points of distance that words which fix no period, or only a stretch of time, count for


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a day or period; ``text`` is cut out by ``span``; ``form`` is the number of its form."""

    text: str
    span: Span
    kind: str
    form: int

    @property
    def is_exact(self) -> bool:
        """False for words that never fix a period by themselves ("recently", "two days after the vote")."""
        return self.kind not in ("inexact", "beside")


@lru_cache(maxsize=64)
def expressions(text: str) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, without overlap; prepositions are not part of them.

    Left out: names that only look like dates ("Black Friday", "9/11"), repeated times ("every Monday", "Tuesdays"),
    durations ("for three days"), clock times, months that may be names or verbs without a preposition ("May", "March").
    The last texts are remembered, so that asking for each sentence of one costs nothing more.
    """
    named = []
    for match in forms.finder().finditer(text):
        group = match.lastgroup
        if group is None:
            continue
        number = int(group[1:])
        form = forms.FORMS[number]
        if form.kind != "no date" and not OTHER_LETTERS.search(match.group(group)):
            start, end = match.span(group)
            named.append(TimeExpression(text[start:end], Span(start, end), form.kind, number))
    return tuple(named)


def nearest(named: Sequence[TimeExpression], sentence: Span, trigger: Span, tense: Tense) -> TimeExpression | None:
    """The expression of a sentence that stands closest to a trigger; null when the sentence has none.

    Of two equally close the later one. Words that fix no period are taken only when nothing else is near; "in three
    days" is one only in the future tense, otherwise it says how long something took.
    """
    own = [
        expression
        for expression in named
        if sentence.covers(expression.span) and (expression.kind != "ahead" or tense == "future")
    ]
    return min(own, key=lambda expression: (_distance(expression, trigger), -expression.span.start), default=None)


def _distance(expression: TimeExpression, trigger: Span) -> int:
    return expression.span.distance(trigger) + (0 if expression.is_exact else CLAUSE_BREAK)
