"""Zip data, as an archive of files or an office document: opened and unpacked within bounds, faults told as such."""

import stat
import struct
import zlib
from collections.abc import Iterator
from errno import EINVAL
from typing import BinaryIO, cast
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pipeline.sources.reasons import Fault

MOST_FILES = 100_000  # of an archive
LARGEST_DIRECTORY = 16 << 20  # bytes; a file takes 46 and its name
PIECE = {ZIP_STORED: 1 << 20, ZIP_DEFLATED: 1 << 20, ZIP_BZIP2: 1 << 12}  # bytes; of bzip2 a piece is unpacked whole
ENCRYPTED = 0x1
NAMED_IN_UTF_8 = 0x800
BROKEN = (
    BadZipFile,
    EOFError,
    IndexError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
UNPACK_IT = "unpack it and give the folder"


class _Bounded:
    """A stream of which no more is read at once than the largest directory of an archive."""

    def __init__(self, stream: BinaryIO) -> None:
        self.seek, self.tell, self.seekable = stream.seek, stream.tell, stream.seekable
        self._read = stream.read

    def read(self, size: int = -1) -> bytes:
        data = self._read(size if 0 <= size <= LARGEST_DIRECTORY else LARGEST_DIRECTORY + 1)
        if len(data) > LARGEST_DIRECTORY:
            raise Fault("file_too_large", f"the archive lists too many files: {UNPACK_IT}")
        return data


def opened_zip(stream: BinaryIO) -> ZipFile:
    """The archive that a stream holds; raises Fault when it is no sound one or lists too many files."""
    try:
        archive = ZipFile(cast("BinaryIO", _Bounded(stream)))
    except (*BROKEN, OSError) as error:
        raise Fault("broken_packing", f"no sound zip archive: {error}") from None
    if len(archive.filelist) > MOST_FILES:
        raise Fault("file_too_large", f"over {MOST_FILES:,} files in an archive: {UNPACK_IT}")
    return archive


def name(entry: ZipInfo) -> str:
    """The name of a file of an archive; macOS writes UTF-8 without saying so, which is read as that of DOS."""
    if entry.flag_bits & NAMED_IN_UTF_8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode()
    except ValueError:
        return entry.filename


def content(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """The bytes of a file of an archive, piece by piece.

    Raises Fault for what needs a password, is a link, is packed in a way that takes unknown memory, or is broken.
    """
    if entry.flag_bits & ENCRYPTED:
        raise Fault("encrypted", f"it needs a password: {UNPACK_IT}")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Fault("not_a_regular_file", "a link in an archive")
    if entry.compress_type not in PIECE:
        raise Fault("unknown_format", f"packed by method {entry.compress_type} of zip: {UNPACK_IT}")
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(PIECE[entry.compress_type]):
                yield piece
    except (*BROKEN, OSError) as error:
        if isinstance(error, OSError) and error.errno not in (
            None,
            EINVAL,
        ):  # the system's; no such place is the data's
            raise
        raise Fault("broken_packing", str(error)) from None
