"""Which of a paragraph's attributions are quotes without marks, through whom they come and within whose words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.language import Phrase, Word
from pipeline.quotes.circumstances import REMARKS, enclosing, source_is_medium
from pipeline.quotes.in_marks import MarkedParagraph
from pipeline.quotes.reading.reported_kinds import reported_kind
from pipeline.quotes.stances import STANCE, is_own, stances
from pipeline.quotes.syntax import Attribution
from pipeline.records import QuoteKind
from pipeline.reference import any_of, listed
from pipeline.rules import Rule, Table

RELATIVES = listed("quote_words", "relative")
PRONOUNS = listed("quote_words", "person") | {"it", "you"}
FEWEST_WORDS = 2  # of reported speech that is no clause
UTTERANCES = frozenset({"clause", "according", "acl"})  # frames of whole clauses
UNNAMED_SOURCE = re.compile(rf"^{any_of(listed('quote_words', 'unnamed_source'))}\b", re.IGNORECASE)
CLAUSES = UTTERANCES | {"to", STANCE}
OF_MEDIA = frozenset({"clause", "according"})  # frames in which a medium's own words count


@dataclass(frozen=True, slots=True)
class Reported:
    """Reported words: ``medium`` is the source that only passes them on, ``within`` the verb whose content they are."""

    attribution: Attribution
    kind: QuoteKind
    medium: Phrase | None
    within: Word | None


@dataclass(frozen=True, slots=True)
class PossibleQuote:
    """An attribution within the content of the ``outer`` one, null when it stands alone.

    ``passes_on``: only a medium that tells another's words; ``is_passed_on``: such words; ``is_quoted``: in marks.
    """

    attribution: Attribution
    outer: Attribution | None
    passes_on: bool
    is_passed_on: bool
    is_quoted: bool

    @property
    def is_within_words(self) -> bool:
        """Whether somebody else's words hold it, who is no mere medium."""
        return self.outer is not None and not self.is_passed_on


NO_QUOTE: Table[PossibleQuote, None] = Table(
    "reported words that are no quote",
    (
        Rule("medium_that_passes_on", lambda case: case.passes_on, None),
        Rule("quoted_in_marks", lambda case: case.is_quoted, None),
        Rule("no_utterance_within_words", lambda case: case.is_within_words and not _is_utterance(case), None),
        Rule("held_by_the_reader", lambda case: _is_of_reader(case.attribution), None),
        Rule("denied", lambda case: case.attribution.is_denied(), None),
        Rule("asks_to_stay_unnamed", lambda case: _asks_to_stay_unnamed(case.attribution), None),
        Rule("says_nothing", lambda case: not _is_worth_a_row(case.attribution), None),
        Rule("about_remarks", lambda case: _is_about_remarks(case.attribution), None),
        Rule("medium_without_a_clause", lambda case: _is_medium_without_a_clause(case.attribution), None),
    ),
)


def reported(paragraph: MarkedParagraph, quoted: Sequence[Phrase]) -> Iterator[Reported]:
    """The reported clauses that hold no quote in marks, and those within them; ``quoted`` are the quotes in marks."""
    for case in _candidates(paragraph, quoted):
        kind = None if NO_QUOTE.holds(case) else reported_kind(case.attribution)
        if kind is None:
            continue
        if case.is_within_words and case.outer is not None:
            yield Reported(case.attribution, kind, None, case.outer.verb)
        else:
            yield Reported(case.attribution, kind, case.outer.source if case.outer is not None else None, None)


def _candidates(paragraph: MarkedParagraph, quoted: Sequence[Phrase]) -> Iterator[PossibleQuote]:
    found = [
        attribution
        for attribution in paragraph.attributions
        if attribution.contents and attribution.source is not None and attribution.verb not in paragraph.quoted
    ]
    found.extend(stances(paragraph.tokens, paragraph.attributions, paragraph.quoted))
    outer_of = enclosing(found)
    passing = {
        outer.verb
        for attribution in found
        if (outer := outer_of[attribution.verb]) is not None and _is_passed_on(attribution) and source_is_medium(outer)
    }
    for attribution in found:
        outer = outer_of[attribution.verb]
        plain = _outside(quoted, attribution)
        is_passed_on = outer is not None and outer.verb in passing
        yield PossibleQuote(plain or attribution, outer, attribution.verb in passing, is_passed_on, plain is None)


def _outside(quoted: Sequence[Phrase], attribution: Attribution) -> Attribution | None:
    """The attribution without the pieces that are quoted in marks, null when nothing worth telling is left."""
    kept = tuple(content for content in attribution.contents if not _overlaps(quoted, content))
    if len(kept) == len(attribution.contents):
        return attribution
    kept = tuple(content for content in kept if len(content) > FEWEST_WORDS and content.first.pos != "ADP")
    is_relative = attribution.source is not None and attribution.source.first.lower in RELATIVES
    return replace(attribution, contents=kept) if kept and not is_relative else None


def _overlaps(quoted: Sequence[Phrase], content: Phrase) -> bool:
    """Whether one of the phrases, which stand in order and apart, overlaps a content."""
    first = bisect_left(quoted, content.first.index, key=lambda phrase: phrase.last.index)
    return first < len(quoted) and quoted[first].first <= content.last


def _is_passed_on(attribution: Attribution) -> bool:
    """Words said, or a stance that is all that a medium reports ("Okafor slammed Peru, TASS reported")."""
    if attribution.frame == STANCE:
        return attribution.verb.dep == "ccomp"
    return attribution.kind == "speech" and attribution.is_performed()


def _is_utterance(case: PossibleQuote) -> bool:
    """Words that were really said and stand in a clause: only these count within other reported words."""
    attribution = case.attribution
    return attribution.kind == "speech" and attribution.frame in UTTERANCES and attribution.is_performed()


def _is_of_reader(attribution: Attribution) -> bool:
    """Whether it tells what anybody may think ("do you know where ..."): outside marks nobody talks to a listener."""
    source = attribution.source
    return source is not None and source.text.lower() == "you"


def _is_worth_a_row(attribution: Attribution) -> bool:
    """Whether reported content says something: a clause, or a phrase or name that was really uttered or is held."""
    words = sum(map(len, attribution.contents))
    first = attribution.contents[0].first
    if attribution.frame in CLAUSES:
        return words > FEWEST_WORDS or first.lower not in PRONOUNS
    is_held = attribution.is_performed() if attribution.kind == "speech" else is_own(attribution.verb)
    return (words >= FEWEST_WORDS or first.is_name) and is_held


def _asks_to_stay_unnamed(attribution: Attribution) -> bool:
    return any(UNNAMED_SOURCE.search(content.text) for content in attribution.contents)


def _is_about_remarks(attribution: Attribution) -> bool:
    return any(REMARKS.search(content.text) for content in attribution.contents)


def _is_medium_without_a_clause(attribution: Attribution) -> bool:
    return attribution.frame not in OF_MEDIA and source_is_medium(attribution)
