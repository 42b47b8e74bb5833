"""Lines of a stream of any length, in constant memory, as UTF-8 where its start shows a wide encoding."""

import codecs
from collections.abc import Iterator
from io import BufferedReader, RawIOBase

from pipeline.sources.bytes_seen import BYTE_ORDER_MARKS, check_is_text, wide_encoding
from pipeline.sources.files import Stream

LONGEST_LINE = 16 << 20  # bytes; a record of news has under 1 MB
HEAD = 1 << 13


def numbered(stream: Stream) -> Iterator[tuple[int, bytes | None]]:
    """Yield line number (from 1) and bytes, line end included; null stands for a line over the limit.

    Raises Fault ``binary`` when the stream starts as no text does, and whatever reading the stream raises.
    """
    lines = _utf8(stream)
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) <= LONGEST_LINE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = lines.readline(LONGEST_LINE)
        yield number, None


def _utf8(stream: Stream) -> Stream:
    """The stream without its byte order mark, recoded when it is of two or four bytes a character."""
    head = stream.peek(HEAD)[:HEAD]
    check_is_text(head)
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            stream.read(len(mark))
            return stream if encoding == "utf-8" else BufferedReader(_Recoded(stream, encoding))
    wide = wide_encoding(head)
    return BufferedReader(_Recoded(stream, wide)) if wide else stream


class _Recoded(RawIOBase):
    """A stream of one encoding, read as UTF-8; what is no character becomes U+FFFD."""

    def __init__(self, stream: Stream, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._waiting:
            chunk = self._stream.read1(HEAD)
            self._waiting = self._decoder.decode(chunk, final=not chunk).encode("utf-8", "replace")
            if not chunk:
                break
        size = min(len(buffer), len(self._waiting))
        buffer[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size
