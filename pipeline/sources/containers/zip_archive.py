"""Zip archives: a folder of files in one file, each a raw file as any other. Also which office file a zip is."""

import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, BinaryIO, cast
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pipeline.records import Reject
from pipeline.sources import files
from pipeline.sources.containers.members import MOST_FILES, UNPACK_IT, Places, Room, place_within, write
from pipeline.sources.files import InputFile
from pipeline.sources.manifests import described, is_named_as_manifest
from pipeline.sources.reasons import Fault, reject

SUFFIXES = (".zip",)
LARGEST_DIRECTORY = 16 << 20  # bytes; those of a file are 46 and its name twice at most
PIECE = {ZIP_STORED: files.CHUNK, ZIP_DEFLATED: files.CHUNK, ZIP_BZIP2: 1 << 12}  # zipfile unpacks a piece whole
ENCRYPTED = 0x1
BROKEN = (BadZipFile, EOFError, IndexError, NotImplementedError, OverflowError, RuntimeError, ValueError, struct.error)
OFFICE_FILES = {"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx"}
Named = tuple[InputFile, ZipInfo]


def members(file: InputFile, room: Room) -> Iterator[InputFile | Reject]:
    """Yield the files of an archive in the order of their paths, with what a manifest among them tells.

    A file that is encrypted, damaged or packed in an unknown way is a reject; litter and hidden files are left out.
    """
    with files.seekable(file) as stream, TemporaryDirectory() as folder:
        archive = _archive(stream)
        named = _named(file, archive.infolist(), Path(folder))
        faults = {
            member: _unpack(archive, member, entry, room) for member, entry in named if is_named_as_manifest(member)
        }
        told = described([member for member, _ in named])
        for (member, entry), found in zip(named, told, strict=True):
            fault = faults[member] if member in faults else _unpack(archive, member, entry, room)
            if fault:
                yield reject(member.source_path, fault)
            else:
                yield replace(found, told={**file.told, **found.told})
            member.path.unlink(missing_ok=True)
            if room.bytes_left < 0:
                return


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


def _archive(stream: BinaryIO) -> ZipFile:
    try:
        archive = ZipFile(cast("BinaryIO", _Bounded(stream)))
    except (*BROKEN, OSError) as error:
        raise Fault("broken_packing", f"no sound zip archive: {error}") from None
    if len(archive.filelist) > MOST_FILES:
        raise Fault("file_too_large", f"over {MOST_FILES:,} files in an archive: {UNPACK_IT}")
    return archive


def _named(file: InputFile, entries: Sequence[ZipInfo], folder: Path) -> list[Named]:
    """The input files that the entries become when they are unpacked, by their paths."""
    places = Places(file)
    within = [(place, entry) for entry in entries if (place := place_within(entry.filename))]
    named = [(InputFile(folder / str(number), places.of(place)), entry) for number, (place, entry) in enumerate(within)]
    return sorted(named, key=lambda pair: pair[0].source_path)


def _unpack(archive: ZipFile, member: InputFile, entry: ZipInfo, room: Room) -> Fault | None:
    """Write the member's file; gives what kept it from being whole."""
    try:
        if entry.flag_bits & ENCRYPTED:
            raise Fault("encrypted", f"it needs a password: {UNPACK_IT}")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Fault("not_a_regular_file", "a link in an archive")
        if entry.compress_type not in PIECE:
            raise Fault("unknown_format", f"packed by method {entry.compress_type} of zip: {UNPACK_IT}")
        with archive.open(entry) as stream:
            write(_pieces(stream, PIECE[entry.compress_type], room), member.path)
    except Fault as fault:
        return fault
    except (*BROKEN, zlib.error) as error:
        return Fault("broken_packing", str(error))
    except OSError as error:
        if error.errno:
            raise
        return Fault("broken_packing", str(error))
    return None


def _pieces(stream: IO[bytes], size: int, room: Room) -> Iterator[bytes]:
    while piece := stream.read(size):
        room.take(len(piece))
        yield piece


def office_suffix(file: InputFile) -> str | None:
    """The suffix of the office file that a zip archive is, null for any other or broken archive."""
    try:
        with files.seekable(file) as stream:
            names = _archive(stream).namelist()
    except Fault:
        return None
    if "[Content_Types].xml" in names:
        folders = {name[: name.find("/") + 1] for name in names}
        return next((suffix for folder, suffix in OFFICE_FILES.items() if folder in folders), None)
    if "META-INF/container.xml" in names:
        return ".epub"
    return ".odt" if {"mimetype", "content.xml"} <= set(names) else None
