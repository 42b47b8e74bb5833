"""The two descriptions beside a published file: their names, how ours are known again, and how they are written."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.release.descriptions_of_files import CRATE_ID, FileOnDisk, crate, manifest
from pipeline.release.release_facts import MADE_BY, Release, SourceFile

MANIFEST, CRATE = "manifest.json", "ro-crate-metadata.json"
LARGEST = 16_000_000  # bytes; ours are far smaller


class BesideError(OSError):
    """A description cannot be written, since what stands in its place is not ours; the message names it."""


def written_beside(published: Path, release: Release, sources: Sequence[SourceFile]) -> tuple[Path, Path]:
    """Write manifest and RO-Crate of a published file, each in one step; gives their paths.

    What another made is left as it is, also the description of another warehouse: ours then has the file's name before
    its own (``news.manifest.json``). Raises OSError where that cannot be written either.
    """
    file = FileOnDisk(published.name, published.stat().st_size, _sha256(published))
    paths = _place(published, MANIFEST), _place(published, CRATE)
    contents = manifest(release, file, sources), crate(release, file, paths[0].name)
    for path, content in zip(paths, contents, strict=True):
        _write(published, path, content)
    return paths


def is_description(path: Path) -> bool:
    """Whether a file is a manifest or RO-Crate that was written beside a published file; only such names are read."""
    name = path.name
    return any(name == own or name.endswith(f".{own}") for own in (MANIFEST, CRATE)) and _described(path) is not None


def _place(published: Path, name: str) -> Path:
    for path in (published.parent / name, published.parent / f"{published.stem}.{name}"):
        if not os.path.lexists(path) or _described(path) == published.name:
            return path
    raise BesideError(f"{path} is not of this file, and stays as it is")


def _described(path: Path) -> str | None:
    """The name of the published file that a manifest or RO-Crate of ours describes; None for what is not ours."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return None
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return _named(content) if isinstance(content, dict) else None


def _named(content: Mapping[str, object]) -> str | None:
    file, graph = content.get("file"), content.get("@graph")
    if content.get("made_by") == MADE_BY and isinstance(file, dict):
        return str(file.get("name"))
    entities = [each for each in graph if isinstance(each, dict)] if isinstance(graph, list) else []
    if any(each.get("@id") == CRATE_ID for each in entities):
        return next((str(each.get("@id")) for each in entities if each.get("sha256")), None)
    return None


def _write(published: Path, path: Path, content: Mapping[str, object]) -> None:
    copy = published.parent / f".{published.name}.{os.getpid()}.{path.suffix}.publishing"  # a next run sweeps it up
    try:
        copy.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
        copy.replace(path)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
