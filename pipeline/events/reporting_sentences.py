"""Which sentences of an article report events: those that hold a trigger, with what the sentences before left open."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.actors import (
    KnownName,
    NameHit,
    as_meant,
    name_hits,
    names_in_context,
    sentence_parties,
    short_names,
    surroundings,
    title_sector,
)
from pipeline.events.coding import (
    EventDraft,
    ReportingSentence,
    acting_together,
    between_two,
    drafts,
    is_play,
    is_sport,
)
from pipeline.events.finding import OFFICIAL, TriggerMatch, matches, may_report
from pipeline.events.referents import Scene
from pipeline.events.speech import SpeechActs, may_open_statement
from pipeline.language import Sentence, Tokens
from pipeline.people import People
from pipeline.places import namesakes
from pipeline.records import Article, EntityKind, FieldName, Party, Quote, Span

MOST_PAIRS = 100  # earlier events of two persons, the latest, among which "both ministers" are looked for
PAIR = 2


@dataclass(frozen=True, slots=True)
class CandidateSentence:
    """A sentence whose words may name an event, with the span of the sentence before it in its field.

    ``matched`` are its words that match a trigger.
    """

    sentence: Sentence
    before: Span | None
    matched: Sequence[TriggerMatch]


@dataclass(slots=True)
class LeftOpen:
    """What the sentences of a field so far leave open, for the one that comes; see ``Scene``."""

    field: FieldName
    reported: Span | None = None
    earlier: tuple[Party, ...] = ()
    pairs: tuple[tuple[Party, Party], ...] = ()
    group: tuple[Party, ...] = ()
    sides: tuple[Party, ...] = ()

    def add(self, sentence: Sentence, main: EventDraft) -> None:
        """Go on from a sentence by its main event."""
        self.reported = sentence.span
        self.earlier = main.parties.both
        self.group = acting_together(main)
        self.sides = between_two(main) or self.sides
        if len(self.earlier) == PAIR and all(party.kind == "person" for party in self.earlier):
            self.pairs = ((self.earlier[0], self.earlier[1]), *self.pairs[: MOST_PAIRS - 1])


def candidates(paragraphs: Sequence[Tokens], quotes: Sequence[Quote]) -> list[CandidateSentence]:
    """The sentences of an article whose words may name an event, or hold what somebody says."""
    spoken = _Spoken(quotes)
    candidate_sentences: list[CandidateSentence] = []
    before: Sentence | None = None
    is_statement = False
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            is_next = before is not None and before.field == sentence.field
            is_statement = is_statement or may_open_statement(sentence)
            has_words = may_report(sentence)
            matched = matches(sentence) if has_words else []
            if has_words or spoken.around(sentence) or is_statement:
                span = before.span if before and is_next else None
                candidate_sentences.append(CandidateSentence(sentence, span, matched))
            before = sentence
    return candidate_sentences


def reports(
    article: Article, candidate_sentences: Sequence[CandidateSentence], quotes: Sequence[Quote], cast: People
) -> Iterator[ReportingSentence]:
    """The sentences that report an event, with what the sentences before left open."""
    left_open = LeftOpen("title")
    affiliations: dict[str, KnownName] = {}
    spoken = _Spoken(quotes)
    named = _named(article, [candidate.sentence for candidate in candidate_sentences])
    around = surroundings(article)
    is_match = is_sport(article)
    acts = SpeechActs()
    for candidate, hits in zip(candidate_sentences, named, strict=True):
        sentence, before = candidate.sentence, candidate.before
        if sentence.field != left_open.field:
            left_open = LeftOpen(sentence.field)
        is_next = before is not None and before == left_open.reported
        own_quotes = spoken.around(sentence)
        scene = Scene(
            sentence,
            sentence_parties(sentence, hits, cast, affiliations),
            around,
            left_open.earlier,
            _speaker(own_quotes) or (acts.issuer if not own_quotes else None),
            left_open.pairs,
            is_next,
            left_open.group,
            left_open.sides,
        )
        coded = drafts(scene, candidate.matched)
        own = [draft for draft in coded if not (is_match and is_play(draft))]
        own += acts.of(scene, own_quotes, candidate.matched) if not is_match else []
        if not own:
            continue
        goes_on = before is not None and _goes_on(own[0], left_open.earlier, before, cast)
        yield ReportingSentence(sentence, before if goes_on else None, before, is_next, own, own_quotes)
        left_open.add(sentence, own[0])
        affiliations.update(_lent(own))


def _named(article: Article, sentences: Sequence[Sentence]) -> list[list[NameHit]]:
    """The known names of each sentence, those included that other words of the article make known."""
    context = names_in_context(article.title or "", article.body)
    named = [name_hits(sentence, context) for sentence in sentences]
    short = short_names(named)
    known = {**short, **context}
    meant = namesakes(article.title or "", article.body)
    return [
        as_meant(name_hits(sentence, known) if any(word.text in short for word in sentence) else hits, sentence, meant)
        for sentence, hits in zip(sentences, named, strict=True)
    ]


def _lent(own: Sequence[EventDraft]) -> dict[str, KnownName]:
    """The countries that were lent to office holders, by name, so that the sentences after have them too."""
    return {
        party.name: KnownName("", party.name, "person", party.country, None, party.sector, "inferred")
        for draft in own
        for party in draft.parties.both
        if party.kind == "person" and party.basis == "inferred" and party.sector in OFFICIAL and party.name[0].isupper()
    }


def _goes_on(draft: EventDraft, earlier: Sequence[Party], before: Span, cast: People) -> bool:
    """Whether an event has a party of the event before, or a person whom the sentence before names."""
    names = {party.name for party in earlier}
    names.update(mention.person.name for mention in cast.mentions_in(draft.match.word.sentence.field, before))
    return any(party.name in names for party in draft.parties.both)


class _Spoken:
    """The quotes of an article by the sentences that they stand in, which are asked for in text order."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._coming: dict[FieldName, deque[Quote]] = defaultdict(deque)
        for quote in sorted(quotes, key=lambda quote: quote.span.start):
            self._coming[quote.field].append(quote)
        self._open: dict[FieldName, list[Quote]] = defaultdict(list)

    def around(self, sentence: Sentence) -> tuple[Quote, ...]:
        """The quotes of which some words stand in a sentence, in text order."""
        span = sentence.span
        coming = self._coming[sentence.field]
        around = [quote for quote in self._open[sentence.field] if quote.span.end > span.start]
        while coming and coming[0].span.start < span.end:
            quote = coming.popleft()
            around += [quote] if quote.span.end > span.start else []
        self._open[sentence.field] = around
        return tuple(around)


def _speaker(quotes: Sequence[Quote]) -> Party | None:
    """Who says "we" and "I" in a sentence with these quotes: that of a direct one, if the country is known."""
    for quote in quotes:
        speaker = quote.speaker
        if quote.is_marked and speaker is not None and speaker.name and speaker.country:
            kind: EntityKind = "organisation" if speaker.basis == "organisation" else "person"
            return Party(
                name=speaker.name,
                text=speaker.name,
                span=quote.span,
                kind=kind,
                country=speaker.country,
                org_code=None,
                sector=title_sector(speaker.title),
                title=speaker.title,
                basis="coreference",
            )
    return None
