"""What runs tell of a release: in the file and beside it, the same for the same sources, and nobody's file lost."""

import hashlib
import json
import shutil
from pathlib import Path

from rocrate.rocrate import ROCrate

from tests.runs import counts, rows, run

RELEASE = "select * exclude released_at from release"


def test_the_same_sources_give_the_same_release_wherever_and_whenever(
    sources: Path, published: Path, tmp_path: Path
) -> None:
    run(sources, published)
    elsewhere = tmp_path / "elsewhere" / "inner"
    shutil.copytree(sources, elsewhere / "news")
    held = tmp_path / "held.jsonl"
    (elsewhere / "news" / "a.jsonl").rename(held)
    other = elsewhere / "news" / "other.duckdb"  # among its own sources, with what is written beside it
    run(elsewhere / "news", other)
    held.rename(elsewhere / "news" / "a.jsonl")
    run(elsewhere / "news", other)
    assert rows(other, RELEASE) == rows(published, RELEASE)
    assert rows(other, "from rejects") == []

    manifest = json.loads((published.parent / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["file"]["sha256"] == hashlib.sha256(published.read_bytes()).hexdigest()
    assert manifest["file"]["size_bytes"] == published.stat().st_size
    assert manifest["tables"]["articles"]["rows"] == 3
    assert manifest["sources"]["files"] == [
        {
            "path": name,
            "sha256": hashlib.sha256((sources / name).read_bytes()).hexdigest(),
            "size_bytes": (sources / name).stat().st_size,
        }
        for name in ("a.jsonl", "b.jsonl")
    ]
    crate = ROCrate(str(published.parent))
    assert crate.dereference("news.duckdb")["sha256"] == manifest["file"]["sha256"]

    before = rows(published, "from release")
    run(sources, published)
    assert rows(published, "from release") == before, "the time too, since nothing else has changed"


def test_what_cannot_be_written_beside_keeps_nothing_from_being_published(sources: Path, published: Path) -> None:
    published.parent.mkdir()
    for name in ("manifest.json", "news.manifest.json"):
        (published.parent / name).write_text("{}", encoding="utf-8")
    result = run(sources, published)
    assert rows(published, "select count(*) from articles") == [(3,)]
    assert counts(result, "published")["described in"] == []
    assert (published.parent / "manifest.json").read_text(encoding="utf-8") == "{}"
    assert rows(published, "select count(*) > 0 from search_quotes('the')") == [(True,)]
