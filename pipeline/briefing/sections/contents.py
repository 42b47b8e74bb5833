"""What is in the warehouse, told in plain words, and what in it could not be resolved, and why."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from pipeline.briefing.briefing_rows import BriefingRow, asked, counted, listed, percent, shortened
from pipeline.briefing.passages import Marks

BASES = {
    "record": "a field of the file",
    "manifest": "the manifest beside it",
    "markup": "the page's markup",
    "labelled": "a line that names it",
    "unlabelled": "a line that is a date",
    "dateline": "the dateline",
    "crawler": "the crawler's line",
    "url": "the address",
    "deduced": "a deduction from the text",
    "story": "other reports of the story",
}
WHY = {
    "events without a date": "no word of the article tells the day, and none is guessed",
    "events dated by the day of publication": "news of a dated article that names no day of its own",
    "doubtful events": "read with a confidence under one half",
    "quotes given to nobody": "no words around it say whose it is",
    "quotes of a speaker without a name": "“an official”, “residents”: told by role only",
    "quotes without a date": "neither the text nor the article nor its story tells one",
    "doubtful quotes": "read with a confidence under one half",
}
MARK_REASONS = {
    "scare_quote": "a word or two set apart, said by nobody",
    "no_attribution": "nobody is named who says it",
    "name_or_title": "a name or the title of a work",
    "interface_word": "a button or label of the page",
}
DETAIL = 160  # code points of what is told of a reject


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts."""

    number: str
    what: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The head of the page: sentences in plain words, figures, and notes on how days are known."""

    sentences: tuple[str, ...]
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]
    published_at: str
    span: str
    has_articles: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A line of what is not resolved: what, how many, of how many (empty where of none), why, and a few examples."""

    what: str
    count: int
    share: str
    why: str
    examples: str
    mark: str
    example_id: str = ""


def contents(con: DuckDBPyConnection) -> Contents:
    """What the warehouse holds; every number is one that a query gives."""
    row = asked(con, "contents")[0]
    span = _span(row)
    figures = (
        Figure(f"{row['article_count']:,}", "article" if row["article_count"] == 1 else "articles"),
        Figure(f"{row['outlet_count']:,}", "outlet" if row["outlet_count"] == 1 else "outlets"),
        Figure(f"{row['quote_count']:,}", "quote" if row["quote_count"] == 1 else "quotes"),
        Figure(f"{row['event_count']:,}", "event" if row["event_count"] == 1 else "events"),
        Figure(f"{row['person_count']:,}", "person" if row["person_count"] == 1 else "people"),
        Figure(f"{row['reject_count']:,}", "record rejected" if row["reject_count"] == 1 else "records rejected"),
    )
    published_at = row["warehouse_published_at"]
    return Contents(
        tuple(_sentences(con, row, span)),
        figures,
        tuple(_notes(con, row)),
        f"{published_at:%Y-%m-%d %H:%M} UTC" if published_at else "",
        span,
        row["article_count"] > 0,
    )


def gaps(con: DuckDBPyConnection, marks: Marks) -> tuple[Gap, ...]:
    """What could not be read, placed or named, with the reason, in the order of files, articles, quotes, events."""
    return (*_rejects(con), *_article_gaps(con), *_row_gaps(con, marks), *_unused_marks(con))


def _span(row: BriefingRow) -> str:
    first, last = row["first_published"], row["last_published"]
    if first is None:
        return ""
    return f"of {first}" if first == last else f"from {first} to {last}"


def _sentences(con: DuckDBPyConnection, row: BriefingRow, span: str) -> list[str]:
    if not row["article_count"]:
        return ["There is no article in this warehouse."]
    outlets = counted(row["outlet_count"], "outlet")
    if row["outletless_count"]:
        outlets += f" (and {row['outletless_count']:,} whose outlet is not told)"
    told = [
        (
            f"{counted(row['article_count'], 'article')} of {outlets}{', ' + span if span else ''}, hold "
            f"{counted(row['quote_count'], 'quote')} ({counted(row['speaker_count'], 'speaker')} by name) and "
            f"{counted(row['event_count'], 'event')}."
        )
    ]
    events = asked(con, "main_events")
    if events and row["corroborated_count"]:
        many = counted(row["corroborated_count"], "event is", "events are")
        told.append(
            f"{many} reported by two or more independent origins; the most reported is “{events[0]['headline']}” "
            f"({events[0]['date'] or 'no date'}, {counted(events[0]['article_count'], 'article')})."
        )
    elif events:
        told.append("No event is reported by more than one independent origin.")
    voices = asked(con, "loudest_voice")
    if voices:
        told.append(
            f"Most quoted is {voices[0]['speaker']}: {counted(voices[0]['quote_count'], 'quote')} in "
            f"{counted(voices[0]['article_count'], 'article')}."
        )
    return told


def _notes(con: DuckDBPyConnection, row: BriefingRow) -> list[str]:
    files = f"{counted(row['record_count'], 'record')} of {counted(row['file_count'], 'file')}"
    if row["version_count"] > row["article_count"]:
        files += f", {row['version_count'] - row['article_count']:,} of them earlier versions of an article"
    counts = {each["published_basis"]: each["article_count"] for each in asked(con, "published_bases")}
    unknown = counts.pop("none", 0)
    notes = [f"Read from {files}."]
    if counts:
        bases = ", ".join(f"{BASES.get(basis, basis)} ({count:,})" for basis, count in counts.items())
        notes.append(f"Days of publication are known by {bases}.")
    if unknown:
        notes.append(f"Of {counted(unknown, 'article')} the day of publication is not known.")
    return notes


def _rejects(con: DuckDBPyConnection) -> list[Gap]:
    return [
        Gap(
            f"records rejected: {row['reason'].replace('_', ' ')}", row["reject_count"], "",
            shortened(row["detail"] or "", DETAIL), row["source_path"] or "", "",
        )
        for row in asked(con, "rejected_records")
    ]  # fmt: skip


def _article_gaps(con: DuckDBPyConnection) -> list[Gap]:
    return [
        Gap(
            "articles", row["article_count"], percent(row["article_count"], row["all_count"]), row["reason"],
            listed([shortened(title, 70) for title in row["titles"]]), "",
        )
        for row in asked(con, "article_gaps")
    ]  # fmt: skip


def _row_gaps(con: DuckDBPyConnection, marks: Marks) -> list[Gap]:
    by_name = {row["gap"]: row for row in asked(con, "gaps")}
    found = [(name, by_name[name]) for name in WHY if name in by_name and by_name[name]["gap_count"]]
    return [
        Gap(
            name, row["gap_count"], percent(row["gap_count"], row["all_count"]), WHY[name], "",
            marks.add(name.capitalize(), row["gap_count"], row["passage_ids"]), row["passage_ids"][0],
        )
        for name, row in found
    ]  # fmt: skip


def _unused_marks(con: DuckDBPyConnection) -> list[Gap]:
    return [
        Gap(
            "words in quotation marks that are no quote", row["mark_count"], "",
            MARK_REASONS.get(row["reason"], row["reason"].replace("_", " ")),
            listed([f"“{text}”" for text in row["texts"] or []]), "",
        )
        for row in asked(con, "unused_marks")
    ]  # fmt: skip
