"""The two paths that a user gives, where they lead, and what stands against using one.

A command refuses a path before anything heavy is loaded, so nothing heavy is imported here. What the files hold is not
known.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

CODE = Path(__file__).resolve().parent
INSTALLED = CODE / "data"  # what an installed package carries, and a checkout has in its own folders
IS_INSTALLED = INSTALLED.is_dir()
DATA = INSTALLED if IS_INSTALLED else CODE.parent  # the folder of ``sql``, ``seeds`` and ``dagster.yaml``
ROOT = Path.home() / ".communique" if IS_INSTALLED else CODE.parent  # where commands work
HOW_TO_GIVE = {
    "SOURCES": "give the folder, or the one file, of your raw news (`communique run FOLDER`, `make run SOURCES=...`; "
    "in the UI's launchpad resources > sources > config > folder)",
    "WAREHOUSE": "give the DuckDB file to write (`communique run --warehouse folder/news.duckdb`, "
    "`make run WAREHOUSE=folder/news.duckdb`; in the UI's launchpad resources > warehouse > config > path)",
}
DEFAULTS = (
    {"SOURCES": "", "WAREHOUSE": "news.duckdb", "CORRECTIONS": ""}
    if IS_INSTALLED
    else {"SOURCES": "seeds/articles", "WAREHOUSE": "warehouse/news.duckdb", "CORRECTIONS": ""}
)


class UnusablePathError(ValueError):
    """A path that a user gave cannot be used; the message is one line, and says what to do."""


def told(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """What the environment gives as COMMUNIQUE_SOURCES, _WAREHOUSE or _CORRECTIONS, absolute; else the default.

    A relative path starts at COMMUNIQUE_CALLED_FROM, where the command was called, else at the project's folder, as the
    defaults of a checkout do. An empty one stays empty, for ``sources`` and ``warehouse`` to refuse.
    """
    start = Path(environment.get("COMMUNIQUE_CALLED_FROM", ROOT))
    given = environment.get(f"COMMUNIQUE_{name}")
    if given is None:
        return DEFAULTS[name] and str(absolute(DEFAULTS[name], start if IS_INSTALLED else ROOT))
    return given and str(absolute(given, start))


def absolute(given: str, start: Path = ROOT) -> Path:
    """The path, from ``start`` where it is relative; ``~`` and ``~name`` are the homes of users there are."""
    return ROOT / start / os.path.expanduser(given)  # noqa: PTH111 - Path.expanduser raises for a folder named ~x


def sources(given: str) -> Path:
    """The folder or file to read; raises UnusablePathError for what is neither or may not be read."""
    path = _path("SOURCES", given)
    try:
        if path.is_dir():
            os.scandir(path).close()
        elif path.is_file():
            path.open("rb").close()
        elif path.exists():
            raise _unusable("SOURCES", f"{path} is neither a folder nor a file")
        else:
            raise _unusable("SOURCES", f"there is no folder or file {path}")
    except OSError as error:
        raise _unusable("SOURCES", f"{path} cannot be read ({error.strerror})") from error
    return path


def warehouse(given: str) -> Path:
    """The file to write; raises UnusablePathError where none can be written. Makes nothing."""
    path = _path("WAREHOUSE", given)
    try:
        if path.is_dir():
            raise _unusable("WAREHOUSE", f"{path} is a folder")
        if (path.exists() or path.is_symlink()) and not path.is_file():
            raise _unusable("WAREHOUSE", f"{path} is no file that can be replaced")
        folder = next(parent for parent in path.parents if os.path.lexists(parent))
    except OSError as error:
        raise _unusable("WAREHOUSE", f"{path} cannot be reached ({error.strerror})") from error
    if not folder.is_dir():
        raise _unusable("WAREHOUSE", f"{path} cannot be written, since {folder} is no folder")
    for needed in (folder, path.parent / ".build"):
        if needed.exists() and not os.access(needed, os.W_OK | os.X_OK):
            raise _unusable("WAREHOUSE", f"{path} cannot be written, since you may not write in {needed}")
    return path


def both(given_sources: str, given_warehouse: str) -> tuple[Path, Path]:
    """The two, checked against each other too; raises UnusablePathError."""
    read, written = sources(given_sources), warehouse(given_warehouse)
    if _end(read) == _end(written):
        raise _unusable("WAREHOUSE", f"{written} is the file to read as well, and would be overwritten")
    return read, written


def build(published: Path) -> Path:
    """The private file that a run writes before it publishes."""
    return published.parent / ".build" / published.name


def history(published: Path) -> Path:
    """The folder of what Dagster keeps of the runs of a warehouse, beside its build file.

    Where SQLite could not open a file, since a folder above has a question mark in its name, it is one of ``ROOT``.
    """
    beside = published.parent / ".build" / f"{published.name}.runs"
    if "?" not in str(beside):
        return beside
    return ROOT / ".dagster" / hashlib.sha256(str(beside).encode()).hexdigest()[:12]


def is_same(one: Path, other: Path) -> bool:
    """Whether both lead to the same file, which need not be there."""
    return one.name == other.name and _end(one) == _end(other)


def _end(path: Path) -> str:
    """Where the path leads; for links that lead in a ring, Path.resolve raises."""
    return os.path.realpath(path)


def _path(name: str, given: str) -> Path:
    if not given.strip():
        raise _unusable(name, f"{name} is empty")
    path = absolute(given)
    try:
        str(path).encode()
    except UnicodeEncodeError:
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        raise UnusablePathError(
            f"the name of {shown} is not UTF-8: rename it, or make a link to it (ln -s) and give the link as {name}"
        ) from None
    if "\0" in given:
        raise _unusable(name, f"{given!r} is no path")
    return path


def _unusable(name: str, trouble: str) -> UnusablePathError:
    return UnusablePathError(f"{trouble}: {HOW_TO_GIVE[name]}")
