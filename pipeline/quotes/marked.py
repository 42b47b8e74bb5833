"""Whose words a span in quotation marks holds: by the narration next to it, by syntax, by the quotation before it.

Works on one paragraph with what the paragraphs before leave behind; no evidence gives no attribution.
Evidence is asked for in this order: a cue with colon or comma before the mark, a cue after it ("...," said Okafor),
a reported clause around it, the verb it hangs on, the same speaker going on.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.marks import MarkedSpan
from pipeline.people.tokens import Tokens, code
from pipeline.quotes import frames
from pipeline.quotes.cues import verb_cues
from pipeline.quotes.frames import Attribution, Run, cue_run, noun_phrase, subject, trimmed

FINITE = frozenset({code("VBD"), code("VBZ"), code("VBP"), code("VBN"), code("VBG")})
NOMINAL = frozenset(
    {code("NN"), code("NNS"), code("NNP"), code("NNPS"), code("PRP"), code("DT"), code("CD"), code("WP")}
)
NAMES = frozenset({code("NNP"), code("NNPS")})
PRONOUN = code("PRP")
STOPS = frozenset({".", "!", "?", ";", ":", "…", "..."})
REACH_AFTER = 30  # tokens after a closing mark in which its cue must stand
REACH_BEFORE = 45


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a marked span is somebody's words: the cue (null when carried), the source (null when unnamed), the rule.

    ``clause`` is the reported clause around a partial quote, null for a quote that stands by itself.
    """

    source: Run | None
    cue: Run | None
    verb: int | None
    via: Run | None
    clause: Run | None
    rule: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A marked span by tokens: ``opening`` is the token of its first mark, ``closing`` that of its last."""

    marks: MarkedSpan
    opening: int
    closing: int

    @property
    def inner(self) -> Run:
        return self.opening, self.closing


def placed(paragraph: Tokens, spans: Sequence[MarkedSpan]) -> list[Placed]:
    """The paragraph's marked spans with their first and last tokens, marks included."""
    found = []
    for span in spans:
        first = bisect_right(paragraph.begins, span.outer.start) - 1
        last = bisect_left(paragraph.begins, span.outer.end) - 1
        found.append(Placed(span, max(first, 0), max(last, first, 0)))
    return found


class Reading:
    """One paragraph with its marks and attributions, and the evidence for each mark."""

    def __init__(self, paragraph: Tokens, spans: Sequence[MarkedSpan], found: Sequence[Attribution]) -> None:
        self.paragraph = paragraph
        self.marks = placed(paragraph, spans)
        self.attributions = found
        self.in_marks = [False] * len(paragraph)
        for mark in self.marks:
            for place in range(mark.opening, mark.closing + 1):
                self.in_marks[place] = True

    def evidence(self) -> list[Evidence | None]:
        """What the paragraph itself shows for each of its marks, in order."""
        own = [self._own(number) for number in range(len(self.marks))]
        return self._carried_within(own)

    def _own(self, number: int) -> Evidence | None:
        mark = self.marks[number]
        return self._before(mark) or self._after(number) or self._covering(mark) or self._governing(mark)

    def _carried_within(self, own: list[Evidence | None]) -> list[Evidence | None]:
        """A quotation that goes on after its cue, or opens before it, has the speaker of its other part."""
        found = list(own)
        for number in range(1, len(found)):
            before = found[number - 1]
            if found[number] is None and before is not None and self._goes_on(number - 1, number):
                found[number] = Evidence(before.source, before.cue, before.verb, before.via, None, "carried")
        for number in range(len(found) - 2, -1, -1):
            after = found[number + 1]
            if found[number] is None and after is not None and self._adjoins(number, number + 1):
                found[number] = Evidence(after.source, after.cue, after.verb, after.via, None, "carried")
        return found

    def _goes_on(self, first: int, second: int) -> bool:
        """Whether the second mark opens a sentence of its own after the first one's narration."""
        return self.is_whole(second) and not self._other_subject(self.marks[first].closing, self.marks[second].opening)

    def _other_subject(self, start: int, end: int) -> bool:
        """Whether more than the one sentence that holds the cue stands between two marks."""
        stops = [
            place
            for place in range(start + 1, end)
            if self.paragraph.text[place] in (".", "!", "?") and not self.in_marks[place]
        ]
        return len(stops) > 1

    def _adjoins(self, first: int, second: int) -> bool:
        return self.marks[second].opening == self.marks[first].closing + 1

    def is_whole(self, number: int) -> bool:
        """Whether a marked span is a sentence or more by itself: a sentence's start before it, its end inside."""
        mark = self.marks[number]
        inner_last = self._last_character(mark)
        before = self.paragraph.text[mark.opening - 1] if mark.opening else "."
        starts = before in STOPS or before in frames.ENDS - {",", "-", "–", "—", "("} or not mark.opening
        return starts and (inner_last in ".?!…,-—–" or mark.marks.state == "open")

    def _last_character(self, mark: Placed) -> str:
        place = mark.closing
        text = self.paragraph.text[place]
        if mark.marks.inner.end < mark.marks.outer.end:
            place -= 1
            text = self.paragraph.text[place] if place >= mark.opening else ""
        return text[-1:]

    def _before(self, mark: Placed) -> Evidence | None:
        """A cue that introduces the mark with a colon, a comma, "that" or nothing between."""
        place = mark.opening - 1
        if place < 0 or self.in_marks[place]:
            return None
        text = self.paragraph.text[place]
        if text == ":":
            return self._colon(place)
        if text in (",", "that", "-", "–", "—", "--"):
            verb = self._verb_before(place - 1)
            return self._from_verb(verb, "before", mark) if verb is not None else None
        if self.paragraph.lower[place] in verb_cues() and self.paragraph.pos[place] == frames.VERB:
            return self._from_verb(place, "before", mark)
        return None

    def _verb_before(self, place: int) -> int | None:
        """The cue verb that ends the narration at ``place``, circumstances after it ("on Tuesday") aside."""
        paragraph = self.paragraph
        sentence = paragraph.sentence[place]
        for other in range(place, max(-1, place - REACH_BEFORE), -1):
            if self.in_marks[other] or (paragraph.sentence[other] != sentence and paragraph.text[other] in STOPS):
                return None
            if paragraph.pos[other] == frames.VERB and paragraph.tag[other] in FINITE:
                if self._is_cue(other):
                    return other
                if paragraph.dep[other] not in (frames.RELCL, frames.ACL, frames.ADVCL, frames.PCOMP, frames.ROOT):
                    return None
        return None

    def _is_cue(self, place: int) -> bool:
        cue = verb_cues().get(self.paragraph.lower[place])
        return cue is not None

    def introduction(self) -> Evidence | None:
        """Who is introduced as speaking by a colon that ends the paragraph."""
        return self._colon(len(self.paragraph) - 1)

    def _colon(self, colon: int) -> Evidence | None:
        """The sentence before a colon: its last cue and subject, else its main verb and subject, else "Name:"."""
        paragraph = self.paragraph
        first = colon
        while first and paragraph.text[first - 1] not in (".", "!", "?") and not self.in_marks[first - 1]:
            first -= 1
        verbs = [place for place in range(first, colon) if paragraph.pos[place] == frames.VERB]
        chosen = next((place for place in reversed(verbs) if self._is_cue(place)), None)
        if chosen is None:
            chosen = next(
                (place for place in verbs if paragraph.dep[place] == frames.ROOT), verbs[-1] if verbs else None
            )
        if chosen is None:
            return self._label(first, colon)
        found = self._from_verb(chosen, "colon", None)
        return found if found and found.source else self._label(first, colon) or found

    def _label(self, first: int, colon: int) -> Evidence | None:
        """ "Okafor:" before a quotation: a short noun phrase and nothing else."""
        if not 0 < colon - first <= 6 or self.paragraph.tag[colon - 1] not in NOMINAL:
            return None
        if any(self.paragraph.pos[place] in (frames.VERB, frames.AUXILIARY) for place in range(first, colon)):
            return None
        return Evidence((first, colon - 1), (colon, colon), None, None, None, "label")

    def _from_verb(self, verb: int, rule: str, mark: Placed | None) -> Evidence | None:
        head = subject(self.paragraph, verb)
        if head is not None and self.in_marks[head]:
            head = None
        source = noun_phrase(self.paragraph, head) if head is not None else self._noun_phrase_before(verb)
        if source is None and frames.is_passive(self.paragraph, verb):
            return None
        if source is not None:
            source = self._outside(source, head)
        via = next((one.via for one in self.attributions if one.verb == verb), None)
        clause = None
        if mark is not None and rule == "before" and not self._stands_alone(mark):
            clause = self._clause(verb, mark)
        return Evidence(source, cue_run(self.paragraph, verb), verb, via, clause, rule)

    def _stands_alone(self, mark: Placed) -> bool:
        return self.paragraph.text[mark.opening - 1] in (",", ":")

    def _clause(self, verb: int, mark: Placed) -> Run | None:
        for one in self.attributions:
            if one.verb == verb:
                for content in one.contents:
                    if content[0] <= mark.closing and content[1] >= mark.opening:
                        return min(content[0], mark.opening), max(content[1], mark.closing)
        return None

    def _outside(self, source: Run, head: int | None) -> Run:
        """A noun phrase cut down where the parser drew it into quotation marks."""
        if not any(self.in_marks[place] for place in range(source[0], source[1] + 1)):
            return source
        middle = head if head is not None else source[0]
        first = last = middle
        while first > source[0] and not self.in_marks[first - 1]:
            first -= 1
        while last < source[1] and not self.in_marks[last + 1]:
            last += 1
        return trimmed(self.paragraph, (first, last))

    def _noun_phrase_before(self, verb: int) -> Run | None:
        """The words right before a verb that the parser gave no subject, when they are a name or pronoun."""
        last = verb - 1
        while last >= 0 and self.paragraph.dep[last] in frames.BEFORE_CUE:
            last -= 1
        if last < 0 or self.in_marks[last]:
            return None
        if self.paragraph.tag[last] == PRONOUN:
            return last, last
        first = last
        while first >= 0 and self.paragraph.tag[first] in NAMES and not self.in_marks[first]:
            first -= 1
        return (first + 1, last) if first < last else None

    def _after(self, number: int) -> Evidence | None:
        """A cue after the mark: "...," Okafor said; "...," said Okafor; "...," according to Okafor."""
        mark = self.marks[number]
        paragraph = self.paragraph
        place = mark.closing + 1
        comma = self._last_character(mark) in ",?!…-—–"
        while place < len(paragraph) and paragraph.text[place] in (",", "-", "–", "—", "--", "("):
            comma = True
            place += 1
        if place >= len(paragraph) or self.in_marks[place]:
            return None
        if paragraph.lower[place] == "according":
            return self._according_after(place)
        end = self._narration_end(place)
        for verb in range(place, end):
            if paragraph.pos[verb] != frames.VERB or paragraph.tag[verb] not in FINITE:
                continue
            if not (self._is_cue(verb) or comma):
                continue
            found = self._cue_after(place, verb, end, comma)
            if found is not None:
                return found
            if paragraph.dep[verb] not in (frames.RELCL, frames.ACL, frames.ADVCL):
                return None
        return None

    def _narration_end(self, place: int) -> int:
        end = place
        while (
            end < len(self.paragraph)
            and end - place < REACH_AFTER
            and not self.in_marks[end]
            and self.paragraph.text[end] not in STOPS
        ):
            end += 1
        return end

    def _according_after(self, place: int) -> Evidence | None:
        for one in frames.according(self.paragraph, place):
            return Evidence(one.source, one.cue, place, None, None, "after")
        return None

    def _cue_after(self, start: int, verb: int, end: int, comma: bool) -> Evidence | None:
        """The cue at ``verb`` when nothing but its subject stands before it, or its subject right after it."""
        paragraph = self.paragraph
        head = subject(paragraph, verb)
        run = cue_run(paragraph, verb)
        if head is not None and start <= head < verb:
            source = self._outside(noun_phrase(paragraph, head), head)
            if source[0] <= start + 2 and source[1] < verb:
                return Evidence(source, run, verb, None, None, "after")
        if run[0] <= start + 1:
            source = self._inverted(verb, head, end)
            if source is not None and (self._is_cue(verb) or comma):
                return Evidence(source, run, verb, None, None, "after")
            return None
        name = self._noun_phrase_before(verb)
        if name is not None and name[0] <= start + 1:
            return Evidence(name, run, verb, None, None, "after")
        return None

    def _inverted(self, verb: int, head: int | None, end: int) -> Run | None:
        """The subject after its verb ("said Okafor")."""
        if head is not None and verb < head < end:
            return self._outside(noun_phrase(self.paragraph, head), head)
        place = verb + 1
        if place >= end or self.paragraph.tag[place] not in NOMINAL:
            return None
        last = place
        while last + 1 < end and self.paragraph.text[last + 1] != "," and self.paragraph.tag[last + 1] in INVERTED:
            last += 1
        return trimmed(self.paragraph, (place, last))

    def _covering(self, mark: Placed) -> Evidence | None:
        """The innermost reported clause that holds the mark."""
        best: tuple[int, Attribution, Run] | None = None
        first, last = trimmed(self.paragraph, mark.inner)
        for one in self.attributions:
            if self.in_marks[one.verb]:
                continue
            for content in one.contents:
                if content[0] <= first and last <= content[1] + 1:
                    size = content[1] - content[0]
                    if best is None or size < best[0]:
                        best = (size, one, content)
        if best is None:
            return None
        _, found, content = best
        return Evidence(found.source, found.cue, found.verb, found.via, content, "clause")

    def _governing(self, mark: Placed) -> Evidence | None:
        """The cue verb that the marked words hang on, a few steps up the tree."""
        first, last = trimmed(self.paragraph, mark.inner)
        place = next((one for one in range(first, last + 1) if not first <= self.paragraph.head[one] <= last), first)
        for _ in range(frames.LONGEST_CHAIN):
            head = self.paragraph.head[place]
            if head == place:
                return None
            place = head
            if not self.in_marks[place] and self.paragraph.pos[place] == frames.VERB and self._is_cue(place):
                found = self._from_verb(place, "governed", None)
                if found is not None and found.source is not None:
                    return replace(found, clause=trimmed(self.paragraph, mark.inner))
        return None


INVERTED = NOMINAL | {code("IN"), code("JJ"), code("POS"), code("HYPH"), code("CC"), code("PRP$")}
