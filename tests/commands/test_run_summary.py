"""What a run leaves on the screen."""

from pathlib import Path

import duckdb

from pipeline.runs.run_summary import article_count, summary
from tests.sql import planted


def published(folder: Path, **rows: list[dict[str, object]]) -> Path:
    """A warehouse with every table and view, and these rows."""
    path = folder / "news.duckdb"
    path.write_bytes(planted.empty_file().read_bytes())
    with duckdb.connect(str(path)) as con:
        for table, own in rows.items():
            planted.insert(con, table, own)
    return path


def test_rows_rejects_and_a_query_to_try(tmp_path: Path) -> None:
    path = published(
        tmp_path,
        articles=[{"article_id": "a"}, {"article_id": "b", "document_id": "2"}],
        rejects=[
            {"source_path": "a.jsonl", "record_id": "7", "reason": "no_text", "detail": "no text\nin it"},
            {"source_path": "b.txt", "reason": "empty", "detail": "e" * 500},
        ],
    )
    lines = summary(path).splitlines()
    assert [line.split()[:2] for line in lines if line.startswith("  articles ")] == [["articles", "2"]]
    assert [line.split() for line in lines if line.startswith(("  empty", "  no_text"))] == [
        ["empty", "b.txt:", "e" * 120],
        ["no_text", "a.jsonl", "(7):", "no", "text", "in", "it"],
    ]
    assert f"{path} is published; query it at any time, also while a run writes:" in lines
    assert not [line for line in lines if "stage_marks" in line]
    assert article_count(path) == 2


def test_without_rejects_none_are_told(tmp_path: Path) -> None:
    assert "rejected" not in summary(published(tmp_path))
