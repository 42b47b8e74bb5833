"""From an article's parse to its event mentions: sentences that hold a trigger, quotes around them, ids."""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.actors import (
    KnownName,
    NameHit,
    Sentence,
    is_coded,
    name_hits,
    names_in_context,
    sentence,
    sentence_parties,
    short_names,
    span_of,
    surroundings,
    title_sector,
    tokens_of,
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
from pipeline.events.finding import OFFICIAL, event_type, may_report, reparsed, truecased
from pipeline.events.sides import Scene
from pipeline.events.times import Told, dated_as_in_body, event_times, is_aside, is_of_today, with_background
from pipeline.ids import stable_id
from pipeline.language import Paragraph, article_tokens, model
from pipeline.people import People, people
from pipeline.records import Article, EventMention, FieldName, Participant, ParticipantRole, Party, Quote, Span, When
from pipeline.time_expressions import TimeExpression, expressions

LEAD_SENTENCES = 2
MEDIATION = "045"  # CAMEO
SPOKEN_KINDS = ("direct", "partial")
MOST_PAIRS = 100  # earlier events of two persons, the latest, among which "both ministers" are looked for


def event_mentions(
    article: Article, paragraphs: Sequence[Paragraph], quotes: Sequence[Quote], cast: People | None = None
) -> tuple[EventMention, ...]:
    """The events that an article reports, in text order (title, subtitle, body), main event of a sentence first.

    ``paragraphs`` and ``quotes`` are the article's own; ``cast`` its people, found here when not given.
    """
    candidates = list(_candidates(_sentence_cased(article, paragraphs)))
    if not candidates:
        return ()
    persons = cast if cast is not None else people(article, article_tokens(article, paragraphs))
    dates: dict[FieldName, tuple[TimeExpression, ...]] = {}
    mentions: list[EventMention] = []
    told = Told()
    for report in _reports(article, candidates, quotes, persons):
        field = report.sentence.field
        if field not in dates:
            dates[field] = expressions(article.field(field))
            told = Told()
        found = _mentions(article, report, _of_words_around(dates[field], report), told)
        own = tuple(_in_history(one, mentions[-1], article) if mentions else one for one in found)
        mentions.extend(own)
        told.add(own, is_aside(report.sentence, report.drafts[0]))
    return dated_as_in_body(mentions)


def _sentence_cased(article: Article, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with titles parsed as sentences would write them; offsets stay."""
    return [
        paragraph if paragraph.field == "body" else _retold(paragraph, truecased(paragraph.doc.text, article.body))
        for paragraph in paragraphs
    ]


def _retold(paragraph: Paragraph, text: str) -> Paragraph:
    is_same = text == paragraph.doc.text or len(text) != len(paragraph.doc.text)
    doc = paragraph.doc if is_same else model()(text)
    return Paragraph(paragraph.field, paragraph.start, reparsed(doc))


def _candidates(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Sentence, Span | None]]:
    """The sentences whose words may name an event, each with the span of the sentence before it in its field."""
    number, field = 0, None
    before: Span | None = None
    for paragraph in paragraphs:
        if paragraph.field != field:
            number, field, before = 0, paragraph.field, None
        tokens = tokens_of(paragraph.doc)
        text = ""
        for bounds in tokens.sentences:
            if may_report(tokens, bounds):
                text = text or paragraph.doc.text
                yield sentence(tokens, text, bounds, paragraph.field, paragraph.start, number), before
            before = span_of(tokens, bounds, paragraph.start)
            number += 1


def _reports(
    article: Article, candidates: Sequence[tuple[Sentence, Span | None]], quotes: Sequence[Quote], cast: People
) -> Iterator[ReportingSentence]:
    """The sentences that report an event, with what the sentences before left open."""
    field = None
    reported: Span | None = None
    earlier: tuple[Party, ...] = ()
    pairs: tuple[tuple[Party, Party], ...] = ()
    group: tuple[Party, ...] = ()
    sides: tuple[Party, ...] = ()
    affiliations: dict[str, KnownName] = {}
    spoken = _Spoken(quotes)
    named = _named(article, [one for one, _ in candidates])
    around = surroundings(article)
    is_match = is_sport(article)
    for (one, before), (_, hits) in zip(candidates, named, strict=True):
        if one.field != field:
            field, reported, earlier, pairs, group, sides = one.field, None, (), (), (), ()
        parties = sentence_parties(one, hits, cast, affiliations)
        own_quotes = spoken.around(one)
        is_next = before is not None and before == reported
        found = drafts(Scene(one, parties, around, earlier, _speaker(own_quotes), pairs, is_next, group, sides))
        found = [draft for draft in found if not (is_match and is_play(draft))]
        if not found:
            continue
        goes_on = before is not None and _goes_on(found[0], earlier, before, one, cast)
        yield ReportingSentence(one, before if goes_on else None, before, before == reported, found, own_quotes)
        reported = one.span
        earlier = (*found[0].parties.actors, *found[0].parties.recipients)
        group = acting_together(found[0])
        affiliations.update(_lent(found))
        sides = between_two(found[0]) or sides
        if len(earlier) == 2 and all(party.kind == "person" for party in earlier):
            pairs = ((earlier[0], earlier[1]), *pairs[: MOST_PAIRS - 1])


def _named(article: Article, sentences: Sequence[Sentence]) -> list[tuple[Sentence, list[NameHit]]]:
    """The sentences with their known names, those included that other words of the article make known."""
    context = names_in_context(article.title or "", article.body)
    named = [(one, name_hits(one, context)) for one in sentences]
    short = short_names(named)
    if not short:
        return named
    return [
        (one, name_hits(one, {**short, **context}) if not short.keys().isdisjoint(one.words) else hits)
        for one, hits in named
    ]


def _lent(found: Sequence[EventDraft]) -> dict[str, KnownName]:
    """The countries that were lent to office holders, by name, so that the sentences after have them too."""
    return {
        party.name: KnownName("", party.name, "person", party.country, None, party.sector, "inferred")
        for draft in found
        for party in (*draft.parties.actors, *draft.parties.recipients)
        if party.kind == "person" and party.basis == "inferred" and party.sector in OFFICIAL and party.name[0].isupper()
    }


def _goes_on(draft: EventDraft, earlier: Sequence[Party], before: Span, one: Sentence, cast: People) -> bool:
    """Whether an event has a party of the event before, or a person whom the sentence before names."""
    names = {party.name for party in earlier}
    names.update(mention.person.name for mention in cast.mentions_in(one.field, before))
    return any(party.name in names for party in (*draft.parties.actors, *draft.parties.recipients))


class _Spoken:
    """The quotes of an article by the sentences that they stand in, which are asked for in text order."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._coming: dict[FieldName, deque[Quote]] = defaultdict(deque)
        for quote in sorted(quotes, key=lambda one: one.span.start):
            self._coming[quote.field].append(quote)
        self._open: dict[FieldName, list[Quote]] = defaultdict(list)

    def around(self, one: Sentence) -> tuple[Quote, ...]:
        """The quotes of which some words stand in a sentence, in text order."""
        coming = self._coming[one.field]
        around = [quote for quote in self._open[one.field] if quote.span.end > one.span.start]
        while coming and coming[0].span.start < one.span.end:
            quote = coming.popleft()
            around += [quote] if quote.span.end > one.span.start else []
        self._open[one.field] = around
        return tuple(around)


def _speaker(quotes: Sequence[Quote]) -> Party | None:
    """Who says "we" and "I" in a sentence with these quotes: that of a direct one, if the country is known."""
    for quote in quotes:
        spoken = quote.kind in SPOKEN_KINDS
        if spoken and quote.speaker is not None and quote.speaker.name and quote.speaker.country:
            speaker = quote.speaker
            name, country, title = speaker.name or "", speaker.country, speaker.title
            kind = "organisation" if speaker.basis == "organisation" else "person"
            sector = title_sector(title)
            return Party(name, name, quote.span, kind, country, None, sector, title, "coreference")  # type: ignore[arg-type]
    return None


def _mentions(
    article: Article,
    report: ReportingSentence,
    dates: Sequence[TimeExpression],
    told: Told,
) -> Iterator[EventMention]:
    one = report.sentence
    kept = [(draft, _quote_around(report.quotes, draft.trigger)) for draft in report.drafts]
    kept = [(draft, quote) for draft, quote in kept if quote is None or _is_claim(draft, quote)]
    for rank, (draft, quote) in enumerate(kept, start=1):
        is_own_act = quote is None or quote.span.start == draft.trigger.start  # "responded by thanking …"
        is_news = is_own_act and is_of_today(one, draft, _is_lead(one))
        for number, when in enumerate(event_times(article, report, draft, dates, told, is_news=is_news)):
            yield _mention(article, one, draft, quote, rank, when, number)


def _in_history(mention: EventMention, before: EventMention, article: Article) -> EventMention:
    """A mention without a time of its own goes on with the history that the sentence before it tells, if it does."""
    is_next = (before.field, before.sentence_number + 1) == (mention.field, mention.sentence_number)
    is_open = mention.status == "happened" and mention.when.start is None and before.status == "background"
    if not is_next or not is_open or "\n" in article.field(mention.field)[before.evidence.end : mention.evidence.start]:
        return mention
    return replace(mention, status="background", is_lead=False)


def _is_lead(one: Sentence) -> bool:
    return one.field != "body" or one.number < LEAD_SENTENCES


def _is_claim(draft: EventDraft, quote: Quote) -> bool:
    """Whether an event in somebody's own words is claimed plainly enough: both sides named, no supposition."""
    if quote.kind not in SPOKEN_KINDS:
        return True
    has_sides = any(map(is_coded, draft.parties.actors)) and any(map(is_coded, draft.parties.recipients))
    return has_sides and draft.status != "hypothetical"


def _mention(
    article: Article, one: Sentence, draft: EventDraft, quote: Quote | None, rank: int, when: When, number: int
) -> EventMention:
    """The mention of an event; ``number`` counts those of a sentence that tells it of several times."""
    text = article.field(one.field)
    row = event_type(draft.event_type, draft.match.trigger.mode if draft.event_type == draft.base_type else None)
    status = with_background(one, draft, when, article)
    return EventMention(
        event_mention_id=stable_id(
            "event_mention", article.article_id, one.field, draft.trigger.start, draft.event_type, number
        ),
        article_id=article.article_id,
        event_type=draft.event_type,
        base_type=draft.base_type,
        mode=row.mode,
        cameo_code=draft.match.trigger.cameo_code if draft.event_type == draft.base_type else None,
        quad_class=row.quad_class,
        intensity=row.intensity,
        is_reciprocal=draft.is_reciprocal,
        status=status,
        field=one.field,
        trigger=draft.trigger,
        trigger_text=draft.trigger.cut(text),
        evidence=one.span,
        evidence_text=one.span.cut(text),
        sentence_number=one.number,
        sentence_rank=rank,
        is_lead=_is_lead(one) and status != "background",
        when=when,
        place=draft.place,
        asserted_by=quote.speaker.name if quote is not None and quote.speaker is not None else None,
        quote_id=quote.quote_id if quote is not None else None,
        confidence=draft.confidence,
        rule=draft.rule,
        participants=_participants(draft, text),
    )


def _participants(draft: EventDraft, text: str) -> tuple[Participant, ...]:
    """Actors, recipients, hosts, mediators, each in text order; texts are the field's own words."""
    mediators = draft.parties.actors if draft.match.trigger.cameo_code == MEDIATION else ()
    sides: tuple[tuple[ParticipantRole, tuple[Party, ...]], ...] = (
        ("actor", draft.parties.actors),
        ("recipient", draft.parties.recipients),
        ("host", draft.parties.hosts),
        ("mediator", mediators),
    )
    return tuple(
        Participant(role, place, replace(party, text=party.span.cut(text)))
        for role, own in sides
        for place, party in enumerate(own)
    )


def _of_words_around(dates: Sequence[TimeExpression], report: ReportingSentence) -> Sequence[TimeExpression]:
    """Those of a field's expressions, which stand in order, that a sentence and the one before it hold."""
    words = report.preceding or report.sentence.span
    first = bisect_left(dates, words.start, key=lambda one: one.span.start)
    last = bisect_right(dates, report.sentence.span.end, key=lambda one: one.span.start)
    return dates[first:last]


def _quote_around(quotes: Sequence[Quote], trigger: Span) -> Quote | None:
    """The innermost quote whose words hold the trigger."""
    around = [quote for quote in quotes if quote.span.covers(trigger)]
    return min(around, key=lambda quote: quote.span.end - quote.span.start, default=None)
