"""When something was said: the time expression beside the cue, else that of the speaker's words just before.

What an expression means is decided in ``pipeline.time_expressions``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from datetime import date, timedelta

from pipeline.people import Tokens
from pipeline.quotes.syntax import Run
from pipeline.records import Span, When
from pipeline.time_expressions import expressions, resolved

UNDATED = When(None, None, None, "none")
MAY_HOLD_DATE = re.compile(
    r"day\b|week|month|year|\d{4}|\d(?:st|nd|rd|th)?\b|night|morning|evening|January|February|March|April|May|June|July|"
    r"August|September|October|November|December"
)
NEAR_ENOUGH = frozenset({"time", "day", "week", "month", None})
BESIDE = 12  # code points within which a longer period must stand to date a cue
LONGEST_PLAIN_MONTH = timedelta(days=270)
REACH = 160  # code points from a cue within which its time expression must stand


def said_on(paragraph: Tokens, cue: Run, told: Collection[int], field_text: str, published_on: date | None) -> When:
    """The When of a cue, from the words of its sentence that are not the reported ones; undated when there is none.

    ``told`` are the tokens of reported words, of those ``within_reach``.
    """
    start, end = paragraph.begins[cue[0]], paragraph.ends[cue[1]]
    found: list[tuple[int, When]] = []
    for first, last in _gaps(within_reach(paragraph, cue), told):
        piece = Span(max(paragraph.begins[first], start - REACH), min(paragraph.ends[last], end + REACH))
        if piece.start >= piece.end or not MAY_HOLD_DATE.search(field_text, piece.start, piece.end):
            continue
        found.extend(_dates(field_text, piece, Span(start, end), published_on))
    return min(found, key=lambda item: item[0], default=(0, UNDATED))[1]


def _dates(field_text: str, piece: Span, cue: Span, published_on: date | None) -> list[tuple[int, When]]:
    found = []
    for expression in expressions(piece.cut(field_text)):
        if not expression.is_exact or expression.kind == "ahead":
            continue
        span = Span(expression.span.start + piece.start, expression.span.end + piece.start)
        when = resolved(expression, "past", published_on)
        if _may_be_to_come(when, published_on):
            continue
        distance = max(span.start - cue.end, cue.start - span.end, 0)
        if when.granularity not in NEAR_ENOUGH and distance > BESIDE:
            continue
        found.append((distance, When(when.start, when.end, when.granularity, when.basis, when.text, span)))
    return found


def _may_be_to_come(when: When, published_on: date | None) -> bool:
    """Whether a month without a year lies so far back that the next one of its name is as likely: "July", in May."""
    if when.granularity != "month" or when.basis != "relative" or when.start is None or published_on is None:
        return False
    return published_on - when.start > LONGEST_PLAIN_MONTH and "last" not in (when.text or "").lower()


def within_reach(paragraph: Tokens, cue: Run) -> range:
    """The tokens of a cue's sentence that may tell when it was, and one more on both sides."""
    sentence = _sentence(paragraph, cue[0])
    first = bisect_right(paragraph.ends, paragraph.begins[cue[0]] - REACH) - 1
    last = bisect_left(paragraph.begins, paragraph.ends[cue[1]] + REACH)
    return range(max(first, sentence.start), min(last + 1, sentence.stop))


def _gaps(places: range, told: Collection[int]) -> list[Run]:
    """The runs of tokens that are not told."""
    gaps: list[Run] = []
    first: int | None = None
    for place in places:
        if place not in told:
            first = place if first is None else first
        elif first is not None:
            gaps.append((first, place - 1))
            first = None
    if first is not None:
        gaps.append((first, places[-1]))
    return gaps


def _sentence(paragraph: Tokens, place: int) -> range:
    """The tokens of the sentence that holds ``place``."""
    numbers = paragraph.sentence
    return range(bisect_left(numbers, numbers[place]), bisect_right(numbers, numbers[place]))


def inherited(when: When) -> When:
    """The When of words that go on from dated ones, when those are dated to a week or less."""
    if when.start is None or when.end is None or (when.end - when.start).days > LONGEST_INHERITED:
        return UNDATED
    return When(when.start, when.end, when.granularity, "inherited", when.text, when.text_span)


LONGEST_INHERITED = 6
