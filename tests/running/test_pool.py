"""Work on many records: results in order, and what goes wrong with one, down to its process, costs that one."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.database.schema.sql import step
from pipeline.paths import ROOT
from pipeline.running import pool, workers
from pipeline.running.faults import Undone
from pipeline.running.pool import attempted, dismiss, portions

IN_PROCESS, IN_WORKERS = 1_000, 1


def lengths(texts: list[str]) -> list[int]:
    """The length of each text; what some of them do stands in their name."""
    for text in texts:
        if text == "raises":
            raise ValueError("odd\ntext")
        if text == "raises in a library":
            step("no such step")
        if text == "loops":
            while True:
                pass
        if text == "swallows":
            _swallow_for_ever()
        if text == "loops in native code":
            sum(range(10**14))
        if text == "is killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if text == "exits":
            os._exit(3)
    return [len(text) for text in texts]


def _swallow_for_ever() -> None:
    while True:
        try:
            while True:
                pass
        except Exception:
            pass


def process_ids(texts: list[str]) -> list[int]:
    return [os.getpid() for _ in texts]


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    yield
    dismiss()


@pytest.mark.parametrize("worth_workers", [IN_PROCESS, IN_WORKERS])
def test_results_stand_in_order_and_an_error_costs_its_record(worth_workers: int) -> None:
    texts = ["a" * size for size in range(40)]
    texts[20] = "raises"
    texts[30] = "raises in a library"
    made = list(attempted(lengths, texts, len, worth_workers, 2))
    assert isinstance(made[20], Undone)
    assert made[20].detail.startswith("ValueError: odd text (")
    assert isinstance(made[30], Undone)
    assert re.match(r"FileNotFoundError: .* \(pipeline/database/schema/sql\.py:\d+\)$", made[30].detail)
    assert made[:20] + made[21:30] + made[31:] == [*range(20), *range(21, 30), *range(31, 40)]


@pytest.mark.parametrize("worth_workers", [IN_PROCESS, IN_WORKERS])
@pytest.mark.parametrize("slow", ["loops", "swallows"])
def test_a_record_that_takes_too_long_costs_itself(
    slow: str, worth_workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "LEAST_SECONDS", 0.2)
    made = list(attempted(lengths, ["one", slow, "three"], len, worth_workers, 2))
    assert made == [3, Undone("too_slow", "not done after 0 seconds of CPU time"), 5]


def test_a_record_that_hangs_in_native_code_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "LEAST_SECONDS", 0.2)
    made = list(attempted(lengths, ["one", "loops in native code", "three"], len, IN_WORKERS, 2))
    assert made == [3, Undone("too_slow", "not done after 0 seconds of CPU time"), 5]


@pytest.mark.parametrize(("text", "cause"), [("is killed", "SIGKILL"), ("exits", "exit code 3")])
def test_a_record_that_ends_its_process_costs_itself(text: str, cause: str) -> None:
    texts = ["a" * size for size in range(100)]
    texts[50] = text
    made = list(attempted(lengths, texts, len, IN_WORKERS, 2))
    assert made == [*range(50), Undone("internal_error", f"it ended its process: {cause}"), *range(51, 100)]


def test_records_are_read_as_they_are_needed() -> None:
    read: list[int] = []

    def texts() -> Iterator[str]:
        for number in range(1_000):
            read.append(number)
            yield "text"

    made = attempted(lengths, texts(), len, IN_WORKERS, 2)
    assert next(made) == 4
    assert len(read) <= 4 * 2 * pool.PORTION_ITEMS


def test_few_records_are_worked_on_here_and_much_text_by_workers() -> None:
    here = {os.getpid()}
    assert set(attempted(process_ids, ["a", "b"], len, 3, 2)) == here
    assert here.isdisjoint(attempted(process_ids, ["a", "b", "c"], len, 3, 2))
    assert here.isdisjoint(attempted(process_ids, ["a", "b" * pool.WORTH_CHARACTERS], len, 3, 2))


def test_workers_stay_until_they_are_dismissed_or_worn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PORTIONS_A_WORKER", 2)
    texts = ["a"] * (3 * pool.PORTION_ITEMS)
    first, second, third = list(attempted(process_ids, texts, len, IN_WORKERS, 1))[:: pool.PORTION_ITEMS]
    assert first == second != third
    assert list(attempted(process_ids, ["a"], len, IN_WORKERS, 1)) == [third]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], []),
        ([1, 1, 1, 1], [[1, 1, 1], [1]]),
        ([5, 5, 1], [[5, 5], [1]]),
        ([4, 30, 4], [[4], [30], [4]]),
        ([30], [[30]]),
    ],
)
def test_portions_keep_to_both_limits(sizes: list[int], expected: list[list[int]]) -> None:
    assert list(portions(sizes, lambda size: size, most_items=3, most_characters=10)) == expected


PARENT = """
import sys
from pipeline.running import attempted
from tests.running.test_pool import lengths
if __name__ == "__main__":
    made = attempted(lengths, ["one"] * 16 + ["loops in native code"], len, 1, 2)
    print(next(made), flush=True)
    list(made)
"""


def children(process_id: int) -> set[int]:
    return {int(one) for one in Path(f"/proc/{process_id}/task/{process_id}/children").read_text().split()}


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads the process table of Linux")
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    (tmp_path / "parent.py").write_text(PARENT)
    parent = subprocess.Popen(
        [sys.executable, tmp_path / "parent.py"],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert parent.stdout and parent.stderr
    assert parent.stdout.readline() == b"3\n"
    begun = children(parent.pid)
    assert len(begun) >= 1 + 2  # and the tracker of multiprocessing
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 30
    while left := {one for one in begun if Path(f"/proc/{one}").exists()}:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)
    assert parent.stderr.read() == b""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads the process table of Linux")
def test_workers_do_not_hear_ctrl_c_and_are_the_first_to_go_without_memory() -> None:
    worker = workers.Worker()
    own_id = worker._process.pid
    assert own_id
    os.kill(own_id, signal.SIGINT)
    worker.ask(workers.OneByOne(lengths), ["four"], [30.0])
    assert [worker.answer(), worker.answer()] == [None, [4]]
    assert Path(f"/proc/{own_id}/oom_score_adj").read_text() == "500\n"
    worker.end()
