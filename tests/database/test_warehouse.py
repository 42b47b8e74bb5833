"""The warehouse as files: what a run may rely on when it writes, and a reader when it reads."""

import errno
import json
import multiprocessing
import os
import shutil
import stat
import subprocess
import sys
from multiprocessing.synchronize import Event, Semaphore
from pathlib import Path

import duckdb
import pytest

from pipeline.database import (
    BuildInUseError,
    Warehouse,
    build_file,
    content_hash,
    insert,
    replace,
    row_count,
    transaction,
    why_not_writable,
)
from pipeline.database.schema import definitions
from pipeline.paths import ROOT
from pipeline.runs.run_progress import failures
from tests.runs import run

OLDER_CLIENT = ROOT / ".venv-duckdb-1.5" / "bin" / "python"

STORY = {"article_count": 1, "outlet_count": 1, "origin_count": 1, "outlets": [], "first_article_id": "a"}


def story(name: str) -> dict[str, object]:
    return {"story_id": name, **STORY}


def publish(files: Warehouse) -> int:
    with files.opened() as con:
        return files.publish(con).size_bytes


@pytest.fixture
def files(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "news.duckdb")


def test_nothing_is_published_before_publish(files: Warehouse) -> None:
    with files.opened() as con:
        insert(con, "stories", [story("a")])
    assert not files.published.exists()
    publish(files)
    with duckdb.connect(str(files.published), read_only=True) as con:
        assert con.execute("select story_id from stories").fetchall() == [("a",)]


def test_the_published_file_is_read_only_and_whole(files: Warehouse) -> None:
    with files.opened():
        pass
    size = publish(files)
    assert stat.S_IMODE(files.published.stat().st_mode) == 0o444
    assert size == files.published.stat().st_size
    assert sorted(path.name for path in files.published.parent.iterdir()) == [".build", "news.duckdb"]


def test_publishing_removes_a_stale_log_of_the_old_file(files: Warehouse) -> None:
    with files.opened():
        pass
    log = Path(f"{files.published}.wal")
    log.write_bytes(b"left by a client that died")
    publish(files)
    assert not log.exists()


def test_a_client_of_the_line_before_reads_the_published_file(files: Warehouse) -> None:
    if not OLDER_CLIENT.exists():
        pytest.skip("`make test` installs the older client")
    with files.opened() as con:
        insert(con, "stories", [story("a")])
        con.execute("create view story_names as select story_id from stories")
        con.execute("comment on column story_names.story_id is 'which story'")
    publish(files)
    program = (
        "import duckdb, sys, json; con = duckdb.connect(sys.argv[1], read_only=True);"
        "print(json.dumps([duckdb.__version__, con.execute('from story_names').fetchall()]))"
    )
    told = subprocess.run(
        [OLDER_CLIENT, "-c", program, files.published], capture_output=True, text=True, check=True
    ).stdout
    version, rows = json.loads(told)
    assert version.startswith("1.5.")
    assert rows == [["a"]]


def test_a_failed_transaction_leaves_the_table_as_it_was(files: Warehouse) -> None:
    with files.opened() as con:
        insert(con, "stories", [story("a")])
        with pytest.raises(duckdb.ConstraintException), transaction(con):
            insert(con, "stories", [story("b")])
            insert(con, "stories", [story("a")])
        assert con.execute("select story_id from stories").fetchall() == [("a",)]


def test_replace_tells_how_many_rows_differ_and_writes_none_without_a_difference(files: Warehouse) -> None:
    with files.opened() as con:
        assert replace(con, "stories", [story("b"), story("a")], "story_id") == 2
        before = content_hash(con, "stories")
        assert replace(con, "stories", [story("a"), story("b")], "story_id") == 0
        assert content_hash(con, "stories") == before
        assert replace(con, "stories", [story("a"), story("c")], "story_id") == 2
        assert con.execute("select story_id from stories").fetchall() == [("a",), ("c",)]
        assert content_hash(con, "stories") != before


def test_an_unknown_code_is_refused(files: Warehouse) -> None:
    with files.opened() as con, pytest.raises(duckdb.ConstraintException):
        insert(
            con,
            "article_lines",
            [{"article_id": "a", "line_number": 1, "text": "x", "role": "headline", "reason": "none"}],
        )


def test_a_changed_table_keeps_what_was_seen_and_drops_what_can_be_made_again(
    files: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = {"source_path": "a.txt", "record_id": None, "stage": "ingest", "reason": "empty", "seen_at": "2024-01-16"}
    with files.opened() as con:
        insert(con, "rejects", [seen])
        insert(con, "stories", [story("a")])
    changed = [each.replace('"detail" VARCHAR', '"detail" VARCHAR,\n    hint VARCHAR') for each in definitions()]
    monkeypatch.setattr(build_file, "definitions", lambda: changed)
    with files.opened() as con:
        assert con.execute("select source_path, reason, hint from rejects").fetchall() == [("a.txt", "empty", None)]
        assert row_count(con, "stories") == 0


def test_a_lost_build_file_begins_from_the_published_one(files: Warehouse) -> None:
    with files.opened() as con:
        insert(con, "stories", [story("a")])
    publish(files)
    files.build.unlink()
    with files.reserved("a run", 0, print), files.opened() as con:
        assert con.execute("select story_id from stories").fetchall() == [("a",)]


def test_what_a_killed_publication_left_is_swept_up(files: Warehouse) -> None:
    leftover = files.published.parent / f".{files.published.name}.123.publishing"
    leftover.write_bytes(b"half a copy")
    with files.reserved("a run", 0, print):
        assert not leftover.exists()


def test_a_second_run_is_told_who_holds_the_build_since_when_and_what_to_do(files: Warehouse) -> None:
    told: list[str] = []
    with files.reserved("run 7", 0, print), pytest.raises(BuildInUseError) as refused:  # noqa: SIM117
        with files.reserved("run 8", 0.3, told.append):
            pytest.fail("two runs hold the build")
    assert len(told) == 1
    for words in ("run 7", f"process {os.getpid()}", "since 20", "Wait for that run to end or cancel it"):
        assert words in str(refused.value)
    with files.reserved("run 8", 0, print):
        pass


def _read_until(
    published: Path, begun: Semaphore, stop: Event, answers: "multiprocessing.Queue[tuple[int, list[object]]]"
) -> None:
    begun.release()
    reads = 0
    torn: list[object] = []
    while not stop.is_set():
        with duckdb.connect(str(published), read_only=True) as con:
            row = con.execute(
                "select max(story_id), count(*), (select count(*) from events) as event_count from stories"
            ).fetchone()
        assert row is not None
        reads += 1
        if int(row[0]) != row[1] or row[1] != row[2]:
            torn.append(row)
    answers.put((reads, torn))


def test_readers_in_other_processes_never_fail_nor_see_half_a_state_while_runs_publish(files: Warehouse) -> None:
    def write(number: int) -> None:
        event = "insert into events (event_id, event_type, status, date_basis, actors, recipients, actor_countries, recipient_countries, quad_class, intensity, mention_count, article_count, outlet_count, origin_count, is_corroborated, headline) values (?, 'CONSULT', 'happened', 'none', [], [], [], [], 'verbal cooperation', 1, 1, 1, 1, 1, false, '')"  # fmt: skip  # noqa: E501
        with files.opened() as con:
            insert(con, "stories", [story(f"{number:09}")])
            con.execute(event, [f"{number:09}"])
        publish(files)

    write(1)
    spawn = multiprocessing.get_context("spawn")
    begun, stop, answers = spawn.Semaphore(0), spawn.Event(), spawn.Queue()
    readers = [spawn.Process(target=_read_until, args=(files.published, begun, stop, answers)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in readers:
        assert begun.acquire(timeout=60)
    for number in range(2, 22):
        write(number)
    stop.set()
    told = [answers.get(timeout=30) for _ in readers]
    for reader in readers:
        reader.join(timeout=30)
    assert [reader.exitcode for reader in readers] == [0, 0]
    assert [torn for _, torn in told] == [[], []]
    assert all(reads > 10 for reads, _ in told), told


def test_a_reader_keeps_its_snapshot_until_it_reconnects(files: Warehouse) -> None:
    with files.opened() as con:
        insert(con, "stories", [story("a")])
    publish(files)
    program = (
        "import duckdb, sys; con = duckdb.connect(sys.argv[1], read_only=True); print('open', flush=True); input();"
        "print(con.execute('select count(*) from stories').fetchone()[0])"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, files.published], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "open\n"
        with files.opened() as con:
            insert(con, "stories", [story("b")])
        publish(files)
        counted, _ = reader.communicate("go\n")
    assert counted == "1\n"


def test_a_full_disk_leaves_the_published_file_and_no_half_copy(
    files: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    with files.opened():
        pass
    publish(files)
    before = files.published.read_bytes()

    def filled(_source: Path, target: Path) -> None:
        target.write_bytes(b"half a copy")
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    monkeypatch.setattr(shutil, "copyfile", filled)
    with pytest.raises(OSError, match="No space left") as full:
        publish(files)
    assert files.published.read_bytes() == before
    assert sorted(path.name for path in files.published.parent.iterdir()) == [".build", "news.duckdb"]
    told = why_not_writable(files, full.value)
    assert told.startswith(f"the warehouse {files.published} cannot be written: No space left on device: ")


def test_a_run_tells_in_one_line_why_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "mine.txt").write_text("notes of a user")
    (in_a_file,) = failures(run(tmp_path / "sources", tmp_path / "mine.txt" / "news.duckdb", succeeds=False))
    assert "cannot be written" in in_a_file
    (of_another,) = failures(run(tmp_path / "sources", tmp_path / "mine.txt", succeeds=False))
    assert "mine.txt is not a warehouse that this pipeline can read: it is not a DuckDB file" in of_another
    assert "\n" not in in_a_file + of_another
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.txt", "sources"]
