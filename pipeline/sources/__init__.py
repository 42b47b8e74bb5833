"""Raw files to raw records: what is in a folder, what is in a file, and why some of it cannot be used.

Only reading belongs here: bytes, encodings, containers, named fields. What a page says is read with the articles.
"""

from pathlib import Path

from pipeline.sources import files
from pipeline.sources.files import InputFile, digest
from pipeline.sources.reading import SUFFIXES, records

__all__ = ["InputFile", "digest", "input_files", "records"]


def input_files(folder: Path, follow_links_outside: bool = False) -> tuple[InputFile, ...]:
    """Every file below the folder, sorted by ``source_path``; see ``files.input_files``."""
    return files.input_files(folder, SUFFIXES, follow_links_outside)
