"""Packed bytes (gzip, bzip2, xz): how packing is told by name and by content, and the stream of what is packed.

What is packed is not known here; archives of many files are ``containers``.
"""

import bz2
import lzma
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import Protocol

from pipeline.sources.reasons import Fault

PIECE = 1 << 16  # packed bytes read at once
SUM_AND_LENGTH = 8  # bytes that end a gzip stream
LONGEST_START = 10  # bytes that tell a packing
MOST_MEMORY = 128 << 20  # bytes that an unpacker may take: xz takes 65 MB at its best and slowest, and may ask for 4 GB


class Unpacker(Protocol):
    """What unpacks one stream of packed data, as those of ``bz2`` and ``lzma`` do."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gunzip:
    """zlib's unpacker of gzip data, in the manner of the others.

    It sees the end of a stream alone: what comes with a sum that is wrong is lost.
    """

    def __init__(self) -> None:
        self._inflating = zlib.decompressobj(wbits=31)
        self._held = b""

    @property
    def eof(self) -> bool:
        return self._inflating.eof

    @property
    def needs_input(self) -> bool:
        return not self._inflating.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inflating.unused_data + self._held

    def decompress(self, data: bytes, max_length: int) -> bytes:
        if self._inflating.unconsumed_tail:
            return self._inflating.decompress(self._inflating.unconsumed_tail, max_length)
        waiting = self._held + data
        now = len(waiting) - SUM_AND_LENGTH if data else len(waiting)
        self._held = waiting[max(0, now) :]
        return self._inflating.decompress(waiting[: max(0, now)], max_length)


@dataclass(frozen=True, slots=True)
class Packing:
    """A way to pack one file; ``start`` matches the bytes that only its data begins with, null where there are none."""

    suffix: str
    start: re.Pattern[bytes] | None
    unpacker: Callable[[], Unpacker]


PACKINGS = (
    Packing(".gz", re.compile(rb"\x1f\x8b\x08"), _Gunzip),
    Packing(".bz2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), bz2.BZ2Decompressor),
    Packing(".xz", re.compile(rb"\xfd7zXZ\x00"), lambda: lzma.LZMADecompressor(memlimit=MOST_MEMORY)),
    Packing(".lzma", None, lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=MOST_MEMORY)),
)


def packing_by_name(name: str) -> Packing | None:
    """The packing that a name ends with, in any case."""
    return next((packing for packing in PACKINGS if name.lower().endswith(packing.suffix)), None)


def packing_by_content(start: bytes) -> Packing | None:
    """The packing that the first bytes of data tell."""
    return next((packing for packing in PACKINGS if packing.start and packing.start.match(start)), None)


def unpacked(stored: BufferedReader, packing: Packing) -> BufferedReader:
    """The bytes of a packed stream, which is closed with it; its buffer is small, for it is lost where data breaks.

    Reading raises Fault ``broken_packing`` where the data is cut off or corrupt. Streams that follow the first are
    read too; what follows and is none is passed over, as the tools of these packings do.
    """
    return BufferedReader(_Unpacked(stored, packing))


class _Unpacked(RawIOBase):
    def __init__(self, stored: BufferedReader, packing: Packing) -> None:
        self._stored = stored
        self._packing = packing
        self._unpacker = packing.unpacker()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        packed = b""
        while True:
            if self._unpacker.eof:
                packed = self._next_stream()
                if not packed:
                    return 0
                self._unpacker = self._packing.unpacker()
            elif self._unpacker.needs_input:
                packed = self._stored.read(PIECE)
            data = self._piece(packed, len(buffer))
            if data:
                buffer[: len(data)] = data
                return len(data)
            if not packed and self._unpacker.needs_input and not self._unpacker.eof:
                raise Fault("broken_packing", "the compressed data is cut off")
            packed = b""

    def _next_stream(self) -> bytes:
        """The first bytes of a stream that follows the one that ended, nothing when none does."""
        rest = (self._unpacker.unused_data or self._stored.read(PIECE)).lstrip(b"\0")
        if rest and len(rest) < LONGEST_START:
            rest += self._stored.read(PIECE)
        follows = self._packing.start is not None and self._packing.start.match(rest)
        return rest if follows else b""

    def _piece(self, packed: bytes, most: int) -> bytes:
        try:
            return self._unpacker.decompress(packed, most)
        except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError) as error:
            raise Fault("broken_packing", f"no sound {self._packing.suffix} data: {error}") from None

    def close(self) -> None:
        super().close()
        self._stored.close()
