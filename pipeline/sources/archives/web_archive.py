"""Web archives (WARC): the blocks of their records, in order, around any damage. What a block means is not known here.

Records are read with FastWARC. It stops at the first damage, so reading starts anew at the next record that begins
after it: a damaged record costs itself. An archive that is packed as a whole, and not record by record as the format
asks, is unpacked into a file of its own first, since no record begins within compressed data.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pipeline.records import Reject
from pipeline.sources import files
from pipeline.sources.archives import packed_whole
from pipeline.sources.files import InputFile
from pipeline.sources.packings import unpacked
from pipeline.sources.reasons import Fault, reject
from pipeline.writing import storable

LARGEST_BLOCK = files.LARGEST_WHOLE_FILE  # bytes; crawlers cut pages at 1 to 10 MB
BEGINNING = re.compile(rb"\x1f\x8b\x08|" + packed_whole.RECORD.pattern)
MEMBER_HEAD = 1 << 10
Stored = BinaryIO
FIRST_STEP = 1 << 12  # bytes looked through at first, since records that are damaged may be many and short


@dataclass(frozen=True, slots=True)
class Block:
    """What one archive record holds, and its headers; null for a header that is not there."""

    kind: WarcRecordType
    record_id: str | None
    url: str | None
    recorded_at: str | None
    content_type: str | None
    data: bytes


def blocks(file: InputFile, kinds: WarcRecordType) -> Iterator[Block | Reject]:
    """Yield the blocks of records of these kinds, and a reject (``broken_archive_record``) for each damaged one.

    Memory holds one block. Raises OSError and Fault for what the file itself does.
    """
    with files.as_stored(file) as stream, TemporaryFile() as plain:
        packing = files.packing_of(file, stream)
        if packing and packing.suffix != ".gz":
            fault = packed_whole.copy(unpacked(stream, packing), plain, files.most_unpacked(file))
        elif packed_whole.is_packed_whole(stream):
            fault = packed_whole.unpack(stream, plain, files.most_unpacked(file))
        else:
            yield from _blocks(file, stream, kinds)
            return
        yield from _blocks(file, plain, kinds)
    if fault:
        yield reject(file.source_path, fault)


def _blocks(file: InputFile, stream: Stored, kinds: WarcRecordType) -> Iterator[Block | Reject]:
    start: int | None = 0
    most, seen = files.most_unpacked(file), 0
    told = False  # damage shows a second time when the damaged record is the one that reading starts anew with
    while start is not None:
        last, begun = start, False
        try:
            stream.seek(start)
            for record in ArchiveIterator(stream, parse_http=False):
                last, begun = record.stream_pos, True
                found = _found(file.source_path, record, kinds)
                seen += len(found.data) if isinstance(found, Block) else 0
                if seen > most:
                    raise Fault("file_too_large", f"unpacked to over {most >> 20} MB, not read on")
                if found:
                    yield found
                if isinstance(found, Reject) and found.reason == "broken_archive_record":
                    told = False
                    break
            else:
                return
        except OSError as error:
            if error.errno:  # the system's, not FastWARC's
                raise
            if begun or not told:
                yield reject(file.source_path, Fault("broken_archive_record", f"after byte {last}: {error}"))
            told = begun
        start = _next_beginning(stream, last + 1)


def _found(source_path: str, record: WarcRecord, kinds: WarcRecordType) -> Block | Reject | None:
    """The record's block; null when it is of another kind, a reject when what follows it cannot be read on from it."""
    if not record.record_type & kinds and record.headers.get("WARC-Type"):
        return None
    try:
        return _block(record)
    except Fault as fault:
        return reject(source_path, fault, _header(record, "WARC-Record-ID"))


def _block(record: WarcRecord) -> Block:
    """The record's block, whole; raises Fault when it is shorter than it says or too large."""
    length = record.content_length
    if length > LARGEST_BLOCK:
        # never frozen or read at once: FastWARC allocates what the header claims, and aborts the process
        if record.consume() < length:
            raise Fault("broken_archive_record", f"{length} bytes are claimed, and not there")
        raise Fault("file_too_large", f"a record of {length} bytes")
    data = record.reader.read(length) if length else b""
    if len(data) < length or not record.headers.get("Content-Length"):
        raise Fault("broken_archive_record", f"{len(data)} of {length} bytes are there")
    return Block(
        kind=record.record_type,
        record_id=_header(record, "WARC-Record-ID"),
        url=_header(record, "WARC-Target-URI"),
        recorded_at=_header(record, "WARC-Date"),
        content_type=_header(record, "Content-Type"),
        data=data,
    )


def _header(record: WarcRecord, name: str) -> str | None:
    """A header's value, without the angle brackets that some writers set around ids and URLs."""
    value = (record.headers.get(name) or "").strip().removeprefix("<").removesuffix(">")
    return storable(value.removeprefix("urn:uuid:")) or None


def _next_beginning(stream: Stored, after: int) -> int | None:
    """Where the next record begins at or after this byte, compressed or plain; null when none does."""
    step, place = FIRST_STEP, after
    while True:
        stream.seek(place)
        window = stream.read(step)
        for match in BEGINNING.finditer(window):
            found = place + match.start()
            if match.group().startswith(b"WARC/") or _is_member(stream, found):
                return found
        if len(window) < step:
            return None
        place += step - packed_whole.LONGEST_RECORD_LINE
        step = min(2 * step, max(FIRST_STEP, files.CHUNK))


def _is_member(stream: Stored, start: int) -> bool:
    """Whether a compressed archive record begins at this byte, or one so damaged that it cannot be told."""
    stream.seek(start)
    try:
        return zlib.decompressobj(wbits=31).decompress(stream.read(MEMBER_HEAD), 5) == b"WARC/"
    except zlib.error:
        return True
