"""What goes wrong with one record costs that record one reject, whatever it is, and everything else is published."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from pipeline.articles.article_reading import first_reading
from pipeline.database.schema.rows import quote_row
from pipeline.events.mentions import event_mentions
from pipeline.quotes.article_quotes import found_quotes
from pipeline.records import Article, RawRecord
from tests.runs import counts, rows, run, table_hashes
from tests.test_runs import story, write_lines

Made = TypeVar("Made")


def failing_for(record_id: str, function: Callable[..., Made]) -> Callable[..., Made]:
    """The function, raising for the record or article with this id."""

    def called(given: Any, *more: Any) -> Made:
        known = given if isinstance(given, RawRecord | Article) else None
        if known and known.record_id == record_id:
            raise IndexError("string index out of range")
        return function(given, *more)

    return called


def spoil_quotes_of_the_second(monkeypatch: pytest.MonkeyPatch, spoilt: dict[str, object]) -> None:
    """Write other values into the rows of the second story's quotes."""
    monkeypatch.setattr(
        "pipeline.mappings.extraction_mapping.quote_row",
        lambda quote: quote_row(quote) | (spoilt if "number 2 " in quote.text else {}),
    )


def rejects(published: Path) -> list[tuple[object, ...]]:
    return rows(published, "select record_id, stage, reason, detail from rejects order by all")


def test_a_record_that_cannot_be_read_as_an_article_is_one_reject(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.mappings.article_mapping.first_reading", failing_for("story-2", first_reading))
    run(sources, published)
    assert rows(published, "select record_id from articles order by all") == [("story-1",), ("story-3",)]
    ((record, stage, reason, detail),) = rejects(published)
    assert (record, stage, reason) == ("story-2", "articles", "internal_error")
    assert str(detail).startswith("IndexError: string index out of range")
    assert str(detail).endswith("at: Austrian Foreign Minister Karl Brenner met his Hungarian counterpart Eva Szalai")
    again = run(sources, published)
    assert counts(again, "articles")["documents read now"] == 0


def test_an_article_without_its_quotes_and_events_is_an_article(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.extraction.found_quotes", failing_for("story-2", found_quotes))
    run(sources, published)
    assert rows(published, "select count(*) from articles") == [(3,)]
    told = "select distinct record_id from {} inner join articles using (article_id) order by all"
    assert rows(published, told.format("quotes")) == [("story-1",), ("story-3",)]
    assert rows(published, told.format("event_mentions")) == [("story-1",), ("story-3",)]
    assert [row[:3] for row in rejects(published)] == [("story-2", "extraction", "internal_error")]


def test_events_that_cannot_be_coded_do_not_cost_the_quotes(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.extraction.event_mentions", failing_for("story-2", event_mentions))
    run(sources, published)
    told = "select distinct record_id from {} inner join articles using (article_id) order by all"
    assert rows(published, told.format("quotes")) == [("story-1",), ("story-2",), ("story-3",)]
    assert rows(published, told.format("event_mentions")) == [("story-1",), ("story-3",)]
    assert [row[:3] for row in rejects(published)] == [("story-2", "extraction", "internal_error")]


def test_rows_that_the_database_does_not_take_cost_their_article(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_quotes_of_the_second(monkeypatch, {"kind": "sung"})
    run(sources, published)
    told = "select distinct record_id from quotes inner join articles using (article_id) order by all"
    assert rows(published, told) == [("story-1",), ("story-3",)]
    ((record, stage, reason, detail),) = rejects(published)
    assert (record, stage, reason) == ("story-2", "extraction", "internal_error")
    assert str(detail).startswith("ConstraintException: ")


def test_rows_that_break_a_promise_are_left_out(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_quotes_of_the_second(monkeypatch, {"text": "others"})
    run(sources, published)
    told = "select record_id, count(*) from quotes inner join articles using (article_id) where kind = 'direct' group by all order by all"  # fmt: skip # noqa: E501
    assert rows(published, told) == [("story-1", 1), ("story-3", 1)]
    assert ("story-2", "extraction", "broken_promise") in [row[:3] for row in rejects(published)]


def test_versions_that_cannot_be_compared_are_told(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(sources, published)
    write_lines(sources / "b.jsonl", story(3) | {"text": "Another text. The bridge stands."})

    def failing(_pair: object) -> None:
        raise ValueError("no words")

    monkeypatch.setattr("pipeline.assets.across_articles.change_assets.sentence_changes", failing)
    run(sources, published)
    assert rows(published, "select count(*) from articles") == [(4,)]
    assert [row[:3] for row in rejects(published)] == [("story-3", "changes", "internal_error")]


def test_what_stopped_a_run_is_forgotten_when_its_file_is_taken_away(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run(sources, published)
    write_lines(sources / "bad.jsonl", story(4))
    with monkeypatch.context() as broken:

        def failing(_: object) -> None:
            raise ValueError("no groups")

        broken.setattr("pipeline.resolution.real_events.event_blocks.grouped_mentions", failing)
        run(sources, published, succeeds=False)
    assert rows(published, "select count(*) from articles") == [(3,)]
    (sources / "bad.jsonl").unlink()
    run(sources, published)
    assert rows(published, "select source_path from documents order by all") == [
        ("a.jsonl",),
        ("a.jsonl",),
        ("b.jsonl",),
    ]
    afresh = tmp_path / "afresh" / "news.duckdb"
    run(sources, afresh)
    assert table_hashes(published) == table_hashes(afresh)


def test_a_published_document_outlives_its_file(sources: Path, published: Path) -> None:
    run(sources, published)
    (sources / "b.jsonl").unlink()
    run(sources, published)
    assert rows(published, "select count(*) from articles") == [(3,)]


def test_a_file_that_was_forgotten_is_read_when_it_is_there_again(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (sources / "b.jsonl").read_bytes()
    with monkeypatch.context() as broken:

        def failing(_: object) -> None:
            raise ValueError("no groups")

        broken.setattr("pipeline.resolution.real_events.event_blocks.grouped_mentions", failing)
        run(sources, published, succeeds=False)
    (sources / "b.jsonl").unlink()
    run(sources, published)
    assert rows(published, "select count(*) from articles") == [(2,)]
    (sources / "b.jsonl").write_bytes(lines)
    run(sources, published)
    assert rows(published, "select count(*) from articles") == [(3,)]


def test_what_is_too_long_to_be_read_whole_is_told(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.extraction.READ_OF_A_BODY", len(str(story(1)["text"])))
    write_lines(sources / "long.jsonl", story(4) | {"text": f"{story(4)['text']}\nBrenner left for Graz."})
    run(sources, published)
    told = "the last 23 characters were not read for quotes and events"
    assert rejects(published) == [("story-4", "extraction", "too_long_to_read", told)]
    assert rows(published, "select body[-21:] from articles where record_id = 'story-4'") == [
        ("renner left for Graz.",)
    ]
