"""From a parsed article to its quotes: the steps in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.ids import stable_id
from pipeline.marks import MarkedSpan, marked_spans
from pipeline.parse import Paragraph
from pipeline.people import People
from pipeline.people.found import FIELDS, people_of
from pipeline.people.tokens import Tokens, tokens
from pipeline.quotes.frames import Attribution, Run, attributions, trimmed
from pipeline.quotes.marked import Evidence, Placed, Reading
from pipeline.quotes.speakers import span_of, speaker
from pipeline.records import Article, FieldName, Quote, QuoteCandidate, QuoteKind, Span, Speaker, When

UNDATED = When(None, None, None, "none")
CONFIDENCE = {
    "after": 0.97, "before": 0.95, "according": 0.95, "transcript": 0.95, "colon": 0.93, "clause": 0.9, "byline": 0.9,
    "continued": 0.9, "label": 0.85, "carried": 0.85, "introduced": 0.85, "noun": 0.8, "governed": 0.75,
    "sentence_before": 0.75, "subject_before": 0.55,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundQuotes:
    """The quotes of one article in text order, and the marked spans that are none, each with its reason."""

    quotes: tuple[Quote, ...]
    candidates: tuple[QuoteCandidate, ...]


def found_quotes(article: Article, paragraphs: Sequence[Paragraph]) -> FoundQuotes:
    """The quotes of title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.parse.paragraphs`` gives them.
    """
    columns = [tokens(paragraph) for paragraph in paragraphs]
    marks = {field: marked_spans(article.field(field)) for field in FIELDS}
    persons = people_of(paragraphs, columns, marks)
    reader = _Reader(article, persons)
    for paragraph in columns:
        if len(paragraph) and not _is_title_again(article, paragraph):
            reader.read(paragraph, _own_marks(paragraph, marks[paragraph.field]))
    order = {field: place for place, field in enumerate(FIELDS)}
    quotes = sorted(reader.quotes, key=lambda one: (order[one.field], one.span.start, one.span.end))
    return FoundQuotes(tuple(quotes), tuple(reader.candidates))


def _own_marks(paragraph: Tokens, marks: Sequence[MarkedSpan]) -> list[MarkedSpan]:
    first, last = paragraph.begins[0], paragraph.ends[-1]
    return [mark for mark in marks if first <= mark.outer.start and mark.outer.end <= last]


def _is_title_again(article: Article, paragraph: Tokens) -> bool:
    """Whether a body's first line only repeats the title."""
    if paragraph.field != "body" or not article.title:
        return False
    line = article.body[paragraph.begins[0] : paragraph.ends[-1]]
    return not article.body[: paragraph.begins[0]].strip() and line.rstrip(" .") == article.title.rstrip(" .")


@dataclass(frozen=True, slots=True)
class _Last:
    """The latest quotation of the paragraphs before: its first fragment, and whether it runs on."""

    quote: Quote
    runs_on: bool
    ends_paragraph: bool


class _Reader:
    """Reads an article paragraph by paragraph and keeps who spoke last."""

    def __init__(self, article: Article, people: People) -> None:
        self.article = article
        self.people = people
        self.quotes: list[Quote] = []
        self.candidates: list[QuoteCandidate] = []
        self._last: _Last | None = None
        self._introduced: tuple[Speaker | None, str | None, Span | None] | None = None

    def read(self, paragraph: Tokens, spans: Sequence[MarkedSpan]) -> None:
        """Find the quotes of one paragraph."""
        found = attributions(paragraph)
        marked: list[tuple[Run, bool]] = []
        reading = Reading(paragraph, spans, found) if spans else None
        if reading is not None:
            marked = self._marked(paragraph, reading)
        else:
            self._last = None
        self._indirect(paragraph, found, reading, marked)
        self._last = self._last or self._last_indirect(paragraph, found)
        self._introduced = self._introduction(paragraph, reading)

    def _text(self, field: FieldName) -> str:
        return self.article.field(field)

    def _marked(self, paragraph: Tokens, reading: Reading) -> list[tuple[Run, bool]]:
        """Add the quotes of a paragraph's marks; give the token runs of the marks, and whether each is a quote."""
        runs = []
        previous: Quote | None = None
        first_last = self._last
        for number, evidence in enumerate(reading.evidence()):
            mark = reading.marks[number]
            quote = None
            if evidence is not None:
                quote = self._from_evidence(paragraph, mark, evidence, previous)
            elif number == 0 and mark.opening == 0 and reading.is_whole(0):
                quote = self._from_before(paragraph, mark, first_last)
            if quote is None:
                self.candidates.append(
                    QuoteCandidate(
                        self.article.article_id,
                        paragraph.field,
                        mark.marks.inner,
                        mark.marks.inner.cut(self._text(paragraph.field)),
                        "no_attribution",
                    )
                )
            else:
                self.quotes.append(quote)
                previous = quote
                self._last = _Last(quote, mark.marks.state == "open", mark.closing >= len(paragraph) - 1)
            runs.append((mark.inner, quote is not None))
        if previous is None:
            self._last = None
        return runs

    def _from_evidence(self, paragraph: Tokens, mark: Placed, evidence: Evidence, previous: Quote | None) -> Quote:
        text = self._text(paragraph.field)
        who = speaker(paragraph, evidence.source, text, self.people) if evidence.source else None
        kind: QuoteKind = "partial" if evidence.clause is not None else "direct"
        clause = mark.marks.inner
        if evidence.clause is not None:
            around = span_of(paragraph, evidence.clause)
            clause = Span(min(around.start, clause.start), max(around.end, clause.end))
        continues = None
        if evidence.rule == "carried" and previous is not None:
            continues = previous.continues_quote_id or previous.quote_id
            if who is not None and previous.speaker is not None:
                who = previous.speaker
        cue = span_of(paragraph, evidence.cue) if evidence.cue else None
        via = span_of(paragraph, evidence.via).cut(text) if evidence.via else None
        return self._quote(paragraph.field, mark.marks.inner, clause, kind, who, cue, via, continues, evidence.rule)

    def _from_before(self, paragraph: Tokens, mark: Placed, last: _Last | None) -> Quote | None:
        """A paragraph that is all quotation: the one before introduces it, or runs on into it."""
        inner = mark.marks.inner
        if self._introduced is not None:
            who, _, cue = self._introduced
            return self._quote(paragraph.field, inner, inner, "direct", who, cue, None, None, "introduced")
        if last is None:
            return None
        quote = last.quote
        first = quote.continues_quote_id or quote.quote_id
        found = self._quote(
            paragraph.field, inner, inner, "direct", quote.speaker, quote.cue_span, quote.via, first, "continued"
        )
        return found if last.runs_on else replace(found, confidence=0.6)

    def _introduction(
        self, paragraph: Tokens, reading: Reading | None
    ) -> tuple[Speaker | None, str | None, Span | None] | None:
        """Who speaks in the next paragraph, when this one ends with a colon."""
        if paragraph.text[-1] != ":":
            return None
        evidence = (reading or Reading(paragraph, (), ())).introduction()
        if evidence is None or evidence.source is None:
            return None
        who = speaker(paragraph, evidence.source, self._text(paragraph.field), self.people)
        return who, None, span_of(paragraph, evidence.cue) if evidence.cue else None

    def _last_indirect(self, paragraph: Tokens, found: Sequence[Attribution]) -> _Last | None:
        """The last reported words of a paragraph that quotes nobody in marks."""
        cues = {span_of(paragraph, one.cue) for one in found if one.kind == "speech"}
        spoken = [quote for quote in self.quotes if quote.field == paragraph.field and quote.cue_span in cues]
        return _Last(spoken[-1], False, False) if spoken else None

    def _indirect(
        self,
        paragraph: Tokens,
        found: Sequence[Attribution],
        reading: Reading | None,
        marked: Sequence[tuple[Run, bool]],
    ) -> None:
        """Add the reported clauses that hold no quote in marks."""
        quoted = [run for run, is_quote in marked if is_quote]
        for one in found:
            if one.source is None or (reading is not None and reading.in_marks[one.verb]):
                continue
            if any(run[0] <= content[1] and content[0] <= run[1] for run in quoted for content in one.contents):
                continue
            self.quotes.extend(self._indirect_quotes(paragraph, one))

    def _indirect_quotes(self, paragraph: Tokens, one: Attribution) -> Iterator[Quote]:
        text = self._text(paragraph.field)
        who = speaker(paragraph, one.source, text, self.people) if one.source else None
        via = span_of(paragraph, one.via).cut(text) if one.via else None
        first: str | None = None
        for content in one.contents:
            clause = span_of(paragraph, content)
            start = content[0] + 1 if paragraph.lower[content[0]] == "that" and content[0] < content[1] else content[0]
            own = span_of(paragraph, trimmed(paragraph, (start, content[1])))
            quote = self._quote(
                paragraph.field, own, clause, "indirect", who, span_of(paragraph, one.cue), via, first, one.frame
            )
            first = first or quote.quote_id
            yield quote

    def _quote(
        self,
        field: FieldName,
        span: Span,
        clause: Span,
        kind: QuoteKind,
        who: Speaker | None,
        cue: Span | None,
        via: str | None,
        continues: str | None,
        rule: str,
    ) -> Quote:
        text = self._text(field)
        return Quote(
            quote_id=stable_id("quote", self.article.article_id, field, span.start, span.end, kind),
            article_id=self.article.article_id,
            continues_quote_id=continues,
            text=span.cut(text),
            kind=kind,
            field=field,
            span=span,
            clause=clause,
            speaker=who,
            cue=cue.cut(text) if cue else None,
            cue_span=cue,
            via=via,
            addressee=None,
            nested_in=None,
            said_on=UNDATED,
            confidence=CONFIDENCE.get(rule, 0.8),
            rule=rule,
        )
