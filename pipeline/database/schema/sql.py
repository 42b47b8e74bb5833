"""The files of ``sql/``: where they are, what each says of itself, and which tables it reads.

One statement a file; the first comment line describes it (for views: the grain). Nothing here runs a
statement on a warehouse, and no claim about rows belongs here (see ``checks``).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb

from pipeline.paths import DATA

FOLDER = DATA / "sql"
CALLED = re.compile(r"\b(\w+)\(")


@dataclass(frozen=True, slots=True)
class SqlFile:
    """One statement: its name (the file's), its description (the first comment line, without dashes) and its text."""

    name: str
    description: str
    text: str


def statement(path: Path) -> SqlFile:
    """Read one file of ``sql/``; raises ValueError for one that does not open with a ``--`` comment line."""
    text = path.read_text(encoding="utf-8")
    first_line = text.partition("\n")[0]
    description = first_line.removeprefix("--").strip()
    if not first_line.startswith("--") or not description:
        raise ValueError(f"{path.name}: the first line must be a comment that describes the statement (-- One row per)")
    return SqlFile(path.stem, description, text)


def folder(name: str) -> tuple[SqlFile, ...]:
    """The statements of ``sql/<name>`` by file name; raises FileNotFoundError for a folder without any."""
    paths = sorted((FOLDER / name).glob("*.sql"))
    if not paths:
        raise FileNotFoundError(f"no .sql file in {FOLDER / name}")
    return tuple(statement(path) for path in paths)


@cache
def macros() -> tuple[SqlFile, ...]:
    """The ``create or replace macro`` statements: what checks, views and users read as a table or a value.

    Each comes after the macros that it names, else by name: DuckDB looks them up when it makes a macro.
    """
    files = {file.name: file for file in folder("macros")}
    reads = {name: sorted(macros_named(file) & files.keys()) for name, file in files.items()}
    return tuple(files[name] for name in in_dependency_order(reads))


def macros_named(macro: SqlFile) -> set[str]:
    """The names that the text of a macro calls as functions, but for its own."""
    return set(CALLED.findall(macro.text)) - {macro.name}


def macro_kind(macro: SqlFile) -> str:
    """What ``comment on`` calls the macro: a ``macro table`` gives rows, a ``macro`` a value."""
    return "macro table" if ") as table (" in macro.text else "macro"


@cache
def views() -> tuple[SqlFile, ...]:
    """The selects of the views, each after the views that it reads, else by name.

    Raises ValueError for views that read each other in a circle.
    """
    files = {file.name: file for file in folder("views")}
    reads = {name: sorted(dependencies(file) & files.keys()) for name, file in files.items()}
    return tuple(files[name] for name in in_dependency_order(reads))


@cache
def examples() -> tuple[SqlFile, ...]:
    """The example queries, by name; the description is the question that each answers."""
    return folder("examples")


@cache
def step(name: str) -> str:
    """The text of ``sql/steps/<name>.sql``: what an asset runs on the build file, with its parameters as ``$name``."""
    return statement(FOLDER / "steps" / f"{name}.sql").text


@cache
def export(name: str) -> str:
    """The text of ``sql/exports/<name>.sql``: the rows of a file for other programs, asked of a published file."""
    return statement(FOLDER / "exports" / f"{name}.sql").text


def view_statement(view: SqlFile) -> str:
    """The statement that makes the view of the file's name from its select."""
    return f"create or replace view {view.name} as\n{view.text}"


def literal(text: str) -> str:
    """The text as a constant of SQL."""
    return "'" + text.replace("'", "''") + "'"


@cache
def dependencies(file: SqlFile) -> frozenset[str]:
    """The tables and views that the file's select reads; raises ValueError with the file's name for broken SQL."""
    try:
        return tables_read(file.text)
    except ValueError as problem:
        raise ValueError(f"{file.name}.sql: {problem}") from problem


def tables_read(sql: str) -> frozenset[str]:
    """The names of the tables and views that a select reads, common table expressions left out.

    Source: DuckDB's own parser (``json_serialize_sql``). Raises ValueError for what it cannot parse or is no select.
    """
    with parser().cursor() as con:
        serialized = con.sql("select json_serialize_sql($sql)", params={"sql": sql}).fetchall()[0][0]
    tree = json.loads(serialized)
    if tree["error"]:
        raise ValueError(tree["error_message"])
    nodes = tuple(nodes_within(tree))
    named_here = {entry["key"] for node in nodes if "cte_map" in node for entry in node["cte_map"]["map"]}
    read = {node["table_name"] for node in nodes if node.get("type") == "BASE_TABLE"}
    return frozenset(read - named_here)


@cache
def parser() -> duckdb.DuckDBPyConnection:
    """A database in memory for its parser: opening one takes as long as parsing five statements."""
    return duckdb.connect()


def nodes_within(tree: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object of the tree, outer before inner, in order of appearance."""
    if isinstance(tree, dict):
        yield tree
    if isinstance(tree, dict | list):
        for child in tree.values() if isinstance(tree, dict) else tree:
            yield from nodes_within(child)


def in_dependency_order(reads: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The names, each after those that it reads; raises ValueError that names a circle."""
    try:
        return tuple(TopologicalSorter(reads).static_order())
    except CycleError as problem:
        raise ValueError(f"these views read each other: {' -> '.join(problem.args[1])}") from problem
