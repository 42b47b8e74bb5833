"""The visible text of crawled pages in WET files: each conversion record is one record, a flat dump of its page."""

from collections.abc import Iterator

from fastwarc.warc import WarcRecordType

from pipeline.ids import stable_id
from pipeline.records import RawRecord, Reject
from pipeline.running import internal_error
from pipeline.sources.archives.web_archive import Block, blocks
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, reject
from pipeline.sources.text import decoded

SUFFIXES = (".wet",)


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record for each page's text, and a reject for each that is damaged or holds none.

    The id is the archive's record id, else the URL, else a hash of the text; ``crawled_at`` is when the crawler was
    there, which is no publication date.
    """
    for block in blocks(file, WarcRecordType.conversion):
        if isinstance(block, Reject):
            yield block
            continue
        try:
            yield _record(file.source_path, block)
        except Fault as fault:
            yield reject(file.source_path, fault, block.record_id)
        except Exception as error:
            yield internal_error(file.source_path, block.record_id, "ingest", error, block.url)


def _record(source_path: str, block: Block) -> RawRecord:
    if not block.data:
        raise Fault("empty", "the record has no content")
    found = decoded(block.data)
    record_id = block.record_id or block.url or stable_id(found.text)
    fields: dict[str, str | list[str]] = {"crawled_at": block.recorded_at} if block.recorded_at else {}
    return RawRecord(source_path, record_id, "wet", len(block.data), found.encoding, block.url, found.text, fields)
