"""What an archived answer of a server holds, out of its chunks and its packing, and where that is cut off or corrupt.

What is there is kept: crawlers cut long answers, and some unpack them and leave the headers as they were.
"""

import re
import zlib
from dataclasses import dataclass

from fastwarc.warc import WarcRecord

CHUNK_HEAD = re.compile(rb"[ \t]*([0-9a-fA-F]{1,16})[ \t]*(?:;[^\r\n]*)?\r?\n")
CHUNK_END = re.compile(rb"\r?\n")
PIECE = 1 << 10  # bytes unpacked at once: what a corrupt piece holds is lost
GZIP_START = b"\x1f\x8b"
WRAPPER = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
GZIP, ZLIB, RAW_DEFLATE = 31, 15, -15  # "window bits" of zlib: with which head the packed bytes begin
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Encoding: %b\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes that could be read; ``fault`` tells what is missing, null when nothing is."""

    data: bytes
    fault: str | None = None


def unpacked(data: bytes, transfer: str, encodings: str, most: int) -> Content:
    """The content of an answer's body, ``most`` bytes of it, by what its headers say of transfer and encoding."""
    found = unchunked(data) if "chunked" in transfer.lower() else Content(data)
    for encoding in reversed(encodings.lower().split(",")):
        step = _unpacked(found.data, encoding.strip(), most)
        found = Content(step.data, found.fault or step.fault)
    return found


def unchunked(data: bytes) -> Content:
    """The chunks of a body put together; a body that does not begin as a chunk does is taken as it is."""
    chunks, place = list[bytes](), 0
    while head := CHUNK_HEAD.match(data, place):
        size = int(head[1], 16)
        if not size:
            return Content(b"".join(chunks))
        chunk = data[head.end() : head.end() + size]
        chunks.append(chunk)
        if len(chunk) < size:
            return Content(b"".join(chunks), f"a chunk has {len(chunk)} of {size} bytes")
        end = CHUNK_END.match(data, head.end() + size)
        place = end.end() if end else head.end() + size
    if not chunks:
        return Content(data)
    return Content(b"".join(chunks), f"no chunk begins at byte {place} of {len(data)}")


def _unpacked(data: bytes, encoding: str, most: int) -> Content:
    if encoding in ("gzip", "x-gzip") and data.startswith(GZIP_START):
        return _inflated(data, GZIP, most)
    if encoding == "deflate" and len(data) > 1:
        found = _inflated(data, ZLIB if _has_zlib_head(data) else RAW_DEFLATE, most)
        return found if found.data else Content(data)
    if encoding in ("br", "zstd"):
        return _by_fastwarc(data, encoding, most)
    return Content(data)


def _has_zlib_head(data: bytes) -> bool:
    """Whether data begins as RFC 1950 says: method 8 in the low bits, and a checksum of the two bytes by 31."""
    method, divisor = 8, 31
    return data[0] & 0x0F == method and int.from_bytes(data[:2], "big") % divisor == 0


def _inflated(data: bytes, wbits: int, most: int) -> Content:
    """The members of packed data, one after the other; what follows them and is none is passed over."""
    found, size, place = list[bytes](), 0, 0
    reader = zlib.decompressobj(wbits)
    while size <= most:
        if reader.eof:
            place -= len(reader.unused_data)
            if wbits != GZIP or not data.startswith(GZIP_START, place):
                return Content(b"".join(found))
            reader = zlib.decompressobj(wbits)
        piece = reader.unconsumed_tail or data[place : place + PIECE]
        place += 0 if reader.unconsumed_tail else len(piece)
        if not piece:
            return Content(b"".join(found), f"the packing is cut off at byte {len(data)}")
        try:
            found.append(reader.decompress(piece, most + 1 - size))
        except zlib.error as error:
            return Content(b"".join(found), f"the packing is corrupt before byte {place} of {len(data)}: {error}")
        size += len(found[-1])
    return Content(b"".join(found))


def _by_fastwarc(data: bytes, encoding: str, most: int) -> Content:
    block = ANSWER % encoding.encode() + data
    answer = WarcRecord.from_bytes(WRAPPER % len(block) + block)
    try:
        answer.parse_http(auto_decode="content")
        return Content(answer.reader.read(most))
    except OSError:  # says that it is packed, and is not
        return Content(data)
