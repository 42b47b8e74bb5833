"""What the last run that published followed from, noted beside the build: whether a run now would find anything new."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline import paths
from pipeline.inputs.input_listing import corrections_folder, follows_links_outside
from pipeline.inputs.run_inputs import Inputs, inputs


@dataclass(frozen=True, slots=True)
class PublishedRun:
    """A run that published: what it followed from, and the stamps of the files that it left (see ``stamp``)."""

    inputs: Inputs
    published: str
    build: str
    article_count: int
    ended_at: str  # ISO 8601, UTC

    def note(self, build: Path) -> None:
        """Write this beside the build file, in one step."""
        path = _path(build)
        copy = path.with_name(f"{path.name}.{os.getpid()}")
        copy.write_text(json.dumps(asdict(self)), encoding="utf-8")
        copy.replace(path)


def last_published(build: Path) -> PublishedRun | None:
    """The last run that published a warehouse, by its build file; None for none that is known."""
    try:
        told = json.loads(_path(build).read_text(encoding="utf-8"))
        return PublishedRun(**{**told, "inputs": Inputs(**told["inputs"])})
    except (OSError, ValueError, TypeError, KeyError):  # never noted, or by other code
        return None


def forget(build: Path) -> None:
    """Let the next run look at everything itself."""
    note = _path(build)
    if note.exists():  # unlink raises for a path that leads through a file
        note.unlink(missing_ok=True)


def as_published(sources: Path, published: Path) -> PublishedRun | None:
    """The run that published what is there, if one that is begun now would publish the same; else None.

    ``sources`` and ``published`` are what the command was told; corrections and settings are those of its environment.
    """
    last = last_published(paths.build(published))
    if last is None or last.published != stamp(published):
        return None
    named = paths.told("CORRECTIONS")
    corrections = Path(named) if named else corrections_folder(sources)
    try:
        now = inputs(sources, corrections, published, follows_links_outside())
    except (OSError, ValueError):  # the run says what is wrong
        return None
    return last if now.files and last.inputs == now else None


def is_forced() -> bool:
    """Whether who starts the process asks for a run, even if nothing is new (``make run FORCE=1``)."""
    return os.environ.get("COMMUNIQUE_FORCE", "") not in ("", "0")


def stamp(path: Path) -> str:
    """What changes when somebody writes to a database file, or puts another in its place; empty for none."""
    try:
        status = path.stat()
    except OSError:
        return ""
    log = Path(f"{path}.wal")
    of_log = f" {log.stat().st_size}" if log.exists() else ""
    return f"{status.st_size} {status.st_ino} {status.st_mtime_ns} {status.st_ctime_ns}{of_log}"


def _path(build: Path) -> Path:
    return build.parent / f"{build.name}.last-run.json"
