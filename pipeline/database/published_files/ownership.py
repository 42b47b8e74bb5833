"""Whose file stands where a warehouse is to be published: nobody's, ours, ours and damaged, or somebody else's.

Only looking belongs here: nothing is made, locked or written. What a user added to a file of ours is in
``user_objects``.
"""

import re
from enum import Enum
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from pipeline.database.schema import BOOKKEEPING, MAIN, OF_THE_FILE, literal

MAGIC = slice(8, 12)  # where a DuckDB file says that it is one
HEAD = 4096
OTHERS = (b"SQLite format 3", b"PAR1", b"PK\x03\x04", b"\x1f\x8b", b"\x89HDF")
DIGEST = re.compile(r"[0-9a-f]{64}")
MARKS = """
    select table_name, column_name, data_type
    from duckdb_columns()
    semi join duckdb_tables() using (database_name, schema_name, table_name)
    where
        database_name = $database
        and (
            (schema_name = $schema and table_name = $of_the_file)
            or (schema_name = 'main' and table_name = 'documents' and column_name = 'document_id')
        )
    order by table_name
"""
OURS = [("documents", "document_id", "VARCHAR"), (OF_THE_FILE, "digest", "VARCHAR")]
GIVE_ANOTHER = "Nothing was changed. Give another path (`make run WAREHOUSE=path`), or move that file away"
ALONE: dict[str, str | bool | int | float | list[str]] = {  # what a file is, no matter what could be installed
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


class Standing(Enum):
    """What stands at a path: no file, a warehouse of ours, or one of ours that cannot be opened any more."""

    ABSENT = "absent"
    OURS = "ours"
    DAMAGED = "damaged"


class NotOursError(RuntimeError):
    """The path is somebody else's; the message names it and says what to do."""


class BusyError(RuntimeError):
    """Another process has the file open for writing; the message says what to do."""


def standing(published: Path, was_built: bool) -> Standing:
    """Tell what stands where a warehouse is to be published; ``was_built`` tells that its build files are there.

    A file that cannot be opened is ours when it was built here, else it is taken for somebody else's. Raises
    NotOursError for that and for whatever else is not a file that a run published, BusyError, and OSError for what
    may not be read.
    """
    if published.parent.name == ".build":
        raise NotOursError(f"{published} lies in the private folder of another warehouse. {GIVE_ANOTHER}")
    if not published.exists() and not published.is_symlink():
        return Standing.ABSENT
    if not published.is_file():
        raise NotOursError(f"{published} is not a file. {GIVE_ANOTHER}")
    with published.open("rb") as file:
        head = file.read(HEAD)
    problem = _problem(published) if head[MAGIC] == b"DUCK" else "it is not a DuckDB file"
    if problem is None:
        return Standing.OURS
    if was_built and not _is_something_else(head):
        return Standing.DAMAGED
    raise NotOursError(f"{published} is not a warehouse that this pipeline can read: {problem}. {GIVE_ANOTHER}")


def _is_something_else(head: bytes) -> bool:
    """Tell whether a file that does not open begins as a text does (no zero byte) or another program's file."""
    return head.startswith(OTHERS) or (head != b"" and 0 not in head)


def _problem(published: Path) -> str | None:
    """Why the file cannot be opened, or None; raises NotOursError for one that opens, or may open elsewhere."""
    try:
        with duckdb.connect(config=ALONE) as con:
            con.execute(f"attach {literal(str(published))} as theirs (read_only)")
            if not is_ours(con, "theirs"):
                raise NotOursError(f"{published} is a DuckDB file, and not one of this pipeline. {GIVE_ANOTHER}")
    except duckdb.Error as error:
        told = str(error).partition("\n")[0]
        if is_in_use(error):
            raise BusyError(
                f"{published} is open for writing in another program: close it there, then launch this run again "
                f"({told})"
            ) from error
        if "encrypted" in told or "version number" in told:  # sound, and of no use to us
            raise NotOursError(
                f"{published} cannot be read by DuckDB {duckdb.__version__}: {told}. {GIVE_ANOTHER}"
            ) from error
        return told
    return None


def is_in_use(error: duckdb.Error) -> bool:
    """Tell whether a file cannot be opened for another connection's sake, of this process or of another."""
    return isinstance(error, duckdb.ResourceInUseException) or "Could not set lock" in str(error)


def is_ours(con: DuckDBPyConnection, database: str) -> bool:
    """Tell whether an attached database was made by a run: its schema_version is ours in shape and content."""
    schema = schema_of_bookkeeping(con, database)
    marks = con.execute(MARKS, {"database": database, "schema": schema, "of_the_file": OF_THE_FILE})
    if marks.fetchall() != OURS:
        return False
    rows = con.execute(f'from "{database}".{schema}.{OF_THE_FILE}').fetchmany(2)
    return len(rows) == 1 and DIGEST.fullmatch(rows[0][0] or "") is not None


def schema_of_bookkeeping(con: DuckDBPyConnection, database: str) -> str:
    """Where a warehouse has what runs keep for themselves: files of earlier versions have it in the main schema."""
    found = con.execute(
        "select 1 from duckdb_tables() where (database_name, schema_name, table_name) = (?, ?, ?)",
        [database, BOOKKEEPING, OF_THE_FILE],
    )
    return BOOKKEEPING if found.fetchall() else MAIN
