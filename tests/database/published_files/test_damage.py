"""A damaged file: the next run begins from what is sound, and the damaged file stays under a dated name."""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from pipeline.database import Warehouse, insert, write_each
from pipeline.paths import ROOT
from tests.runs import LAST_SEEN, run, table_hashes
from tests.test_runs import story as article
from tests.test_runs import write_lines

STORY = {"article_count": 1, "outlet_count": 1, "origin_count": 1, "outlets": [], "first_article_id": "a"}
STORIES = [{"story_id": f"{number:04}", **STORY} for number in range(3_000)]
LINES = [
    {"article_id": f"{number}", "line_number": 1, "text": f"{number**9} ships", "role": "body", "reason": "none"}
    for number in range(3_000)
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """A warehouse that was published, with rows in a table that has a key and in one that has none."""
    files = Warehouse(tmp_path_factory.mktemp("sound") / "news.duckdb")
    with files.reserved("a run", 0, print), files.opened() as con:
        insert(con, "stories", STORIES)
        insert(con, "article_lines", LINES)
        files.publish(con)
    return files


@pytest.fixture
def files(sound: Warehouse, tmp_path: Path) -> Warehouse:
    shutil.copytree(sound.published.parent, tmp_path / "out", symlinks=True)
    return Warehouse(tmp_path / "out" / "news.duckdb")


def after_a_run(files: Warehouse) -> tuple[int, int, list[str]]:
    """How many stories and lines a run finds, and what it is told; it publishes what it found."""
    told: list[str] = []
    with files.reserved("a run", 0, told.append), files.opened() as con:
        insert(con, "stories", [{"story_id": "new", **STORY}], "on conflict do nothing")
        files.publish(con)
    with duckdb.connect(str(files.published), read_only=True) as con:
        stories = con.execute("select count(*) from stories where story_id <> 'new'").fetchall()[0][0]
        lines = con.execute("select count(distinct text) from article_lines").fetchall()[0][0]
    return stories, lines, told


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(keep: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        os.truncate(path, int(path.stat().st_size * keep))

    return damage


def flipped(seed: int, below: int | None = None) -> Callable[[Path], None]:
    """Change one bit anywhere, or below a number of bytes."""

    def damage(path: Path) -> None:
        chance = random.Random(seed)
        content = bytearray(path.read_bytes())
        content[chance.randrange(below or len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)

    return damage


DAMAGES = {
    "zeroed": zeroed,
    "emptied": emptied,
    **{f"cut to {keep}": cut(keep) for keep in (0.001, 0.3, 0.9)},
    **{f"a bit of the header, {seed}": flipped(seed, 12_288) for seed in range(3)},
    **{f"a bit anywhere, {seed}": flipped(seed) for seed in range(1, 7)},  # all in blocks that hold something,
}


def writable(path: Path) -> Path:
    path.chmod(0o644)
    return path


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_build_file_is_set_aside_and_the_published_one_takes_its_place(
    files: Warehouse, damage: Callable[[Path], None]
) -> None:
    damage(files.build)
    damaged = files.build.read_bytes()
    stories, lines, told = after_a_run(files)
    assert (stories, lines) == (3_000, 3_000)
    (aside,) = files.build.parent.glob("news.duckdb.damaged-*")
    assert re.fullmatch(r"news\.duckdb\.damaged-20\d{6}T\d{6}Z", aside.name)
    assert aside.read_bytes() == damaged
    assert str(aside) in told[0]


@pytest.mark.parametrize("damage", [zeroed, emptied, cut(0.3), flipped(1, 4096)])
def test_a_run_begins_from_nothing_when_both_files_are_damaged(
    files: Warehouse, damage: Callable[[Path], None]
) -> None:
    damage(files.build)
    damage(writable(files.published))
    damaged = files.published.read_bytes()
    stories, lines, told = after_a_run(files)
    assert (stories, lines) == (0, 0)
    (aside,) = files.published.parent.glob("news.duckdb.damaged-*")
    assert aside.read_bytes() == damaged
    assert any(str(aside) in line for line in told)


def test_a_damaged_block_of_the_published_file_is_found_before_a_run_begins_from_it(files: Warehouse) -> None:
    shutil.rmtree(files.build.parent)
    os.truncate(writable(files.published), files.published.stat().st_size - 300_000)
    stories, lines, told = after_a_run(files)
    assert (stories, lines) == (0, 0)
    assert "is damaged" in told[0]


@pytest.mark.parametrize("damage", [zeroed, cut(0.3)])
def test_a_damaged_published_file_is_replaced_from_a_sound_build_file_and_kept(
    files: Warehouse, damage: Callable[[Path], None]
) -> None:
    damage(writable(files.published))
    damaged = files.published.read_bytes()
    assert after_a_run(files)[:2] == (3_000, 3_000)
    assert after_a_run(files)[:2] == (3_000, 3_000)
    (aside,) = files.published.parent.glob("news.duckdb.damaged-*")
    assert aside.read_bytes() == damaged


def test_a_damaged_log_costs_at_most_what_was_written_last(files: Warehouse) -> None:
    """DuckDB replays a log up to the first entry that does not hold."""
    killed_while_writing(files)
    flipped(4)(Path(f"{files.build}.wal"))
    stories, lines, _ = after_a_run(files)
    assert stories in (10, 3_000)
    assert lines == 3_000


def test_a_database_of_another_in_the_private_folder_is_not_written_to(files: Warehouse) -> None:
    files.build.unlink()
    with duckdb.connect(str(files.build)) as con:
        con.execute("create table notes as select 1 as note")
    assert after_a_run(files)[:2] == (3_000, 3_000)
    (aside,) = files.build.parent.glob("news.duckdb.damaged-*")
    with duckdb.connect(str(aside), read_only=True) as con:
        assert con.execute("from notes").fetchall() == [(1,)]


def killed_while_writing(files: Warehouse) -> None:
    program = (
        "import os, sys; from pathlib import Path; from pipeline.database.warehouse import Warehouse;"
        "opened = Warehouse(Path(sys.argv[1])).opened(); con = opened.__enter__();"
        "con.execute(\"delete from stories where story_id >= '0010'\"); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, files.published], cwd=ROOT, check=False)
    assert Path(f"{files.build}.wal").exists()


def test_a_sound_build_file_of_a_killed_run_keeps_what_was_not_published(files: Warehouse) -> None:
    killed_while_writing(files)
    assert after_a_run(files) == (10, 3_000, [])


def test_an_empty_block_that_holds_rows_is_found(files: Warehouse) -> None:
    with files.build.open("r+b") as file:
        file.seek(12_288 + 262_144)
        file.write(bytes(262_144))
    stories, lines, told = after_a_run(files)
    assert (stories, lines) == (3_000, 3_000)
    assert "is damaged" in told[0]


def test_a_damaged_block_that_holds_nothing_costs_nothing(files: Warehouse) -> None:
    with files.opened() as con:
        con.execute("create table once as select hash(number) as one from range(300_000) as numbers(number)")
        con.execute("checkpoint")
        blocks = con.execute("select min(block_id) from pragma_storage_info('once') where block_id >= 0").fetchall()
        con.execute("create table later as from once")  # the file is not cut behind what is dropped
        con.execute("checkpoint")
        con.execute("drop table once")
        con.execute("checkpoint")
    with files.build.open("r+b") as file:
        file.seek(12_288 + 262_144 * blocks[0][0] + 1_000)
        file.write(b"half a block")
    assert after_a_run(files) == (3_000, 3_000, [])
    assert list(files.build.parent.glob("news.duckdb.damaged-*")) == []


def test_a_file_that_is_cut_behind_its_last_block_in_use_is_sound(files: Warehouse) -> None:
    with files.opened() as con:
        con.execute("create table once as select hash(number) as one from range(300_000) as numbers(number)")
        con.execute("checkpoint")
        size = files.build.stat().st_size
        con.execute("drop table once")
        con.execute("checkpoint")
        con.execute("create table later as select 1 as one")  # what tells of all tables is written anew before the end
        con.execute("checkpoint")
        con.execute("drop table later")
        con.execute("checkpoint")
    assert files.build.stat().st_size < size
    assert after_a_run(files) == (3_000, 3_000, [])


@pytest.mark.parametrize("blocks", [1, 2, 3])
def test_a_file_that_lacks_whole_blocks_is_healed_whatever_they_held(files: Warehouse, blocks: int) -> None:
    os.truncate(files.build, files.build.stat().st_size - blocks * 262_144)
    stories, lines, _ = after_a_run(files)
    assert (stories, lines) == (3_000, 3_000)


def test_a_whole_run_over_a_damaged_build_file_publishes_what_a_healthy_one_does(tmp_path: Path) -> None:
    write_lines(tmp_path / "sources" / "a.jsonl", article(1), article(2))
    files = Warehouse(tmp_path / "out" / "news.duckdb")
    run(tmp_path / "sources", files.published)
    healthy = table_hashes(files.published, LAST_SEEN)
    flipped(5)(files.build)
    run(tmp_path / "sources", files.published)
    assert len(list(files.build.parent.glob("news.duckdb.damaged-*"))) == 1
    assert table_hashes(files.published, LAST_SEEN) == healthy


def test_damage_that_shows_while_rows_are_written_is_no_fault_of_a_row(files: Warehouse) -> None:
    def write(_: object) -> None:
        raise duckdb.Error("Corrupt database file: computed checksum 1 does not match stored checksum 2 in block")

    with files.opened() as con, pytest.raises(duckdb.Error, match="Corrupt"):
        write_each(con, ["a", "b"], write, lambda item, _: item)
