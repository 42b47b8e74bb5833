"""What a pass over files leaves in the database, and what it holds in memory meanwhile."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import dagster as dg
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from duckdb import DuckDBPyConnection

from pipeline import definitions
from pipeline.assets import ingest_assets
from pipeline.database import Warehouse, upsert
from pipeline.records import RawRecord, Reject
from pipeline.resources import SourceFolder
from pipeline.sources import input_files, records
from pipeline.sources.files import InputFile
from tests.sources.writing import write

FIRST, SECOND, THIRD, FOURTH = (datetime(2024, 3, day, tzinfo=UTC) for day in range(5, 9))


@pytest.fixture
def con(tmp_path: Path) -> Iterator[DuckDBPyConnection]:
    with Warehouse(tmp_path / "news.duckdb").opened() as con:
        yield con


def take(con: DuckDBPyConnection, folder: Path, seen_at: datetime) -> ingest_assets.Ingest:
    with ingest_assets.ingesting(con, seen_at) as found:
        for file in input_files(folder):
            found.take(file)
    return found


def rejects(con: DuckDBPyConnection) -> list[tuple[object, ...]]:
    return con.execute("select source_path, detail, seen_at from rejects order by all").fetchall()


def test_rejects_are_written_with_their_file_and_known_ones_keep_their_time(
    con: DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest_assets, "BATCH_RECORDS", 3)
    folder = tmp_path / "sources"
    write(folder, "a.jsonl", b'{"text": 1}\n{"text": 2}\n[]\n{"text": null}\n')
    write(folder, "b.txt", b"")
    assert take(con, folder, FIRST).rejected == 5
    details = ["line 1: the text is of type int", "line 2: the text is of type int"]
    others = ["line 3: sound, and holds no record", "line 4: the text is null"]
    first = [("a.jsonl", detail, FIRST) for detail in (*details, *others)]
    assert rejects(con) == [*first, ("b.txt", "the file has no bytes", FIRST)]

    write(folder, "a.jsonl", b'{"text": 1}\n{"text": 2}\n{"id": 3, "text": "Three."}\n7\n')
    write(folder, "b.txt", b"Harbour")
    assert take(con, folder, SECOND).rejected == 3
    told = "line 4: a JSON value of type int, not an object with fields"
    assert rejects(con) == [*first[:2], ("a.jsonl", told, SECOND)]
    assert take(con, folder, SECOND).unchanged == ["a.jsonl", "b.txt"]
    assert rejects(con) == [*first[:2], ("a.jsonl", told, SECOND)]


def zipped(folder: Path, **texts: str) -> None:
    folder.mkdir(exist_ok=True)
    with ZipFile(folder / "a.zip", "w") as archive:
        for name, text in texts.items():
            archive.writestr(f"{name}.txt", text)


def test_what_an_archive_holds_is_kept_as_the_files_of_a_folder_are(con: DuckDBPyConnection, tmp_path: Path) -> None:
    def seen() -> list[tuple[object, ...]]:
        return con.execute("select source_path, raw_text, last_seen_at from documents order by all").fetchall()

    folder = tmp_path / "sources"
    zipped(folder, one="One.", two="Two.", bad="", worse="")
    assert take(con, folder, FIRST).unchanged == []
    assert seen() == [("a.zip/one.txt", "One.", FIRST), ("a.zip/two.txt", "Two.", FIRST)]
    assert rejects(con) == [(f"a.zip/{name}.txt", "the file has no bytes", FIRST) for name in ("bad", "worse")]
    con.execute("insert into publications values (?, 2, 2)", [FIRST])

    assert take(con, folder, SECOND).unchanged == ["a.zip"]
    assert seen() == [("a.zip/one.txt", "One.", SECOND), ("a.zip/two.txt", "Two.", SECOND)]

    zipped(folder, one="One.", three="Three.", bad="Good.")
    assert take(con, folder, THIRD).unchanged == []
    held = [("a.zip/bad.txt", "Good.", THIRD), ("a.zip/one.txt", "One.", THIRD), ("a.zip/three.txt", "Three.", THIRD)]
    assert seen() == [*held, ("a.zip/two.txt", "Two.", SECOND)]
    assert rejects(con) == []

    assert take(con, folder, FOURTH).unchanged == ["a.zip"]
    assert seen() == [*((path, text, FOURTH) for path, text, _ in held), ("a.zip/two.txt", "Two.", SECOND)]


def test_a_file_that_other_code_has_read_is_read_anew(
    con: DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sources"
    write(folder, "a.jsonl", b'{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n7\n')
    write(folder, "b.txt", b"Harbour")
    take(con, folder, FIRST)
    con.execute("insert into publications values (?, 3, 3)", [FIRST])

    def other(file: InputFile) -> Iterator[RawRecord | Reject]:
        """What code that passes over lines of numbers and sees no record 2 would find."""
        yield from (found for found in records(file) if isinstance(found, RawRecord) and found.record_id != "2")

    monkeypatch.setattr(ingest_assets, "records", other)
    assert take(con, folder, SECOND).unchanged == ["a.jsonl", "b.txt"]
    monkeypatch.setattr(ingest_assets, "code_version", lambda _: "other code")
    found = take(con, folder, THIRD)
    assert (found.unchanged, found.read_anew) == ([], ["a.jsonl", "b.txt"])
    seen = con.execute("select record_id, last_seen_at from documents order by all").fetchall()
    assert (seen, rejects(con)) == ([("1", THIRD), ("b", THIRD)], [])
    assert take(con, folder, FOURTH).unchanged == ["a.jsonl", "b.txt"]


def test_an_archive_that_comes_back_is_read_again(con: DuckDBPyConnection, tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    zipped(folder, one="One.")
    take(con, folder, FIRST)
    (folder / "a.zip").rename(tmp_path / "a.zip")
    take(con, folder, SECOND)
    assert con.execute("from documents").fetchall() == []  # no run has published them
    (tmp_path / "a.zip").rename(folder / "a.zip")
    take(con, folder, THIRD)
    assert con.execute("select source_path, last_seen_at from documents").fetchall() == [("a.zip/one.txt", THIRD)]


def test_a_pass_that_is_broken_off_forgets_no_reject(
    con: DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest_assets, "BATCH_RECORDS", 2)
    write(tmp_path / "sources", "a.jsonl", b'{"a": 1}\n{"a": 2}\n{"a": 3}\n')
    write(tmp_path / "sources", "b.jsonl", b'{"a": 1}\n{"a": 2}\n{"a": 3}\n')
    first, second = input_files(tmp_path / "sources")

    def broken_off(_: InputFile) -> Iterator[Reject]:
        yield Reject("b.jsonl", None, "ingest", "not_an_object", "half of it")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), ingest_assets.ingesting(con, FIRST) as found:
        found.take(first)
        monkeypatch.setattr(ingest_assets, "records", broken_off)
        found.take(second)
    assert con.execute("select source_path, count(*) from rejects group by all").fetchall() == [("a.jsonl", 3)]
    assert con.execute("select source_path from source_files").fetchall() == [("a.jsonl",)]


def test_rejects_do_not_wait_in_memory(
    con: DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 0

    def many(_: InputFile) -> Iterator[RawRecord | Reject]:
        nonlocal most
        for number in range(20_000):
            most = max(most, len(found._rejects))
            yield Reject("a.txt", None, "ingest", "no_text", f"line {number}")

    monkeypatch.setattr(ingest_assets, "records", many)
    write(tmp_path / "sources", "a.txt", b"Harbour")
    with ingest_assets.ingesting(con, FIRST) as found:
        found.take(*input_files(tmp_path / "sources"))
    assert most < ingest_assets.BATCH_RECORDS
    assert con.execute("select count(*) from rejects").fetchall() == [(20_000,)]


def test_large_documents_are_written_one_by_one(
    con: DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest_assets, "BATCH_CHARACTERS", 1_000)
    most = 0

    def counted(con: DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, object]], updated: list[str]) -> int:
        nonlocal most
        most = max(most, sum(len(str(row["raw_text"])) for row in rows) if table == "documents" else 0)
        return upsert(con, table, rows, updated)

    monkeypatch.setattr(ingest_assets, "upsert", counted)
    folder, texts = tmp_path / "sources", [f"Harbour {number} reopens. " * 30 for number in range(6)]
    write(folder, "a.jsonl", b"".join(json.dumps({"text": text}).encode() + b"\n" for text in texts))
    pq.write_table(pa.table({"text": texts}), folder / "b.parquet")
    assert take(con, folder, FIRST).records_read == 12
    assert most < 2_000


def sensed(folder: Path, cursor: str | None = None) -> dg.SensorResult:
    with dg.build_sensor_context(cursor=cursor) as context:
        found = definitions.source_folder_changed(context, sources=SourceFolder(folder=str(folder)))
    assert isinstance(found, dg.SensorResult)
    return found


def test_the_sensor_sees_what_changed_and_stops_at_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_ROOTS", str(tmp_path))
    assert "there is no folder" in str(sensed(tmp_path / "nowhere").skip_reason)
    write(tmp_path, "a.txt", b"Harbour")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    first = sensed(tmp_path)
    assert first.run_requests == [dg.RunRequest(run_key=first.cursor)]
    assert sensed(tmp_path, first.cursor).run_requests == []
    (tmp_path / "nowhere.txt").write_text("Harbour")
    second = sensed(tmp_path, first.cursor)
    assert second.run_requests == [dg.RunRequest(run_key=second.cursor)]
    (tmp_path / "nowhere.txt").unlink()
    assert sensed(tmp_path, first.cursor).run_requests == []
