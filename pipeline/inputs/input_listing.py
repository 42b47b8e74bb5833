"""Which files a run reads: where corrections are, which files of a source folder are its own, how far links lead."""

import os
from collections.abc import Iterable
from pathlib import Path

from pipeline import paths
from pipeline.release import is_description
from pipeline.sources import InputFile

CORRECTIONS = "corrections"  # in the source folder, or beside it


def follows_links_outside() -> bool:
    """Whether links may lead out of the source folder, as who starts the process says, and no run's configuration."""
    return os.environ.get("COMMUNIQUE_FOLLOW_LINKS", "") not in ("", "0")


def corrections_folder(sources: Path) -> Path | None:
    """The folder of corrections of a source folder or file, inside or beside it; one without csv files is none."""
    there = (sources / CORRECTIONS, sources.parent / CORRECTIONS)
    return next((folder for folder in there if folder.is_dir() and any(folder.glob("*.csv"))), None)


def correction_files(folder: Path | None) -> tuple[InputFile, ...]:
    """The files of corrections of a folder, by name."""
    found = sorted(folder.glob("*.csv")) if folder else ()
    return tuple(InputFile(file, f"{CORRECTIONS}/{file.name}") for file in found)


def source_files(found: Iterable[InputFile], corrections: Path | None, published: Path) -> tuple[InputFile, ...]:
    """The files of a source folder that are raw news: no corrections, no warehouse, and not what describes one."""
    news = (file for file in found if not (corrections and file.path.is_relative_to(corrections)))
    return tuple(file for file in news if not paths.is_same(file.path, published) and not is_description(file.path))
