"""What a user added to a published file: tables with rows, views, macros, types, sequences, indexes, schemas.

They live in the published file alone: a publication carries them over from the file that it replaces, and a build file
that begins as a copy of it is rid of them. Ours are the tables, views and macros of ``sql`` and those that the file's
own data dictionary names (another version of this pipeline made them); everything else is the user's.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from pipeline.database.published_files.ownership import ALONE, schema_of_bookkeeping
from pipeline.database.schema import BOOKKEEPING, MAIN, OF_THE_FILE, dictionary, sql

SETTINGS = ALONE | {
    "memory_limit": "700MB",  # a user's index must fit: 200 MB are too few for 2,000,000 text keys; no workers run now
}
DROP_ORDER = ("view", "macro", "macro table", "index", "table", "sequence", "type", "schema")
MACROS = ("macro", "macro table")
NAMED_AS_OURS = ("table", "view", *MACROS)
OBJECTS = f"""
    select 'schema' as kind, schema_name, schema_name as name, null as on_table, null as comment, null as sql
    from duckdb_schemas() where database_name = $database and not internal and schema_name <> '{BOOKKEEPING}'
    union all
    select 'view', schema_name, view_name, null, comment, sql
    from duckdb_views() where database_name = $database and not internal
    union all
    select distinct if(function_type = 'macro', 'macro', 'macro table'), schema_name, function_name, null, comment, null
    from duckdb_functions() where database_name = $database and not internal
    union all
    select 'index', schema_name, index_name, table_name, null, sql from duckdb_indexes()
    where database_name = $database
    union all
    select 'table', schema_name, table_name, null, comment, sql
    from duckdb_tables() where database_name = $database and not internal
    union all
    select 'sequence', schema_name, sequence_name, null, null, sql
    from duckdb_sequences() where database_name = $database
    union all
    select 'type', schema_name, type_name, null, null, null
    from duckdb_types() where database_name = $database and not internal
    order by all
"""
COLUMNS = """
    select table_name, column_name
    from duckdb_columns()
    where database_name = $database and schema_name = $schema and not internal and not coalesce(is_generated, false)
    order by table_name, column_index
"""


Key = tuple[str, str, str]  # kind, schema and name


class UserObjectsError(RuntimeError):
    """Something that a user added cannot be kept beside our tables; the message names it and says what to do."""


@dataclass(frozen=True, slots=True)
class UserObject:
    """One thing in a database that is not ours; ``on_table`` is what an index belongs to."""

    kind: str
    schema: str
    name: str
    on_table: str | None
    comment: str | None = field(compare=False)
    sql: str | None = field(compare=False)

    @property
    def path(self) -> str:
        """Its name with its schema, as SQL writes it."""
        return quoted(self.name) if self.kind == "schema" else f"{quoted(self.schema)}.{quoted(self.name)}"

    def __str__(self) -> str:
        return f"{self.kind} {self.name if self.schema in ('main', self.name) else f'{self.schema}.{self.name}'}"


def added(con: DuckDBPyConnection, database: str) -> tuple[UserObject, ...]:
    """What is not ours in an attached warehouse, by kind, schema and name.

    Raises UserObjectsError for what can neither be kept nor dropped in silence: an object with the name of a table or
    view that is ours by now, or a column added to one of our tables.
    """
    told = _columns_told(con, database)
    bookkeeping = schema_of_bookkeeping(con, database)
    now = _made_today()
    ours = set(told or now) | {("table", bookkeeping, each.name) for each in dictionary.tables() if not told}
    names = {(schema, name) for _, schema, name in (*ours, *now)}
    theirs = []
    for item in _objects(con, database):
        if item.kind not in NAMED_AS_OURS or (item.schema, item.name.lower()) not in names:
            theirs.append(item)
        elif not _is_ours(item, ours, now, is_described=bool(told)):
            raise UserObjectsError(
                f"a user made the {item}, and this pipeline has something of that name: rename the user's, then run "
                "again"
            )
    _refuse_added_columns(con, database, told)
    return tuple(item for item in theirs if (item.schema, item.name) != (bookkeeping, OF_THE_FILE))


def _made_today() -> dict[Key, str]:
    """The tables, views and macros that runs make today, with the comments that they give them."""
    made = {("table", table.schema, table.name): table.description for table in dictionary.tables()}
    made |= {("view", MAIN, file.name): file.description for file in sql.views()}
    return made | {(sql.macro_kind(file), MAIN, file.name): file.description for file in sql.macros()}


def _is_ours(item: UserObject, ours: Container[Key], now: Mapping[Key, str], is_described: bool) -> bool:
    """Tell whether a run made a table, view or macro, by its name or by the comment that runs give it.

    ``ours`` names those that were ours when the file was published, ``now`` gives the comments of today. Of a file
    whose dictionary is empty (a run published it before that was written) only the names can tell. A view or macro
    without a comment has been replaced: runs make it and its comment together.
    """
    key = (item.kind, item.schema, item.name)
    if item.comment is not None and (item.comment == now.get(key) or (item.kind in MACROS and key in now)):
        return True
    can_be_ours = not is_described or item.kind == "table" or item.comment is not None
    return key in ours and item.kind not in MACROS and can_be_ours


def _refuse_added_columns(con: DuckDBPyConnection, database: str, told: Mapping[Key, set[str]]) -> None:
    for schema in (MAIN, BOOKKEEPING):
        for table, name in _columns(con, database, schema):
            key = ("table", schema, table)
            known = {each.name for each in dictionary.by_table().get(table, ())} | told.get(key, set())
            if key not in told or name in known:
                continue
            raise UserObjectsError(
                f"a user added the column {name} to the table {table} of this pipeline, which is made anew: move it "
                "to a table of its own, then run again"
            )


def _columns_told(con: DuckDBPyConnection, database: str) -> dict[Key, set[str]]:
    """The columns of the tables and views that the file's own data dictionary names."""
    told: dict[Key, set[str]] = {}
    there = {name for table, name in _columns(con, database, MAIN) if table == "data_dictionary"}
    if "table_kind" in there:
        schema = "table_schema" if "table_schema" in there else f"'{MAIN}'"  # earlier versions knew no other
        rows = con.execute(
            f"select table_kind, {schema}, table_name, column_name from {quoted(database)}.{MAIN}.data_dictionary"
        )
        for kind, schema, table, name in rows.fetchall():
            told.setdefault((kind, schema, table), set()).add(name)
    return told


def _columns(con: DuckDBPyConnection, database: str, schema: str) -> list[tuple[str, str]]:
    return con.execute(COLUMNS, {"database": database, "schema": schema}).fetchall()


def carry_over(published: Path, copy: Path) -> tuple[UserObject, ...]:
    """Put into ``copy``, a file about to replace the published one, what users added to that; gives what it was.

    Definitions are copied as they stand, so that a view is kept even when it reads a column that is no more (see
    ``broken_views``); rows are streamed. Raises UserObjectsError for what cannot be kept, duckdb.Error for what cannot
    be read or written.
    """
    with _attached(published, copy) as con:
        theirs = added(con, "old")
        if theirs:
            drop(con, "new", [item for item in _objects(con, "new") if item in theirs])
            _copy_definitions(con, theirs)
            _copy_rows(con, [item for item in theirs if item.kind == "table"])
            _make_indexes(con, theirs)
            con.execute("checkpoint new")
    return theirs


def refuse_what_cannot_be_kept(published: Path) -> None:
    """Raise UserObjectsError for what ``carry_over`` would raise it for, before a run does its work."""
    with _attached(published) as con:
        added(con, "old")


@contextmanager
def _attached(published: Path, copy: Path | None = None) -> Iterator[DuckDBPyConnection]:
    """A connection to the published file as ``old``, to read, and to its successor as ``new``, to write."""
    with duckdb.connect(config={**SETTINGS, "temp_directory": f"{copy}.tmp"} if copy else SETTINGS) as con:
        con.execute("set enable_progress_bar = false")
        con.execute(f"attach {sql.literal(str(published))} as old (read_only)")
        if copy:
            con.execute(f"attach {sql.literal(str(copy))} as new")
        yield con


def _copy_definitions(con: DuckDBPyConnection, theirs: Sequence[UserObject]) -> None:
    """Make the user's objects in ``new``, but for rows and for what hangs on tables of ours.

    DuckDB copies the definitions of a whole database, and does not ask whether views still hold: so all are copied to
    a database in memory, ours are dropped there, and what is left is copied on.
    """
    con.execute("attach ':memory:' as kept")
    con.execute("copy from database old to kept (schema)")
    ours = [item for item in _objects(con, "kept") if item not in theirs]
    try:
        drop(con, "kept", ours)
        con.execute("copy from database kept to new (schema)")
    except duckdb.Error as error:
        raise UserObjectsError(f"{_list(theirs)} cannot be kept beside the tables of this pipeline: {error}") from error


def _copy_rows(con: DuckDBPyConnection, tables: Sequence[UserObject]) -> None:
    """Fill the user's tables; one that refers to another comes after it."""
    waiting = list(tables)
    while waiting:
        refused = {item: problem for item in waiting if (problem := _fill(con, item))}
        if len(refused) == len(waiting):
            item, problem = next(iter(refused.items()))
            raise UserObjectsError(f"the rows of the {item}, which a user added, cannot be kept: {problem}")
        waiting = list(refused)


def _fill(con: DuckDBPyConnection, table: UserObject) -> str | None:
    """Copy a table's rows as they stand, generated columns left to be generated; gives why not."""
    names = [name for owner, name in _columns(con, "old", table.schema) if owner == table.name]
    listed = ", ".join(map(quoted, names))
    try:
        con.execute(f"insert into new.{table.path} ({listed}) select {listed} from old.{table.path}")
    except duckdb.ConstraintException as error:
        return str(error)
    return None


def _make_indexes(con: DuckDBPyConnection, theirs: Sequence[UserObject]) -> None:
    """Make the user's indexes on tables of ours again."""
    made = _objects(con, "new")
    con.execute("use new.main")
    for item in theirs:
        if item.kind == "index" and item not in made:
            try:
                con.execute(str(item.sql))
            except duckdb.Error as error:
                raise UserObjectsError(
                    f"the {item} on {item.on_table}, which a user added, cannot be made again: {error}. Drop it in the "
                    "published file, then run again"
                ) from error


def leave_out(con: DuckDBPyConnection) -> None:
    """Drop from an open copy of a published file what users added to that."""
    ((database,),) = con.execute("select current_database()").fetchall()
    drop(con, database, added(con, database))


def broken_views(copy: Path, theirs: Sequence[UserObject]) -> dict[UserObject, str]:
    """The user's views that no longer hold, each with DuckDB's reason."""
    broken = {}
    with duckdb.connect(str(copy), read_only=True, config=SETTINGS) as con:  # names are found from where a user asks
        for item in theirs:
            if item.kind == "view":
                try:
                    con.execute(f"describe {item.path}")
                except duckdb.Error as error:
                    broken[item] = str(error).partition("\n")[0]
    return broken


def drop(con: DuckDBPyConnection, database: str, objects: Sequence[UserObject]) -> None:
    """Drop objects of a database, whatever hangs on what; raises duckdb.Error when something else still needs them."""
    con.execute(f"use {quoted(database)}.main")
    waiting = sorted(objects, key=lambda item: DROP_ORDER.index(item.kind))
    while waiting:
        refused: dict[UserObject, duckdb.Error] = {}
        for item in waiting:
            try:
                con.execute(_drop_statement(item))
            except (duckdb.DependencyException, duckdb.CatalogException) as error:  # the second: a key refers to it
                refused[item] = error
        if len(refused) == len(waiting):
            raise next(iter(refused.values()))
        waiting = list(refused)


def _drop_statement(item: UserObject) -> str:
    return f"drop {item.kind} if exists {item.path}" + (" cascade" if item.kind == "schema" else "")


def _objects(con: DuckDBPyConnection, database: str) -> tuple[UserObject, ...]:
    return tuple(UserObject(*row) for row in con.execute(OBJECTS, {"database": database}).fetchall())


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def _list(theirs: Sequence[UserObject]) -> str:
    return ", ".join(map(str, theirs))
