"""Small warehouses for exports: the invented news of ``tests/sql``, and one whose texts would break careless files."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import duckdb
import polars as pl
from duckdb import DuckDBPyConnection

from pipeline.database import dictionary_rows, sql
from tests.sql import planted, small_news

EVIL = "=cmd|' /C calc'!A0\t\"a\",\r\nb\rc\u2028 </script><b>&amp; \x01\ufffe é😀 NA"


@contextmanager
def opened(published: Path) -> Iterator[DuckDBPyConnection]:
    """A published warehouse as exports open it, kept open for the next test that asks for it."""
    yield with_views_held(published)


@cache
def with_views_held(published: Path) -> DuckDBPyConnection:
    """A published warehouse whose views are asked once: a temporary table of its name stands before each."""
    con = duckdb.connect(str(published), read_only=True)
    con.execute("set timezone = 'UTC'")
    return _held(con)


@cache
def evil_with_views_held() -> DuckDBPyConnection:
    """``evil``, its views asked once."""
    return _held(evil())


def _held(con: DuckDBPyConnection) -> DuckDBPyConnection:
    for view in sql.views():
        con.execute(f'create temp table "{view.name}" as from main."{view.name}"')
    return con


def small() -> DuckDBPyConnection:
    """Two outlets on one meeting, its events with ids such as runs give, with the dictionary that describes them."""
    con = small_news.warehouse()
    for table in ("events", "event_mentions"):
        con.execute(f"update {table} set event_id = left(md5(event_id), 16)")
    return described(con)


def evil() -> DuckDBPyConnection:
    """One article, quote and meeting, whose every text is ``EVIL``."""
    body = f"{EVIL} said it."
    return described(
        planted.warehouse(
            documents=[{"document_id": "d", "source_path": EVIL}],
            articles=[
                {
                    "article_id": "a",
                    "document_id": "d",
                    "source_path": EVIL,
                    "outlet": EVIL,
                    "title": EVIL,
                    "body": body,
                    "authors": [EVIL, ""],
                    "language": "en",
                }
            ],
            entities=[{"entity_id": name, "name": f"{name} {EVIL}", "kind": "person"} for name in ("one", "two")],
            statements=[{"statement_id": "s", "text": EVIL}],
            quotes=[
                {
                    "quote_id": "q",
                    "article_id": "a",
                    "statement_id": "s",
                    "text": EVIL,
                    "kind": "direct",
                    "char_start": 0,
                    "char_end": len(EVIL),
                    "field_start": 0,
                    "field_end": len(EVIL),
                    "speaker": EVIL,
                    "speaker_id": "one",
                    "field": "body",
                }
            ],
            events=[{"event_id": "0123456789abcdef", "status": "happened", "headline": EVIL}],
            event_mentions=[
                {
                    "event_mention_id": "m",
                    "event_id": "0123456789abcdef",
                    "article_id": "a",
                    "status": "happened",
                    "field": "body",
                    "evidence_text": body,
                    "evidence_start": 0,
                    "evidence_end": len(body),
                    "place": EVIL,
                }
            ],
            event_participants=[
                {
                    "event_mention_id": "m",
                    "role": role,
                    "entity_id": name,
                    "name": f"{name.title()} {EVIL}",
                    "kind": "country",
                    "country": country,
                    "basis": "named",
                }
                for role, name, country in (("actor", "one", "NOR"), ("recipient", "two", "NGA"))
            ],
        )
    )


def described(con: DuckDBPyConnection) -> DuckDBPyConnection:
    """The warehouse with its data dictionary."""
    con.register("rows_to_insert", pl.DataFrame(dictionary_rows(), infer_schema_length=None).to_arrow())
    con.execute("insert into data_dictionary by name from rows_to_insert")
    con.unregister("rows_to_insert")
    con.execute("set timezone = 'UTC'")
    return con
