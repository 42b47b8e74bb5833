"""Damaged files: how damage of a build file is found, and where damaged files are put.

DuckDB keeps a checksum of every block and tests it when the block is read, so that damage may show in the middle of a
run, or never. Here all blocks are tested before a run begins, as they lie in the file; 1 s a GB. When one does not
hold, all rows are read.

Source: DuckDB's storage format (checksum.cpp, storage_info.hpp, single_file_block_manager.cpp): three headers of 4,096
bytes, then blocks; each begins with the checksum of the rest. The newer of the second and third header counts.
"""

import glob
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import duckdb
import numpy as np
from duckdb import DuckDBPyConnection

from pipeline.database.published_files.ownership import is_in_use, is_ours
from pipeline.database.published_files.user_objects import quoted
from pipeline.database.schema import literal

HEADER = 4096
HEADERS = 3
ITERATION, BLOCK_COUNT, BLOCK_SIZE = 1, 4, 5  # places in the second and third header, in words of eight bytes
SEED, FACTOR = 5381, np.uint64(0xBF58476D1CE4E5B9)
OF_THE_MACHINE = ("No space left", "Permission denied", "Too many open files", "Read-only file system")
TABLES = """
    select format('"{}"."{}"', schema_name, table_name), has_primary_key
    from duckdb_tables()
    where database_name = current_database() and not internal and not temporary
"""


def problem(
    path: Path,
    connected: Callable[[Path], DuckDBPyConnection],
    prepared: Callable[[DuckDBPyConnection], None] = lambda _: None,
) -> str | None:
    """What is wrong with a build file, or a copy that is to be one, in one line; None for nothing.

    The file is opened by ``connected``, which replays its log, and ``prepared`` is done to it. One with doubtful blocks
    of which all rows can be read is written anew. Raises duckdb.Error and OSError for what may be no fault of the file.
    """
    try:
        with path.open("rb") as file:
            is_doubtful = _has_doubtful_blocks(file)
        with connected(path) as con:
            prepared(con)
            _try(con, is_doubtful)
        if is_doubtful:
            _write_anew(path, connected)
    except DamagedError as error:
        return str(error)
    except duckdb.Error as error:
        raise_if_of_the_machine(error)
        return told(error)
    return None


def problem_of_blocks(path: Path) -> str | None:
    """What is wrong with the blocks of a file, without opening it as a database; None for nothing."""
    try:
        with path.open("rb") as file:
            return "some of its blocks are empty or damaged" if _has_doubtful_blocks(file) else None
    except DamagedError as error:
        return str(error)


class DamagedError(ValueError):
    """A file is damaged, or was made by something else; the message says where."""


def _has_doubtful_blocks(file: BinaryIO) -> bool:
    """Test every block of a database file; tells whether the checksum of some does not hold.

    Such a block may hold nothing that counts: a run that was killed leaves half a block behind, DuckDB leaves empty
    ones and cuts off those at the end before a header says so. Raises DamagedError for a file that is cut within a
    block or header, and for a header whose checksum does not hold.
    """
    head = file.read(HEADER * HEADERS)
    if len(head) < HEADER * HEADERS:
        raise DamagedError("it is cut in a header")
    headers = np.split(np.frombuffer(head, dtype="<u8"), HEADERS)
    if not all(map(_holds, headers)):
        raise DamagedError("a header is damaged")
    newer = max(headers[1:], key=lambda words: int(words[ITERATION]))
    size = int(newer[BLOCK_SIZE])
    is_doubtful = False
    for number in range(int(newer[BLOCK_COUNT])):
        block = file.read(size)
        if 0 < len(block) < size:
            raise DamagedError(f"it is cut in block {number} of {newer[BLOCK_COUNT]}")
        is_doubtful |= not block or not _holds(np.frombuffer(block, dtype="<u8"))
    return is_doubtful


def _holds(words: np.ndarray) -> bool:
    """Tell whether the first of these words is the checksum of the others."""
    return int(words[0]) == int(np.bitwise_xor.reduce(words[1:] * FACTOR)) ^ SEED


def _try(con: DuckDBPyConnection, is_doubtful: bool) -> None:
    """Raise DamagedError for a database of another kind; of one with doubtful blocks read all rows and all keys.

    Rows that are there already meet the whole index of their table.
    """
    tables = con.execute(TABLES).fetchall()
    if tables and not is_ours(con, str(con.execute("select current_database()").fetchall()[0][0])):
        raise DamagedError("it was not made by this pipeline")
    con.begin()
    for name, has_key in tables if is_doubtful else ():
        con.execute(f"select count(hash(whole)) from {name} as whole").fetchall()
        if has_key:
            con.execute(f"insert into {name} from {name} on conflict do nothing")
    con.rollback()


def _write_anew(path: Path, connected: Callable[[Path], DuckDBPyConnection]) -> None:
    """Put a copy of all that a file holds in its place: parts of an index are read only when a new key meets them."""
    copy = path.parent / f"{path.name}.anew"
    copy.unlink(missing_ok=True)
    with connected(copy) as con:
        ((name,),) = con.execute("select current_database()").fetchall()
        con.execute(f"attach {literal(str(path))} as doubtful (read_only)")
        con.execute(f"copy from database doubtful to {quoted(name)}")
    copy.replace(path)


def is_of_no_row(error: Exception) -> bool:
    """Tell whether an error says that a file or the database gave out, whatever row was being written.

    DuckDB raises a plain duckdb.Error for a block whose checksum does not hold.
    """
    gave_out = duckdb.IOException | duckdb.FatalException | duckdb.InternalException | duckdb.SerializationException
    return type(error) is duckdb.Error or isinstance(error, gave_out | duckdb.InterruptException)


def raise_if_of_the_machine(error: duckdb.Error) -> None:
    """Raise an error that comes of too little room or memory, of rights or locks: the file itself may be sound."""
    if (
        isinstance(error, duckdb.OutOfMemoryException)
        or is_in_use(error)
        or any(words in str(error) for words in OF_THE_MACHINE)
    ):
        raise error


def told(error: duckdb.Error) -> str:
    """What an error says, in one line."""
    return str(error).partition("\n")[0]


def set_aside(path: Path) -> Path:
    """Give a damaged file, and its log, a dated name beside it; gives the name."""
    aside = dated(path)
    path.rename(aside)
    log = Path(f"{path}.wal")
    if log.exists():
        log.rename(f"{aside}.wal")
    return aside


def keep_beside(path: Path) -> Path:
    """Give a damaged file a second, dated name, under which it stays when it is replaced; one such name is enough."""
    for kept in path.parent.glob(f"{glob.escape(path.name)}.damaged-*"):
        if kept.samefile(path):
            return kept
    aside = dated(path)
    for suffix in ("", ".wal"):
        if Path(f"{path}{suffix}").exists():
            try:
                Path(f"{aside}{suffix}").hardlink_to(f"{path}{suffix}")
            except OSError:  # not every file system has links
                shutil.copyfile(f"{path}{suffix}", f"{aside}{suffix}")
    return aside


def dated(path: Path) -> Path:
    """A name that no file has yet, of the file's own name and this moment (UTC)."""
    moment = datetime.now(UTC)
    while (aside := Path(f"{path}.damaged-{moment:%Y%m%dT%H%M%SZ}")).exists():
        moment += timedelta(seconds=1)
    return aside
