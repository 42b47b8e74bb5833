"""Where Dagster keeps the runs of a warehouse, and what it was told to read: a folder of its own beside the build file.

A DAGSTER_HOME that a user has set goes before it, and is taken as it is.
"""

import json
import os
import re
from pathlib import Path

from pipeline import paths
from pipeline.database import Warehouse

SETTINGS = "dagster.yaml"
TOLD = "told.json"
MOST_TOLD = 20  # folders


def keep_history(warehouse: Warehouse) -> Path:
    """Let this process, and those that it starts, keep the runs of a warehouse in its own folder; gives the folder.

    Nothing is made beside a file that is not ours: raises as ``Warehouse.refuse_another`` does, and OSError where the
    folder cannot be written.
    """
    home = paths.history(warehouse.published)
    if not home.is_dir():
        warehouse.refuse_another()
    if not os.environ.get("DAGSTER_HOME"):
        _write(home / SETTINGS, settings(home))
        os.environ["DAGSTER_HOME"] = str(home)
    return home


def settings(home: Path) -> str:
    """The settings of ``dagster.yaml``, with what it keeps in ``.dagster`` kept in this folder."""
    told = (paths.DATA / SETTINGS).read_text(encoding="utf-8")
    return re.sub(r"(?<=base_dir: )\.dagster(.*)", lambda found: _quoted(f"{home}{found[1]}"), told)


def note_told(home: Path, sources: Path, corrections: str) -> None:
    """Remember that a command was told to read this folder, so that the UI may launch its run again."""
    told = [(str(sources), corrections)]
    _write(home / TOLD, json.dumps([*told, *(each for each in told_before(home) if each not in told)][:MOST_TOLD]))


def told_before(home: Path) -> list[tuple[str, str]]:
    """Source folder and folder of corrections (empty: none was named) that commands were told, the last ones first."""
    try:
        return [(sources, corrections) for sources, corrections in json.loads((home / TOLD).read_text("utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _quoted(text: str) -> str:
    """The text as YAML has it in quotation marks, whatever is in it."""
    plain = (char if char.isascii() and (char.isalnum() or char in "/._- ") else f"\\U{ord(char):08X}" for char in text)
    return f'"{"".join(plain)}"'


def _write(path: Path, text: str) -> None:
    """Write a file in one step, and its folder, if it is not so already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        copy = path.with_name(f"{path.name}.{os.getpid()}")
        copy.write_text(text, encoding="utf-8")
        copy.replace(path)
