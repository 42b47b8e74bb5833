"""The formats by name, and how their files come into a folder: all of them whole, or none."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from pipeline.exporting.coded_files import write_gdelt, write_panels, write_polecat
from pipeline.exporting.exported_rows import ExportedFile
from pipeline.exporting.graph_files import write_gexf, write_graphml
from pipeline.exporting.linked_files import write_annotations, write_quotations
from pipeline.exporting.table_files import write_csv, write_parquet
from pipeline.exporting.workbook import write_workbook
from pipeline.label_studio import write_tasks

ALL = "all"
MOST_LINES = 6  # files of a format that are told one by one

Writer = Callable[[DuckDBPyConnection, Path], Iterator[ExportedFile]]


class ExportError(RuntimeError):
    """Nothing was exported; the message is one line that says why."""


def _label_studio(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    yield ExportedFile("tasks.json", write_tasks(con, folder), "import labelling.xml as the labelling configuration")


WRITERS: Mapping[str, Writer] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "xlsx": write_workbook,
    "polecat": write_polecat,
    "gdelt": write_gdelt,
    "panels": write_panels,
    "graphml": write_graphml,
    "gexf": write_gexf,
    "annotations": write_annotations,
    "quotations": write_quotations,
    "label-studio": _label_studio,
}
FORMATS = (*WRITERS, ALL)


def export(published: Path, folder: Path, kind: str) -> str:
    """Write the files of a format into the folder, in place of those of their names; says what was written.

    ``kind`` is one of ``FORMATS``; ``all`` writes each format into a folder of its name. Files are put in place when
    every one of them is written. Raises ExportError when the warehouse cannot be read or the folder cannot be written.
    """
    kinds = tuple(WRITERS) if kind == ALL else (kind,)
    told: list[str] = []
    try:
        with duckdb.connect(str(published), read_only=True) as con:
            con.execute("set timezone = 'UTC'")
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".export-", dir=folder) as staged:
                for one in kinds:
                    place = Path(staged) / one if kind == ALL else Path(staged)
                    place.mkdir(exist_ok=True)
                    told += _lines(one, list(WRITERS[one](con, place)))
                _put_in_place(Path(staged), folder)
    except (duckdb.Error, OSError) as error:
        raise ExportError(f"{published} is not exported to {folder}: {' '.join(str(error).split())}") from error
    return "\n".join([f"{published} in {folder}:", *told])


def _put_in_place(staged: Path, folder: Path) -> None:
    for file in sorted(path for path in staged.rglob("*") if path.is_file()):
        target = folder / file.relative_to(staged)
        target.parent.mkdir(exist_ok=True)
        if target.is_dir() and not any(target.iterdir()):
            shutil.rmtree(target)
        os.replace(file, target)  # noqa: PTH105 - says both paths where it fails


def _lines(kind: str, files: list[ExportedFile]) -> Iterator[str]:
    """What is told of the files of a format: each by itself, of many their number and those with a note."""
    if len(files) > MOST_LINES:
        rows = sum(file.row_count for file in files)
        yield f"  {kind}: {len(files)} files, {rows:,} rows"
    for file in files:
        if len(files) <= MOST_LINES or file.note:
            yield f"  {kind}: {file.name}, {file.row_count:,} rows" + (f" ({file.note})" if file.note else "")
