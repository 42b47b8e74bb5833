"""Every table and view of a published warehouse as files, for programs that read no DuckDB."""

from pathlib import Path

import duckdb

from pipeline.database import dictionary, sql

HOW = {
    "parquet": "(format parquet, compression zstd)",
    "csv": "(format csv, header)",
}


class ExportError(RuntimeError):
    """Nothing was exported; the message is one line that says why."""


def export_all(published: Path, folder: Path, kind: str) -> str:
    """Write ``<table or view>.<kind>`` for each into the folder, in place of what is there; says what was written.

    ``kind`` is one of ``HOW``. Raises ExportError when the warehouse cannot be read or the folder cannot be written.
    """
    names = [table.name for table in dictionary.tables() if not table.is_bookkeeping]
    names += [view.name for view in sql.views()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with duckdb.connect(str(published), read_only=True) as con:
            con.execute("set timezone = 'UTC'")
            for name in names:
                file = str(folder / f"{name}.{kind}").replace("'", "''")
                con.execute(f"copy (from \"{name}\") to '{file}' {HOW[kind]}")
    except (duckdb.Error, OSError) as error:
        raise ExportError(f"{published} is not exported to {folder}: {' '.join(str(error).split())}") from error
    return f"{len(names)} tables and views of {published} in {folder}"
