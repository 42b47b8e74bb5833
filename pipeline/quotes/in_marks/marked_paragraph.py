"""A paragraph with its quotation marks and attributions: which words stand in marks, what stands before and after.

Whose words these are is decided in the modules that find evidence.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter, itemgetter

from pipeline.language import ENDS, LONGEST_SENTENCE, Phrase, Sentence, Tokens, Word, dateline_end, trimmed
from pipeline.quotes.circumstances import within_reach
from pipeline.quotes.syntax import Attribution
from pipeline.quotes.vocabulary import is_medium
from pipeline.records import Span
from pipeline.writing import MarkedSpan

FULL_STOPS = frozenset({".", "!", "?"})
STOPS = FULL_STOPS | {";", ":", "…", "..."}
LISTED = frozenset({",", "and", "or", "but", ".", "..", "...", "…", " ", "\xa0"})
OPENS_SENTENCE = ENDS - {",", "-", "–", "—", "("}
GOES_ON = frozenset({",", "and", "but", "or"})
MOST_STOPS = 1  # full stops between two whole sentences in marks of one speaker: that of the narration
MARKS_AND_BLANKS = "\"“”«»'’‘` \xa0"


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A marked span by words: ``opening`` is the token of its first mark, ``closing`` that of its last."""

    marks: MarkedSpan
    opening: Word
    closing: Word

    @property
    def phrase(self) -> Phrase:
        """All its words, marks included."""
        return Phrase(self.opening, self.closing)

    @property
    def last_character(self) -> str:
        """The last character of what stands in marks, nested marks aside."""
        for word in reversed(self.phrase.words[1:]):
            text = word.text.rstrip(MARKS_AND_BLANKS)
            if text:
                return text[-1]
        return ""


class AttributionIndex:
    """The attributions of a paragraph in order, found by where their verbs and contents stand."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._found = found
        self._verbs = sorted((attribution.verb.index, number) for number, attribution in enumerate(found))
        self._contents = sorted(
            (content.first.index, content.last.index, number, content)
            for number, attribution in enumerate(found)
            for content in attribution.contents
        )
        self._longest = max((last - first for first, last, *_ in self._contents), default=0)

    def with_verbs(self, phrase: Phrase) -> list[Attribution]:
        """Those whose verbs stand in the phrase."""
        start = bisect_left(self._verbs, phrase.first.index, key=itemgetter(0))
        end = bisect_right(self._verbs, phrase.last.index, key=itemgetter(0))
        return [self._found[number] for number in sorted(number for _, number in self._verbs[start:end])]

    def of_verb(self, verb: Word) -> list[Attribution]:
        return self.with_verbs(Phrase(verb, verb))

    def around(self, phrase: Phrase) -> list[tuple[Attribution, Phrase]]:
        """Those with a content that holds the phrase, its last word aside, with that content, one entry for each."""
        first, last = phrase.first.index, phrase.last.index - 1
        start = bisect_left(self._contents, last - self._longest, key=itemgetter(0))
        end = bisect_right(self._contents, first, key=itemgetter(0))
        holding = sorted((entry for entry in self._contents[start:end] if last <= entry[1]), key=itemgetter(2))
        return [(self._found[number], content) for _, _, number, content in holding]


class MarkedParagraph:
    """One paragraph with its marks and the attributions whose source is not quoted itself.

    ``quoted`` are the words in marks, ``start`` is the first word after a dateline, null when there is none.
    """

    def __init__(self, tokens: Tokens, spans: Sequence[MarkedSpan], found: Sequence[Attribution]) -> None:
        self.tokens = tokens
        every = AttributionIndex(found)
        self.marks = [_closed(mark, every) for mark in _placed(tokens, spans)]
        self.start = dateline_end(tokens)
        self.quoted = frozenset(word for mark in self.marks for word in mark.phrase)
        self.attributions = [attribution for attribution in found if not self._has_quoted_source(attribution)]
        self.index = AttributionIndex(self.attributions)
        self._according: dict[Sentence, list[Attribution]] = {}
        for attribution in self.attributions:
            if attribution.frame == "according" and attribution.verb not in self.quoted:
                self._according.setdefault(attribution.verb.sentence, []).append(attribution)
        self._ends: dict[int, int] = {}
        self._starts: dict[int, int] = {}
        for content in (content for attribution in self.attributions for content in attribution.contents):
            first, last = content.first.index, content.last.index
            self._ends[first] = max(last, self._ends.get(first, last))
            self._starts[last] = min(first, self._starts.get(last, first))
        self._stops = self._counts(lambda word: word.text in FULL_STOPS and word not in self.quoted)
        self._unlisted = self._counts(lambda word: word.text not in LISTED)

    def _has_quoted_source(self, attribution: Attribution) -> bool:
        """Whether the parser took quoted words for the source of a cue outside marks."""
        source = attribution.source
        return source is not None and source.first in self.quoted and attribution.verb not in self.quoted

    def _counts(self, counted: Callable[[Word], bool]) -> list[int]:
        """How many words before each one are of a kind, for paragraphs with several marks."""
        return list(accumulate(map(counted, self.tokens), initial=0)) if len(self.marks) > 1 else []

    def told_near(self, cue: Phrase, own: Sequence[Phrase], is_marked: bool) -> set[Word]:
        """The words around a cue that are reported: ``own``, those in marks if asked for, those of other cues.

        Contents within which the cue itself stands do not count.
        """
        near = within_reach(cue)
        told = {word for word in near if any(word in content for content in own) or (is_marked and word in self.quoted)}
        words = self.tokens.words
        reached: int = cue.first.index
        for word in words[cue.first.index + 1 : near.last.index + 1]:
            reached = max(reached, self._ends.get(word.index, -1))
            if word.index <= reached:
                told.add(word)
        reached = cue.first.index
        for word in reversed(words[near.first.index : cue.first.index]):
            reached = min(reached, self._starts.get(word.index, reached))
            if word.index >= reached:
                told.add(word)
        return told

    def medium_beside(self, cue: Phrase, source: Phrase | None) -> Phrase | None:
        """The medium of an "according to" in the cue's sentence that is not the source itself."""
        for attribution in self._according.get(cue.first.sentence, ()):
            if attribution.source != source and names_medium(attribution.source):
                return attribution.source
        return None

    def according_before(self, comma: Word) -> Attribution | None:
        """The "according to Okafor" that ends before a comma."""
        found = self._according.get(comma.sentence, ())
        return next((told for told in found if told.source is not None and told.source.last.next is comma), None)

    def goes_on(self, first: PlacedMark, second: PlacedMark) -> bool:
        """Whether a mark opens a sentence of its own after another one's narration, or goes on within it."""
        start, end = first.closing.index + 1, second.opening.index
        if end <= start or self._unlisted[end] == self._unlisted[start]:
            return True
        stops = self._stops[end] - self._stops[start]
        return (is_whole(second) and stops <= MOST_STOPS) or (stops == 0 and text_before(second.opening) in GOES_ON)

    def introduces_next(self, number: int) -> bool:
        """Whether the narration behind a whole sentence in marks opens another one ("...." Okafor said: "...").

        A comma may as well part one sentence of the same speaker, so that one counts behind a full stop alone.
        """
        if number + 1 >= len(self.marks):
            return False
        mark, following = self.marks[number], self.marks[number + 1]
        before = text_before(following.opening)
        starts = before == ":" or (before == "," and mark.last_character == ".")
        return starts and mark.last_character in FULL_STOPS and is_capital(following)

    def sentence_until(self, last: Word) -> Phrase:
        """The sentence that ends at a word, by full stops, or its last words."""
        first = last
        while (before := first.previous) is not None and last.index - first.index < LONGEST_SENTENCE:
            if first is not last and before.text in FULL_STOPS:
                break
            first = before
        return Phrase(first, last)

    def outside(self, source: Phrase, head: Word | None = None) -> Phrase:
        """A noun phrase cut down where the parser drew it into quotation marks, to what stands around its head."""
        if not any(word in self.quoted for word in source):
            return source
        first = last = head if head is not None else source.first
        while source.first < first and (before := first.previous) is not None and before not in self.quoted:
            first = before
        while last < source.last and (after := last.next) is not None and after not in self.quoted:
            last = after
        return trimmed(Phrase(first, last))


def _placed(tokens: Tokens, spans: Sequence[MarkedSpan]) -> list[PlacedMark]:
    """The paragraph's marked spans with their first and last words, marks included."""
    words = tokens.words
    placed = []
    for span in spans:
        first = max(0, bisect_right(words, span.outer.start, key=attrgetter("start")) - 1)
        last = max(first, bisect_left(words, span.outer.end, key=attrgetter("start")) - 1)
        placed.append(PlacedMark(span, words[first], words[last]))
    return placed


def _closed(mark: PlacedMark, found: AttributionIndex) -> PlacedMark:
    """A mark that lacks its closing one ends where a cue within it says that the words end ("We stay, she said.")."""
    if mark.marks.state != "unclosed":
        return mark
    for attribution in found.with_verbs(mark.phrase):
        if not attribution.contents or attribution.source is None:
            continue
        content = attribution.contents[0]
        is_inside = content.first.index <= mark.opening.index + 1 and mark.marks.inner.start < content.last.end
        if is_inside and content.last < min(attribution.source.first, attribution.verb):
            after = content.last.next
            closing = after if after is not None and after.text == "," else content.last
            inner = Span(mark.marks.inner.start, content.last.end)
            outer = Span(mark.marks.outer.start, closing.end)
            return PlacedMark(replace(mark.marks, inner=inner, outer=outer), mark.opening, closing)
    return mark


def is_whole(mark: PlacedMark) -> bool:
    """Whether a marked span is a sentence or more by itself: a sentence's start before it, its end inside."""
    before = text_before(mark.opening)
    starts = before in STOPS or before in OPENS_SENTENCE or (before.endswith(".") and len(before) > 1)
    return starts and (mark.last_character in ".?!…,-—–" or mark.marks.state == "open")


def is_capital(mark: PlacedMark) -> bool:
    """Whether what stands in marks opens with a capital letter."""
    inner = mark.marks.inner
    return mark.opening.tokens.source[inner.start].isupper()


def word_before(word: Word) -> Word | None:
    """The word before another that is no blank, null at the paragraph's start."""
    before = word.previous
    while before is not None and before.text.isspace():
        before = before.previous
    return before


def text_before(word: Word) -> str:
    """The text of the word before another, blanks aside; a full stop at the paragraph's start."""
    before = word_before(word)
    return before.text if before is not None else "."


def names_medium(source: Phrase | None) -> bool:
    return source is not None and is_medium(source.text)
