"""The one way in: a raw record of any format, and the article that it holds."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from pipeline.articles.outlet_lines import seen_page
from pipeline.articles.routes import ArticleDraft, from_dump, from_fields, from_html, told_fields
from pipeline.articles.values import article_language
from pipeline.ids import article_id, document_id
from pipeline.records import Article, ArticleDate, ArticleLine, Format, RawRecord, Reject, SeenPage

MARKUP: tuple[Format, ...] = ("html", "warc")
WITH_FIELDS: tuple[Format, ...] = ("jsonl", "json", "csv", "parquet", "xlsx", "feed", "nitf", "newsml", "factiva")
LONGEST_TEXT = 16_000_000  # code points of a record; a process needs some 30 bytes for each
MOST_LINES = 250_000  # of a record; a news page has a thousand, and each is a row
MOST_TAGS = 200_000  # of a page; news pages have five thousand, and each is an element of 2 kB


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article, every line of the page that it was taken from, and every date that was seen as its date."""

    article: Article
    lines: tuple[ArticleLine, ...]
    dates: tuple[ArticleDate, ...]


@dataclass(frozen=True, slots=True)
class FirstReading:
    """What a record gives when nothing is known of other pages: its article, and its part in learning their lines."""

    parsed: ParsedArticle | Reject
    page: SeenPage | None


def first_reading(record: RawRecord) -> FirstReading:
    parsed = parsed_article(record)
    if isinstance(parsed, Reject):
        return FirstReading(parsed, None)
    return FirstReading(parsed, seen_page(parsed.article, parsed.lines))


def second_reading(given: tuple[RawRecord, frozenset[str]]) -> ParsedArticle | Reject:
    """The article of a record on whose page the outlet prints these lines as on others."""
    record, repeated = given
    return parsed_article(record, boilerplate=repeated)


def parsed_article(
    record: RawRecord, latest: date | None = None, boilerplate: frozenset[str] = frozenset()
) -> ParsedArticle | Reject:
    """The article of a record, or a reject.

    Its reason is ``no_body`` when nothing of an article is there, and ``too_large`` for what is no single article:
    more text, lines or tags than are read.

    A date of publication after ``latest`` (by default today) is not believed. Lines of ``outlet_lines``, which the
    outlet prints on page after page (see ``outlet_lines``), are no part of a body that has to be found.
    """
    if excess := _excess(record):
        return Reject(record.source_path, record.record_id, "articles", "too_large", excess)
    draft = _draft(record, latest or datetime.now(UTC).date(), boilerplate)
    if not draft.body.strip():
        return Reject(record.source_path, record.record_id, "articles", "no_body", "no line reads as an article's text")
    return ParsedArticle(_article(record, draft), draft.lines, draft.dates)


def _excess(record: RawRecord) -> str | None:
    """What of a record is more than is read, in words; null when nothing is."""
    is_page = _is_markup(record)
    text = record.raw_text
    counts = (
        (len(text), LONGEST_TEXT, "characters"),
        (0 if is_page else text.count("\n"), MOST_LINES, "lines"),
        (text.count("<") if is_page else 0, MOST_TAGS, "tags"),
    )
    return next((f"{count:,} {what}; at most {most:,} are read" for count, most, what in counts if count > most), None)


def _is_markup(record: RawRecord) -> bool:
    return record.layout is None and record.format in MARKUP


def _draft(record: RawRecord, latest: date, boilerplate: frozenset[str]) -> ArticleDraft:
    draft = _read(record, latest, boilerplate)
    return told_fields.completed(draft, record, latest) if "told" in record.fields else draft


def _read(record: RawRecord, latest: date, boilerplate: frozenset[str]) -> ArticleDraft:
    if record.layout is not None or record.format in WITH_FIELDS:
        return from_fields.draft(record, latest)
    if _is_markup(record):
        return from_html.draft(record, latest, boilerplate)
    return from_dump.draft(record, latest, boilerplate)


def _article(record: RawRecord, draft: ArticleDraft) -> Article:
    document = document_id(record)
    chosen = next((day for day in draft.dates if day.is_chosen), None)
    return Article(
        article_id=article_id(document),
        document_id=document,
        record_id=record.record_id,
        source_path=record.source_path,
        url=draft.url,
        outlet=draft.outlet,
        agency=draft.agency,
        title=draft.title,
        subtitle=draft.subtitle,
        section=draft.section,
        authors=draft.authors,
        dateline_place=draft.dateline_place,
        published_at=chosen.value if chosen else None,
        published_granularity=chosen.granularity if chosen else None,
        published_basis=chosen.basis if chosen else "none",
        updated_at=draft.updated_at,
        language=article_language(draft.body, draft.language),
        body=draft.body,
        body_method=draft.body_method,
        body_confidence=draft.body_confidence,
        word_count=len(draft.body.split()),
    )
