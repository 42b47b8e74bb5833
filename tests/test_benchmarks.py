"""What benchmarks keep: figures by commit, and a page that shows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import invented_news, records
from tests.bench.archive_runs import MeasuredRun
from tests.bench.records import Measure, keep, of_run


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A page with words of somebody's around the two marks, beside an empty history."""
    monkeypatch.setattr(records, "KEPT", tmp_path / "benchmarks.csv")
    monkeypatch.setattr(records, "SHOWN", tmp_path / "performance.md")
    records.SHOWN.write_text(f"Before.\n{records.BEGIN}\nold\n{records.END}\nAfter.\n", encoding="utf-8")
    yield records.SHOWN


def test_figures_are_kept_by_commit_and_shown_beside_each_other(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_machine", lambda: "2 cores")
    for commit, seconds in (("c1", 12.5), ("c2", 9.25)):
        monkeypatch.setattr(records, "_commit", lambda commit=commit: commit)
        keep(
            [
                Measure("from nothing", 1_000, seconds, "seconds"),
                Measure("from nothing: extracted", 1_000, 4, "seconds"),
            ]
        )
    kept = records.KEPT.read_text(encoding="utf-8").splitlines()
    assert kept[0] == ",".join(records.COLUMNS)
    assert [line.partition(",")[2] for line in kept[1:]] == [
        "c1,2 cores,from nothing,1000,12.5,seconds", "c1,2 cores,from nothing: extracted,1000,4,seconds",
        "c2,2 cores,from nothing,1000,9.25,seconds", "c2,2 cores,from nothing: extracted,1000,4,seconds",
    ]  # fmt: skip
    shown = page.read_text(encoding="utf-8")
    assert shown.startswith(f"Before.\n{records.BEGIN}\n") and shown.endswith(f"{records.END}\nAfter.\n")
    assert "| from nothing | 1000 | seconds | 12.5 | 9.25 |" in shown
    assert shown.count("| from nothing: extracted | 1000 | 4 |") == 1
    assert "old" not in shown


def test_small_steps_of_a_run_are_not_kept() -> None:
    run = MeasuredRun("nothing new", 30, 2.0, 1.5, 200.0, {"documents": 1.0, "rejects": 0.01})
    assert [one.name for one in of_run(run)] == ["nothing new"] * 3 + ["nothing new: documents"]


def test_a_larger_archive_begins_with_a_smaller_one_and_articles_are_of_one_length() -> None:
    small, large = (list(invented_news.archive(0, count)) for count in (20, 60))
    assert large[:20] == small
    assert len({article.name for article in large}) == 60
    assert all(invented_news.WORDS <= len(article.text.split()) < 1.3 * invented_news.WORDS for article in large)
    assert {Path(article.name).suffix for article in large} == {".jsonl", ".txt"}
