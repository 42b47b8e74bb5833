"""Tar archives, packed or not: a folder of files in one file, each a raw file as any other.

Read in one pass, header by header: ``tarfile`` ends without a word at a damaged one, and takes as much memory as a
header says that it wants.
"""

import re
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from tarfile import (
    BLOCKSIZE,
    GNUTYPE_LONGNAME,
    LNKTYPE,
    NUL,
    REGULAR_TYPES,
    SYMTYPE,
    XHDTYPE,
    HeaderError,
    TarInfo,
)
from tempfile import TemporaryDirectory

from pipeline.records import Reject
from pipeline.sources import files
from pipeline.sources.containers.members import Places, Room, place_within, write
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, reject
from pipeline.sources.zipped import MOST_FILES, UNPACK_IT

SUFFIXES = (".tar", ".tgz", ".tbz", ".tbz2", ".txz")
LARGEST_HEADER = 1 << 16  # bytes of what stands before a file: its long name, its rights
PAX_PATH = re.compile(rb"(?:\A|\n)\d{1,9} path=([^\n]*)\n")
END = NUL * BLOCKSIZE


def members(file: InputFile, room: Room) -> Iterator[InputFile | Reject]:
    """Yield the files of an archive in the order in which it has them; raises Fault where it is damaged.

    A link is a reject; folders, litter and hidden files are left out.
    """
    places = Places(file)
    with files.opened(file) as stream, TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        for name, pieces in _entries(_Counted(stream, room)):
            place = place_within(name)
            if place and pieces is None:
                yield reject(places.of(place), Fault("not_a_regular_file", "a link in an archive"))
            elif place and pieces is not None:
                write(pieces, path)
                yield InputFile(path, places.of(place), told=file.told)


class _Counted:
    """A stream that gives as many bytes as are asked for or raises Fault, and counts them as unpacked."""

    def __init__(self, stream: BufferedReader, room: Room) -> None:
        self._stream = stream
        self._room = room

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._room.take(size)
        if len(data) < size:
            raise Fault("broken_packing", "the tar archive is cut off")
        return data

    def header(self) -> bytes:
        """The next block, or the mark of the end where there is nothing more."""
        return self.read(BLOCKSIZE) if self._stream.peek(1) else END

    def pieces(self, size: int) -> Iterator[bytes]:
        """The bytes of a file, some at a time, and nothing of what fills its last block."""
        for left in range(size, 0, -files.CHUNK):
            yield self.read(min(files.CHUNK, left))
        self.read(-size % BLOCKSIZE)


def _entries(stream: _Counted) -> Iterator[tuple[str, Iterator[bytes] | None]]:
    """Name and content of each file, which is passed over when it is not read; a link has none."""
    long_name: str | None = None
    for number, header in enumerate(iter(stream.header, END)):
        if number == MOST_FILES:
            raise Fault("file_too_large", f"over {MOST_FILES:,} entries in an archive: {UNPACK_IT}")
        entry = _entry(header)
        pieces = stream.pieces(entry.size)
        if entry.type in (XHDTYPE, GNUTYPE_LONGNAME):
            if entry.size > LARGEST_HEADER:
                raise Fault("broken_packing", f"the tar archive has a header of {entry.size} bytes")
            long_name = _long_name(entry, b"".join(pieces)) or long_name
            continue
        if entry.type in (*REGULAR_TYPES, LNKTYPE, SYMTYPE):
            yield long_name or entry.name, pieces if entry.type in REGULAR_TYPES else None
            long_name = None
        for _ in pieces:
            pass


def _entry(header: bytes) -> TarInfo:
    try:
        entry = TarInfo.frombuf(header, "utf-8", "surrogateescape")
    except (HeaderError, ValueError) as error:
        raise Fault("broken_packing", f"no sound tar archive: {error}") from None
    if entry.size < 0:
        raise Fault("broken_packing", f"the tar archive has a file of {entry.size} bytes")
    return entry


def _long_name(entry: TarInfo, data: bytes) -> str | None:
    found = data.rstrip(NUL) if entry.type == GNUTYPE_LONGNAME else (m[1] if (m := PAX_PATH.search(data)) else None)
    return found.decode("utf-8", "surrogateescape") if found else None
