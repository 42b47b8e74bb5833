"""From a folder of raw files to ``documents``: every record as it was seen, every unusable one in ``rejects``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.reporting import Stopwatch, materialized, nothing_to_publish, table_spec
from pipeline.records import RawRecord, Reject, Stage
from pipeline.resources import SourceFolder, WarehouseFile
from pipeline.rows import Row, document_row, reject_row
from pipeline.sources import InputFile, digest, records
from pipeline.sql import step
from pipeline.warehouse import hold, row_count, transaction, upsert

BATCH_RECORDS = 500
BATCH_CHARACTERS = 16_000_000
FILES_BETWEEN_REPORTS = 1_000


@dg.multi_asset(
    specs=[table_spec("documents", "ingest", [])],
    description="The records of every file of the source folder that is new or has changed.",
)
def documents(
    context: dg.AssetExecutionContext, sources: SourceFolder, warehouse: WarehouseFile
) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    files = sources.files(warehouse.files)
    con = warehouse.con
    before = row_count(con, "documents")
    ingest = Ingest(con, datetime.now(UTC))
    for number, file in enumerate(files, start=1):
        ingest.take(file)
        if number % FILES_BETWEEN_REPORTS == 0:
            context.log.info(f"{number} of {len(files)} files read")
    ingest.finish()
    _require_records(con, ingest.seen_at, sources.path(), warehouse.files.published)
    after = row_count(con, "documents")
    counts = {
        "files": len(files),
        "files unchanged": len(ingest.unchanged),
        "records read": ingest.records_read,
        "new documents": after - before,
        "kept documents": before,
        "rejected records": len(ingest.rejects),
    }
    return materialized(
        con,
        "documents",
        watch,
        counts,
        ["source_path", "record_id", "format", "size_bytes", "encoding", "raw_text"],
    )


def _require_records(con: DuckDBPyConnection, seen_at: datetime, folder: Path, published: Path) -> None:
    """Raise a Failure when the folder gave no record at all, and there is a published file to keep as it is.

    Most likely it is another folder than was meant. With nothing published, an empty file is, which tells the rejects.
    """
    (records_seen,) = con.execute("select count(*) from documents where last_seen_at = ?", [seen_at]).fetchall()[0]
    if not records_seen and published.exists():
        raise nothing_to_publish(con, f"{folder} holds no record that can be used", published)


@dataclass
class Ingest:
    """One pass over the input files: unchanged ones are marked as seen, the records of the others are written.

    Records are written in batches, each in a transaction; a file counts as read with its last batch, so that a killed
    run reads it again.
    """

    con: DuckDBPyConnection
    seen_at: datetime
    unchanged: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    records_read: int = 0
    _touched: list[str] = field(default_factory=list)
    _documents: list[Row] = field(default_factory=list)
    _characters: int = 0
    _files: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._known = dict(self.con.execute("select source_path, sha256 from source_files").fetchall())

    def take(self, file: InputFile) -> None:
        """Read one file, or only note that it is as it was."""
        try:
            sha256, size = digest(file)
        except OSError:
            sha256, size = None, 0  # reading it tells why it cannot be read
        if sha256 is not None and self._known.get(file.source_path) == sha256:
            self.unchanged.append(file.source_path)
            return
        count = 0
        for record in records(file):
            if isinstance(record, Reject):
                self.rejects.append(record)
                continue
            count += 1
            self._add(record)
        self._touched.append(file.source_path)
        if sha256 is not None:
            self._files.append(
                {
                    "source_path": file.source_path,
                    "sha256": sha256,
                    "size_bytes": size,
                    "record_count": count,
                    "last_seen_at": self.seen_at,
                }
            )
        self.records_read += count

    def finish(self) -> None:
        """Write what is left, the rejects, and when the unchanged files were seen."""
        self._flush()
        with transaction(self.con):
            parameters = {"seen_at": self.seen_at, "paths": self.unchanged}
            self.con.execute(step("seen_again"), parameters)
            self.con.execute(
                "update source_files set last_seen_at = $seen_at where source_path in (select unnest($paths::text[]))",
                parameters,
            )
            write_rejects(self.con, "ingest", [(path, None) for path in self._touched], self.rejects, self.seen_at)
            self.con.execute(step("find_unpublished"), {"seen_at": self.seen_at})
            self.con.execute(step("forget_unpublished"))

    def _add(self, record: RawRecord) -> None:
        self._documents.append(document_row(record, self.seen_at))
        self._characters += len(record.raw_text)
        if len(self._documents) >= BATCH_RECORDS or self._characters >= BATCH_CHARACTERS:
            self._flush()

    def _flush(self) -> None:
        once = {str(row["document_id"]): row for row in self._documents}
        with transaction(self.con):
            upsert(self.con, "documents", list(once.values()), ["last_seen_at"])
            upsert(self.con, "source_files", self._files, ["sha256", "size_bytes", "record_count", "last_seen_at"])
        self._documents, self._files, self._characters = [], [], 0


def write_rejects(
    con: DuckDBPyConnection,
    stage: Stage,
    read_again: Iterable[tuple[str, str | None]],
    rejects: Sequence[Reject],
    seen_at: datetime,
) -> None:
    """Make ``rejects`` hold, for what a stage read again, what was found now; known rejects keep their time.

    ``read_again`` names records by source_path and record_id, and whole files by a null record_id.
    """
    places = [{"source_path": path, "record_id": record_id} for path, record_id in read_again]
    hold(con, "read_again", "rejects", places)
    hold(con, "found_rejects", "rejects", [reject_row(reject) for reject in rejects])
    con.execute(step("stale_rejects"), {"stage": stage})
    con.execute(step("new_rejects"), {"seen_at": seen_at})
    con.execute("drop table found_rejects")
    con.execute("drop table read_again")
