"""Every table and view as Parquet, and as CSV with its description for programs (Frictionless Data Package).

CSV follows RFC 4180, in UTF-8, with a header. An empty cell is null, ``""`` an empty text; lists and maps are JSON,
moments ISO 8601 in UTC. Readers that take ``""`` for nothing lose no value by it: no column of ours has both.
Source of ``datapackage.json``: Data Package 1.0 and Table Schema 1.0 (specs.frictionlessdata.io).
"""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.database import sql
from pipeline.exporting.exported_rows import ExportedFile, exported

Column = dict[str, Any]  # a row of ``sql/exports/described_columns.sql``

PARQUET = "(format parquet, compression zstd)"
FIELD_TYPES = {
    "VARCHAR": "string",
    "JSON": "any",
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "datetime",
}
MOMENT = "TIMESTAMP WITH TIME ZONE"


def write_parquet(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``<table or view>.parquet`` for each, with DuckDB's own types."""
    for name, _ in described_tables(con):
        yield _copied(con, f'from "{name}"', folder / f"{name}.parquet", PARQUET)


def write_csv(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``<table or view>.csv`` for each, and ``datapackage.json``, which tells types, meanings and keys."""
    described = described_tables(con)
    for name, columns in described:
        selects = ", ".join(_cell(column["column_name"], column["type"]) for column in columns)
        yield _copied(con, f'select {selects} from "{name}"', folder / f"{name}.csv", "(format csv, header)")
    package = {
        "profile": "tabular-data-package",
        "name": "communique",
        "resources": [_resource(name, columns) for name, columns in described],
    }
    text = json.dumps(package, ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def described_tables(con: DuckDBPyConnection) -> list[tuple[str, list[Column]]]:
    """The tables and views that analysts ask, as the file describes them, each with its columns in order."""
    columns = exported(con, "described_columns").records()
    return [(name, list(own)) for name, own in groupby(columns, key=lambda column: str(column["table_name"]))]


def _cell(name: str, kind: str) -> str:
    """The select of a column whose values CSV has no form for."""
    if kind == MOMENT:
        return f'strftime("{name}", \'%Y-%m-%dT%H:%M:%S.%fZ\') as "{name}"'
    return f'to_json("{name}") as "{name}"' if is_nested(kind) else f'"{name}"'


def is_nested(kind: str) -> bool:
    """Whether values of a type of DuckDB are lists or maps."""
    return kind.endswith("[]") or kind.startswith("MAP(")


def _copied(con: DuckDBPyConnection, query: str, file: Path, how: str) -> ExportedFile:
    count = con.execute(f"copy ({query}) to {sql.literal(str(file))} {how}").fetchall()[0][0]
    return ExportedFile(file.name, int(count))


def _resource(name: str, columns: list[Column]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    keys = [column["column_name"] for column in columns if column["is_key"]]
    if keys and not any(column["null_means"] for column in columns if column["is_key"]):
        schema["primaryKey"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "encoding": "utf-8",
        "description": columns[0]["table_description"],
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    kind = str(column["type"])
    field: dict[str, Any] = {
        "name": column["column_name"],
        "type": "array" if kind.endswith("[]") else "object" if is_nested(kind) else FIELD_TYPES.get(kind, "any"),
        "description": column["meaning"],
    }
    limits: dict[str, Any] = {}
    if not column["null_means"] and kind != "VARCHAR":
        limits["required"] = True
    if column["allowed"]:
        limits["enum"] = column["allowed"]
    return field | ({"constraints": limits} if limits else {})
