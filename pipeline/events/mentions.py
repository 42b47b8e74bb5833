"""From an article's parse to its event mentions: sentences that hold a trigger, dates, places, quotes, ids."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from pipeline.actors.names import KnownName
from pipeline.actors.parties import sentence_parties
from pipeline.actors.sentences import Sentence, lemma_at, sentence, tokens_of
from pipeline.events.coding import Draft, drafts
from pipeline.events.scenes import Scene
from pipeline.events.triggers import trigger_lemmas
from pipeline.events.truecase import truecased
from pipeline.events.types import event_type
from pipeline.ids import stable_id
from pipeline.parse import Paragraph, model
from pipeline.people import People, people
from pipeline.records import Article, EventMention, EventStatus, Participant, ParticipantRole, Party, Quote, Span, When
from pipeline.time_expressions import event_when, expressions

BACKGROUND_AFTER = timedelta(days=30)
LONG_AGO = re.compile(
    r"\b(?:last|previous|that|past) (?:year|month|decade|century)|\b1[89]\d\d\b|\b20\d\d\b"
    r"|\b(?:years?|months?|decades?) ago",
    re.IGNORECASE,
)
LEAD_SENTENCES = 2
MEDIATION = "045"  # CAMEO


def event_mentions(
    article: Article, paragraphs: Sequence[Paragraph], quotes: Sequence[Quote], cast: People | None = None
) -> tuple[EventMention, ...]:
    """The events that an article reports, in text order (title, subtitle, body), main event of a sentence first.

    ``paragraphs`` and ``quotes`` are the article's own; ``cast`` its people, found here when not given.
    """
    own = _sentence_cased(paragraphs)
    persons = cast if cast is not None else people(article, paragraphs)
    return tuple(mention for found in _sentences(own, persons) for mention in _mentions(article, found, quotes))


def _sentence_cased(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with titles parsed as sentences would write them; offsets stay."""
    return [
        paragraph if paragraph.field == "body" else _retold(paragraph, truecased(paragraph.doc.text, paragraphs))
        for paragraph in paragraphs
    ]


def _retold(paragraph: Paragraph, text: str) -> Paragraph:
    if text == paragraph.doc.text or len(text) != len(paragraph.doc.text):
        return paragraph
    return Paragraph(paragraph.field, paragraph.start, model()(text))


def _sentences(paragraphs: Sequence[Paragraph], cast: People) -> Iterator[tuple[Sentence, Span | None, list[Draft]]]:
    """Sentences that report an event, with the span of the sentence before in the same field."""
    number, field = 0, None
    earlier: tuple[Party, ...] = ()
    before_span: Span | None = None
    wanted = trigger_lemmas()
    affiliations: Mapping[str, KnownName] = {}
    for paragraph in paragraphs:
        if paragraph.field != field:
            number, field, earlier, before_span = 0, paragraph.field, (), None
        tokens = tokens_of(paragraph.doc)
        for bounds in tokens.sentences:
            if any(lemma_at(tokens, place) in wanted for place in range(*bounds)):
                one = sentence(tokens, bounds, paragraph.field, paragraph.start, number)
                parties = sentence_parties(one, cast, affiliations)
                affiliations = parties.affiliations
                found = drafts(Scene(one, parties, earlier))
                if found:
                    yield one, before_span, found
                    earlier = (*found[0].parties.actors, *found[0].parties.recipients)
                before_span = one.span
            else:
                before_span = None
            number += 1


def _mentions(
    article: Article, found: tuple[Sentence, Span | None, list[Draft]], quotes: Sequence[Quote]
) -> Iterator[EventMention]:
    one, before, own = found
    dates = expressions(article.field(one.field))
    for rank, draft in enumerate(own, start=1):
        when = event_when(dates, one.span, draft.trigger, draft.tense, article.published_days, before=before)
        quote = _quote_around(quotes, one.field, draft.trigger)
        row = event_type(draft.event_type, draft.match.trigger.mode if draft.event_type == draft.base_type else None)
        status = _status(draft.status, when, article)
        text = article.field(one.field)
        yield EventMention(
            event_mention_id=stable_id(
                "event_mention", article.article_id, one.field, draft.trigger.start, draft.event_type, 0
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
            is_lead=status != "background" and (one.field != "body" or one.number < LEAD_SENTENCES),
            when=when,
            place=draft.place,
            asserted_by=quote.speaker.name if quote is not None and quote.speaker is not None else None,
            quote_id=quote.quote_id if quote is not None else None,
            confidence=draft.confidence,
            rule=draft.rule,
            participants=_participants(draft, text),
        )


def _participants(draft: Draft, text: str) -> tuple[Participant, ...]:
    """Actors, recipients, hosts, mediators, each in text order; texts are the field's own words."""
    mediators = draft.parties.actors if draft.match.trigger.cameo_code == MEDIATION else ()
    sides: tuple[tuple[ParticipantRole, tuple[Party, ...]], ...] = (
        ("actor", draft.parties.actors),
        ("recipient", draft.parties.recipients),
        ("host", draft.parties.hosts),
        ("mediator", mediators),
    )
    return tuple(
        Participant(role, place, _worded(party, text)) for role, own in sides for place, party in enumerate(own)
    )


def _worded(party: Party, text: str) -> Party:
    words = party.span.cut(text)
    if words == party.text:
        return party
    return Party(
        party.name, words, party.span, party.kind, party.country, party.org_code, party.sector, party.title, party.basis
    )


def _quote_around(quotes: Sequence[Quote], field: str, trigger: Span) -> Quote | None:
    """The innermost quote whose words hold the trigger."""
    around = [quote for quote in quotes if quote.field == field and quote.span.covers(trigger)]
    return min(around, key=lambda quote: quote.span.end - quote.span.start, default=None)


def _status(status: EventStatus, when: When, article: Article) -> EventStatus:
    """What is older than the article's own news is background."""
    if status not in ("happened", "ongoing"):
        return status
    published = article.published_on
    if published is not None and when.end is not None:
        return "background" if published - when.end > BACKGROUND_AFTER else status
    return "background" if when.text is not None and LONG_AGO.search(when.text) else status
