"""When something was said: the time expression beside the cue, else that of the speaker's words just before.

What an expression means is decided in ``pipeline.time_expressions``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter, itemgetter

from pipeline.language import Phrase, Word
from pipeline.records import Span, When
from pipeline.reference import any_of, listed
from pipeline.time_expressions import MONTHS, expressions, resolved

UNDATED = When(None, None, None, "none")
DATING = {*MONTHS, *listed("time_words", "unit"), *listed("time_words", "part_of_day")}
MAY_HOLD_DATE = re.compile(rf"day\b|\d{{4}}|\d(?:st|nd|rd|th)?\b|{any_of(DATING)}")
NEAR_ENOUGH = frozenset({"time", "day", "week", "month", None})
BESIDE = 12  # code points within which a longer period must stand to date a cue
LONGEST_PLAIN_MONTH = timedelta(days=270)
ZONES = timedelta(days=1)  # between the days of two places
REACH = 160  # code points from a cue within which its time expression must stand
LONGEST_INHERITED = 6  # days between the first and the last that words which go on may have been said on


def said_on(cue: Phrase, told: Collection[Word], published_on: date | None) -> When:
    """The When of a cue, from the words of its sentence that are not the reported ones; undated when there is none.

    ``told`` are the reported words, of those ``within_reach``.
    """
    text = cue.first.tokens.source
    found: list[tuple[int, When]] = []
    for gap in _gaps(within_reach(cue), told):
        piece = Span(max(gap.first.start, cue.first.start - REACH), min(gap.last.end, cue.last.end + REACH))
        if piece.start >= piece.end or not MAY_HOLD_DATE.search(text, piece.start, piece.end):
            continue
        found.extend(_dates(text, piece, cue.span, published_on))
    return min(found, key=itemgetter(0), default=(0, UNDATED))[1]


def _dates(field_text: str, piece: Span, cue: Span, published_on: date | None) -> list[tuple[int, When]]:
    found = []
    for expression in expressions(piece.cut(field_text)):
        if not expression.is_exact or expression.kind == "ahead":
            continue
        span = Span(expression.span.start + piece.start, expression.span.end + piece.start)
        when = resolved(expression, "past", published_on)
        if _is_to_come(when, published_on) or _may_be_to_come(when, published_on):
            continue
        distance = span.distance(cue)
        if when.granularity not in NEAR_ENOUGH and distance > BESIDE:
            continue
        found.append((distance, replace(when, text_span=span)))
    return found


def _is_to_come(when: When, published_on: date | None) -> bool:
    """Whether a time starts after publication, time zones aside: what is reported was said before it."""
    return when.start is not None and published_on is not None and when.start - published_on > ZONES


def _may_be_to_come(when: When, published_on: date | None) -> bool:
    """Whether a month without a year lies so far back that the next one of its name is as likely: "July", in May."""
    if when.granularity != "month" or when.basis != "relative" or when.start is None or published_on is None:
        return False
    return published_on - when.start > LONGEST_PLAIN_MONTH and "last" not in (when.text or "").lower()


def within_reach(cue: Phrase) -> Phrase:
    """The words of a cue's sentence that may tell when it was, and one more on both sides."""
    words, sentence = cue.first.tokens.words, cue.first.sentence
    first = bisect_right(words, cue.first.start - REACH, key=attrgetter("end")) - 1
    last = bisect_left(words, cue.last.end + REACH, key=attrgetter("start"))
    return Phrase(words[max(first, sentence.first)], words[min(last, sentence.last)])


def _gaps(reach: Phrase, told: Collection[Word]) -> list[Phrase]:
    """The pieces that are not told."""
    gaps: list[Phrase] = []
    first: Word | None = None
    last = reach.first
    for word in reach:
        if word not in told:
            first, last = first or word, word
        elif first is not None:
            gaps.append(Phrase(first, last))
            first = None
    if first is not None:
        gaps.append(Phrase(first, last))
    return gaps


def inherited(when: When) -> When:
    """The When of words that go on from dated ones, when those are dated to a week or less."""
    if when.start is None or when.end is None or (when.end - when.start).days > LONGEST_INHERITED:
        return UNDATED
    return replace(when, basis="inherited")
