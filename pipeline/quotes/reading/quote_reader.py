"""Reads an article paragraph by paragraph and keeps who spoke last, so that quotations may run on."""

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.language import Phrase, Tokens, Word, trimmed
from pipeline.people import People
from pipeline.quotes.circumstances import REMARKS, UNDATED, MediaChain, addressee, said_on, speaker, speaker_of
from pipeline.quotes.in_marks import Evidence, MarkedParagraph, PlacedMark, introduction, is_whole, mark_evidence
from pipeline.quotes.labelled import Headline, Turn, labelled_headline, posts, turns
from pipeline.quotes.reading.nested_quotes import nested_words
from pipeline.quotes.reading.quote_rows import ToldByCue, quote_row
from pipeline.quotes.reading.quotes_so_far import QuotesSoFar, carried_on, is_spoken
from pipeline.quotes.reading.reported_words import Reported, reported
from pipeline.quotes.reading.unquoted_marks import (
    REACH_OF_NAMING,
    is_of_an_interface,
    names_somebody,
    names_work,
    only_names,
    reason,
)
from pipeline.quotes.syntax import Attribution, attributions
from pipeline.quotes.vocabulary import Medium
from pipeline.records import Article, FieldName, Quote, QuoteCandidate, QuoteKind, Span, Speaker
from pipeline.writing import MarkedSpan

LOOK_BACK = 6  # paragraphs in which it is told who issued "the statement"


@dataclass(frozen=True, slots=True)
class _Last:
    """The latest quotation of the paragraphs before, and whether its closing mark is still to come."""

    quote: Quote
    runs_on: bool


class Reader:
    """The quotes and candidates of one article, in the order in which its paragraphs are read."""

    def __init__(self, article: Article, people: People, paragraphs: Sequence[Tokens]) -> None:
        self.article = article
        self.people = people
        self.candidates: list[QuoteCandidate] = []
        self._so_far = QuotesSoFar()
        self._before: deque[Tokens] = deque(maxlen=LOOK_BACK)
        self._chain = MediaChain(article, people)
        self._field: FieldName = "title"
        self._turns = turns(paragraphs, people) | posts(paragraphs, people)
        self._last: _Last | None = None
        self._introduced: ToldByCue | None = None

    @property
    def quotes(self) -> list[Quote]:
        return self._so_far.quotes

    def read(self, tokens: Tokens, spans: Sequence[MarkedSpan]) -> None:
        """Take in one paragraph."""
        self._so_far.paragraph += 1
        self._begin(tokens.field)
        turn = self._turns.get(tokens.span.start) if tokens.field == "body" else None
        if turn is not None:
            self._turn(turn)
            return
        headline = labelled_headline(tokens, self.people)
        if headline is not None:
            self._headline(headline)
            return
        found = attributions(tokens)
        paragraph = MarkedParagraph(tokens, spans, found)
        quoted = self._marked(paragraph)
        self._reported(paragraph, quoted)
        if not spans:
            self._last = self._last_reported(tokens, found)
        self._introduced = self._introduction(paragraph)
        self._remarks(tokens, found)
        self._before.append(tokens)

    def _begin(self, field: FieldName) -> None:
        """Let go of what another field leaves behind: its offsets count there, so a title may introduce nobody here."""
        if field != self._field:
            self._field, self._last = field, None
            self._introduced = self._introduced and ToldByCue("introduced")

    @property
    def _text(self) -> str:
        return self.article.field(self._field)

    def _headline(self, headline: Headline) -> None:
        """A headline's words; in marks they are the speaker's own only when the body has them in marks too."""
        written = headline.who.cut(self._text)
        who = speaker_of(headline.mention.person, written, headline.who, "named")
        said = headline.said
        plain = said.cut(self._text).strip("\"“”„«»'‘’ ")
        start = said.start + said.cut(self._text).find(plain)
        span = Span(start, start + len(plain))
        is_verbatim = span != said and plain in self.article.body
        self._so_far.add(self._quote(span, ToldByCue("headline", who), "direct" if is_verbatim else "indirect"))

    def _turn(self, turn: Turn) -> None:
        """The words of one paragraph of a turn, none where a label stands alone."""
        self._introduced = None
        if turn.said.start == turn.said.end:
            return
        before = self._last.quote if self._last is not None and turn.goes_on else None
        first = (before.continues_quote_id or before.quote_id) if before is not None else None
        quote = self._quote(turn.said, ToldByCue("dialogue", turn.speaker), "direct", continues=first)
        self._so_far.add(quote)
        self._last = _Last(quote, False)

    def _marked(self, paragraph: MarkedParagraph) -> list[Phrase]:
        """Add the quotes of a paragraph's marks; give the words of those that are quotes."""
        quoted = []
        previous: Quote | None = None
        before = self._last
        for mark, evidence in zip(paragraph.marks, mark_evidence(paragraph), strict=True):
            quote = None
            text = mark.marks.inner.cut(self._text)
            before_mark = self._text[max(0, mark.marks.outer.start - REACH_OF_NAMING) : mark.marks.outer.start]
            if is_of_an_interface(text) or names_somebody(before_mark, text) or names_work(before_mark, text):
                quote = None
            elif evidence is not None:
                quote = self._from_evidence(paragraph, mark, evidence, previous)
            elif mark.opening.previous is None and is_whole(mark):
                quote = self._from_before(mark, before)
            if quote is None or only_names(quote):
                self._candidate(mark)
                continue
            self._so_far.add(quote)
            self._nested(mark, quote)
            previous = quote
            quoted.append(mark.phrase)
            self._last = _Last(quote, mark.marks.state == "open")
        if previous is None:
            self._last = None
        return quoted

    def _nested(self, mark: PlacedMark, outer: Quote) -> None:
        for words in nested_words(mark, self._text):
            told = ToldByCue("before", speaker(words.source, self.people), words.cue.span, said_on=outer.said_on)
            self._so_far.add(replace(self._quote(words.said, told, "direct"), nested_in=outer.quote_id))

    def _candidate(self, mark: PlacedMark) -> None:
        inner = mark.marks.inner
        text = inner.cut(self._text)
        self.candidates.append(QuoteCandidate(self.article.article_id, self._field, inner, text, reason(text)))

    def _from_evidence(
        self, paragraph: MarkedParagraph, mark: PlacedMark, evidence: Evidence, previous: Quote | None
    ) -> Quote:
        inner = mark.marks.inner
        if evidence.rule == "transcript" and evidence.source is not None:
            inner = Span(self._after_label(evidence.source), inner.end)
        clause = inner
        if evidence.clause is not None:
            around = evidence.clause.span
            clause = Span(min(around.start, inner.start), max(around.end, inner.end))
        text = inner.cut(self._text)
        is_sentence = text[0].isupper() and text[-1] in ",.!?…" and mark.marks.outer.covers(clause)
        is_partial = evidence.clause is not None and not is_sentence
        own = [evidence.clause] if evidence.clause is not None else []
        told = self._told(evidence, paragraph, own, is_marked=True)
        continues = None
        if evidence.rule == "carried" and previous is not None:
            continues = previous.continues_quote_id or previous.quote_id
            told = replace(told, speaker=previous.speaker or told.speaker, said_on=previous.said_on)
        return self._quote(inner, told, "partial" if is_partial else "direct", clause, continues)

    def _after_label(self, label: Phrase) -> int:
        """Where the words start after a transcript's label and its colon."""
        colon = label.last.next or label.last
        start = colon.end
        while self._text[start].isspace():
            start += 1
        return start

    def _told(
        self, evidence: Evidence, paragraph: MarkedParagraph | None, own: Sequence[Phrase], is_marked: bool = False
    ) -> ToldByCue:
        """What the cue tells; its ``own`` words, of marks if it is about marked ones, and those of the other cues of
        the ``paragraph`` do not date it."""
        who = speaker(evidence.source, self.people, self._before) if evidence.source is not None else None
        if who is not None:
            who = self._so_far.known_speaker(who, self._speaker_before(evidence, paragraph, who))
        when, via = UNDATED, None
        if evidence.cue is not None:
            told = paragraph.told_near(evidence.cue, own, is_marked) if paragraph is not None else frozenset()
            when = said_on(evidence.cue, told, self.article.published_on)
            via = self._via(evidence, evidence.cue, who, told)
        return ToldByCue(
            rule=evidence.rule,
            speaker=who,
            cue=evidence.cue.span if evidence.cue is not None else None,
            via=via,
            addressee=addressee(evidence.verb, self.people) if evidence.verb is not None else None,
            said_on=when if when.start else self._so_far.said_before(who, when),
        )

    def _speaker_before(self, evidence: Evidence, paragraph: MarkedParagraph | None, who: Speaker) -> Speaker | None:
        """Before a pronoun, the last speaker of its paragraph that is none, read for marks before all others."""
        if who.basis != "pronoun" or evidence.cue is None or paragraph is None:
            return None
        before = [
            attribution.source
            for attribution in paragraph.attributions
            if attribution.kind == "speech" and attribution.source is not None and attribution.cue < evidence.cue
        ]
        source = next((source for source in reversed(before) if len(source) > 1 or source.first.tag != "PRP"), None)
        return speaker(source, self.people) if source is not None else None

    def _via(self, evidence: Evidence, cue: Phrase, who: Speaker | None, told: Collection[Word]) -> Medium | None:
        """Through whom the words of a cue came: by its own sentence, else by the words and the sentence before."""
        via, is_told = self._chain.via(cue, evidence.verb, evidence.source, evidence.via, told)
        if is_told or who is None or who.name is None or not is_spoken(evidence.verb):
            return via
        first = cue.first.sentence.phrase.first
        above = self._before[-1] if self._before and self._before[-1].field == cue.first.tokens.field else None
        before = first.previous or (above.words[-1] if above is not None else None)
        told_of = self._chain.before(before.sentence.phrase, who) if before is not None else None
        via = self._so_far.via_before(who, cue)
        return via if self._chain.is_of_occasion(via) else carried_on(told_of, cue)

    def _from_before(self, mark: PlacedMark, last: _Last | None) -> Quote | None:
        """A paragraph that is all quotation: the one before introduces it, or runs on into it."""
        inner = mark.marks.inner
        if self._introduced is not None:
            return self._quote(inner, self._introduced, "direct")
        if last is None or (not last.runs_on and last.quote.speaker is None):
            return None
        quote = last.quote
        rule = "continued" if last.runs_on else "speaker_before"
        via = Medium(quote.via, quote.via_kind) if quote.via is not None and quote.via_kind is not None else None
        told = ToldByCue(rule, quote.speaker, quote.cue_span, via, quote.addressee, quote.said_on)
        first = (quote.continues_quote_id or quote.quote_id) if last.runs_on else None
        return self._quote(inner, told, "direct", continues=first)

    def _introduction(self, paragraph: MarkedParagraph) -> ToldByCue | None:
        """Who speaks in the next paragraph, when this one ends with a colon."""
        if paragraph.tokens.words[-1].text != ":":
            return None
        evidence = introduction(paragraph)
        if evidence is None or evidence.source is None:
            return None
        return replace(self._told(evidence, None, ()), rule="introduced")

    def _last_reported(self, tokens: Tokens, found: Sequence[Attribution]) -> _Last | None:
        """The last reported words of a paragraph that quotes nobody in marks."""
        cues = {attribution.cue.span for attribution in found if attribution.kind == "speech"}
        for quote in reversed(self.quotes):
            if quote.field != tokens.field or quote.span.end < tokens.span.start:
                return None
            if quote.cue_span in cues and quote.nested_in is None:
                return _Last(quote, False)
        return None

    def _reported(self, paragraph: MarkedParagraph, quoted: Sequence[Phrase]) -> None:
        """Add the reported words that hold no quote in marks."""
        kept: dict[Word, str] = {}
        for words in reported(paragraph, quoted):
            nested = kept.get(words.within) if words.within is not None else None
            for quote in self._reported_quotes(paragraph, words, nested):
                kept.setdefault(words.attribution.verb, quote.quote_id)
                self._so_far.add(quote)

    def _reported_quotes(self, paragraph: MarkedParagraph, words: Reported, nested: str | None) -> Iterator[Quote]:
        attribution = words.attribution
        via = attribution.via or words.medium
        evidence = Evidence(attribution.frame, attribution.source, attribution.cue, attribution.verb, via)
        told = self._told(evidence, paragraph, attribution.contents)
        first: str | None = None
        for content in attribution.contents:
            after = content.first.next
            is_that = content.first.lower == "that" and after is not None and content.first is not content.last
            span = trimmed(Phrase(after, content.last) if is_that and after is not None else content).span
            if not span.cut(self._text).strip():
                continue
            quote = self._quote(span, told, words.kind, content.span, first)
            first = first or quote.quote_id
            outer = nested if nested != quote.quote_id else None
            yield replace(quote, nested_in=outer, confidence=attribution.probability or quote.confidence)

    def _remarks(self, tokens: Tokens, found: Sequence[Attribution]) -> None:
        """Date and source of words just reported: "according to the agency, Okafor made the remarks on Thursday"."""
        span = tokens.span
        match = REMARKS.search(self._text, span.start, span.end)
        if match is None:
            return
        verb = next(word for word in tokens if word.start >= match.start())
        media = (attribution.source for attribution in found if attribution.frame == "according")
        medium = next((source for source in media if source is not None), None)
        when = said_on(Phrase(verb, verb), set(tokens.words[: verb.index]), self.article.published_on)
        mentions = self.people.mentions_in(tokens.field, Span(span.start, match.start()))
        speakers = {mention.person.name for mention in mentions}
        via = self._chain.foreign(self._chain.passing(medium), "")
        self._so_far.date_remarks(speakers, tokens.field, when, via)

    def _quote(
        self, span: Span, told: ToldByCue, kind: QuoteKind, clause: Span | None = None, continues: str | None = None
    ) -> Quote:
        return quote_row(self.article, self._field, span, told, kind, clause, continues)
