"""Statements of SQL that users write: one that reads, on the published file alone, for a while, some rows of it.

Source: DuckDB's own parser tells the kind of a statement (``extract_statements``). The connection refuses what is left
(``published_rows``).
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

MOST_ROWS = 200
MOST_SECONDS = 20
MOST_SIGNS = 300  # of a cell
READS = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a statement: its rows as text, at most ``MOST_ROWS`` of them, or why there are none, in one line."""

    columns: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    is_cut: bool = False
    trouble: str = ""


def answer(con: duckdb.DuckDBPyConnection, text: str) -> Answer:
    """Run one statement that reads; a null is an empty cell, a long cell ends in ``…``. Errors are told, not raised."""
    try:
        statements = con.extract_statements(text)
    except duckdb.Error as error:
        return Answer(trouble=one_line(error))
    if len(statements) != 1:
        return Answer(trouble=f"one statement at a time: these are {len(statements)}")
    if statements[0].type not in READS:
        return Answer(trouble="only queries are run here (select …, from …): the published file is never changed")
    timer = threading.Timer(MOST_SECONDS, con.interrupt)
    timer.start()
    try:
        con.execute(statements[0])
        columns = [column[0] for column in con.description or ()]
        found = con.fetchmany(MOST_ROWS + 1)
    except duckdb.InterruptException:
        return Answer(trouble=f"stopped after {MOST_SECONDS} seconds: ask for less, or use DuckDB's own client")
    except (duckdb.Error, RuntimeError) as error:
        return Answer(trouble=one_line(error))
    finally:
        timer.cancel()
    return Answer(columns, [[cell(value) for value in row] for row in found[:MOST_ROWS]], len(found) > MOST_ROWS)


def cell(value: Any) -> str:
    """A value as a reader sees it; lists are joined by commas."""
    if value is None:
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= MOST_SIGNS else text[:MOST_SIGNS] + "…"


def one_line(error: Exception) -> str:
    """The message of an error without the lines that point at the statement."""
    return " ".join(str(error).partition("\n\nLINE ")[0].partition("\nLINE ")[0].split())
