"""What every format is written with: statements of ``sql/exports`` as rows, and what is told of a file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.database import sql
from pipeline.reference import rows

ROWS_AT_A_TIME = 10_000
NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was written: its name in the folder of the export, its rows, and what a user must know of it."""

    name: str
    row_count: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Selected:
    """The rows of a select, read as they are asked for, once; ``columns`` are their names in order."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]

    def records(self) -> Iterator[dict[str, Any]]:
        """The rows as column name to value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def selected(con: DuckDBPyConnection, query: str, **parameters: object) -> Selected:
    """The rows of a select; to be read to the end before ``con`` is asked for more."""
    done = con.execute(query, parameters)
    return Selected(tuple(name for name, *_ in done.description or ()), _fetched(done))


def exported(con: DuckDBPyConnection, name: str, **parameters: object) -> Selected:
    """The rows of ``sql/exports/<name>.sql``; raises duckdb.Error where the warehouse lacks what it reads."""
    return selected(con, sql.export(name), **parameters)


def _fetched(done: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while some := done.fetchmany(ROWS_AT_A_TIME):
        yield from some


def listed_columns(name: str, file: str) -> tuple[str, ...]:
    """The columns of a file of a format, in the order of ``seeds/reference/exports/<name>.csv``."""
    return tuple(row["column"] for row in rows(f"exports/{name}") if row["file"] == file)
