"""What a release is made of: digests of content and sources, versions of all that made it, and how to cite it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

MADE_BY = "communique"


@dataclass(frozen=True, slots=True)
class Release:
    """One content of a warehouse; equal sources, code and settings give equal values but for ``released_at``.

    ``released_at`` is in UTC. ``license`` is None, since nobody tells the licence of the texts, and ``project_version``
    is where the project is not installed. Digests are SHA-256 in hexadecimal, cut to 32 digits, those of code and word
    lists to 12; mappings go from names of tables, stages, lists and libraries.
    """

    released_at: datetime
    content_digest: str
    source_count: int
    source_digest: str
    schema_version: str
    project_version: str | None
    python_version: str
    citation: str
    license: str | None
    table_rows: Mapping[str, int]
    table_digests: Mapping[str, str]
    code_versions: Mapping[str, str]
    word_lists: Mapping[str, str]
    libraries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that records were read from, relative to the source folder: its SHA-256 in hexadecimal and its size."""

    path: str
    sha256: str
    size_bytes: int


def content_digest(table_digests: Mapping[str, str]) -> str:
    """The digest of a whole warehouse from those of its tables, whatever their order."""
    return _digest(f"{name} {digest}" for name, digest in sorted(table_digests.items()))


def source_digest(files: Iterable[SourceFile]) -> str:
    """The digest of all source files by their paths and contents, whatever their order."""
    return _digest(sorted(f"{file.sha256} {file.path}" for file in files))


def with_citation(release: Release) -> Release:
    """The release with the line by which it is cited, that names neither file nor day."""
    version = f" {release.project_version}" if release.project_version else ""
    articles, files = release.table_rows.get("articles", 0), release.source_count
    return replace(
        release,
        citation=f"{_counted(articles, 'news article')} of {_counted(files, 'source file')}, processed with "
        f"{MADE_BY}{version}. Content {release.content_digest}.",
    )


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _digest(lines: Iterable[str]) -> str:
    found = hashlib.sha256()
    for line in lines:
        found.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return found.hexdigest()[:32]
