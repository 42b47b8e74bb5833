"""Whether a run would find anything new: what counts as a change of the files, the settings, the published file."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline import paths
from pipeline.inputs import PublishedRun, as_published, inputs, is_forced, last_published, run_inputs, stamp
from pipeline.inputs.last_run import forget
from tests.test_runs import story, write_lines

SINCE = "2026-11-02T10:00:00+00:00"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    write_lines(folder / "a.jsonl", story(1))
    write_lines(folder / "deep" / "b.jsonl", story(2))
    return folder


@pytest.fixture
def published(tmp_path: Path) -> Path:
    path = tmp_path / "out" / "news.duckdb"
    write_lines(path, "published")
    paths.build(path).parent.mkdir()
    return path


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Files were written long ago, and the code is no matter here."""
    monkeypatch.setattr(run_inputs, "CLOCK_GRAIN", -60.0)
    monkeypatch.setattr(run_inputs, "_code", list)
    for name in ("SOURCES", "WAREHOUSE", "CORRECTIONS", "FOLLOW_LINKS", "FORCE"):
        monkeypatch.delenv(f"COMMUNIQUE_{name}", raising=False)
    yield


def note(sources: Path, published: Path) -> None:
    """What a run notes that published from what there is now."""
    now = inputs(sources, None, published, follow_links_outside=False)
    PublishedRun(now, stamp(published), "", 2, SINCE).note(paths.build(published))


def test_what_has_not_changed_is_not_new(sources: Path, published: Path) -> None:
    assert as_published(sources, published) is None
    note(sources, published)
    last = as_published(sources, published)
    assert last is not None
    assert (last.article_count, last.ended_at) == (2, SINCE)
    assert list(paths.build(published).parent.iterdir()) == [
        paths.build(published).with_suffix(".duckdb.last-run.json")
    ]


def touched(sources: Path) -> None:
    os.utime(sources / "a.jsonl", (1, 1))


def rewritten_in_the_same_size_and_time(sources: Path) -> None:
    file = sources / "a.jsonl"
    status = file.stat()
    file.write_text(file.read_text().replace("Vienna", "Geneva"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def replaced_by_a_link(sources: Path) -> None:
    (sources / "a.jsonl").unlink()
    (sources / "a.jsonl").symlink_to("deep/b.jsonl")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is touched": touched,
    "a file is rewritten": rewritten_in_the_same_size_and_time,
    "a file comes": lambda sources: write_lines(sources / "deep" / "c.jsonl", story(3)),
    "a file goes": lambda sources: (sources / "a.jsonl").unlink(),
    "a file has another name": lambda sources: (sources / "a.jsonl").rename(sources / "z.jsonl"),
    "a folder is named like a file": lambda sources: (sources / "c.html").mkdir(),
    "a file is replaced by a link": replaced_by_a_link,
    "corrections come": lambda sources: write_lines(sources / "corrections" / "own.csv", "correction,target,value"),
    "corrections come beside": lambda sources: write_lines(sources.parent / "corrections" / "own.csv", "correction"),
    "the folder goes": shutil.rmtree,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_files_is_new(sources: Path, published: Path, change: str) -> None:
    note(sources, published)
    time.sleep(0.02)  # a tick of the clock of files
    CHANGES[change](sources)
    assert as_published(sources, published) is None


def test_changed_corrections_are_new(sources: Path, published: Path) -> None:
    file = sources / "corrections" / "own.csv"
    write_lines(file, "correction,target,value", "rename,Mina Okoro,Mina A. Okoro")
    now = inputs(sources, file.parent, published, follow_links_outside=False)
    PublishedRun(now, stamp(published), "", 2, SINCE).note(paths.build(published))
    assert as_published(sources, published) is not None
    write_lines(file, "correction,target,value", "rename,Mina Okoro,Mina B. Okoro")
    assert as_published(sources, published) is None


def test_hidden_files_and_the_warehouse_itself_are_not_new(sources: Path) -> None:
    published = sources / "news.duckdb"
    write_lines(published, "published")
    paths.build(published).parent.mkdir()
    note(sources, published)
    write_lines(sources / ".hidden.txt", "not read")
    assert as_published(sources, published) is not None


def test_another_folder_or_setting_is_new(sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note(sources, published)
    assert as_published(sources / "deep", published) is None
    assert as_published(sources / "a.jsonl", published) is None
    monkeypatch.setenv("COMMUNIQUE_FOLLOW_LINKS", "1")
    assert as_published(sources, published) is None


def test_one_file_is_watched_without_its_siblings(sources: Path, published: Path) -> None:
    file = sources / "a.jsonl"
    note(file, published)
    write_lines(sources / "sibling.jsonl", story(4))
    assert as_published(file, published) is not None
    write_lines(file, story(4))
    assert as_published(file, published) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda published: published.unlink(),
        lambda published: published.write_text("damaged"),
        lambda published: published.with_name("news.duckdb.wal").write_text("written by a user"),
        lambda published: published.replace(published.with_name("moved.duckdb")),
    ],
    ids=["gone", "other bytes", "a log beside it", "moved away"],
)
def test_another_published_file_is_new(sources: Path, published: Path, change: Callable[[Path], object]) -> None:
    note(sources, published)
    change(published)
    assert as_published(sources, published) is None


def test_a_file_that_changed_just_now_may_change_once_more(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_inputs, "CLOCK_GRAIN", 60.0)
    note(sources, published)
    assert as_published(sources, published) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("_libraries", lambda: ["spacy-9.9.9.dist-info"]), ("_code", lambda: [paths.ROOT / "dagster.yaml"])],
)
def test_other_code_or_libraries_are_new(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: Callable[[], list[object]]
) -> None:
    note(sources, published)
    monkeypatch.setattr(run_inputs, name, value)
    assert as_published(sources, published) is None


def test_the_code_is_modules_statements_lists_and_the_data_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    told = {str(path.relative_to(paths.ROOT)) for path in run_inputs._code()}
    assert {
        "pipeline/__main__.py", "pipeline/quotes/syntax/verb_frames.py", "sql/views/quality.sql",
        "sql/steps/told_articles.sql", "seeds/reference/outlets.csv", "seeds/reference/en/cues.csv",
        "seeds/data_dictionary.csv", "seeds/tables.csv",
    } <= told  # fmt: skip
    assert not [path for path in told if path.startswith("seeds/articles")]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"inputs": {}}', '{"inputs": {"folder": "x"}, "published": ""}'])
def test_a_note_that_other_code_wrote_is_none(published: Path, text: str) -> None:
    paths.build(published).with_suffix(".duckdb.last-run.json").write_text(text)
    assert last_published(paths.build(published)) is None


def test_a_run_that_is_forgotten_is_no_more(sources: Path, published: Path) -> None:
    note(sources, published)
    forget(paths.build(published))
    assert as_published(sources, published) is None


@pytest.mark.parametrize(("told", "expected"), [("", False), ("0", False), ("1", True)])
def test_a_run_can_be_asked_for_all_the_same(monkeypatch: pytest.MonkeyPatch, told: str, expected: bool) -> None:
    monkeypatch.setenv("COMMUNIQUE_FORCE", told)
    assert is_forced() is expected
