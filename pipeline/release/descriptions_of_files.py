"""A published file as a manifest of our own and as an RO-Crate, both as values that JSON takes.

Sources: RO-Crate 1.1 (w3id.org/ro/crate/1.1), schema.org, CSL-JSON 1.0.2 (citationstyles.org).
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from pipeline.release.release_facts import MADE_BY, Release, SourceFile

Json = dict[str, object]

MOST_FILES = 1_000  # that a manifest lists; the table has them all
LICENSE_NOTE = (
    "The licence of the data is not known: texts and quotations belong to their publishers. Ask them before you pass "
    "the file on."
)
CRATE_ID = f"#{MADE_BY}"


@dataclass(frozen=True, slots=True)
class FileOnDisk:
    """The published file: its name without a folder, its size, and the SHA-256 of its bytes in hexadecimal."""

    name: str
    size_bytes: int
    sha256: str


def manifest(release: Release, file: FileOnDisk, sources: Sequence[SourceFile]) -> Json:
    """All that is known of a published file; null for what nobody knows, sources by path, or none of over 1,000."""
    return {
        "made_by": MADE_BY,
        "file": {**asdict(file), "schema_version": release.schema_version},
        "released_at": _instant(release),
        "content_digest": release.content_digest,
        "citation": {"text": _citation(release, file), "csl": _csl(release, file)},
        "license": release.license,
        "license_note": LICENSE_NOTE,
        "tables": {
            name: {"rows": count, "digest": release.table_digests.get(name)}
            for name, count in sorted(release.table_rows.items())
        },
        "sources": {
            "count": release.source_count,
            "digest": release.source_digest,
            "listed_in": "bookkeeping.source_files",
            "files": [asdict(each) for each in sources] if len(sources) <= MOST_FILES else None,
        },
        "code": {
            "project_version": release.project_version,
            "python_version": release.python_version,
            "stages": dict(sorted(release.code_versions.items())),
            "word_lists": dict(sorted(release.word_lists.items())),
            "libraries": dict(sorted(release.libraries.items())),
        },
    }


def crate(release: Release, file: FileOnDisk, manifest_name: str) -> Json:
    """The metadata of an RO-Crate 1.1 that holds the published file and its manifest."""
    software: Json = {"@id": CRATE_ID, "@type": "SoftwareApplication", "name": MADE_BY}
    if release.project_version:
        software["softwareVersion"] = release.project_version
    return {
        "@context": "https://w3id.org/ro/crate/1.1/context",
        "@graph": [
            {
                "@id": "ro-crate-metadata.json",
                "@type": "CreativeWork",
                "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
                "about": {"@id": "./"},
            },
            {
                "@id": "./",
                "@type": "Dataset",
                "name": file.name.rpartition(".")[0] or file.name,
                "description": f"Who said what, who did what to whom: {release.citation}",
                "datePublished": _instant(release),
                "license": release.license or LICENSE_NOTE,
                "creditText": _citation(release, file),
                "identifier": release.content_digest,
                "hasPart": [{"@id": file.name}, {"@id": manifest_name}],
            },
            {
                "@id": file.name,
                "@type": "File",
                "name": file.name,
                "description": "The warehouse: one DuckDB file; its table data_dictionary tells every column.",
                "encodingFormat": "application/vnd.duckdb",
                "contentSize": str(file.size_bytes),
                "sha256": file.sha256,
            },
            {
                "@id": manifest_name,
                "@type": "File",
                "name": "Manifest",
                "description": "Counts and digests of the tables, the source files, and versions of all that made it.",
                "encodingFormat": "application/json",
            },
            software,
            {
                "@id": "#publication",
                "@type": "CreateAction",
                "name": f"Publication of {file.name}",
                "endTime": _instant(release),
                "instrument": {"@id": CRATE_ID},
                "result": {"@id": file.name},
            },
        ],
    }


def _citation(release: Release, file: FileOnDisk) -> str:
    return f"{file.name} ({release.released_at:%Y-%m-%d}): {release.citation}"


def _csl(release: Release, file: FileOnDisk) -> Json:
    day = release.released_at
    return {
        "id": release.content_digest,
        "type": "dataset",
        "title": f"{file.name}: {release.citation}",
        "version": release.content_digest,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
    }


def _instant(release: Release) -> str:
    return release.released_at.isoformat(timespec="seconds")
