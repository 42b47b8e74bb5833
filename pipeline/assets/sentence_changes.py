"""From the versions of ``articles`` to the sentences that changed between one and the next."""

from collections.abc import Sequence
from dataclasses import asdict

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.reporting import Stopwatch, materialized, table_spec
from pipeline.pool import chunked
from pipeline.resolution.sentence_changes import VersionPair, sentence_changes
from pipeline.resources import WarehouseFile
from pipeline.sql import step
from pipeline.versions import code_version
from pipeline.warehouse import delete, insert, mark, transaction

BATCH_PAIRS = 128


@dg.multi_asset(
    specs=[table_spec("sentence_changes", "resolution", ["articles"])],
    description="The sentences that came, went or were reworded in versions that are new or have changed.",
)
def compared_versions(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    version = code_version("changes")
    con.execute(step("sweep_changes"))
    pending = con.execute(step("pending_changes"), {"code_version": version}).fetchall()
    for batch in chunked(pending, BATCH_PAIRS):
        _compare(con, batch, version)
    counts = {"versions compared now": len(pending)}
    return materialized(con, "sentence_changes", watch, counts, ["change", "text", "former_text", "similarity"])


def _compare(con: DuckDBPyConnection, pending: Sequence[tuple[str, str, str]], version: str) -> None:
    """Tell the changes of versions, given with the next one and the digest of both, in place of what was told."""
    keys = [first for first, _, _ in pending]
    found = con.execute(step("version_bodies"), {"article_ids": keys}).fetchall()
    changes = [change for row in found for change in sentence_changes(VersionPair(*row))]
    with transaction(con):
        delete(con, "sentence_changes", "first_article_id", keys)
        insert(con, "sentence_changes", list(map(asdict, changes)))
        mark(con, "changes", {first: digest for first, _, digest in pending}, version)
