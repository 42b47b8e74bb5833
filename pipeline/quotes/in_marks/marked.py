"""Whose words a span in quotation marks holds: by the narration next to it, by syntax, by the quotation before it.

Works on one paragraph with what the paragraphs before leave behind; no evidence gives no attribution.
Evidence is asked for in this order: a cue with colon or comma before the mark, a cue after it ("...," said Okafor),
a reported clause around it, the verb it hangs on, the same speaker going on.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import itemgetter

from pipeline.language import LONGEST_SENTENCE
from pipeline.people import Tokens, code
from pipeline.quotes.circumstances import within_reach
from pipeline.quotes.syntax import Attribution, Run, cue_run, frames, noun_phrase, quote_phrases, subject, trimmed
from pipeline.quotes.vocabulary import is_medium, may_speak, verb_cues
from pipeline.records import Span
from pipeline.writing import MarkedSpan

FINITE = frozenset({code("VBD"), code("VBZ"), code("VBP"), code("VBN"), code("VBG")})
PAST_OR_PRESENT = frozenset({code("VBD"), code("VBZ"), code("VBP")})
RELATIVES = frozenset({"which", "who", "that", "whom"})
NOMINAL = frozenset(
    {code("NN"), code("NNS"), code("NNP"), code("NNPS"), code("PRP"), code("DT"), code("CD"), code("WP")}
)
NAMES = frozenset({code("NNP"), code("NNPS")})
PRONOUN = code("PRP")
STOPS = frozenset({".", "!", "?", ";", ":", "…", "..."})
DASHES = frozenset({"-", "–", "—", "―", "--"})
LINKS = DASHES | {","}
LISTED = frozenset({",", "and", "or", "but", ".", "..", "...", "…", " ", "\xa0"})
OPENS_SENTENCE = quote_phrases.ENDS - {",", "-", "–", "—", "("}
GOES_ON = frozenset({",", "and", "but", "or"})
SAID_FRAMES = frozenset({"clause", "predicate", "as", "according"})
MAIN = frozenset({quote_phrases.ROOT, quote_phrases.CONJ, quote_phrases.CCOMP})
PERSONAL = frozenset({"he", "she", "it", "they", "who", "i", "we"})
PERSONS = frozenset({"he", "she", "they", "i", "we"})
LONGEST_LABEL = 5  # tokens of a speaker's label in a transcript
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


class _Attributions:
    """The attributions of a paragraph in order, found by where their verbs and contents stand."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._found = found
        self._verbs = sorted((one.verb, place) for place, one in enumerate(found))
        self._contents = sorted((*content, place) for place, one in enumerate(found) for content in one.contents)
        self._longest = max((last - first for first, last, _ in self._contents), default=0)

    def with_verbs(self, first: int, last: int) -> list[Attribution]:
        """Those with verbs at the tokens ``first`` to ``last``."""
        start = bisect_left(self._verbs, first, key=itemgetter(0))
        end = bisect_right(self._verbs, last, key=itemgetter(0))
        return [self._found[place] for place in sorted(place for _, place in self._verbs[start:end])]

    def around(self, first: int, last: int) -> list[tuple[Attribution, Run]]:
        """Those of whose contents one holds the tokens ``first`` to ``last``, with that content, one entry for each."""
        start = bisect_left(self._contents, last - self._longest, key=itemgetter(0))
        end = bisect_right(self._contents, first, key=itemgetter(0))
        holding = sorted((place, begin, stop) for begin, stop, place in self._contents[start:end] if last <= stop)
        return [(self._found[place], (begin, stop)) for place, begin, stop in holding]


def _closed(paragraph: Tokens, mark: Placed, found: _Attributions) -> Placed:
    """A mark that lacks its closing one ends where a cue within it says that the words end ("We stay, she said.")."""
    if mark.marks.state != "unclosed":
        return mark
    for one in found.with_verbs(mark.opening + 1, mark.closing):
        if not one.contents or one.source is None:
            continue
        first, last = one.contents[0]
        is_inside = first <= mark.opening + 1 and mark.marks.inner.start < paragraph.ends[last]
        if is_inside and last < min(one.source[0], one.verb):
            closing = last + (paragraph.text[last + 1] == ",")
            inner = Span(mark.marks.inner.start, paragraph.ends[last])
            outer = Span(mark.marks.outer.start, paragraph.ends[closing])
            return Placed(replace(mark.marks, inner=inner, outer=outer), mark.opening, closing)
    return mark


class Reading:
    """One paragraph with its marks and attributions, and the evidence for each mark."""

    def __init__(self, paragraph: Tokens, spans: Sequence[MarkedSpan], found: Sequence[Attribution]) -> None:
        self.paragraph = paragraph
        every = _Attributions(found)
        self.marks = [_closed(paragraph, mark, every) for mark in placed(paragraph, spans)]
        self._start = quote_phrases.dateline_end(paragraph)
        self.in_marks = [False] * len(paragraph)
        for mark in self.marks:
            for place in range(mark.opening, mark.closing + 1):
                self.in_marks[place] = True
        self.attributions = [one for one in found if not self._has_quoted_source(one)]
        self._own_attributions = _Attributions(self.attributions)
        self._media: dict[int, list[Attribution]] = {}
        for one in self.attributions:
            if one.frame == "according" and not self.in_marks[one.verb]:
                self._media.setdefault(paragraph.sentence[one.verb], []).append(one)
        self._ends: dict[int, int] = {}
        self._starts: dict[int, int] = {}
        for first, last in (content for one in self.attributions for content in one.contents):
            self._ends[first] = max(last, self._ends.get(first, last))
            self._starts[last] = min(first, self._starts.get(last, first))
        self._stops = self._counts(lambda place: self._is_stop(place) and not self.in_marks[place])
        self._unlisted = self._counts(lambda place: paragraph.text[place] not in LISTED)

    def _has_quoted_source(self, one: Attribution) -> bool:
        """Whether the parser took quoted words for the source of a cue outside marks."""
        return one.source is not None and self.in_marks[one.source[0]] and not self.in_marks[one.verb]

    def _counts(self, counted: Callable[[int], bool]) -> list[int]:
        """How many tokens before each one are of a kind, for paragraphs with several marks."""
        return list(accumulate(map(counted, range(len(self.paragraph))), initial=0)) if len(self.marks) > 1 else []

    def _is_stop(self, place: int) -> bool:
        return self.paragraph.text[place] in (".", "!", "?")

    def told_near(self, cue: Run, own: Sequence[Run], is_marked: bool) -> set[int]:
        """The tokens around a cue that hold reported words: ``own``, those in marks if asked for, those of other cues.

        Contents within which the cue itself stands do not count.
        """
        near = within_reach(self.paragraph, cue)
        told = {place for first, last in own for place in range(max(first, near.start), min(last + 1, near.stop))}
        if is_marked:
            told.update(place for place in near if self.in_marks[place])
        reached = cue[0]
        for place in range(cue[0] + 1, near.stop):
            reached = max(reached, self._ends.get(place, place - 1))
            if place <= reached:
                told.add(place)
        reached = cue[0]
        for place in range(cue[0] - 1, near.start - 1, -1):
            reached = min(reached, self._starts.get(place, place + 1))
            if place >= reached:
                told.add(place)
        return told

    def evidence(self) -> list[Evidence | None]:
        """What the paragraph itself shows for each of its marks, in order."""
        own = [self._own(number) for number in range(len(self.marks))]
        return self._carried_within(own)

    def _own(self, number: int) -> Evidence | None:
        mark = self.marks[number]
        found = (
            self._label_inside(mark)
            or self._after(number)
            or self._before(mark)
            or self._covering(mark)
            or self._governing(mark)
        )
        if found is None:
            return None
        return self._with_medium_beside(self._behind_medium(mark, self._fuller_source(mark, found)))

    def _with_medium_beside(self, found: Evidence) -> Evidence:
        """Take the medium of an "according to" in the cue's sentence as ``via``."""
        if found.via is not None or found.cue is None:
            return found
        sentence = self.paragraph.sentence[found.cue[0]]
        for one in self._media.get(sentence, ()):
            if one.source != found.source and self._is_medium(one.source):
                return replace(found, via=one.source)
        return found

    def _behind_medium(self, mark: Placed, found: Evidence) -> Evidence:
        """Where only a medium follows the mark, the speaker of the clause around it, with the medium as ``via``."""
        if found.rule != "after" or not self._is_medium(found.source):
            return found
        speaking = self._before(mark) or self._covering(mark, beside=found.verb)
        if speaking is None or speaking.source is None or self._is_medium(speaking.source):
            return found
        return replace(speaking, via=found.source)

    def _fuller_source(self, mark: Placed, found: Evidence) -> Evidence:
        """Take the outer speaker where the inner one is a mere pronoun ("Okafor says she fears that ...")."""
        source = found.source
        is_pronoun = source is not None and source[0] == source[1] and self.paragraph.lower[source[0]] in PERSONAL
        if found.rule == "after" or found.verb is None or not (source is None or is_pronoun):
            return found
        outer = self._covering(mark, beside=found.verb)
        if outer is None or outer.verb is None or outer.verb > found.verb or outer.source is None:
            return found
        is_outer_pronoun = outer.source[0] == outer.source[1] and self.paragraph.lower[outer.source[0]] in PERSONAL
        if source is not None and is_outer_pronoun and self.paragraph.lower[source[0]] in PERSONS:
            return replace(found, clause=outer.clause if found.clause is not None else None)
        return replace(outer, rule=found.rule)

    def _carried_within(self, own: list[Evidence | None]) -> list[Evidence | None]:
        """A quotation that goes on after its cue, or opens before it, has the speaker of its other part."""
        found = list(own)
        latest: int | None = None
        for number, evidence in enumerate(own):
            if evidence is None and latest is not None and self._goes_on(latest, number):
                before = found[latest]
                if before is not None:
                    found[number] = replace(before, clause=None, rule="carried")
            if found[number] is None:
                found[number] = self._preceding(number)
            latest = number if found[number] is not None else latest
        for number in range(len(found) - 2, -1, -1):
            after = found[number + 1]
            if found[number] is None and after is not None and self._adjoins(number, number + 1):
                found[number] = Evidence(after.source, after.cue, after.verb, after.via, None, "carried")
        return found

    def _goes_on(self, first: int, second: int) -> bool:
        """Whether the second mark opens a sentence of its own after the first one's narration, or goes on within it."""
        start, end = self.marks[first].closing, self.marks[second].opening
        if end <= start + 1 or self._unlisted[end] == self._unlisted[start + 1]:
            return True
        stops = self._stops[end] - self._stops[start + 1]
        return (self.is_whole(second) and stops < 2) or (stops == 0 and self._text_before(end) in GOES_ON)

    def _preceding(self, number: int) -> Evidence | None:
        """For a whole sentence in marks without a cue: who speaks, or is the subject, in the sentence before it."""
        mark = self.marks[number]
        place = self._place_before(mark.opening)
        if place < 0 or not self.is_whole(number) or self.in_marks[place]:
            return None
        first = self._sentence_start(place)
        for one in reversed(self._own_attributions.with_verbs(first, place)):
            is_main = one.kind == "speech" and self.paragraph.dep[one.verb] in MAIN
            if is_main and one.source is not None and not self.in_marks[one.verb]:
                return Evidence(one.source, one.cue, one.verb, one.via, None, "sentence_before")
        head = self.main_subject(first, place)
        if head is None or self.in_marks[head]:
            return None
        return Evidence(
            self._outside(noun_phrase(self.paragraph, head), head), None, None, None, None, "subject_before"
        )

    def main_subject(self, first: int, last: int) -> int | None:
        """The subject of the main verb between two tokens when it is a name or a personal pronoun."""
        for place in range(first, last + 1):
            if (
                self.paragraph.dep[place] == quote_phrases.NSUBJ
                and self.paragraph.dep[self.paragraph.head[place]] == quote_phrases.ROOT
            ):
                is_person = self.paragraph.tag[place] in NAMES or self.paragraph.lower[place] in ("he", "she")
                return place if is_person else None
        return None

    def _sentence_start(self, place: int) -> int:
        """The first token of the sentence that ends at ``place``, by full stops, or of its last words."""
        first = place
        while first and place - first < LONGEST_SENTENCE and (first == place or not self._is_stop(first - 1)):
            first -= 1
        return first

    def _place_before(self, place: int) -> int:
        """The token before ``place`` that is no blank, -1 at the paragraph's start."""
        place -= 1
        while place >= 0 and self.paragraph.text[place].isspace():
            place -= 1
        return place

    def _text_before(self, place: int) -> str:
        """The text of the token before ``place``, blanks aside; a full stop at the paragraph's start."""
        before = self._place_before(place)
        return self.paragraph.text[before] if before >= 0 else "."

    def _adjoins(self, first: int, second: int) -> bool:
        return self.marks[second].opening == self.marks[first].closing + 1

    def is_whole(self, number: int) -> bool:
        """Whether a marked span is a sentence or more by itself: a sentence's start before it, its end inside."""
        mark = self.marks[number]
        before = self._text_before(mark.opening)
        starts = before in STOPS or before in OPENS_SENTENCE or (before.endswith(".") and len(before) > 1)
        return starts and (self._last_character(mark) in ".?!…,-—–" or mark.marks.state == "open")

    def _last_character(self, mark: Placed) -> str:
        """The last character of what stands in marks, nested marks aside."""
        for place in range(mark.closing, mark.opening, -1):
            text = self.paragraph.text[place].rstrip("\"“”«»'’‘` \xa0")
            if text:
                return text[-1]
        return ""

    def _before(self, mark: Placed) -> Evidence | None:
        """A cue that introduces the mark with a colon, a comma, "that" or nothing between."""
        place = self._place_before(mark.opening)
        if place < 0 or self.in_marks[place]:
            return None
        text = self.paragraph.text[place]
        if text == ":" or (text in DASHES and self._last_character(mark) in ".?!"):
            return self._colon(place)
        if text == "," or text == "that" or text in DASHES:
            verb = self._verb_before(place - 1)
            return self._from_verb(verb, "before", mark) if verb is not None else None
        if self.paragraph.lower[place] in verb_cues() and self.paragraph.pos[place] == quote_phrases.VERB:
            return self._from_verb(place, "before", mark)
        return None

    def _verb_before(self, place: int) -> int | None:
        """The cue verb that ends the narration at ``place``, circumstances after it ("on Tuesday") aside."""
        paragraph = self.paragraph
        sentence = paragraph.sentence[place]
        for other in range(place, max(-1, place - REACH_BEFORE), -1):
            if self.in_marks[other] or (paragraph.sentence[other] != sentence and paragraph.text[other] in STOPS):
                return None
            if paragraph.pos[other] == quote_phrases.VERB and paragraph.tag[other] in FINITE:
                if self._is_cue(other):
                    return other
                if paragraph.dep[other] not in (
                    quote_phrases.RELCL,
                    quote_phrases.ACL,
                    quote_phrases.ADVCL,
                    quote_phrases.PCOMP,
                    quote_phrases.ROOT,
                ):
                    return None
        return None

    def _is_cue(self, place: int) -> bool:
        word = self.paragraph.lower[place]
        return word in verb_cues() or (
            word in ("put", "puts") and self.paragraph.lower[place + 1 : place + 2] == ["it"]
        )

    def introduction(self) -> Evidence | None:
        """Who is introduced as speaking by a colon that ends the paragraph."""
        return self._colon(len(self.paragraph) - 1)

    def _colon(self, colon: int) -> Evidence | None:
        """The sentence before a colon: its last cue and subject, else its main verb and subject, else "Name:"."""
        paragraph = self.paragraph
        first = colon
        while first and paragraph.text[first - 1] not in (".", "!", "?") and not self.in_marks[first - 1]:
            first -= 1
        if paragraph.lower[first] in verb_cues() and paragraph.tag[first] in PAST_OR_PRESENT:
            inverted = self._inverted(first, None, colon)
            if inverted is not None:
                return Evidence(inverted, (first, first), first, None, None, "colon")
        verbs = [place for place in range(first, colon) if paragraph.pos[place] == quote_phrases.VERB]
        chosen = next((place for place in reversed(verbs) if self._is_cue(place)), None)
        if chosen is None:
            chosen = next(
                (place for place in verbs if paragraph.dep[place] == quote_phrases.ROOT), verbs[-1] if verbs else None
            )
        if chosen is None:
            return self._label(first, colon)
        found = self._from_verb(chosen, "colon", None)
        return found if found and found.source else self._label(first, colon) or found

    def _label(self, first: int, colon: int) -> Evidence | None:
        """ "Okafor:" before a quotation: a short noun phrase and nothing else."""
        if not 0 < colon - first <= 6 or self.paragraph.tag[colon - 1] not in NOMINAL:
            return None
        if any(
            self.paragraph.pos[place] in (quote_phrases.VERB, quote_phrases.AUXILIARY) for place in range(first, colon)
        ):
            return None
        return Evidence((first, colon - 1), (colon, colon), None, None, None, "label")

    def _from_verb(self, verb: int, rule: str, mark: Placed | None) -> Evidence | None:
        head = subject(self.paragraph, verb)
        if head is not None and self.in_marks[head]:
            head = None
        if head is None and quote_phrases.is_passive(self.paragraph, verb):
            return None
        source = noun_phrase(self.paragraph, head) if head is not None else self._noun_phrase_before(verb)
        if source is None and self.paragraph.tag[verb] == quote_phrases.PARTICIPLE:
            return None
        if source is not None:
            source = self._outside(source, head)
            if source[1] < self._start:
                source = quote_phrases.words_before(self.paragraph, self._start, verb)
        via = next((one.via for one in self._own_attributions.with_verbs(verb, verb)), None)
        clause = None
        if mark is not None and rule == "before":
            clause = self._clause(verb, mark)
            if self._stands_alone(mark) and (clause is None or clause[0] >= mark.opening):
                clause = None
        return Evidence(source, cue_run(self.paragraph, verb), verb, via, clause, rule)

    def _stands_alone(self, mark: Placed) -> bool:
        return self._text_before(mark.opening) in (",", ":")

    def _clause(self, verb: int, mark: Placed) -> Run | None:
        for one in self._own_attributions.with_verbs(verb, verb):
            for content in one.contents:
                if content[0] <= mark.closing and content[1] >= mark.opening - 2:
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
        while last >= 0 and self.paragraph.dep[last] in quote_phrases.BEFORE_CUE:
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
        dash = any(sign in paragraph.text[mark.closing] for sign in DASHES)
        while place < len(paragraph) and (paragraph.text[place] in LINKS or paragraph.text[place].isspace()):
            comma = comma or paragraph.text[place] in LINKS
            dash = dash or paragraph.text[place] in DASHES
            place += 1
        if place >= len(paragraph) or self.in_marks[place]:
            return None
        if paragraph.lower[place] in ("according", "per"):
            return self._according_after(place)
        if dash and (byline := self._byline(place)) is not None:
            return byline
        end = self._narration_end(place)
        for verb in range(place, end):
            if paragraph.pos[verb] != quote_phrases.VERB or paragraph.tag[verb] not in FINITE:
                continue
            if not (self._is_cue(verb) or comma):
                continue
            if not comma and (self._has_content(verb) or paragraph.tag[verb] not in PAST_OR_PRESENT):
                continue
            if self._reports_on(verb):
                return None
            found = self._cue_after(place, verb, end)
            if found is not None:
                return found
            if paragraph.dep[verb] not in (quote_phrases.RELCL, quote_phrases.ACL, quote_phrases.ADVCL):
                return None
        return None

    def _has_content(self, verb: int) -> bool:
        """Whether a verb governs words of its own after it, so that it says nothing of the quotation before it."""
        return any(
            child > verb and self.paragraph.dep[child] in (quote_phrases.CCOMP, quote_phrases.DOBJ, quote_phrases.XCOMP)
            for child in self.paragraph.children[verb]
        )

    def _reports_on(self, verb: int) -> bool:
        """Whether a clause of its own follows a verb at once ("Okafor said the talks were over")."""
        for child in self.paragraph.children[verb]:
            has_subject = any(self.paragraph.dep[one] == quote_phrases.NSUBJ for one in self.paragraph.children[child])
            if child > verb and self.paragraph.dep[child] == quote_phrases.CCOMP and has_subject:
                first = quote_phrases.subtree(self.paragraph, child)[0]
                return (
                    first in (verb + 1, verb + 2) and not self.in_marks[first] and self.paragraph.text[verb + 1] != ","
                )
        return False

    def _byline(self, place: int) -> Evidence | None:
        """ "..." — Amara Okafor: a name, with what is in apposition to it, up to the paragraph's or sentence's end."""
        last = place
        while last < len(self.paragraph) and self.paragraph.text[last] not in (".", ";") and not self.in_marks[last]:
            if self.paragraph.pos[last] in (quote_phrases.VERB, quote_phrases.AUXILIARY):
                return None
            last += 1
        if self.paragraph.tag[place] not in NAMES or last - place > REACH_AFTER:
            return None
        return Evidence(trimmed(self.paragraph, (place, last - 1)), None, None, None, None, "byline")

    def _label_inside(self, mark: Placed) -> Evidence | None:
        """A speaker's label in capitals within the marks ("OKAFOR: Let us begin"), as in transcripts."""
        place = mark.opening + 1
        while place <= mark.closing and self.paragraph.text[place].isupper() and place - mark.opening < LONGEST_LABEL:
            place += 1
        if place == mark.opening + 1 or place > mark.closing or self.paragraph.text[place] != ":":
            return None
        if self.paragraph.ends[place] >= mark.marks.inner.end:
            return None  # a label and no words
        return Evidence((mark.opening + 1, place - 1), None, None, None, None, "transcript")

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

    def _cue_after(self, start: int, verb: int, end: int) -> Evidence | None:
        """The cue at ``verb`` when nothing but its subject stands before it, or its subject right after it."""
        paragraph = self.paragraph
        head = subject(paragraph, verb)
        run = cue_run(paragraph, verb)
        is_cue = self._is_cue(verb)
        quoted = quote_phrases.quoted_as_saying(paragraph, verb)
        if quoted is not None:
            via = (
                self._outside(noun_phrase(paragraph, head), head) if head is not None and start <= head < verb else None
            )
            return Evidence(quoted[0], (quoted[1], quoted[1]), quoted[1], via, None, "after")
        if not is_cue and self._has_content(verb):
            return None
        if head is not None and paragraph.lower[head] in RELATIVES:
            return None
        if head is not None and start <= head < verb:
            source = self._outside(noun_phrase(paragraph, head), head)
            if source[0] <= start + 2 * is_cue and source[1] < verb and may_speak(paragraph, head):
                return Evidence(source, run, verb, None, None, "after")
        if run[0] <= start + 1:
            inverted = self._inverted(verb, head, end)
            speaks = inverted is not None and may_speak(paragraph, self._head_of(inverted))
            if inverted is not None and speaks and is_cue and paragraph.tag[verb] in PAST_OR_PRESENT:
                return Evidence(inverted, run, verb, None, None, "after")
            return None
        name = self._noun_phrase_before(verb) or (
            quote_phrases.words_before(paragraph, start, verb) if is_cue else None
        )
        if name is not None and name[0] <= start + 1:
            return Evidence(name, run, verb, None, None, "after")
        return None

    def _head_of(self, run: Run) -> int:
        """The token of a noun phrase that nothing else in it governs."""
        first, last = run
        return next((one for one in range(first, last + 1) if not first <= self.paragraph.head[one] <= last), last)

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

    def _covering(self, mark: Placed, beside: int | None = None) -> Evidence | None:
        """The innermost reported clause that holds the mark; words come before views.

        With ``beside``, the cue of that token does not count.
        """
        first, last = trimmed(self.paragraph, mark.inner)
        around = [
            (content[1] - content[0], one, content)
            for one, content in self._own_attributions.around(first, last - 1)
            if not self.in_marks[one.verb] and one.verb != beside and one.source is not None
        ]
        if not around:
            return None
        around.sort(key=lambda item: item[0])
        said = [item for item in around if item[1].frame in SAID_FRAMES and item[1].kind == "speech"]
        said = [item for item in said if item[1].is_performed(self.paragraph)]
        own = (
            [item for item in said if not self._is_medium(item[1].source)]
            or [item for item in reversed(around) if not self._is_medium(item[1].source)]
            or around
        )
        _, found, _ = own[0]
        content = next(content for _, one, content in own if one is found)
        via = found.via or next(
            (one.source for _, one, _ in around if one is not found and self._is_medium(one.source)), None
        )
        return Evidence(found.source, found.cue, found.verb, via, content, "clause")

    def _is_medium(self, source: Run | None) -> bool:
        return source is not None and is_medium(" ".join(self.paragraph.text[source[0] : source[1] + 1]))

    def _governing(self, mark: Placed) -> Evidence | None:
        """The cue verb that the marked words hang on, a few steps up the tree."""
        first, last = trimmed(self.paragraph, mark.inner)
        place = next((one for one in range(first, last + 1) if not first <= self.paragraph.head[one] <= last), first)
        for _ in range(quote_phrases.LONGEST_CHAIN):
            head = self.paragraph.head[place]
            if head == place:
                return None
            place = head
            if not self.in_marks[place] and self.paragraph.pos[place] == quote_phrases.VERB and self._is_cue(place):
                found = self._from_verb(place, "governed", None)
                if found is not None and found.source is not None:
                    return replace(found, clause=trimmed(self.paragraph, mark.inner))
        return None


INVERTED = NOMINAL | {code("IN"), code("JJ"), code("POS"), code("HYPH"), code("CC"), code("PRP$")}
