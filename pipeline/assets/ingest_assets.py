"""From a folder of raw files to ``documents``: every record as it was seen, every unusable one in ``rejects``."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    code_version,
    found_rejects,
    materialized,
    nothing_to_publish,
    settle_rejects,
    table_spec,
)
from pipeline.database import Row, document_row, insert, reject_row, row_count, step, transaction, upsert, write_each
from pipeline.records import RawRecord, Reject
from pipeline.resources import SourceFolder, WarehouseFile
from pipeline.running import internal_error
from pipeline.sources import InputFile, digest, records

BATCH_RECORDS = 500
BATCH_CHARACTERS = 4_000_000
BATCH_FILES = 5_000  # read without a record or reject more
FILES_BETWEEN_REPORTS = 1_000


@dg.multi_asset(
    specs=[table_spec("documents", "ingest", []).replace_attributes(skippable=True)],
    description="The records of every file of the source folder that is new or has changed; without any, and with code "
    "and corrections as they were, nothing is materialized, and all that hangs on it is skipped.",
)
def documents(
    context: dg.AssetExecutionContext, sources: SourceFolder, warehouse: WarehouseFile
) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    now = sources.inputs(warehouse.files)
    files = sources.files(warehouse.files)
    con = warehouse.con
    if not context.run.asset_selection:  # the whole job
        warehouse.follow(now)
        if warehouse.is_as_published(now) and _are_as_they_were(con, files):
            warehouse.stays()
            context.log.info(f"nothing new in {sources.path()}: {warehouse.files.published} stays as it is")
            return
    before = row_count(con, "documents")
    with ingesting(con, datetime.now(UTC)) as ingest:
        for number, file in enumerate(files, start=1):
            ingest.take(file)
            if number % FILES_BETWEEN_REPORTS == 0:
                context.log.info(f"{number} of {len(files)} files read")
    _require_records(con, ingest.seen_at, sources.path(), warehouse.files.published)
    after = row_count(con, "documents")
    counts = {
        "files": len(files),
        "files unchanged": len(ingest.unchanged),
        "files read anew": len(ingest.read_anew),
        "records read": ingest.records_read,
        "new documents": after - before,
        "kept documents": before,
        "rejected records": ingest.rejected,
    }
    yield materialized(
        con,
        "documents",
        watch,
        counts,
        ["source_path", "record_id", "format", "size_bytes", "encoding", "raw_text"],
    )


def _are_as_they_were(con: DuckDBPyConnection, files: Sequence[InputFile]) -> bool:
    """Whether these are the files that the last run saw, by their content."""
    known = dict(con.execute(step("files_seen_last")).fetchall())
    try:
        return known.keys() == {file.source_path for file in files} and all(
            digest(file)[0] == known[file.source_path] for file in files
        )
    except OSError:  # reading it tells why it cannot be read
        return False


def _require_records(con: DuckDBPyConnection, seen_at: datetime, folder: Path, published: Path) -> None:
    """Raise a Failure when the folder gave no record at all, and there is a published file to keep as it is.

    Most likely it is another folder than was meant. With nothing published, an empty file is, which tells the rejects.
    """
    (records_seen,) = con.execute("select count(*) from documents where last_seen_at = ?", [seen_at]).fetchall()[0]
    if not records_seen and published.exists():
        raise nothing_to_publish(con, f"{folder} holds no record that can be used", published)


@contextmanager
def ingesting(con: DuckDBPyConnection, seen_at: datetime) -> Iterator["Ingest"]:
    """A pass over input files, whose last records are written when the block ends well."""
    with found_rejects(con, []):
        ingest = Ingest(con, seen_at)
        yield ingest
        ingest.finish()


@dataclass
class Ingest:
    """One pass over the input files: unchanged ones are marked as seen, the records of the others are written.

    A file that other code has read is read anew; what that found in it and this does not goes: it never was there.
    Records are written in batches, each in a transaction, and rejects wait in the temporary table ``found_rejects``
    until their file is done. A file counts as read with its last record and its rejects, so that a killed run reads
    it again.
    """

    con: DuckDBPyConnection
    seen_at: datetime
    unchanged: list[str] = field(default_factory=list)
    read_anew: list[str] = field(default_factory=list)  # files as they were, which other code had read
    rejected: int = 0
    records_read: int = 0
    _touched: list[str] = field(default_factory=list)
    _documents: list[Row] = field(default_factory=list)
    _rejects: list[Row] = field(default_factory=list)
    _characters: int = 0
    _found: int = 0
    _files: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._code = code_version("documents")
        known = self.con.execute("select source_path, sha256, code_version from source_files").fetchall()
        self._known = {path: (sha256, version) for path, sha256, version in known}
        self.con.execute("create or replace temp table files_before as from source_files")

    def take(self, file: InputFile) -> None:
        """Read one file, or only note that it is as it was."""
        try:
            sha256, size = digest(file)
        except OSError:
            sha256, size = None, 0  # reading it tells why it cannot be read
        known_sha256, known_code = self._known.get(file.source_path, (None, None))
        if sha256 is not None and sha256 == known_sha256:
            if known_code == self._code:
                self.unchanged.append(file.source_path)
                return
            self.read_anew.append(file.source_path)
        counts = Counter({file.source_path: 0})  # records, by file: an archive's are those of the files in it
        for found in records(file):
            self._add(found)
            counts[found.source_path] += isinstance(found, RawRecord)
        self._touched.extend(counts)
        if sha256 is not None:
            self._files.extend(
                {
                    "source_path": path,
                    "archive": None if path == file.source_path else file.source_path,
                    "sha256": sha256,
                    "code_version": self._code,
                    "size_bytes": size,
                    "record_count": count,
                    "last_seen_at": self.seen_at,
                }
                for path, count in counts.items()
            )
        if self._found >= BATCH_RECORDS or len(self._touched) >= BATCH_FILES:
            self._settle()

    def finish(self) -> None:
        """Write what is left, and when the unchanged files were seen."""
        self._settle()
        with transaction(self.con):
            parameters = {"seen_at": self.seen_at, "paths": self.unchanged}
            self.con.execute(step("seen_again"), parameters)
            self.con.execute(step("files_seen_again"), parameters)
            self.con.execute(step("find_forgotten"), {"seen_at": self.seen_at, "read_anew": self.read_anew})
            self.con.execute(step("forget_documents"))
        self.con.execute("drop table files_before")

    def _add(self, found: RawRecord | Reject) -> None:
        if isinstance(found, Reject):
            self.rejected += 1
            self._rejects.append(reject_row(found))
            self._characters += len(found.detail or "")
        else:
            self.records_read += 1
            row = document_row(found, self.seen_at)
            self._documents.append(row)
            self._characters += len(found.raw_text) + len(found.record_id) + len(str(row["fields"]))
        self._found += 1
        if len(self._documents) + len(self._rejects) >= BATCH_RECORDS or self._characters >= BATCH_CHARACTERS:
            self._flush()

    def _flush(self) -> None:
        """Write the records read so far, and let the rejects wait in the database."""
        once = {str(row["document_id"]): row for row in self._documents}
        told = write_each(self.con, list(once.values()), self._write, _unwritten)
        unwritten = [row for row in told if "reason" in row]
        self.rejected += len(unwritten)
        insert(self.con, "found_rejects", self._rejects + unwritten)
        self._documents, self._rejects, self._characters = [], [], 0

    def _write(self, rows: Sequence[Row]) -> None:
        upsert(self.con, "documents", [row for row in rows if "reason" not in row], ["last_seen_at"])

    def _settle(self) -> None:
        """Write what the files read so far gave; none is half read."""
        self._flush()
        with transaction(self.con):
            held_before = self.con.execute(step("forget_held_files"), {"paths": self._touched}).fetchall()
            read_again = {*self._touched, *(path for (path,) in held_before)}
            settle_rejects(self.con, "ingest", [(path, None) for path in sorted(read_again)], self.seen_at)
            columns = ["archive", "sha256", "code_version", "size_bytes", "record_count", "last_seen_at"]
            upsert(self.con, "source_files", self._files, columns)
        self.con.execute("truncate found_rejects")
        self._touched, self._files, self._found = [], [], 0


def _unwritten(document: Row, error: Exception) -> Row:
    """The row of a reject in place of a document that the database does not take."""
    path, record_id, text = (str(document[name]) for name in ("source_path", "record_id", "raw_text"))
    return reject_row(internal_error(path, record_id, "ingest", error, text))
