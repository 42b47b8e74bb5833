"""Lines of a stream of any length, in constant memory, as UTF-8 with '\\n' where its start shows something else."""

import codecs
import re
from collections.abc import Callable, Iterator
from io import BufferedReader, IncrementalNewlineDecoder, RawIOBase

from pipeline.sources.reasons import Fault
from pipeline.sources.text.bytes_seen import BYTE_ORDER_MARKS, check_is_text, wide_encoding

LONGEST_LINE = 16 << 20  # bytes; a record of news has under 1 MB
SHORTEST_LINE = 100  # bytes that a line counts at least, so that a packed file of line ends alone is bounded too
HEAD = 1 << 13
CHUNK = 1 << 20
QUOTED = re.compile(rb'"[^"]*"?')


def numbered(stream: BufferedReader, most_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield line number (from 1) and bytes, line end included; null stands for a line over the limit.

    Raises Fault ``binary`` when the stream starts as no text does, ``file_too_large`` after ``most_bytes``, and
    whatever reading the stream raises.
    """
    lines = _plain(stream)
    number = seen = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        seen += max(len(line), SHORTEST_LINE)
        is_whole = len(line) <= LONGEST_LINE
        if is_whole:
            yield number, line
        while not is_whole and line and not line.endswith(b"\n"):
            line = lines.readline(LONGEST_LINE)
            seen += len(line)
        if not is_whole:
            yield number, None
        if seen > most_bytes:
            raise Fault("file_too_large", f"line {number}: unpacked to over {most_bytes >> 20} MB, not read on")


def chunks(stream: BufferedReader, most_bytes: int) -> Iterator[bytes]:
    """Yield the bytes of a stream, whatever its lines are; raises as ``numbered``."""
    plain = _plain(stream)
    seen = 0
    while chunk := plain.read1(CHUNK):
        yield chunk
        seen += len(chunk)
        if seen > most_bytes:
            raise Fault("file_too_large", f"unpacked to over {most_bytes >> 20} MB, not read on")


def _plain(stream: BufferedReader) -> BufferedReader:
    """The stream without its byte order mark, recoded when it is of wide characters or its lines end in '\\r'."""
    lines = _utf8(stream)
    return _recoded(lines, _newlines()) if _ends_in_returns(lines.peek(HEAD)[:HEAD]) else lines


def _utf8(stream: BufferedReader) -> BufferedReader:
    head = stream.peek(HEAD)[:HEAD]
    check_is_text(head, is_of_records=True)
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            stream.read(len(mark))
            return stream if encoding == "utf-8" else _recoded(stream, _characters(encoding))
    wide = wide_encoding(head)
    return _recoded(stream, _characters(wide)) if wide else stream


def _ends_in_returns(head: bytes) -> bool:
    """Whether lines end as on the first Macintoshes: outside quotation marks more returns stand alone than not."""
    outside = QUOTED.sub(b"", head)
    return outside.count(b"\r") - outside.count(b"\r\n") > outside.count(b"\n")


def _characters(encoding: str) -> "Recoding":
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    return lambda chunk, final: decoder.decode(chunk, final).encode("utf-8", "replace")


def _newlines() -> "Recoding":
    decoder = IncrementalNewlineDecoder(None, translate=True)
    return lambda chunk, final: decoder.decode(chunk.decode("latin-1"), final).encode("latin-1")


Recoding = Callable[[bytes, bool], bytes]  # of a chunk, and whether it is the last


def _recoded(stream: BufferedReader, recoding: Recoding) -> BufferedReader:
    return BufferedReader(_Recoded(stream, recoding))


class _Recoded(RawIOBase):
    """A stream in other bytes; what is no character becomes U+FFFD."""

    def __init__(self, stream: BufferedReader, recoding: Recoding) -> None:
        self._stream = stream
        self._recoding = recoding
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._waiting:
            chunk = self._stream.read1(HEAD)
            self._waiting = self._recoding(chunk, not chunk)
            if not chunk:
                break
        size = min(len(buffer), len(self._waiting))
        buffer[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size
