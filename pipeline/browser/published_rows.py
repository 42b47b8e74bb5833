"""The published file as the browser reads it: a connection a page, which can change nothing and reach nothing else.

Each is a database in memory to which the file is attached, so that it reads the file that stands at the path now,
whatever other pages still read, and is closed with its page: a run can always publish.
Does not belong here: statements that users write (``user_sql``).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from pipeline.browser.page_address import PageAddress
from pipeline.database import sql

PAGE_SIZE = 20  # rows of a list
KEYS = {"shown_articles": "article_id", "shown_events": "event_id", "shown_quotes": "quote_id"}
MEMORY = "1GB"

Shown = dict[str, Any]


class NoFileError(RuntimeError):
    """There is no published file, or it cannot be read; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: its rows, how many are shown in all, and how many each filter hides.

    A row that two filters hide counts for both in ``hidden_by`` and once in ``hidden``.
    """

    rows: Sequence[Shown]
    shown: int
    hidden: int
    hidden_by: Mapping[str, int]
    page: int

    @property
    def last_page(self) -> int:
        """The number of the last page, from 1."""
        return max(1, -(-self.shown // PAGE_SIZE))


def stamp(published: Path) -> str:
    """What is another as soon as another file is published; empty while there is none."""
    try:
        status = published.stat()
    except OSError:
        return ""
    return f"{status.st_ino}-{status.st_mtime_ns}-{status.st_size}"


@contextmanager
def opened(published: Path, address: PageAddress) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the file under the filters of an address, closed at the end; raises NoFileError.

    Its clocks are of UTC. Nothing outside the file can be read or written by it, and none of this can be undone.
    """
    if not published.is_file():
        raise NoFileError(f"there is no file {published} yet: `make run` or `communique run` publishes one")
    con = duckdb.connect(config={"memory_limit": MEMORY, "threads": 2})
    try:
        try:
            con.execute(f"attach {sql.literal(str(published))} as published (read_only)")
            con.execute("use published")
            con.execute("set temp_directory = ''")
            con.execute("set timezone = 'UTC'")
            con.execute("set enable_external_access = false")
            con.execute("set lock_configuration = true")
            con.execute("select count(*) from articles")
        except duckdb.Error as error:
            told = " ".join(str(error).split())
            raise NoFileError(f"{published} cannot be read as a published warehouse: {told}") from error
        for name, value in told_filters(address).items():
            con.execute(f"set variable {name} = $value", {"value": value})
        _name_what_is_shown(con)
        yield con
    finally:
        con.close()


def told_filters(address: PageAddress) -> Mapping[str, str]:
    """The variables that ``hidden_by`` asks, of the filters that are set; days that are none are passed over."""
    values = address.filters
    days = {name: values[name] for name in ("since", "until") if is_day(values.get(name, ""))}
    others = {name: value for name, value in values.items() if name not in ("since", "until")}
    return {f"filter_{name}": value for name, value in (others | days).items()}


def is_day(text: str) -> bool:
    """Whether the text is a day as ``2024-07-01``."""
    try:
        return bool(duckdb_parser().execute("select try_cast($day as date)", {"day": text}).fetchall()[0][0])
    except duckdb.Error:
        return False


@cache
def duckdb_parser() -> duckdb.DuckDBPyConnection:
    """A database in memory that reads days."""
    return duckdb.connect()


def rows(con: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[Shown]:
    """The rows of ``sql/browser/<name>.sql``, column name to value."""
    con.execute(statement(name), parameters)
    return _fetched(con)


def row(con: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> Shown | None:
    """The one row of such a statement; None where there is none."""
    return next(iter(rows(con, name, **parameters)), None)


def listing(
    con: duckdb.DuckDBPyConnection,
    name: str,
    page: int = 1,
    within: str = "",
    size: int = PAGE_SIZE,
    **parameters: object,
) -> Listing:
    """One page of the list ``sql/browser/<name>.sql``, whose rows have a ``position`` and the filters that hide them.

    ``within`` names one of ``KEYS``, which then gives the rows their columns by that key. A page beyond the last is the
    last.
    """
    joined = f" inner join {within} using ({KEYS[within]})" if within else ""
    con.execute(f"create or replace temp table listed as select * from ({statement(name)}){joined}", parameters)
    tally = con.execute("select hidden_by, count(*) from listed group by all").fetchall()
    hidden_by: Counter[str] = Counter()
    for filters, count in tally:
        hidden_by.update(dict.fromkeys(filters, count))
    shown = sum(count for filters, count in tally if not filters)
    page = min(page, max(1, -(-shown // size)))
    con.execute(
        "from listed where hidden_by = [] order by position limit $size offset $skipped",
        {"size": size, "skipped": (page - 1) * size},
    )
    return Listing(_fetched(con), shown, sum(count for filters, count in tally if filters), hidden_by, page)


def has_search(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether the file has the macros that find words; one that was published before there were any has none."""
    found = con.execute("select count(distinct function_name) from duckdb_functions() where function_name in $names",
                        {"names": ["search_articles", "search_quotes"]}).fetchall()  # fmt: skip
    return bool(found[0][0] == len(("search_articles", "search_quotes")))


@cache
def statement(name: str) -> str:
    """The text of ``sql/browser/<name>.sql``."""
    return next(file.text for file in sql.folder("browser") if file.name == name)


def _name_what_is_shown(con: duckdb.DuckDBPyConnection) -> None:
    con.execute(statement("hidden_by"))
    for name in KEYS:
        con.execute(f"create temp view {name} as {statement(name)}")


def _fetched(con: duckdb.DuckDBPyConnection) -> list[Shown]:
    names = [column[0] for column in con.description or ()]
    return [dict(zip(names, values, strict=True)) for values in con.fetchall()]
