"""Rows of one article that break a promise: they are left out and told as rejects, so that all others are published.

Only promises that the reading of one article can break are looked at (``Check.is_of_article``); any other broken
promise keeps the file from being published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping.reject_assets import write_rejects
from pipeline.database import Check, checks, step, transaction
from pipeline.records import Reject, Stage
from pipeline.running import SHOWN_TEXT


@dataclass(frozen=True, slots=True)
class RowsAtFault:
    """Whose rows go when one of a table breaks a promise: by which key, and the column with their words."""

    table: str
    key: tuple[str, ...]
    words: str


MENTIONS = RowsAtFault("event_mentions", ("event_mention_id",), "trigger_text")
LEFT_OUT = {
    "articles": RowsAtFault("articles", ("article_id",), "title"),
    "article_lines": RowsAtFault("article_lines", ("article_id", "line_number"), "text"),
    "article_dates": RowsAtFault("article_dates", ("article_id", "position"), "text"),
    "quotes": RowsAtFault("quotes", ("quote_id",), "text"),
    "quote_candidates": RowsAtFault("quote_candidates", ("article_id", "field", "field_start"), "text"),
    "event_mentions": MENTIONS,
    "event_participants": MENTIONS,
}


def leave_out(con: DuckDBPyConnection, stage: Stage, tables: Sequence[str]) -> int:
    """Delete what breaks a promise in these tables, and what hangs on it; gives the number of rejects told for it.

    A row that is gone can leave another without what it refers to, so that the checks run until all hold.
    """
    rejects = list[Reject]()
    with transaction(con):
        while found := [reject for check in _of_articles(tables) for reject in _left_out(con, stage, check)]:
            rejects += found
            con.execute(step("sweep_left_out"))
        write_rejects(con, stage, [], rejects, datetime.now(UTC))
    return len(rejects)


def _of_articles(tables: Sequence[str]) -> Iterator[Check]:
    return (check for check in checks() if check.is_of_article and check.table in tables)


def _left_out(con: DuckDBPyConnection, stage: Stage, check: Check) -> list[Reject]:
    """Delete the rows that break the check; a reject for each article that had some."""
    rows = LEFT_OUT[check.table]
    told = con.sql(f"from ({check.sql}\n) limit 0").columns
    key = ", ".join(column for column in rows.key if column in told)
    con.execute(f"create or replace temp table broken as select distinct {key} from ({check.sql}\n)")
    found = con.execute(
        "select articles.source_path, articles.record_id, count(*), "
        f"left(any_value(own.{rows.words}), {SHOWN_TEXT}) "
        f"from {rows.table} as own inner join broken using ({key}) "
        "inner join articles on articles.article_id = own.article_id "
        "group by articles.article_id, articles.source_path, articles.record_id order by all"
    ).fetchall()
    con.execute(f"delete from {rows.table} where ({key}) in (from broken)")
    con.execute("drop table broken")
    return [
        Reject(path, record, stage, "broken_promise", f"{count} of {rows.table}: {check.description} First: {words}")
        for path, record, count, words in found
    ]
