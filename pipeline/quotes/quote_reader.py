"""Reads an article paragraph by paragraph and keeps who spoke last, so that quotations may run on.

Evidence within a paragraph comes from ``marked`` and ``frames``; here it becomes quotes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.ids import stable_id
from pipeline.people import People, Tokens
from pipeline.quotes.circumstances import NAMES, UNDATED, head_noun, inherited, said_on, source_chain, span_of, speaker
from pipeline.quotes.in_marks import Evidence, Headline, Placed, Reading, Turn, headline_speakers, transcripts
from pipeline.quotes.stances import STANCE, is_own, stances
from pipeline.quotes.syntax import CCOMP, Attribution, Run, attributions, trimmed
from pipeline.quotes.vocabulary import verb_cues
from pipeline.records import Article, FieldName, Quote, QuoteCandidate, QuoteKind, Span, Speaker, When
from pipeline.writing import MarkedSpan

CONFIDENCE = {
    "after": 0.97, "before": 0.95, "according": 0.95, "transcript": 0.95, "dialogue": 0.95, "colon": 0.93,
    "clause": 0.9, "byline": 0.9, "headline": 0.9, "continued": 0.9, "label": 0.85, "carried": 0.85,
    "introduced": 0.85, "acl": 0.85, "noun": 0.8, "governed": 0.75, "sentence_before": 0.75, "speaker_before": 0.6,
    "subject_before": 0.55,
}  # fmt: skip
OTHER_FRAMES = 0.7  # confidence of reported speech in frames other than a clause
UNNAMED = frozenset({"organisation", "nominal"})
PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "you"})
FEWEST_WORDS = 2  # of reported speech that is no clause
DATED_BEFORE = 3  # paragraphs that a date of the same speaker's words reaches


@dataclass(frozen=True, slots=True)
class _Words:
    """What a quote is made of besides its place: all that the cue tells."""

    speaker: Speaker | None
    cue: Span | None
    via: str | None
    addressee: str | None
    said_on: When
    rule: str


@dataclass(frozen=True, slots=True)
class _Last:
    """The latest quotation of the paragraphs before, and whether its closing mark is still to come."""

    quote: Quote
    runs_on: bool


class Reader:
    """The quotes and candidates of one article, in the order in which its paragraphs are read."""

    def __init__(self, article: Article, people: People, columns: Sequence[Tokens]) -> None:
        self.article = article
        self.people = people
        self._field: FieldName | None = None
        self._turns = transcripts.turns(columns, article.body)
        self.quotes: list[Quote] = []
        self.candidates: list[QuoteCandidate] = []
        self._last: _Last | None = None
        self._introduced: _Words | None = None
        self._places: dict[str, int] = {}
        self._dated: dict[tuple[str, str], tuple[int, int, Quote]] = {}
        self._dated_count = 0
        self._labels = transcripts.persons_by_label(people) if self._turns else {}
        self._paragraph = 0
        self._bodies: dict[str, Speaker] = {}

    def read(self, paragraph: Tokens, spans: Sequence[MarkedSpan]) -> None:
        """Take in one paragraph."""
        self._paragraph += 1
        self._begin(paragraph.field)
        turn = self._turns.get(paragraph.begins[0]) if paragraph.field == "body" else None
        if turn is not None:
            self._turn(turn)
            return
        found = attributions(paragraph)
        headline = headline_speakers.attributed(paragraph, self._text(paragraph.field), self.people)
        if headline is not None:
            self._headline(paragraph, headline)
            return
        reading = Reading(paragraph, spans, found)
        quoted = self._marked(paragraph, reading)
        self._reported(paragraph, reading, quoted)
        if not spans:
            self._last = self._last_reported(paragraph, found)
        self._introduced = self._introduction(paragraph, reading)
        self._remarks(paragraph, found)

    def _begin(self, field: FieldName) -> None:
        """Let go of what another field leaves behind: its offsets count there, so a title may introduce nobody here."""
        if field != self._field:
            self._field, self._last = field, None
            self._introduced = self._introduced and _Words(None, None, None, None, UNDATED, "introduced")

    def _text(self, field: FieldName) -> str:
        return self.article.field(field)

    def _headline(self, paragraph: Tokens, headline: Headline) -> None:
        """A headline's words; in marks they are the speaker's own only when the body has them in marks too."""
        text = self._text(paragraph.field)
        person = headline.mention.person
        who = Speaker(person.name, headline.who.cut(text), headline.who, "named", person.title, person.country)
        said = headline.said
        plain = said.cut(text).strip("\"“”„«»'‘’ ")
        start = said.start + said.cut(text).find(plain)
        span = Span(start, start + len(plain))
        is_verbatim = span != said and plain in self.article.body
        words = _Words(who, None, None, None, UNDATED, "headline")
        self._add(self._quote(paragraph.field, span, span, "direct" if is_verbatim else "indirect", words))

    def _turn(self, turn: Turn) -> None:
        """One turn of a transcript."""
        label = turn.who.cut(self.article.body)
        person = self._labels.get(label.lower())
        who = Speaker(person.name if person else label.title(), label, turn.who, "dialogue")
        if person is not None:
            who = replace(who, title=person.title, country=person.country)
        self._add(
            self._quote("body", turn.said, turn.said, "direct", _Words(who, None, None, None, UNDATED, "dialogue"))
        )

    def _marked(self, paragraph: Tokens, reading: Reading) -> list[Run]:
        """Add the quotes of a paragraph's marks; give the token runs of those that are quotes."""
        runs = []
        previous: Quote | None = None
        before = self._last
        for number, evidence in enumerate(reading.evidence()):
            mark = reading.marks[number]
            quote = None
            if INTERFACE.match(mark.marks.inner.cut(self._text(paragraph.field))):
                quote = None
            elif evidence is not None:
                quote = self._from_evidence(paragraph, mark, evidence, previous, reading)
            elif number == 0 and mark.opening == 0 and reading.is_whole(0):
                quote = self._from_before(paragraph, mark, before)
            if quote is None or _only_names(quote):
                self._candidate(paragraph, mark)
                continue
            self._add(quote)
            previous = quote
            runs.append(mark.inner)
            self._last = _Last(quote, mark.marks.state == "open")
        if previous is None:
            self._last = None
        return runs

    def _add(self, quote: Quote) -> None:
        """Add a quote; words that two cues report are one quote, that of the cue around the aside of the other."""
        same = self._places.setdefault(quote.quote_id, len(self.quotes))
        if same == len(self.quotes):
            self.quotes.append(quote)
        elif _distance(quote) > _distance(self.quotes[same]):
            self.quotes[same] = quote
        else:
            return
        if quote.said_on.start is not None and quote.speaker is not None:
            self._dated_count += 1
            for key in _keys(quote.speaker):
                self._dated[key] = self._dated_count, self._paragraph, quote

    def _candidate(self, paragraph: Tokens, mark: Placed) -> None:
        inner = mark.marks.inner
        self.candidates.append(
            QuoteCandidate(
                self.article.article_id,
                paragraph.field,
                inner,
                inner.cut(self._text(paragraph.field)),
                _reason(inner.cut(self._text(paragraph.field))),
            )
        )

    def _from_evidence(
        self, paragraph: Tokens, mark: Placed, evidence: Evidence, previous: Quote | None, reading: Reading
    ) -> Quote:
        inner = mark.marks.inner
        if evidence.rule == "transcript" and evidence.source is not None:
            inner = Span(self._after_label(paragraph, evidence.source), inner.end)
        clause = inner
        if evidence.clause is not None:
            around = span_of(paragraph, evidence.clause)
            clause = Span(min(around.start, inner.start), max(around.end, inner.end))
        text = inner.cut(self._text(paragraph.field))
        is_sentence = text[0].isupper() and text[-1] in ",.!?…" and mark.marks.outer.covers(clause)
        is_partial = evidence.clause is not None and not is_sentence
        words = self._words(paragraph, evidence, reading, (), is_marked=True)
        continues = None
        if evidence.rule == "carried" and previous is not None:
            continues = previous.continues_quote_id or previous.quote_id
            words = replace(words, speaker=previous.speaker or words.speaker, said_on=previous.said_on)
        return self._quote(paragraph.field, inner, clause, "partial" if is_partial else "direct", words, continues)

    def _after_label(self, paragraph: Tokens, label: Run) -> int:
        """Where the words start after a transcript's label and its colon."""
        text, place = self._text(paragraph.field), paragraph.ends[label[1] + 1]
        while text[place].isspace():
            place += 1
        return place

    def _words(
        self,
        paragraph: Tokens,
        evidence: Evidence,
        reading: Reading | None,
        contents: Sequence[Run] = (),
        is_marked: bool = False,
    ) -> _Words:
        """What the cue tells; the words of ``contents``, of marks if it is about marked ones, and of the other cues of
        the ``reading`` do not date it."""
        text = self._text(paragraph.field)
        who = speaker(paragraph, evidence.source, text, self.people) if evidence.source else None
        who = self._known_body(who) if who is not None else None
        when = UNDATED
        if evidence.cue is not None:
            own = [*contents, *([evidence.clause] if evidence.clause else [])]
            told = reading.told_near(evidence.cue, own, is_marked) if reading is not None else frozenset()
            when = said_on(paragraph, evidence.cue, told, text, self.article.published_on)
        return _Words(
            speaker=who,
            cue=span_of(paragraph, evidence.cue) if evidence.cue else None,
            via=source_chain.text_of(paragraph, evidence.via, text) if evidence.via else None,
            addressee=source_chain.addressee(paragraph, evidence.verb, text, self.people),
            said_on=when if when.start else self._said_before(who, when),
            rule=evidence.rule,
        )

    def _known_body(self, who: Speaker) -> Speaker:
        """A body or unnamed person spoken of again ("the ministry"), with what the text said of it before."""
        last = self.quotes[-1].speaker if self.quotes else None
        if who.basis == "pronoun" and who.as_written.lower() == "it" and last is not None and last.basis in UNNAMED:
            return replace(who, name=last.name or last.as_written, title=last.title, country=last.country)
        if who.basis not in UNNAMED:
            return who
        noun = head_noun(who.as_written)
        known = self._bodies.get(noun)
        is_again = who.as_written.lower() == f"the {noun}" and who.country is None
        if is_again and known is not None:
            return replace(who, name=known.name, title=known.title, country=known.country, basis=known.basis)
        if known is None or not is_again:
            self._bodies[noun] = who
        return who

    def _said_before(self, who: Speaker | None, own: When) -> When:
        """The date of the same speaker's words just before, when these are not dated themselves."""
        if who is None or own.text is not None:
            return own
        before = [self._dated[key] for key in _keys_of_same(who) if key in self._dated]
        if not before:
            return own
        _, number, quote = max(before, key=lambda one: one[0])
        return inherited(quote.said_on) if self._paragraph - number <= DATED_BEFORE else own

    def _from_before(self, paragraph: Tokens, mark: Placed, last: _Last | None) -> Quote | None:
        """A paragraph that is all quotation: the one before introduces it, or runs on into it."""
        inner = mark.marks.inner
        if self._introduced is not None:
            return self._quote(paragraph.field, inner, inner, "direct", self._introduced)
        if last is None:
            return None
        quote = last.quote
        if not last.runs_on and quote.speaker is None:
            return None
        words = _Words(
            quote.speaker,
            quote.cue_span,
            quote.via,
            quote.addressee,
            quote.said_on,
            "continued" if last.runs_on else "speaker_before",
        )
        first = (quote.continues_quote_id or quote.quote_id) if last.runs_on else None
        return self._quote(paragraph.field, inner, inner, "direct", words, first)

    def _introduction(self, paragraph: Tokens, reading: Reading | None) -> _Words | None:
        """Who speaks in the next paragraph, when this one ends with a colon."""
        if paragraph.text[-1] != ":":
            return None
        evidence = (reading or Reading(paragraph, (), ())).introduction()
        if evidence is None or evidence.source is None:
            return None
        return replace(self._words(paragraph, evidence, None), rule="introduced")

    def _last_reported(self, paragraph: Tokens, found: Sequence[Attribution]) -> _Last | None:
        """The last reported words of a paragraph that quotes nobody in marks."""
        cues = {span_of(paragraph, one.cue) for one in found if one.kind == "speech"}
        for quote in reversed(self.quotes):
            if quote.field != paragraph.field or quote.span.end < paragraph.begins[0]:
                return None
            if quote.cue_span in cues and quote.nested_in is None:
                return _Last(quote, False)
        return None

    def _reported(self, paragraph: Tokens, reading: Reading, quoted: Sequence[Run]) -> None:
        """Add the reported clauses that hold no quote in marks, and those within them."""
        kept: dict[int, str] = {}
        found = [one for one in reading.attributions if one.contents and one.source is not None]
        found = [one for one in found if not reading.in_marks[one.verb]]
        found.extend(stances(paragraph, reading.attributions, reading.in_marks))
        outer_of = source_chain.enclosing(found)
        passing = {
            outer.verb
            for one in found
            if (outer := outer_of[one.verb]) is not None
            and source_chain.source_is_medium(paragraph, outer)
            and _is_passed_on(paragraph, one)
        }
        for one in found:
            if one.verb in passing or any(_overlaps(quoted, content) for content in one.contents):
                continue
            outer = outer_of[one.verb]
            via = outer if outer is not None and outer.verb in passing else None
            if outer is not None and via is None and not _is_utterance(paragraph, one):
                continue
            if (
                one.is_denied(paragraph)
                or not _is_worth_a_row(paragraph, one)
                or self._is_about_remarks(paragraph, one)
            ):
                continue
            if one.frame not in ("clause", "according") and source_chain.source_is_medium(paragraph, one):
                continue
            nested = kept.get(outer.verb) if outer is not None and via is None else None
            for quote in self._reported_quotes(paragraph, one, via, nested, reading):
                kept.setdefault(one.verb, quote.quote_id)
                self._add(quote)

    def _reported_quotes(
        self, paragraph: Tokens, one: Attribution, medium: Attribution | None, nested: str | None, reading: Reading
    ) -> Iterator[Quote]:
        text = self._text(paragraph.field)
        via = one.via or (medium.source if medium is not None else None)
        evidence = Evidence(one.source, one.cue, one.verb, via, None, one.frame)
        words = self._words(paragraph, evidence, reading, one.contents)
        first: str | None = None
        for content in one.contents:
            start = content[0] + (paragraph.lower[content[0]] == "that" and content[0] < content[1])
            own = span_of(paragraph, trimmed(paragraph, (start, content[1])))
            if not own.cut(text).strip():
                continue
            quote = self._quote(paragraph.field, own, span_of(paragraph, content), "indirect", words, first)
            first = first or quote.quote_id
            outer = nested if nested != quote.quote_id else None
            yield replace(quote, nested_in=outer, confidence=one.probability or quote.confidence)

    def _is_about_remarks(self, paragraph: Tokens, one: Attribution) -> bool:
        text = self._text(paragraph.field)
        return any(
            source_chain.REMARKS.search(source_chain.text_of(paragraph, content, text)) for content in one.contents
        )

    def _remarks(self, paragraph: Tokens, found: Sequence[Attribution]) -> None:
        """Date and source of words just reported: "according to the agency, Okafor made the remarks on Thursday"."""
        text = self._text(paragraph.field)
        match = source_chain.REMARKS.search(text, paragraph.begins[0], paragraph.ends[-1])
        if match is None:
            return
        verb = next(place for place, start in enumerate(paragraph.begins) if start >= match.start())
        medium = next((one for one in found if one.frame == "according" and one.source is not None), None)
        when = said_on(paragraph, (verb, verb), range(verb), text, self.article.published_on)
        via = source_chain.text_of(paragraph, medium.source, text) if medium is not None and medium.source else None
        mentions = self.people.mentions_in(paragraph.field, Span(paragraph.begins[0], match.start()))
        speakers = {mention.person.name for mention in mentions}
        for place in range(len(self.quotes) - 1, max(-1, len(self.quotes) - 1 - DATED_BEFORE), -1):
            quote = self.quotes[place]
            if quote.speaker is None or quote.speaker.name not in speakers or quote.field != paragraph.field:
                continue
            dated = when if when.start and not quote.said_on.start else quote.said_on
            self.quotes[place] = replace(quote, via=quote.via or via, said_on=dated)

    def _quote(
        self, field: FieldName, span: Span, clause: Span, kind: QuoteKind, words: _Words, continues: str | None = None
    ) -> Quote:
        text = self._text(field)
        if text[span.end - 1] == "," and span.end - span.start > 1:
            span = Span(span.start, span.end - 1)
        return Quote(
            quote_id=stable_id("quote", self.article.article_id, field, span.start, span.end, kind),
            article_id=self.article.article_id,
            continues_quote_id=continues,
            text=span.cut(text),
            kind=kind,
            field=field,
            span=span,
            clause=clause if clause.covers(span) and kind != "direct" else span,
            speaker=words.speaker,
            cue=words.cue.cut(text) if words.cue else None,
            cue_span=words.cue,
            via=words.via,
            addressee=words.addressee,
            nested_in=None,
            said_on=words.said_on,
            confidence=CONFIDENCE.get(words.rule, OTHER_FRAMES),
            rule=words.rule,
        )


def _distance(quote: Quote) -> int:
    """Code points between a quote and its cue."""
    if quote.cue_span is None:
        return 0
    return max(quote.span.start - quote.cue_span.end, quote.cue_span.start - quote.span.end, 0)


def _only_names(quote: Quote) -> bool:
    """Whether marks within reported words set off the name of a work or the like, and nobody's naming of a thing."""
    if quote.kind != "partial" or quote.field != "body" or _reason(quote.text) != "name_or_title":
        return False
    words = quote.text.split()
    cue = verb_cues().get((quote.cue or "").split()[-1].lower()) if quote.cue else None
    names = cue is not None and cue.lemma in NAMING
    return len(words) > 1 and words[-1][-1].isalnum() and not names


def _reason(text: str) -> str:
    """Why words in marks are no quote, by their shape."""
    if INTERFACE.match(text):
        return "interface_word"
    words = text.split()
    if all(word[0].isupper() or len(word) < SHORT_WORD or not word[0].isalpha() for word in words):
        return "name_or_title"
    return "scare_quote" if len(words) <= FEW_WORDS else "no_attribution"


NAMING = frozenset({"call", "describe", "dub", "label", "brand", "term", "refer", "deem", "characterize", "portray"})
INTERFACE = re.compile(r"(?:[@#]\w+|https?://\S+|[\d\W_]+)$")
FEW_WORDS = 4  # of a scare quote
SHORT_WORD = 4  # letters, of words that names of works leave in lower case


def _keys(one: Speaker) -> tuple[tuple[str, str], ...]:
    """What a speaker is found by, see ``_keys_of_same``."""
    own = ("name", one.name) if one.name else ("nameless", one.as_written)
    return own, ("words", one.as_written)


def _keys_of_same(one: Speaker) -> tuple[tuple[str, str], ...]:
    """The keys of all who are the same speaker: by name, by the words for them where one of both has no name."""
    return (("name", one.name), ("nameless", one.as_written)) if one.name else (("words", one.as_written),)


def _overlaps(quoted: Sequence[Run], content: Run) -> bool:
    """Whether one of the runs, which stand in order and apart, overlaps a content."""
    first = bisect_left(quoted, content[0], key=lambda run: run[1])
    return first < len(quoted) and quoted[first][0] <= content[1]


def _is_passed_on(paragraph: Tokens, one: Attribution) -> bool:
    """Words said, or a stance that is all that a medium reports ("Okafor slammed Peru, TASS reported")."""
    if one.frame == STANCE:
        return paragraph.dep[one.verb] == CCOMP
    return one.kind == "speech" and one.is_performed(paragraph)


def _is_utterance(paragraph: Tokens, one: Attribution) -> bool:
    """Words that were really said and stand in a clause: only these count within other reported words."""
    return one.kind == "speech" and one.frame in ("clause", "according", "acl") and one.is_performed(paragraph)


def _is_worth_a_row(paragraph: Tokens, one: Attribution) -> bool:
    """Whether reported content says something: a clause, or a phrase or name that was really uttered or is held."""
    words = sum(last - first + 1 for first, last in one.contents)
    if one.frame in ("clause", "according", "acl", "to", STANCE):
        return words > FEWEST_WORDS or paragraph.lower[one.contents[0][0]] not in PRONOUNS
    is_name = paragraph.tag[one.contents[0][0]] in NAMES
    is_held = one.is_performed(paragraph) if one.kind == "speech" else is_own(paragraph, one.verb)
    return (words >= FEWEST_WORDS or is_name) and is_held
