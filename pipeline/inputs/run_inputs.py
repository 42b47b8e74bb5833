"""What a run follows from, as digests that change with it: files by their stamps, corrections and code by content."""

import hashlib
import os
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.inputs.input_listing import correction_files, source_files
from pipeline.paths import CODE, DATA
from pipeline.sources import InputFile, digest, listed_files

CLOCK_GRAIN = 2.0  # seconds: what the coarsest clock of a file system (FAT) does not tell apart
STATEMENTS_AND_LISTS = ("sql/**/*.sql", "seeds/*.csv", "seeds/reference/**/*.csv")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What rows follow from: equal inputs give equal rows.

    ``folder`` is the source folder or file with the settings that decide what of it is read. ``files`` tells of the
    files without reading them (see ``_listed``); empty where that may not tell of a change.
    """

    folder: str
    files: str
    corrections: str
    code: str


def inputs(folder: Path, corrections: Path | None, published: Path, follow_links_outside: bool) -> Inputs:
    """What a run would follow from now, to be asked before it reads a file.

    Raises ValueError for a folder that is not there, OSError for corrections that cannot be read.
    """
    found = listed_files(folder, None, follow_links_outside)
    return Inputs(
        folder=f"{folder}{' and where its links lead' if follow_links_outside else ''}",
        files=_listed(source_files(found, corrections, published), time.time()),
        corrections=_digest(f"{file.source_path} {digest(file)}" for file in correction_files(corrections)),
        code=_digest([sys.version, *_libraries(), *map(_content, _code())]),
    )


def _listed(files: Iterable[InputFile], now: float) -> str:
    """A digest of paths, sizes, times and inodes, as git's index tells whether a file has changed.

    Empty where one has changed just now: it may change once more and have the same time.
    """
    stamps = {file.source_path: _stamp(file) for file in files}
    newest = max((stamp[-1] for stamp in stamps.values()), default=0)
    return "" if newest / 1e9 > now - CLOCK_GRAIN else _digest(map(str, stamps.items()))


def _stamp(file: InputFile) -> tuple[int, ...]:
    """What changes with a file, the time of its last change last; of one that leads nowhere, nothing."""
    try:
        status = os.stat(file.path)  # noqa: PTH116 - Path.stat takes twice the time
    except OSError:
        return (0,)
    return status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _code() -> list[Path]:
    data = (path for pattern in STATEMENTS_AND_LISTS for path in DATA.glob(pattern))
    return [*sorted(CODE.rglob("*.py")), *sorted(data)]


def _content(path: Path) -> str:
    return f"{path.parent.name}/{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def _libraries() -> list[str]:
    """The installed libraries, with their versions: names of folders, since reading what they say takes a second."""
    return sorted(
        entry.name
        for folder in filter(os.path.isdir, sys.path)
        for entry in os.scandir(folder)
        if entry.name.endswith(".dist-info")
    )


def _digest(told: Iterable[str]) -> str:
    found = hashlib.sha256()
    for line in told:
        found.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return found.hexdigest()[:32]
