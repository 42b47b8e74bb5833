"""Input files for the tests of sources, written into a folder; invented text only."""

import gzip
from pathlib import Path

from pipeline.records import RawRecord, Reject
from pipeline.sources import input_files
from pipeline.sources.file_reading import records

Outcome = tuple[str | None, str]


def write(folder: Path, name: str, data: bytes) -> None:
    """Write a file below the folder, gzipped when its name ends in .gz."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data, mtime=0) if name.lower().endswith(".gz") else data)


def read(folder: Path) -> list[RawRecord | Reject]:
    """Everything that the folder's files hold, in order."""
    return [found for file in input_files(folder) for found in records(file)]


def outcomes(folder: Path) -> list[Outcome]:
    """Id and text of each record, id and reason of each reject, in order."""
    return [(found.record_id, found.reason if isinstance(found, Reject) else found.raw_text) for found in read(folder)]
