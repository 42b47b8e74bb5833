"""From the versions of ``articles`` to the sentences that changed between one and the next."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from operator import itemgetter
from typing import NamedTuple

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, code_version, materialized, table_spec, write_rejects
from pipeline.database import delete, insert, mark, step, write_each
from pipeline.machine import Machine
from pipeline.records import Reject
from pipeline.resolution import SentenceChange, VersionPair, sentence_changes
from pipeline.resources import WarehouseFile
from pipeline.running import Undone, attempted, dismiss, each, portions, undone

BATCH_PAIRS = 128
BATCH_CHARACTERS = 8_000_000  # of both bodies
WORTH_WORKERS = 2_000  # pairs; each takes about a millisecond


@dg.multi_asset(
    specs=[table_spec("sentence_changes", "resolution", ["articles"])],
    description="The sentences that came, went or were reworded in versions that are new or have changed.",
)
def compared_versions(warehouse: WarehouseFile, machine: Machine) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    version = code_version("changes")
    con.execute(step("sweep_changes"))
    pending = con.execute(step("pending_changes"), {"code_version": version}).fetchall()
    rejected = 0
    for batch in portions(pending, itemgetter(-1), BATCH_PAIRS, BATCH_CHARACTERS):
        rejected += _compare(con, {first: digest for first, _, digest, _ in batch}, version, machine.shares.workers)
    dismiss()
    counts = {"versions compared now": len(pending), "rejected": rejected}
    return materialized(con, "sentence_changes", watch, counts, ["change", "text", "former_text", "similarity"])


class Compared(NamedTuple):
    """A version that was compared with the next one: what changed, or why that could not be told."""

    pair: VersionPair
    source_path: str
    record_id: str
    changes: Sequence[SentenceChange] | Undone

    @property
    def reject(self) -> Reject | None:
        if not isinstance(self.changes, Undone):
            return None
        return self.changes.reject(self.source_path, self.record_id, "changes", self.pair.first_body)

    def without_changes(self, error: Exception) -> "Compared":
        return self._replace(changes=undone(error))


def _compare(con: DuckDBPyConnection, digests: dict[str, str], version: str, workers: int) -> int:
    """Tell the changes of versions, given with the digest of both bodies, in place of what was told.

    Gives the number of pairs whose changes could not be told.
    """
    found = con.execute(step("version_bodies"), {"article_ids": list(digests)}).fetchall()
    pairs = [VersionPair(*row) for *row, _, _ in found]
    made = attempted(
        partial(each, sentence_changes),
        pairs,
        lambda pair: len(pair.first_body) + len(pair.second_body),
        WORTH_WORKERS,
        workers,
    )
    compared = [
        Compared(pair, path, record, changes)
        for pair, (*_, path, record), changes in zip(pairs, found, made, strict=True)
    ]
    told = write_each(con, compared, partial(_write, con, digests, version), Compared.without_changes)
    return sum(one.reject is not None for one in told)


def _write(con: DuckDBPyConnection, digests: dict[str, str], version: str, compared: Sequence[Compared]) -> None:
    keys = [one.pair.first_article_id for one in compared]
    changes = [change for one in compared if not isinstance(one.changes, Undone) for change in one.changes]
    delete(con, "sentence_changes", "first_article_id", keys)
    insert(con, "sentence_changes", list(map(asdict, changes)))
    mark(con, "changes", {key: digests[key] for key in keys}, version)
    places = [(one.source_path, one.record_id) for one in compared]
    write_rejects(con, "changes", places, [one.reject for one in compared if one.reject], datetime.now(UTC))
