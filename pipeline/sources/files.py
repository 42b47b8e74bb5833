"""The files of a source folder: which there are, in which order, their digests and their bytes.

What the bytes mean is not known here: formats have modules of their own.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedReader, FileIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from pipeline.sources.packings import LONGEST_START, Packing, packing_by_content, packing_by_name, unpacked
from pipeline.sources.reasons import Fault

CHUNK = 1 << 20
LARGEST_WHOLE_FILE = 16 << 20  # bytes, unpacked; news pages are under 10 MB, and text takes up to ten times its bytes
UNPACKED_ANYWAY = 256 << 20  # bytes that a packed file of many records may always hold
LARGEST_RATIO = 100  # and else to its size; news packs to a fifth, a bomb to a thousandth
LITTER = ("thumbs.db", "desktop.ini", "__macosx")  # left by file managers, beside the hidden files


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read; ``source_path`` is its place below the source folder, with forward slashes.

    ``within`` is the real folder that the file must lie in, whatever links lead to it; null for any. ``told`` is what
    a manifest says of the file's articles (see ``manifests``), by the names of ``RawRecord.fields`` and ``url``.
    ``beside`` are the files that the rows of a manifest can mean; null for a file that is no manifest.
    """

    path: Path
    source_path: str
    within: Path | None = None
    told: Mapping[str, str | list[str]] = field(default_factory=dict, hash=False)
    beside: tuple[str, ...] | None = None

    @property
    def packing(self) -> Packing | None:
        """How the file is packed, as its name tells; its content may tell it too (see ``opened``)."""
        return packing_by_name(self._name)

    @property
    def suffix(self) -> str:
        """The format's suffix in lower case, that of a packing aside: '.txt' for 'Page.TXT.gz', '' for none."""
        return Path(self._unpacked_name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without the suffixes of format and packing: 'page.v2' for 'page.v2.txt.gz'."""
        return Path(self._unpacked_name).stem

    @property
    def _name(self) -> str:
        return self.source_path.rpartition("/")[2] or self.path.name

    @property
    def _unpacked_name(self) -> str:
        return self._name[: -len(self.packing.suffix)] if self.packing else self._name


def listed_files(
    folder: Path, suffixes: frozenset[str] | None = frozenset(), follow_links_outside: bool = False
) -> tuple[InputFile, ...]:
    """Every file below the folder, sorted by ``source_path``; of a file given in its place, that one by its name.

    Linked folders are followed, each real folder once, so loops end; those outside the folder only when that is asked
    for. Left out: hidden files and folders, and the litter of file managers. Also listed, since reading them tells
    what is wrong: folders that may not be opened, links that lead outside, and folders whose name ends in one of
    ``suffixes`` (None: in any).

    Raises ValueError when there is neither a folder nor a file.
    """
    if folder.is_file():
        return (InputFile(folder, storable_name(folder.name)),)
    if not folder.is_dir():
        kind = "is neither a folder nor a file" if folder.exists() else "is not there"
        raise ValueError(f"source folder {folder} {kind}: give the folder that holds the raw files (SOURCES=...)")
    within = None if follow_links_outside else real_path(folder)
    found = [InputFile(path, _below(folder, path), within) for path in _walk(folder, suffixes, within)]
    return tuple(sorted(found, key=lambda file: file.source_path))


def real_path(path: Path) -> Path:
    """Where a path leads when all its links are followed, as far as there is anything; raises nothing."""
    return Path(os.path.realpath(path))


def _walk(folder: Path, suffixes: frozenset[str] | None, within: Path | None) -> Iterator[Path]:
    """Files below the folder; real folders come before linked ones, so that a file keeps its shortest true path."""
    waiting, linked = [folder], list[Path]()
    seen = set[tuple[int, int]]()
    while waiting or linked:
        current = waiting.pop() if waiting else linked.pop(0)
        try:
            identity = current.stat()
            if (key := (identity.st_dev, identity.st_ino)) in seen:
                continue
            seen.add(key)
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError:
            if not _is_named_like_a_file(current, suffixes):  # else it is listed already
                yield current
            continue
        for entry in entries:
            path = Path(entry.path)
            if is_litter(entry.name):
                continue
            if not _is_folder(entry) or (entry.is_symlink() and not _leads_within(path, within)):
                yield path
                continue
            (linked if entry.is_symlink() else waiting).append(path)
            if _is_named_like_a_file(path, suffixes):
                yield path


def _is_named_like_a_file(folder: Path, suffixes: frozenset[str] | None) -> bool:
    suffix = InputFile(folder, "").suffix
    return bool(suffix) if suffixes is None else suffix in suffixes


def is_litter(name: str) -> bool:
    """Whether a file or folder of this name is hidden, or left by a file manager."""
    return name.startswith(".") or name.lower() in LITTER


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _leads_within(path: Path, within: Path | None) -> bool:
    return within is None or real_path(path).is_relative_to(within)


def _below(folder: Path, path: Path) -> str:
    return storable_name(path.relative_to(folder).as_posix())


def storable_name(name: str) -> str:
    r"""The name as text that a database can hold: bytes that are not UTF-8 are written as ``\xff``.

    Names that differ stay different: where ``\x`` would come about or is there, a backslash of the name is doubled.
    """
    stored = os.fsencode(name).decode("utf-8", "backslashreplace")
    return (
        stored if "\\x" not in stored else os.fsencode(name.replace("\\", "\\\\")).decode("utf-8", "backslashreplace")
    )


def digest(file: InputFile) -> tuple[str, int]:
    """SHA-256 (hexadecimal) and size in bytes of the file as it lies on disk, in constant memory.

    What a manifest tells of a file is part of what it is, and for a manifest so are the files beside it. Raises
    OSError for what cannot be read, folders and pipes included; ``records`` tells why.
    """
    found, size = hashlib.sha256(), 0
    if file.told or file.beside is not None:
        found.update(json.dumps([dict(file.told), file.beside], sort_keys=True).encode())
    try:
        check_regular(file)
        stream = _open(file)
    except Fault as fault:
        raise OSError(f"{file.source_path}: {fault.detail}") from fault
    with stream:
        while chunk := stream.read(CHUNK):
            found.update(chunk)
            size += len(chunk)
    return found.hexdigest(), size


def check_regular(file: InputFile) -> None:
    """Raise Fault when there is something else than a regular file, which could not be read or would never end.

    Raises Fault too for what lies outside the folder, and OSError when there is nothing, or a folder that may not be
    opened.
    """
    if not _leads_within(file.path, file.within):
        leads_to = storable_name(os.path.realpath(file.path))
        raise Fault("outside_the_folder", f"leads to {leads_to}: COMMUNIQUE_FOLLOW_LINKS=1 lets links lead outside")
    mode = file.path.stat().st_mode
    if stat.S_ISDIR(mode):
        os.scandir(file.path).close()
        raise Fault("is_a_directory", "a folder named like a file; the files in it are read")
    _check_mode(mode)


def _check_mode(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise Fault("not_a_regular_file", "a pipe, socket or device")


def opened(file: InputFile) -> BufferedReader:
    """The file's bytes, unpacked when its name or its content tells that it is packed.

    Raises as ``as_stored`` does; reading can raise Fault ``broken_packing``.
    """
    stored = as_stored(file)
    packing = packing_of(file, stored)
    return unpacked(stored, packing) if packing else stored


def packing_of(file: InputFile, stored: BufferedReader) -> Packing | None:
    """How the file is packed, by its name or else by its first bytes; null when it is not."""
    return file.packing or packing_by_content(stored.peek(LONGEST_START))


@contextmanager
def seekable(file: InputFile) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked, as a stream in which any place can be gone to; a packed file takes room on disk.

    Raises as ``opened`` does, and Fault ``file_too_large``.
    """
    with opened(file) as stream:
        if stream.seekable():
            yield stream
            return
        with TemporaryFile() as plain:
            most = most_unpacked(file)
            while piece := stream.read(CHUNK):
                if plain.tell() + len(piece) > most:
                    raise Fault("file_too_large", f"unpacked to over {most >> 20} MB, not read on")
                plain.write(piece)
            plain.seek(0)
            yield plain


def most_unpacked(file: InputFile) -> int:
    """How many bytes a file of many records may hold when it is unpacked."""
    return max(UNPACKED_ANYWAY, LARGEST_RATIO * file.path.stat().st_size)


def as_stored(file: InputFile) -> BufferedReader:
    """The file's bytes as they lie on disk.

    Raises Fault for an empty file and for what is no file any more, and OSError as ``open`` does.
    """
    stream = _open(file)
    if not os.fstat(stream.fileno()).st_size:
        stream.close()
        raise Fault("empty", "the file has no bytes")
    return stream


def _open(file: InputFile) -> BufferedReader:
    """The file, open; what took its place since it was listed is not waited for: a pipe is a Fault."""
    raw = FileIO(file.path, opener=lambda path, flags: os.open(path, flags | os.O_NONBLOCK))
    try:
        _check_mode(os.fstat(raw.fileno()).st_mode)
    except Fault:
        raw.close()
        raise
    return BufferedReader(raw, CHUNK)


def whole(file: InputFile) -> bytes:
    """All bytes of the file, unpacked; raises Fault when there are none or too many, else as ``opened``."""
    with opened(file) as stream:
        data = stream.read(LARGEST_WHOLE_FILE + 1)
    if not data:
        raise Fault("empty", "the compressed file holds no bytes")
    if len(data) > LARGEST_WHOLE_FILE:
        raise Fault("file_too_large", f"over {LARGEST_WHOLE_FILE >> 20} MB, and the format is read whole")
    return data
