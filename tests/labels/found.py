"""What the pipeline found in an article, in the shape that the labels can be compared with.

Two ways in: the records of the pure functions, and the rows of a built warehouse. No judgement belongs here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.extraction import extractions
from pipeline.records import Article, EventMention, FieldName, Quote, RawRecord
from pipeline.sources import input_files
from pipeline.sources.file_reading import records


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """One event mention; ``offset`` is where its trigger starts in its field."""

    field: FieldName
    offset: int
    event_type: str
    status: str
    trigger: str
    actors: frozenset[str]
    recipients: frozenset[str]
    start: date | None
    end: date | None
    place: str | None

    @property
    def parties(self) -> frozenset[str]:
        return self.actors | self.recipients


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """One quote; ``speaker`` holds the speaker's name and the words used for it here, empty when none was found."""

    kind: str
    text: str
    clause: str
    speaker: str
    via: str | None
    in_title: bool


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """One article with its quotes and events; ``published_on`` as in the labels: a day, a month, a year, or null."""

    source_path: str
    record_id: str
    title: str | None
    subtitle: str | None
    outlet: str | None
    agency: str | None
    authors: tuple[str, ...]
    published_on: str | None
    published_basis: str
    body: str
    quotes: tuple[FoundQuote, ...]
    events: tuple[FoundEvent, ...]


def from_folder(folder: Path) -> list[FoundArticle]:
    """Run the pure functions on every file of a folder; articles that are not English are left out, as a run does."""
    articles = [
        parsed.article
        for file in input_files(folder)
        for record in records(file)
        if isinstance(record, RawRecord) and isinstance(parsed := parsed_article(record), ParsedArticle)
    ]
    spoken = [article for article in articles if article.language == "en"]
    return [
        _found(article, extraction.quotes, extraction.mentions)
        for article, extraction in zip(spoken, extractions(spoken), strict=True)
    ]


def _found(article: Article, quotes: tuple[Quote, ...], mentions: tuple[EventMention, ...]) -> FoundArticle:
    return FoundArticle(
        source_path=article.source_path,
        record_id=article.record_id,
        title=article.title,
        subtitle=article.subtitle,
        outlet=article.outlet,
        agency=article.agency,
        authors=article.authors,
        published_on=_published(article.published_at and article.published_at.date(), article.published_granularity),
        published_basis=article.published_basis,
        body=article.body,
        quotes=tuple(_quote(article, quote) for quote in quotes),
        events=tuple(_event(mention) for mention in mentions),
    )


def _published(day: date | None, granularity: str | None) -> str | None:
    return day.isoformat()[: {"year": 4, "month": 7}.get(granularity or "day", 10)] if day else None


def _quote(article: Article, quote: Quote) -> FoundQuote:
    speaker = quote.speaker
    return FoundQuote(
        kind=quote.kind,
        text=quote.text,
        clause=quote.clause.cut(article.field(quote.field)),
        speaker=f"{speaker.name or ''} {speaker.as_written}" if speaker else "",
        via=quote.via,
        in_title=quote.field == "title",
    )


def _event(mention: EventMention) -> FoundEvent:
    codes = {
        role: frozenset(
            code
            for participant in mention.participants
            if participant.role == role and (code := participant.party.country or participant.party.org_code)
        )
        for role in ("actor", "recipient")
    }
    return FoundEvent(
        field=mention.field,
        offset=mention.trigger.start,
        event_type=mention.event_type,
        status=mention.status,
        trigger=mention.trigger_text,
        actors=codes["actor"],
        recipients=codes["recipient"],
        start=mention.when.start,
        end=mention.when.end,
        place=mention.place.name if mention.place else None,
    )


ARTICLES = """
select article_id, source_path, record_id, title, subtitle, outlet, agency, authors,
    if(published_basis = 'story', null, published_at::date), if(published_basis = 'story', null, published_granularity),
    if(published_basis = 'story', 'none', published_basis), body
from articles order by source_path, record_id
"""
QUOTES = """
select kind, quotes.text, coalesce(substring(body, clause_start + 1, clause_end - clause_start), ''),
    concat_ws(' ', speaker, speaker_as_written), via, in_title
from quotes inner join articles using (article_id) where article_id = ? order by field, field_start
"""
EVENTS = """
select event_mention_id, field, trigger_start, event_type, status, trigger_text,
    list(coalesce(country, org_code)) filter (role = 'actor'),
    list(coalesce(country, org_code)) filter (role = 'recipient'),
    if(date_basis = 'story', null, date_start), if(date_basis = 'story', null, date_end), place
from event_mentions left join event_participants using (event_mention_id)
where article_id = ? group by all order by field, trigger_start, event_mention_id
"""


def from_warehouse(path: Path) -> Iterator[FoundArticle]:
    """Read the same from a built warehouse, opened read-only; dates that other articles lend are none of the page's."""
    with duckdb.connect(str(path), read_only=True) as con:
        con.execute("set timezone = 'UTC'")
        for article_id, *row in con.execute(ARTICLES).fetchall():
            source_path, record_id, title, subtitle, outlet, agency, authors, day, granularity, basis, body = row
            yield FoundArticle(
                source_path=source_path,
                record_id=record_id,
                title=title,
                subtitle=subtitle,
                outlet=outlet,
                agency=agency,
                authors=tuple(authors),
                published_on=_published(day, granularity),
                published_basis=basis,
                body=body,
                quotes=tuple(FoundQuote(*quote) for quote in con.execute(QUOTES, [article_id]).fetchall()),
                events=tuple(_event_of_row(*event) for _, *event in con.execute(EVENTS, [article_id]).fetchall()),
            )


def _event_of_row(
    field: FieldName,
    offset: int | None,
    event_type: str,
    status: str,
    trigger: str,
    actors: list[str | None] | None,
    recipients: list[str | None] | None,
    start: date | None,
    end: date | None,
    place: str | None,
) -> FoundEvent:
    actor_codes, recipient_codes = (frozenset(code for code in found or () if code) for found in (actors, recipients))
    return FoundEvent(field, offset or 0, event_type, status, trigger, actor_codes, recipient_codes, start, end, place)
