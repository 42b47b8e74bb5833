"""The row that tells what a release is made of, and the descriptions of it beside the published file."""

import hashlib
import json
import platform
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline import reference
from pipeline.assets.housekeeping import (
    Stopwatch,
    column_schema,
    libraries_of_stages,
    materialized,
    versions_of_stages,
)
from pipeline.database import dictionary, only_row, row_count, step, table_digest, transaction
from pipeline.release import Release, SourceFile, content_digest, source_digest, with_citation, written_beside
from pipeline.resources import WarehouseFile

OF_THE_SCHEMA = (
    "data_dictionary",
    "release",
)  # the first is told by `schema_version`, and its check waits for the other
TABLES = [table.name for table in dictionary.tables() if not table.is_bookkeeping and table.name not in OF_THE_SCHEMA]
CLOCKS = {"documents": ("first_seen_at", "last_seen_at"), "rejects": ("seen_at",)}  # when a run saw what it saw
SOURCES = "select distinct coalesce(archive, source_path), sha256, size_bytes from source_files order by all"


@dg.asset(
    group_name="publication",
    kinds={"python", "duckdb"},
    deps=TABLES,
    description="One row: what the file holds and follows from, by digests and versions, and how to cite it.",
    metadata=column_schema("release"),
)
def release(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    now, known = told_release(con), known_release(con)
    if known is None or replace(known, released_at=now.released_at) != now:
        with transaction(con):
            con.execute("delete from release")
            con.execute(step("write_release"), _parameters(now))
    return materialized(
        con, "release", watch, {"citation": now.citation}, ["citation", "content_digest", "released_at"]
    )


def told_release(con: DuckDBPyConnection) -> Release:
    """What a warehouse holds and follows from as it is now, for an open build file."""
    digests = {table: table_digest(con, table, CLOCKS.get(table, ())) for table in TABLES}
    sources = source_files_read(con)
    project = None
    with suppress(PackageNotFoundError):
        project = version("communique")
    return with_citation(
        Release(
            released_at=datetime.now(UTC).replace(microsecond=0),
            citation="",
            content_digest=content_digest(digests),
            source_count=len(sources),
            source_digest=source_digest(sources),
            schema_version=str(only_row(con, "select digest from schema_version")[0]),
            project_version=project,
            python_version=platform.python_version(),
            license=None,
            table_rows={table: row_count(con, table) for table in TABLES},
            table_digests=digests,
            code_versions=versions_of_stages(),
            word_lists={file.stem: _digest(file) for file in reference.files()},
            libraries=libraries_of_stages(),
        )
    )


def known_release(con: DuckDBPyConnection) -> Release | None:
    """The release that a warehouse tells of; None where it tells of none."""
    names = [field.name for field in fields(Release)]
    rows = con.execute(f"select {', '.join(names)} from release").fetchall()
    return Release(**dict(zip(names, rows[0], strict=True))) if rows else None


def source_files_read(con: DuckDBPyConnection) -> list[SourceFile]:
    """The files that records were read from, an archive as one, by path."""
    return [SourceFile(*row) for row in con.execute(SOURCES).fetchall()]


def describe_beside(con: DuckDBPyConnection, published: Path) -> tuple[list[Path], str]:
    """Write manifest and RO-Crate beside a file just published; gives their paths, and what to warn of or nothing."""
    told = known_release(con)
    if told is None:
        return [], "it is not described beside, since the asset `release` was left out of this run"
    try:
        return list(written_beside(published, told, source_files_read(con))), ""
    except OSError as error:
        return [], f"it is published, but cannot be described beside it: {error}"


def _parameters(told: Release) -> dict[str, object]:
    """The values of a release for the statement that writes it, mappings as JSON."""
    return {
        name: json.dumps(dict(value), ensure_ascii=False) if isinstance(value, Mapping) else value
        for name, value in asdict(told).items()
    }


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]
