"""Batches on a cluster: Ray Data maps batches of Arrow by actors that load what they need once.

What moves is Parquet in one folder, which every node sees under the same path: batches out, rows back. Ray itself
passes the names of files, so that neither its store nor tasks of reading and writing take memory or cores. It is
imported where it is used: it is an extra (``communique[ray]``), and takes two seconds.
"""

import logging
import os
import shutil
import socket
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.engines.mapping import LocalEngine, RowFunction, Tables, joined
from pipeline.paths import CODE
from pipeline.running import UnusableSettingError, chunked

ROWS_A_FILE = 64  # of a batch: an actor takes some three seconds for them, which is the longest wait at the end
FILES_A_ROUND = 4_096  # 262,000 records; then what was given is taken away, and actors start afresh
SPARE_CPUS = 1  # of a node, for what Ray does beside the actors
OBJECT_STORE = 100_000_000  # bytes, of a Ray that is started here: it holds the names of files
SECONDS_TO_ANSWER = 10
SECONDS_TO_LOOK = 120  # of a node, for the first process there


@dataclass(frozen=True, slots=True)
class RayEngine:
    """Actors on a cluster, or on a Ray that is started here where ``address`` is empty; see ``LocalEngine``.

    ``workers`` of zero are as many as the cluster has CPUs, but for ``SPARE_CPUS``. ``folder`` holds what moves.
    """

    address: str
    workers: int
    folder: Path

    def mapped(self, function: RowFunction, batches: Iterable[pa.Table]) -> Iterator[Tables]:
        remaining = iter(batches)
        first = next(remaining, None)
        if first is None:  # then no cluster is needed
            return
        workers = self._connected()
        pieces = (piece for batch in chain([first], remaining) for piece in _pieces(batch))
        for some in chunked(pieces, FILES_A_ROUND):
            try:
                yield from self._round(function, some, workers)
            finally:
                shutil.rmtree(self.folder)

    def _connected(self) -> int:
        """Connect to the cluster, if that is not done; gives the number of actors."""
        import ray

        if not ray.is_initialized():
            os.environ |= {"RAY_USAGE_STATS_ENABLED": "0", "RAY_BACKEND_LOG_LEVEL": "fatal"} | os.environ
            local = {
                "num_cpus": self.workers + SPARE_CPUS,
                "object_store_memory": OBJECT_STORE,
                "include_dashboard": False,
            }
            try:
                ray.init(
                    address=self.address or "local",
                    runtime_env={"env_vars": {"PYTHONPATH": str(CODE.parent)}},
                    log_to_driver=False,
                    logging_level=logging.ERROR,
                    **({} if self.address else local),
                )
            except (ConnectionError, RuntimeError, ValueError) as error:
                raise _no_cluster(self.address, str(error)) from error
            self._check_nodes()
        alive = [node for node in ray.nodes() if node["Alive"]]
        spare = int(ray.cluster_resources().get("CPU", 0)) - SPARE_CPUS * len(alive)
        if self.workers > spare > 0:
            raise UnusableSettingError(f"WORKERS={self.workers}, and the cluster has CPUs for {spare}: give that many")
        return self.workers or max(1, spare)

    def _check_nodes(self) -> None:
        """Raise UnusableSettingError for a node that lacks this code, or does not see the folder."""
        import ray
        from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

        self.folder.mkdir(parents=True, exist_ok=True)
        look = ray.remote(num_cpus=0)(_sees)
        asked = {
            node["NodeManagerAddress"]: look.options(
                scheduling_strategy=NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
            ).remote(str(self.folder))
            for node in ray.nodes()
            if node["Alive"]
        }
        for where, answer in asked.items():
            try:
                sees = ray.get(answer, timeout=SECONDS_TO_LOOK)
            except ray.exceptions.RayError as error:
                raise UnusableSettingError(
                    f"node {where} cannot load the pipeline: it must be in {CODE} there, too, with the same environment"
                ) from error
            if not sees:
                raise UnusableSettingError(
                    f"node {where} does not see {self.folder}: give a WAREHOUSE in a folder that all nodes share"
                )

    def _round(self, function: RowFunction, pieces: Sequence[pa.Table], workers: int) -> Iterator[Tables]:
        import ray.data

        given, made = self.folder / "given", self.folder / "made"
        for folder in (given, made):
            folder.mkdir(parents=True)
        files = [given / f"{number:06}.parquet" for number in range(len(pieces))]
        for file, piece in zip(files, pieces, strict=True):
            pq.write_table(piece, file)
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.execution_options.preserve_order = True
        parts = ray.data.from_arrow([pa.table({"file": [str(file)]}) for file in files]).map_batches(
            _Actor,
            fn_constructor_args=(function, made),
            batch_size=1,
            batch_format="pyarrow",
            compute=ray.data.ActorPoolStrategy(size=workers),
            num_cpus=1,
        )
        for batch in parts.iter_batches(batch_size=None, batch_format="pyarrow"):
            for part in batch["part"].to_pylist():
                yield _read(made / part)
                shutil.rmtree(made / part)


def end() -> None:
    """Leave the cluster, and end a Ray that was started here."""
    if "ray" in sys.modules:
        import ray

        ray.shutdown()


def check_ray(address: str) -> None:
    """Raise UnusableSettingError where Ray is not installed, or nothing answers at the address of a cluster."""
    if not find_spec("ray"):
        raise UnusableSettingError("ENGINE=ray needs Ray: install communique[ray] (requirements-ray.lock)")
    if address in ("", "auto"):
        return
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or "/" in host:
        raise UnusableSettingError(f"RAY_ADDRESS={address} is no address of a cluster: give host:port, or auto")
    try:
        socket.create_connection((host, int(port)), SECONDS_TO_ANSWER).close()
    except (OSError, OverflowError) as error:
        raise _no_cluster(address, str(error)) from error


def _no_cluster(address: str, why: str) -> UnusableSettingError:
    told = " ".join(why.split())
    return UnusableSettingError(
        f"no Ray cluster answers at RAY_ADDRESS={address or 'local'} ({told}): start one (ray start --head), or leave "
        "RAY_ADDRESS out for a Ray of this machine"
    )


class _Actor:
    """One worker process that does what the actor is given, so that what takes a process costs its record alone."""

    def __init__(self, function: RowFunction, made: Path) -> None:
        self._function, self._made = function, made
        self._engine = LocalEngine(workers=1, worth_workers=0)

    def __call__(self, named: pa.Table) -> pa.Table:
        """Make the rows of the batches in these files; gives the folders that hold them."""
        return pa.table({"part": [self._part(file) for file in named["file"].to_pylist()]})

    def _part(self, file: str) -> str:
        part = uuid4().hex  # Ray may give a batch again, and only one answer counts
        tables = joined(list(self._engine.mapped(self._function, [pq.ParquetFile(file).read()])))
        (self._made / part).mkdir()
        for name, rows in tables.items():
            pq.write_table(rows, self._made / part / f"{name}.parquet")
        return part


def _sees(folder: str) -> bool:
    return Path(folder).is_dir()


def _pieces(batch: pa.Table) -> Iterator[pa.Table]:
    return (batch.slice(start, ROWS_A_FILE) for start in range(0, batch.num_rows, ROWS_A_FILE))


def _read(part: Path) -> Tables:
    return {path.stem: pq.ParquetFile(path).read() for path in sorted(part.iterdir())}
