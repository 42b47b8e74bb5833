"""A path where somebody else's file stands: the run is refused, and nothing is made, changed or deleted."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from pipeline.database.published_files.ownership import BusyError, NotOursError
from pipeline.database.warehouse import Warehouse


def text(path: Path) -> None:
    path.write_text("notes of a user\n" * 500)


def table(path: Path) -> None:
    path.write_text("a,b\n1,2\n")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(1 << 16))


def folder(path: Path) -> None:
    path.mkdir()
    (path / "notes.txt").write_text("mine")


def link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere" / "news.duckdb")


def sqlite(path: Path) -> None:
    con = sqlite3.connect(path)
    con.execute("create table notes (text)")
    con.commit()
    con.close()


def made(*statements: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with duckdb.connect(str(path)) as con:
            for statement in statements:
                con.execute(statement)

    return make


def encrypted(path: Path) -> None:
    with duckdb.connect() as con:
        con.execute("set force_mbedtls_unsafe = true")
        con.execute(f"attach '{path}' as locked (encryption_key 'secret')")
        con.execute("create table locked.notes as select 1 as note")


def half(path: Path) -> None:
    made("create table notes as select range as note from range(100000)")(path)
    path.write_bytes(path.read_bytes()[:5000])


DIGEST = "0" * 64
DOCUMENTS = "create table documents (document_id text)"  # a table of ours by its name and key
OTHERS = {
    "a text": text,
    "a table of text": table,
    "an empty file": empty,
    "zeros": zeros,
    "a folder": folder,
    "a link to nothing": link_to_nothing,
    "sqlite": sqlite,
    "an empty database": made(),
    "a database": made("create table notes as select 1 as note"),
    "a schema_version of numbers": made(DOCUMENTS, "create table schema_version as select 7 as version"),
    "a schema_version without rows": made(DOCUMENTS, "create table schema_version (digest text)"),
    "a schema_version of words": made(DOCUMENTS, "create table schema_version as select 'seven' as digest"),
    "a schema_version of two": made(
        DOCUMENTS, f"create table schema_version as select '{DIGEST}' as digest from range(2)"
    ),
    "a schema_version with more": made(
        DOCUMENTS, f"create table schema_version as select '{DIGEST}' as digest, 1 as step"
    ),
    "a view schema_version": made(DOCUMENTS, f"create view schema_version as select '{DIGEST}' as digest"),
    "an encrypted database": encrypted,
    "half a database": half,
}


def state(folder: Path) -> dict[str, object]:
    found = sorted(folder.rglob("*"))
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) if path.is_file() else None for path in found}


@pytest.mark.parametrize("make", OTHERS.values(), ids=OTHERS)
def test_a_file_that_is_not_ours_is_refused_by_name_and_nothing_is_touched(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "mine.duckdb"
    make(path)
    before = state(tmp_path)
    with pytest.raises(NotOursError) as refused, Warehouse(path).reserved("a run", 0, print):
        pytest.fail("the run began")
    assert state(tmp_path) == before
    assert str(path) in str(refused.value)
    assert "Give another path" in str(refused.value)


def test_a_log_beside_the_file_of_another_stays(tmp_path: Path) -> None:
    path = tmp_path / "mine.duckdb"
    made("create table notes as select 1 as note")(path)
    Path(f"{path}.wal").write_bytes(b"what was not written yet")
    before = state(tmp_path)
    with pytest.raises(NotOursError), Warehouse(path).reserved("a run", 0, print):
        pytest.fail("the run began")
    assert state(tmp_path) == before


@pytest.mark.parametrize("make", [text, table, sqlite, made("create table notes as select 1 as note")])
def test_a_file_put_in_the_place_of_ours_is_refused_too(tmp_path: Path, make: Callable[[Path], None]) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    with files.reserved("a run", 0, print), files.opened() as con:
        files.publish(con)
    files.published.unlink()
    make(files.published)
    before = files.published.read_bytes()
    with pytest.raises(NotOursError), files.reserved("a run", 0, print):
        pytest.fail("the run began")
    assert files.published.read_bytes() == before


def test_the_private_folder_is_no_place_to_publish(tmp_path: Path) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    with files.opened() as con:
        files.publish(con)
    before = state(tmp_path)
    with pytest.raises(NotOursError), Warehouse(files.build).reserved("a run", 0, print):
        pytest.fail("the run began")
    assert state(tmp_path) == before


def test_a_published_file_that_is_open_for_writing_is_told(tmp_path: Path) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    with files.opened() as con:
        files.publish(con)
    files.published.chmod(0o644)
    with (
        duckdb.connect(str(files.published)),
        pytest.raises(BusyError, match="close it there"),
        files.reserved("a run", 0, print),
    ):
        pytest.fail("the run began")
