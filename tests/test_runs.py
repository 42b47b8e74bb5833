"""The whole job on small folders: what it gives, what it does again and what not, and what it does with faults."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import dagster as dg
import pytest

from pipeline.assets.housekeeping import code_versions
from pipeline.database import Warehouse, insert
from pipeline.definitions import defs
from pipeline.paths import ROOT
from pipeline.runs.run_progress import failures
from tests.runs import LAST_SEEN, counts, rows, run, table_hashes


def story(number: int) -> dict[str, object]:
    """An invented article of two paragraphs; a number, a story."""
    day = 1 + number % 28
    return {
        "id": f"story-{number}",
        "title": f"Delegation {number} holds talks in Vienna",
        "outlet": ["The Northern Ledger", "Harbour Post", "Daily Meridian"][number % 3],
        "authors": ["Ada Brandt"],
        "published_at": f"2024-03-{day:02}T08:00:00Z",
        "url": f"https://ledger.example/{number}",
        "text": (
            "Austrian Foreign Minister Karl Brenner met his Hungarian counterpart Eva Szalai in Vienna on Monday for "
            f"talks about bridge number {number}, the ministry said.\n"
            f"“We will build bridge number {number} together before the winter,” Brenner told reporters."
        ),
    }


def write_lines(path: Path, *records: dict[str, object] | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_run_gives_articles_quotes_and_events_and_publishes_them(sources: Path, published: Path) -> None:
    run(sources, published)
    assert rows(published, "select record_id, outlet from articles order by record_id") == [
        ("story-1", "Harbour Post"),
        ("story-2", "Daily Meridian"),
        ("story-3", "The Northern Ledger"),
    ]
    assert rows(
        published,
        "select speaker, kind, text from quotes inner join articles using (article_id) "
        "where record_id = 'story-1' and kind = 'direct'",
    ) == [("Karl Brenner", "direct", "We will build bridge number 1 together before the winter")]
    assert rows(published, "select distinct event_type, status from event_mentions where trigger_text = 'met'") == [
        ("CONSULT", "happened")
    ]


def test_a_second_run_reads_nothing_again_and_changes_no_row(sources: Path, published: Path) -> None:
    run(sources, published)
    before = table_hashes(published, LAST_SEEN)
    again = run(sources, published)
    assert table_hashes(published, LAST_SEEN) == before
    assert counts(again, "documents")["records read"] == 0
    assert counts(again, "documents")["files unchanged"] == 2
    assert counts(again, "articles")["documents read now"] == 0
    assert counts(again, "quotes")["articles read now"] == 0


def test_three_instalments_give_what_one_run_gives(sources: Path, published: Path, tmp_path: Path) -> None:
    write_lines(sources / "c" / "c.jsonl", story(4), {**story(1), "id": "copy", "url": None, "outlet": "Harbour Post"})
    run(sources, published)
    growing, in_parts = tmp_path / "growing", tmp_path / "parts" / "news.duckdb"
    for file in ("c/c.jsonl", "a.jsonl", "b.jsonl"):
        (growing / file).parent.mkdir(parents=True, exist_ok=True)
        (growing / file).write_bytes((sources / file).read_bytes())
        run(growing, in_parts)
    assert table_hashes(in_parts) == table_hashes(published)


def test_a_changed_file_is_a_new_version_and_the_old_one_stays(sources: Path, published: Path) -> None:
    run(sources, published)
    changed = story(3)
    changed["text"] = f"{changed['text']}\nA second round of talks is planned for May, the ministry said."
    write_lines(sources / "b.jsonl", changed)
    run(sources, published)
    versions_of_story = rows(
        published,
        "select version_number, is_latest, superseded_by is not null, word_count from articles "
        "where record_id = 'story-3' order by version_number",
    )
    assert [row[:3] for row in versions_of_story] == [(1, False, True), (2, True, False)]
    assert rows(published, "select change, text from sentence_changes") == [
        ("came", "A second round of talks is planned for May, the ministry said.")
    ]
    assert counts(run(sources, published), "sentence_changes")["versions compared now"] == 0
    assert rows(published, "select count(*) from article_overview where record_id = 'story-3'") == [(1,)]


def test_a_file_that_returns_to_its_old_words_makes_the_old_version_the_latest(sources: Path, published: Path) -> None:
    run(sources, published)
    (first,) = rows(published, "select article_id from articles where record_id = 'story-3'")
    write_lines(sources / "b.jsonl", {**story(3), "text": "The talks about the bridge were called off on Monday."})
    run(sources, published)
    write_lines(sources / "b.jsonl", story(3))
    run(sources, published)
    assert rows(published, "select article_id from articles where record_id = 'story-3' and is_latest") == [first]


def test_a_vanished_file_keeps_its_rows_and_last_seen_at_tells(sources: Path, published: Path) -> None:
    run(sources, published)
    before = table_hashes(published)
    (sources / "b.jsonl").unlink()
    run(sources, published)
    after = table_hashes(published)
    assert {name for name in before if before[name] != after[name]} == set()
    assert rows(
        published, "select record_id, last_seen_at < max(last_seen_at) over () from documents order by record_id"
    ) == [("story-1", False), ("story-2", False), ("story-3", True)]


@pytest.mark.parametrize(
    ("stage", "read_again"),
    [("articles", (3, 0)), ("quotes", (0, 3)), ("events", (0, 3))],
)
def test_a_new_version_of_the_code_recomputes_what_depends_on_it_and_only_that(
    sources: Path, published: Path, monkeypatch: pytest.MonkeyPatch, stage: str, read_again: tuple[int, int]
) -> None:
    run(sources, published)
    before = table_hashes(published, LAST_SEEN)
    real = code_versions.code_version
    for module in ("article_assets", "extraction_assets"):
        monkeypatch.setattr(
            f"pipeline.assets.{module}.code_version", lambda one: "edited" if one == stage else real(one)
        )
    again = run(sources, published)
    assert (counts(again, "articles")["documents read now"], counts(again, "quotes")["articles read now"]) == read_again
    edited = rows(published, "select distinct stage from stage_marks where code_version = 'edited'")
    assert edited == [(stage,)]
    after = table_hashes(published, LAST_SEEN)
    assert {name for name in before if before[name] != after[name]} == {"stage_marks"}


def test_an_undated_article_has_the_date_of_its_story_for_as_long_as_that_tells_it(
    sources: Path, published: Path, tmp_path: Path
) -> None:
    dates = "select published_on::text, published_granularity, published_basis from articles where record_id = 'copy'"
    text = "Ministers of both coasts asked their shipyards on Monday to repair the old ferry before the herring season."
    ferry = story(1) | {"id": "ferry", "url": None, "text": text}
    late = ferry | {"id": "late", "published_at": "2025-01-09T08:00:00Z"}
    write_lines(sources / "c.jsonl", ferry, ferry | {"id": "copy", "published_at": None})
    run(sources, published)
    assert rows(published, dates) == [("2024-03-02", "day", "story")]
    (evidence,) = rows(published, "select cue, text, is_chosen from article_dates where basis = 'story'")
    (dated,) = rows(published, "select article_id from articles where record_id = 'ferry'")
    assert evidence == (f"same text as article {dated[0]}", "2024-03-02T08:00:00Z", True)
    before = table_hashes(published, LAST_SEEN)
    again = run(sources, published)
    assert counts(again, "quotes")["articles read now"] == 0
    assert table_hashes(published, LAST_SEEN) == before
    write_lines(sources / "d.jsonl", late)
    run(sources, published)
    assert rows(published, dates) == [(None, None, "none")]
    assert rows(published, "select count(*) from article_dates where basis = 'story'") == [(0,)]
    run(sources, tmp_path / "fresh" / "news.duckdb")
    assert table_hashes(published) == table_hashes(tmp_path / "fresh" / "news.duckdb")


def test_order_and_names_of_the_folder_do_not_matter_but_paths_do(
    sources: Path, published: Path, tmp_path: Path
) -> None:
    run(sources, published)
    elsewhere = tmp_path / "elsewhere"
    for file in ("b.jsonl", "a.jsonl"):
        elsewhere.mkdir(exist_ok=True)
        (elsewhere / file).write_bytes((sources / file).read_bytes())
    run(elsewhere, tmp_path / "other" / "news.duckdb")
    assert table_hashes(tmp_path / "other" / "news.duckdb") == table_hashes(published)


def test_bad_input_is_rejected_with_a_reason_and_the_run_goes_on(sources: Path, published: Path) -> None:
    (sources / "empty.txt").write_bytes(b"")
    (sources / "picture.txt").write_bytes(bytes(range(256)) * 8)
    write_lines(sources / "d.jsonl", '{"id": "broken", "text": ', story(5))
    result = run(sources, published)
    reasons = rows(published, "select source_path, reason from rejects order by source_path")
    assert reasons == [("d.jsonl", "broken_json"), ("empty.txt", "empty"), ("picture.txt", "binary")]
    assert counts(result, "rejects")["rejected: broken_json"] == 1
    warned = [check for check in result.get_asset_check_evaluations() if check.asset_key == dg.AssetKey("rejects")]
    assert [check.severity for check in warned if not check.passed] == [dg.AssetCheckSeverity.WARN]
    write_lines(sources / "d.jsonl", story(5))
    run(sources, published)
    assert ("d.jsonl",) not in rows(published, "select source_path from rejects")


@pytest.mark.parametrize(
    "text",
    ["Ministers met.", "There was no news on the coast today, and nobody was quoted about it by anyone at all."],
    ids=["four words", "no quotes and no events"],
)
def test_a_folder_with_one_poor_article_is_published_all_the_same(tmp_path: Path, published: Path, text: str) -> None:
    write_lines(tmp_path / "sources" / "one.jsonl", {"text": text})
    run(tmp_path / "sources", published)
    assert rows(published, "select body, published_at, published_basis from articles") == [(text, None, "none")]


def test_an_empty_folder_is_published_as_empty_tables(tmp_path: Path, published: Path) -> None:
    (tmp_path / "sources").mkdir()
    run(tmp_path / "sources", published)
    assert rows(published, "select count(*) from articles") == [(0,)]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, published: Path) -> None:
    (told,) = failures(run(tmp_path / "nowhere", published, succeeds=False))
    assert told.startswith(f"documents: there is no folder or file {tmp_path / 'nowhere'}: give the folder")
    assert "make run SOURCES=" in told
    assert not published.exists()


def test_a_selection_of_assets_leaves_the_published_file_as_it_was(sources: Path, published: Path) -> None:
    run(sources, published)
    before = published.read_bytes()
    write_lines(sources / "e.jsonl", story(6))
    run(sources, published, ["documents", "articles", "article_lines", "article_dates", "outlet_lines"])
    assert published.read_bytes() == before
    run(sources, published, ["published"])
    assert rows(published, "select count(*) from documents where record_id = 'story-6'") == [(1,)]


def test_a_broken_promise_is_not_published(sources: Path, published: Path) -> None:
    run(sources, published)
    before = published.read_bytes()
    with Warehouse(published).opened() as con:
        con.execute("update quotes set text = 'words that nobody said'")
    result = run(sources, published, ["published"], succeeds=False)
    (told,) = failures(result)
    assert told.startswith("published: not published")
    assert "quotes: " in told
    assert published.read_bytes() == before


def test_a_run_that_finds_the_build_in_use_says_who_has_it(sources: Path, published: Path) -> None:
    with Warehouse(published).reserved("run 7", 0, print):
        result = run(sources, published, succeeds=False)
    (told,) = failures(result)
    assert "in use by run 7" in told


def test_runs_killed_at_random_moments_leave_the_published_file_whole_and_the_next_run_works(
    sources: Path, published: Path, tmp_path: Path
) -> None:
    run(sources, published)
    program = (
        "import sys; from pathlib import Path; from tests.runs import run;"
        "[run(Path(sys.argv[1]), Path(sys.argv[2])) for _ in range(99)]"
    )
    chance = random.Random(7)
    for number in range(10):
        write_lines(sources / f"k{number}.jsonl", story(100 + number))
        process = subprocess.Popen(
            [sys.executable, "-c", program, sources, published], cwd=ROOT, stderr=subprocess.DEVNULL,
            env={**os.environ, "DAGSTER_HOME": ""},
        )  # fmt: skip
        time.sleep(chance.uniform(1.5, 6.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert rows(published, "select count(*) >= 3, count(*) = count(distinct article_id) from articles") == [
            (True, True)
        ]
    run(sources, published)
    from_nothing = tmp_path / "fresh" / "news.duckdb"
    run(sources, from_nothing)
    assert table_hashes(published) == table_hashes(from_nothing)


def test_every_asset_has_a_group_a_kind_and_a_description() -> None:
    for spec in defs.resolve_all_asset_specs():
        assert spec.group_name != "default", spec.key
        assert spec.kinds, spec.key
        assert spec.description, spec.key


def test_sensor_and_schedule_are_off_until_switched_on() -> None:
    sensors = {sensor.name: sensor.default_status for sensor in defs.sensors or []}
    off = dg.DefaultSensorStatus.STOPPED
    assert sensors == {"source_folder_changed": off, "bring_up_to_date": off, "renew_briefing": off}
    assert [schedule.default_status for schedule in defs.schedules or []] == [dg.DefaultScheduleStatus.STOPPED]


def test_insert_of_no_rows_is_no_statement(tmp_path: Path) -> None:
    with Warehouse(tmp_path / "news.duckdb").opened() as con:
        assert insert(con, "stories", []) == 0


def test_the_day_of_publication_is_the_day_that_the_page_tells(tmp_path: Path, published: Path) -> None:
    stamps = ("2018-06-13T06:30:00+08:00", "2018-06-13T06:30:00Z", "2018-06-13T06:30:00-04:00")
    records = ({**story(number), "published_at": stamp} for number, stamp in enumerate(stamps))
    write_lines(tmp_path / "sources" / "a.jsonl", *records)
    run(tmp_path / "sources", published)
    assert rows(
        published,
        "select published_on::text, published_utc_offset_minutes, (published_at at time zone 'UTC')::text "
        "from articles order by record_id",
    ) == [
        ("2018-06-13", 480, "2018-06-12 22:30:00"),
        ("2018-06-13", 0, "2018-06-13 06:30:00"),
        ("2018-06-13", -240, "2018-06-13 10:30:00"),
    ]
    assert rows(published, "select distinct date_start::text from event_mentions where trigger_text = 'met'") == [
        ("2018-06-11",)
    ]


def archive(*pages: str) -> bytes:
    """A web archive with an answer for each page."""
    entries = []
    for number, page in enumerate(pages):
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
        entries.append(
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0-{number}>\r\n"
            f"WARC-Date: 2024-03-05T08:00:00Z\r\nWARC-Target-URI: https://coast.example/{number}\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n".encode()
            + answer
            + b"\r\n\r\n"
        )
    return b"".join(entries)


def test_records_without_an_article_are_rejected_whatever_the_batch_they_came_in(
    tmp_path: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.assets.article_assets.BATCH_DOCUMENTS", 1)
    folder = tmp_path / "sources"
    folder.mkdir()
    menu = "<html><body><nav><a href='/'>Home</a></nav></body></html>"
    words = str(story(1)["text"]).replace("\n", "</p><p>")
    (folder / "crawl.warc").write_bytes(
        archive(menu, f"<html><body><article><p>{words}</p></article></body></html>", menu)
    )
    run(folder, published)
    assert rows(published, "select stage, reason, count(*) from rejects group by all") == [("articles", "no_body", 2)]
    assert rows(published, "select body_method, url, published_basis from articles") == [
        ("html", "https://coast.example/1", "none")
    ]
