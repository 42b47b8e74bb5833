"""``make soak``: runs and publications killed at random moments while readers ask, and what that did to the file.

    python -m tests.soak [kills] [seed]

Each kill lands in a whole run over a folder that has grown by an article, two of three at any moment of it, every third
within a second after the publication began to copy. Ends with 1 when a read failed or saw half a state, or when the
rows differ from those of one undisturbed run.
"""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from multiprocessing.synchronize import Event
from pathlib import Path

import duckdb

from pipeline.paths import ROOT
from tests.runs import run, table_hashes
from tests.test_runs import story, write_lines

READERS = 3
RUNS = (
    "import sys; from pathlib import Path; from tests.runs import run;"
    "[run(Path(sys.argv[1]), Path(sys.argv[2])) for _ in range(99)]"
)
WHOLE = """
    select
        count(*) >= 1 and count(*) = count(distinct article_id)
        and count(*) = (select count(*) from documents)
        and (select count(*) from quotes where article_id not in (select article_id from articles)) = 0
    from articles
"""
Told = tuple[int, list[str]]


def read_until(stop: Event, published: Path, answers: "multiprocessing.Queue[Told]") -> None:
    """Ask the published file again and again; tells how often, and every answer that was none or not whole."""
    reads, failures = 0, []
    while not stop.is_set():
        reads += 1
        try:
            with duckdb.connect(str(published), read_only=True) as con:
                ((is_whole,),) = con.execute(WHOLE).fetchall()
            if not is_whole:
                failures.append("half a state")
        except duckdb.Error as error:
            failures.append(str(error))
    answers.put((reads, failures))


def kill_one(sources: Path, published: Path, chance: random.Random, in_publication: bool) -> None:
    """Start runs, and kill the process at a random moment of a run or of a publication."""
    process = subprocess.Popen(
        [sys.executable, "-c", RUNS, sources, published], cwd=ROOT, stderr=subprocess.DEVNULL,
        env={**os.environ, "DAGSTER_HOME": ""},
    )  # fmt: skip
    deadline = time.monotonic() + (60 if in_publication else chance.uniform(1.5, 12))
    while time.monotonic() < deadline:
        if in_publication and list(published.parent.glob(".*.publishing")):
            time.sleep(chance.uniform(0, 0.1))
            break
        time.sleep(0.002 if in_publication else 0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()


def main(kills: int = 60, seed: int = 7) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        sources, published = Path(folder, "sources"), Path(folder, "out", "news.duckdb")
        write_lines(sources / "a.jsonl", story(1), story(2))
        run(sources, published)
        with duckdb.connect(str(_writable(published))) as con:
            con.execute("create table notes as select 'of a user' as note")
        spawn = multiprocessing.get_context("spawn")
        stop, answers = spawn.Event(), spawn.Queue()
        readers = [spawn.Process(target=read_until, args=(stop, published, answers)) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        for number in range(kills):
            write_lines(sources / f"k{number}.jsonl", story(100 + number))
            kill_one(sources, published, chance, in_publication=number % 3 == 2)
        run(sources, published)
        stop.set()
        told: list[Told] = [answers.get(timeout=60) for _ in readers]
        failures = [failure for _, some in told for failure in some]
        differing = _differing(sources, published, Path(folder, "fresh", "news.duckdb"))
        damaged = len(list(published.parent.rglob("*.damaged-*")))
    print(
        f"{kills} kills, {sum(reads for reads, _ in told)} reads by {READERS} readers, {len(failures)} failures, "
        f"{len(differing)} tables with differing rows, {damaged} files taken for damaged"
    )
    print(*sorted({*failures, *differing}), sep="\n")
    return 1 if failures or differing else 0


def _writable(published: Path) -> Path:
    published.chmod(0o644)
    return published


def _differing(sources: Path, published: Path, fresh: Path) -> list[str]:
    """The tables and views whose rows are not those of one run from nothing; the user's table must be as it was."""
    run(sources, fresh)
    found, wanted = table_hashes(published), table_hashes(fresh)
    with duckdb.connect(str(published), read_only=True) as con:
        is_kept = con.execute("from notes").fetchall() == [("of a user",)]
    found.pop("notes", None)
    return [name for name in sorted(found.keys() | wanted.keys()) if found.get(name) != wanted.get(name)] + (
        [] if is_kept else ["notes"]
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
