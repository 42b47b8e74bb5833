"""What a run is told of its machine: nonsense is a failure in one line, the rest goes to its shares and its engine."""

from pathlib import Path

import dagster as dg
import pytest

from pipeline.engines.mapping import LocalEngine
from pipeline.machine import EngineName, Machine


def test_workers_and_memory_are_those_of_the_shares_and_the_engine(tmp_path: Path) -> None:
    told = Machine(workers=1, memory="1GB")
    assert (told.shares.workers, told.shares.threads, told.shares.database_memory) == (1, 1, 270_000_000)
    with told.started(7, tmp_path) as engine:
        assert engine == LocalEngine(workers=1, worth_workers=7)


def test_nonsense_fails_the_run_in_one_line() -> None:
    with pytest.raises(dg.Failure) as failure:
        _ = Machine(memory="much").shares
    assert failure.value.description == "MEMORY=much is no size: give one such as 1500MB or 8GB"


def test_a_cluster_that_cannot_be_reached_fails_the_run_in_one_line() -> None:
    """The warehouse asks for its shares before it opens anything."""
    with pytest.raises(dg.Failure) as failure:
        _ = Machine(engine=EngineName.RAY, ray_address="nowhere").shares
    assert str(failure.value.description).startswith(("ENGINE=ray needs Ray", "RAY_ADDRESS=nowhere is no address"))
