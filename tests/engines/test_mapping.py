"""Batches in, rows out, in order; what goes wrong with one record, down to its process, costs that one."""

from collections.abc import Iterator

import pytest

from pipeline.engines.mapping import LocalEngine, joined
from pipeline.running import PORTION_ITEMS, dismiss
from tests.engines.words import WORDS, batch

HERE, IN_WORKERS = LocalEngine(2, worth_workers=1_000), LocalEngine(2, worth_workers=1)
MANY = [f"word{number}" for number in range(3 * PORTION_ITEMS)]


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    yield
    dismiss()


@pytest.mark.parametrize("engine", [HERE, IN_WORKERS])
def test_rows_stand_in_the_order_of_the_batches(engine: LocalEngine) -> None:
    made = joined(list(engine.mapped(WORDS, [batch(*MANY), batch("It rained .")])))
    assert made["texts"]["text"].to_pylist() == [*MANY, "It rained ."]
    assert made["words"]["word"].to_pylist() == [*MANY, "It", "rained", "."]


@pytest.mark.parametrize("engine", [HERE, IN_WORKERS])
@pytest.mark.parametrize(("text", "fault"), [("raises", "ValueError: odd text"), ("unwritable", "TypeError: no word")])
def test_a_record_whose_rows_cannot_be_made_costs_itself(engine: LocalEngine, text: str, fault: str) -> None:
    made = joined(list(engine.mapped(WORDS, [batch("one", text, "three")])))
    assert made["texts"]["text"].to_pylist() == ["one", text, "three"]
    assert made["words"]["word"].to_pylist() == ["one", "three"]
    (told,) = made["faults"]["fault"].to_pylist()
    assert told.startswith(fault)


def test_a_record_that_ends_its_process_costs_itself() -> None:
    made = joined(list(IN_WORKERS.mapped(WORDS, [batch(*MANY, "is killed", "last")])))
    assert made["words"]["word"].to_pylist() == [*MANY, "last"]
    assert made["faults"]["fault"].to_pylist() == ["it ended its process: SIGKILL"]


def test_batches_are_read_as_they_are_needed() -> None:
    read: list[int] = []

    def batches() -> Iterator[object]:
        for number in range(100):
            read.append(number)
            yield batch(*MANY)

    made = IN_WORKERS.mapped(WORDS, batches())
    next(made)
    assert len(read) < 6
