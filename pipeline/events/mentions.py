"""From an article's words to its event mentions: what its sentences report, when, in whose words, under which id."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.actors import code_of, is_coded
from pipeline.events.coding import EventDraft, ReportingSentence, names
from pipeline.events.finding import event_type
from pipeline.events.headlines import with_headlines_read
from pipeline.events.reporting_sentences import candidates, reports
from pipeline.events.sides import MEDIATION, Roles
from pipeline.events.speech import is_act_in_words
from pipeline.events.times import (
    DAYS,
    DatedEvent,
    EventInContext,
    ToldTimes,
    dated_as_told,
    event_times,
    is_aside,
    is_lasting,
    is_of_today,
    with_background,
)
from pipeline.events.venues import placed_in_context
from pipeline.ids import stable_id
from pipeline.language import Sentence, Tokens
from pipeline.people import People
from pipeline.records import Article, EventMention, FieldName, Participant, ParticipantRole, Party, Quote, Span, When
from pipeline.time_expressions import TimeExpression, expressions, resolved

LEAD_SENTENCES = 2
WORDS_GO_ON = 2  # sentences within which somebody's words were said at one time


def event_mentions(
    article: Article, paragraphs: Sequence[Tokens], quotes: Sequence[Quote], cast: People
) -> tuple[EventMention, ...]:
    """The events that an article reports, in text order (title, subtitle, body), main event of a sentence first.

    ``paragraphs`` are the article's own, as ``pipeline.language.article_tokens`` gives them, ``quotes`` and ``cast``
    what it says and whom it names.
    """
    candidate_sentences = candidates(with_headlines_read(article, paragraphs), quotes)
    if not candidate_sentences:
        return ()
    dates: dict[FieldName, tuple[TimeExpression, ...]] = {}
    mentions: list[EventMention] = []
    told = ToldTimes()
    for report in reports(article, candidate_sentences, quotes, cast):
        field = report.sentence.field
        if field not in dates:
            dates[field] = expressions(article.field(field))
            told = ToldTimes()
        own: list[EventMention] = []
        before = mentions[-1] if mentions else None
        for mention in _mentions(article, report, _of_words_around(dates[field], report), told, before):
            own.append(_said_on(mention, before) if before is not None else mention)
        mentions.extend(own)
        told.add(own, is_aside(report.drafts[0]))
    return placed_in_context(article, dated_as_told(mentions))


def _mentions(
    article: Article,
    report: ReportingSentence,
    dates: Sequence[TimeExpression],
    told: ToldTimes,
    before: EventMention | None,
) -> Iterator[EventMention]:
    for rank, (draft, quote) in enumerate(_kept(report), start=1):
        is_own_act = quote is None or draft.said is not None or quote.span.start == draft.trigger.start  # "by thanking"
        is_own_act = is_own_act or (quote is not None and not quote.is_marked)
        is_news = is_own_act and is_of_today(draft, _is_lead(report.sentence))
        for number, when in enumerate(_times(EventInContext(article, report, draft, dates, told, is_news))):
            mention = _mention(article, draft, quote, rank, when, number)
            goes_on = draft.tense != "present" and not is_lasting(draft)
            yield _in_history(mention, before, article) if goes_on else mention


def _kept(report: ReportingSentence) -> list[tuple[EventDraft, Quote | None]]:
    """The events of a sentence with the quotes that hold them: what is told or claimed, then what is done in words."""
    told = [(draft, _quote_around(report.quotes, draft.trigger)) for draft in report.drafts if draft.said is None]
    kept = [(draft, quote) for draft, quote in told if quote is None or _is_claim(draft, quote)]
    for draft in report.drafts:
        if draft.said is None:
            continue
        told_already = [(other, quote) for other, quote in kept if _is_told(draft, other)]
        same = min(told_already, key=lambda pair: pair[0].trigger != draft.trigger, default=None)
        if same is None:
            kept.append((draft, draft.said))
        elif same[0].base_type == "CONSULT" and same[0].status == "planned":
            continue  # a meeting that is promised is a meeting planned, with its own day and place
        elif same[1] is not None or same[0].trigger == draft.trigger:  # said by himself, so no claim
            kept[kept.index(same)] = (_with_sides_of(draft, same[0]), draft.said)
    return kept


def _with_sides_of(spoken: EventDraft, told: EventDraft) -> EventDraft:
    """An act in words with the other side that its verb tells, where the words leave it open or tell less of it."""
    own, theirs = names(spoken.parties.recipients), names(told.parties.recipients)
    if not theirs or not own <= theirs:
        return spoken
    return replace(spoken, parties=Roles(spoken.parties.actors, told.parties.recipients))


def _is_told(spoken: EventDraft, other: EventDraft) -> bool:
    """Whether a verb or noun of the sentence tells already what the speaker does with his words."""
    if spoken.event_type not in (other.event_type, other.base_type):
        return False
    own, told = spoken.parties.actors, other.parties.actors
    return (
        spoken.trigger == other.trigger
        or not told
        or bool(names(own) & names(told))
        or (bool(_codes(own) & _codes(told)) and spoken.said is not None and spoken.said.clause.covers(other.trigger))
    )


def _codes(parties: Sequence[Party]) -> set[str]:
    return {code for party in parties if (code := code_of(party)) is not None}


def _times(event: EventInContext) -> Sequence[When]:
    """When an event was: what is done with words on the day that they were said, if the quote tells it."""
    said = event.draft.said
    if said is None:
        return event_times(event)
    if said.said_on.start is not None:
        return (said.said_on,)
    around = [expression for expression in event.expressions if not said.clause.covers(expression.span)]
    when, *_ = event_times(replace(event, expressions=around))
    days = [one for one in around if one.kind in DAYS and event.report.sentence.span.covers(one.span)]
    is_open = when.start is None or when.basis == "publication"
    return (resolved(days[0], "past", event.published),) if is_open and len(days) == 1 else (when,)


def _in_history(mention: EventMention, before: EventMention | None, article: Article) -> EventMention:
    """A mention without a time of its own goes on with the history that the sentence before it tells, if it does."""
    if before is None:
        return mention
    is_next = (before.field, before.sentence_number + 1) == (mention.field, mention.sentence_number)
    is_told = mention.status == "happened" and mention.quote_id is None
    is_open = is_told and mention.when.start is None and before.status == "background"
    if not is_next or not is_open or "\n" in article.field(mention.field)[before.evidence.end : mention.evidence.start]:
        return mention
    return replace(mention, status="background", is_lead=False)


def _said_on(mention: EventMention, before: EventMention) -> EventMention:
    """An act in words goes on with the day that the words of the same side just before it were said on."""
    is_next = before.field == mention.field and mention.sentence_number - before.sentence_number <= WORDS_GO_ON
    is_spoken = (
        is_act_in_words(mention.rule) and is_act_in_words(before.rule) and _codes_of(mention) & _codes_of(before)
    )
    is_open = mention.when.text is None and mention.when.basis in ("publication", "none")
    if not (is_next and is_spoken and is_open) or before.when.start is None:
        return mention
    return replace(mention, when=replace(before.when, basis="inherited"))


def _codes_of(mention: EventMention) -> set[str]:
    return _codes([side.party for side in mention.participants if side.role == "actor"])


def _is_lead(sentence: Sentence) -> bool:
    return sentence.field != "body" or sentence.number < LEAD_SENTENCES


def _is_claim(draft: EventDraft, quote: Quote) -> bool:
    """Whether an event in somebody's own words is claimed plainly enough: both sides named, no supposition."""
    if not quote.is_marked:
        return True
    has_sides = any(map(is_coded, draft.parties.actors)) and any(map(is_coded, draft.parties.recipients))
    return (has_sides or _is_told_of_oneself(draft, quote)) and draft.status != "hypothetical"


def _is_told_of_oneself(draft: EventDraft, quote: Quote) -> bool:
    """Whether a speaker tells what his own side did or will do."""
    home = quote.speaker.country if quote.speaker is not None else None
    if home is None or draft.status == "negated" or draft.match.trigger.mode == "change":
        return False
    return any(party.country == home and party.basis != "inferred" for party in draft.parties.actors)


def _mention(
    article: Article, draft: EventDraft, quote: Quote | None, rank: int, when: When, number: int
) -> EventMention:
    """The mention of an event; ``number`` counts those of a sentence that tells it of several times."""
    sentence = draft.match.word.sentence
    text = article.field(sentence.field)
    row = event_type(draft.event_type, draft.match.trigger.mode if draft.event_type == draft.base_type else None)
    status = with_background(DatedEvent(draft, when, article, _is_lead(sentence), quote is not None))
    return EventMention(
        event_mention_id=stable_id(
            "event_mention", article.article_id, sentence.field, draft.trigger.start, draft.event_type, number
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
        field=sentence.field,
        trigger=draft.trigger,
        trigger_text=draft.trigger.cut(text),
        evidence=sentence.span,
        evidence_text=sentence.span.cut(text),
        sentence_number=sentence.number,
        sentence_rank=rank,
        is_lead=_is_lead(sentence) and status != "background",
        when=when,
        place=draft.place,
        asserted_by=quote.speaker.name if quote and quote.speaker and draft.said is None else None,
        quote_id=(quote.quote_id or None) if quote is not None else None,  # a whole text that is a statement has none
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
        Participant(role, position, replace(party, text=party.span.cut(text)))
        for role, own in sides
        for position, party in enumerate(own)
    )


def _of_words_around(dates: Sequence[TimeExpression], report: ReportingSentence) -> Sequence[TimeExpression]:
    """Those of a field's expressions, which stand in order, that a sentence and the one before it hold."""
    around = report.preceding or report.sentence.span
    first = bisect_left(dates, around.start, key=lambda date: date.span.start)
    last = bisect_right(dates, report.sentence.span.end, key=lambda date: date.span.start)
    return dates[first:last]


def _quote_around(quotes: Sequence[Quote], trigger: Span) -> Quote | None:
    """The innermost quote whose words hold the trigger."""
    around = [quote for quote in quotes if quote.span.covers(trigger)]
    return min(around, key=lambda quote: quote.span.end - quote.span.start, default=None)
