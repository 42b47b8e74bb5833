"""Archives that are compressed as one stream: how they are told from those packed record by record, and unpacked."""

import re
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from typing import BinaryIO

from pipeline.sources.reasons import Fault

STEP = 1 << 14  # bytes unpacked at once: 16 MB at most
FARTHEST = 64 << 20  # unpacked bytes among which a second record is looked for
RECORD = re.compile(rb"WARC/\d\.\d\r?\n")  # the line with which one begins
LONGEST_RECORD_LINE = 10
GZIP = 31  # zlib's window bits for data with gzip's own header


def is_packed_whole(stream: BinaryIO) -> bool:
    """Whether two records begin within the first compressed member; leaves the stream at its start."""
    place, window, beginnings = 0, b"", set[int]()
    try:
        for number, data in _unpacked(stream):
            if number or place > FARTHEST:
                break
            window = window[-LONGEST_RECORD_LINE:] + data
            place += len(data)
            beginnings |= {place - len(window) + found.start() for found in RECORD.finditer(window)}
            if len(beginnings) > 1:
                return True
    except Fault:  # which shows again when the records are read
        return False
    finally:
        stream.seek(0)
    return False


def unpack(stream: BinaryIO, into: BinaryIO, most_bytes: int) -> Fault | None:
    """Write what can be unpacked of the stream, up to the byte at which it is damaged; gives what kept it from more."""
    return _write((data for _, data in _unpacked(stream)), into, most_bytes)


def copy(stream: BinaryIO, into: BinaryIO, most_bytes: int) -> Fault | None:
    """Write what can be read of a stream that unpacks itself; gives what kept it from more."""
    return _write(iter(partial(stream.read, STEP), b""), into, most_bytes)


def _write(pieces: Iterable[bytes], into: BinaryIO, most_bytes: int) -> Fault | None:
    written = 0
    try:
        for data in pieces:
            written += into.write(data)
            if written > most_bytes:
                return Fault("file_too_large", f"unpacked to over {most_bytes >> 20} MB, not read on")
    except Fault as fault:
        return fault
    return None


def _unpacked(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Number of a compressed member, from 0, and some bytes of it; raises Fault after the last that can be unpacked."""
    number, unpacker = 0, zlib.decompressobj(wbits=GZIP)
    packed = stream.read(STEP)
    while packed:
        if unpacker.eof:
            number, unpacker = number + 1, zlib.decompressobj(wbits=GZIP)
        before = unpacker.copy()
        try:
            data = unpacker.decompress(packed)
        except zlib.error as error:
            yield number, _beginning(before, packed)
            raise Fault("broken_packing", str(error)) from None
        yield number, data
        packed = unpacker.unused_data.lstrip(b"\0") or stream.read(STEP)
    if not unpacker.eof:
        raise Fault("broken_packing", "the compressed data is cut off")


def _beginning(unpacker: "zlib._Decompress", packed: bytes) -> bytes:
    """What bytes give before the one at which they are damaged."""
    found = bytearray()
    try:
        for place in range(len(packed)):
            found += unpacker.decompress(packed[place : place + 1])
    except zlib.error:
        pass
    return bytes(found)
