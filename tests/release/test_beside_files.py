"""The manifest and the RO-Crate beside a published file: what they say, and whose files are left alone."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rocrate.rocrate import ROCrate

from pipeline.inputs import source_files
from pipeline.release import SourceFile, is_description, with_citation, written_beside
from pipeline.release.beside_files import BesideError
from pipeline.release.descriptions_of_files import LICENSE_NOTE, MOST_FILES, FileOnDisk, manifest
from pipeline.sources import input_files
from tests.release.test_release_facts import FILES, RELEASE

TOLD = with_citation(RELEASE)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    path = tmp_path / "news.duckdb"
    path.write_bytes(b"rows")
    return path


def test_a_manifest_tells_all_that_is_known(published: Path) -> None:
    path, _ = written_beside(published, TOLD, FILES)
    citation = f"news.duckdb (2024-03-12): {TOLD.citation}"
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "made_by": "communique",
        "file": {
            "name": "news.duckdb",
            "size_bytes": 4,
            "sha256": hashlib.sha256(b"rows").hexdigest(),
            "schema_version": "5c4e",
        },
        "released_at": "2024-03-12T09:30:00+00:00",
        "content_digest": "c0ffee",
        "citation": {
            "text": citation,
            "csl": {
                "id": "c0ffee",
                "type": "dataset",
                "title": f"news.duckdb: {TOLD.citation}",
                "version": "c0ffee",
                "issued": {"date-parts": [[2024, 3, 12]]},
            },
        },
        "license": None,
        "license_note": LICENSE_NOTE,
        "tables": {"articles": {"rows": 1_200, "digest": "a"}, "quotes": {"rows": 7, "digest": "q"}},
        "sources": {
            "count": 2,
            "digest": "beef",
            "listed_in": "bookkeeping.source_files",
            "files": [
                {"path": "a.txt", "sha256": "11", "size_bytes": 5},
                {"path": "b/c.zip", "sha256": "22", "size_bytes": 9},
            ],
        },
        "code": {
            "project_version": "1.2.0",
            "python_version": "3.11.7",
            "stages": {"quotes": "v"},
            "word_lists": {"cues": "w"},
            "libraries": {"spacy": "3.8"},
        },
    }


def test_many_source_files_are_told_by_their_digest_alone() -> None:
    file = FileOnDisk("news.duckdb", 4, "00")
    files = [SourceFile(f"{number}.txt", "11", 1) for number in range(MOST_FILES + 1)]
    assert manifest(TOLD, file, files)["sources"] == {
        "count": 2,
        "digest": "beef",
        "listed_in": "bookkeeping.source_files",
        "files": None,
    }


@pytest.mark.parametrize("version", ["1.2.0", None])
def test_the_crate_is_read_by_its_own_library(published: Path, version: str | None) -> None:
    written_beside(published, replace(TOLD, project_version=version), FILES)
    crate = ROCrate(str(published.parent))
    assert crate.root_dataset["name"] == "news"
    assert crate.root_dataset["license"] == LICENSE_NOTE
    assert str(crate.root_dataset["datePublished"]) == "2024-03-12T09:30:00+00:00"
    assert sorted(part.id for part in crate.root_dataset["hasPart"]) == ["manifest.json", "news.duckdb"]
    assert crate.dereference("news.duckdb")["sha256"] == hashlib.sha256(b"rows").hexdigest()
    assert crate.dereference("#publication")["instrument"].id == "#communique"


def test_ours_are_written_again_and_those_of_others_are_left_alone(published: Path) -> None:
    folder = published.parent
    theirs = folder / "manifest.json"
    theirs.write_text('{"file": "my own"}', encoding="utf-8")
    for _ in range(2):
        assert [path.name for path in written_beside(published, TOLD, FILES)] == [
            "news.manifest.json", "ro-crate-metadata.json",
        ]  # fmt: skip
    assert theirs.read_text(encoding="utf-8") == '{"file": "my own"}'
    other = folder / "other.duckdb"
    other.write_bytes(b"more")
    assert [path.name for path in written_beside(other, TOLD, FILES)] == [
        "other.manifest.json", "other.ro-crate-metadata.json",
    ]  # fmt: skip
    assert ROCrate(str(folder)).dereference("news.duckdb") is not None
    (folder / "news.manifest.json").write_text("[]", encoding="utf-8")
    with pytest.raises(BesideError, match=r"news\.manifest\.json is not of this file, and stays as it is"):
        written_beside(published, TOLD, FILES)
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize(
    "content", ["", "[", "[1]", "\\ud800", "[" * 100_000, '{"made_by": "communique"}', '{"@graph": 1}']
)
def test_what_only_has_the_name_is_no_description(tmp_path: Path, content: str) -> None:
    path = tmp_path / "manifest.json"
    path.write_text(content, encoding="utf-8")
    assert not is_description(path)


def test_descriptions_among_the_sources_are_no_news(published: Path) -> None:
    folder = published.parent
    written_beside(published, TOLD, FILES)
    (folder / "inner").mkdir()
    (folder / "inner" / "manifest.json").write_text('{"text": "News."}', encoding="utf-8")
    (folder / "a.txt").write_text("News.", encoding="utf-8")
    found = source_files(input_files(folder, False), None, published)
    assert [file.source_path for file in found] == ["a.txt", "inner/manifest.json"]
