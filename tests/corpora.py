"""The public corpora that quality is measured on: real news that stands beside the project, in ``../shared``.

A test names what it reads with ``@pytest.mark.corpus("eval/quotes/dev", …)``. Where that is missing it is skipped; in
continuous integration (``CI`` is set) it fails, since a floor that nobody measures holds nothing. A machine that cannot
have the corpora says so with ``COMMUNIQUE_WITHOUT_CORPORA=1``, and measures on the samples alone (``tests/labels``).

Floors are pinned with the digest of what they were measured on (``digest="…"`` in the mark): a figure of another text
is another figure, and a warning says so.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
EVALUATION = SHARED / "eval"
WITHOUT = "COMMUNIQUE_WITHOUT_CORPORA"


def require(*names: str) -> None:
    """Skip or fail the test at hand when a file or folder of the corpora is not there."""
    missing = [name for name in names if not (SHARED / name).exists()]
    if not missing:
        return
    told = f"{', '.join(missing)} is not in {SHARED}"
    if os.environ.get("CI") and not os.environ.get(WITHOUT):
        pytest.fail(f"{told}: put the corpora there, or set {WITHOUT}=1 to measure on the samples alone", pytrace=False)
    pytest.skip(told)


def scorer(name: str, folder: str = "eval") -> ModuleType:
    """A scorer that lies beside the corpora, as a module."""
    home = str(SHARED / folder)
    sys.path.insert(0, home)
    try:
        return import_module(name)
    finally:
        sys.path.remove(home)


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def digest(*names: str) -> str:
    """Twelve hexadecimal digits that change with any file among these, its name or its content."""
    found = hashlib.sha256()
    for path in (path for name in names for path in _files(SHARED / name)):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        found.update(f"{path.relative_to(SHARED).as_posix()} {content}\n".encode())
    return found.hexdigest()[:12]


def changed(pinned: str, *names: str) -> str | None:
    """What to do about floors that were measured on another corpus than these; null when it is the same."""
    present = digest(*names)
    if present == pinned:
        return None
    return f"{', '.join(names)} changed: measure again, then pin the floors together with the digest {present}"


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
