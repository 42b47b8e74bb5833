"""The files of a source folder: which there are, in which order, their digests and their bytes.

What the bytes mean is not known here: formats have modules of their own.
"""

import gzip
import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, FileIO
from pathlib import Path

from pipeline.sources.reasons import Fault

Stream = BufferedReader | gzip.GzipFile

CHUNK = 1 << 20
LARGEST_WHOLE_FILE = 64 << 20  # bytes, unpacked; news pages are under 10 MB
LITTER = ("thumbs.db", "desktop.ini", "__macosx")  # left by file managers, beside the hidden files


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read; ``source_path`` is its place below the source folder, with forward slashes."""

    path: Path
    source_path: str

    @property
    def is_gzipped(self) -> bool:
        return self.path.name.lower().endswith(".gz")

    @property
    def suffix(self) -> str:
        """The format's suffix in lower case, ``.gz`` aside: '.txt' for 'Page.TXT.gz', '' where there is none."""
        return Path(self._unpacked_name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without the suffixes of format and compression: 'page.v2' for 'page.v2.txt.gz'."""
        return storable_name(Path(self._unpacked_name).stem)

    @property
    def _unpacked_name(self) -> str:
        return self.path.name[:-3] if self.is_gzipped else self.path.name


def input_files(folder: Path, suffixes: frozenset[str] = frozenset()) -> tuple[InputFile, ...]:
    """Every file below the folder, sorted by ``source_path``; of a file given in its place, that one by its name.

    Linked folders are followed, each real folder once, so loops end. Left out: hidden files and folders, and the
    litter of file managers. Also listed, since reading them tells what is wrong: folders that may not be opened, and
    folders whose name ends in one of ``suffixes``.

    Raises ValueError when there is neither a folder nor a file.
    """
    if folder.is_file():
        return (InputFile(folder, storable_name(folder.name)),)
    if not folder.is_dir():
        kind = "is neither a folder nor a file" if folder.exists() else "is not there"
        raise ValueError(f"source folder {folder} {kind}: give the folder that holds the raw files (SOURCES=...)")
    found = [InputFile(path, _below(folder, path)) for path in _walk(folder, suffixes)]
    return tuple(sorted(found, key=lambda file: file.source_path))


def _walk(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
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
            if InputFile(current, "").suffix not in suffixes:  # else it is listed already
                yield current
            continue
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith(".") or entry.name.lower() in LITTER:
                continue
            if not _is_folder(entry):
                yield path
                continue
            (linked if entry.is_symlink() else waiting).append(path)
            if InputFile(path, "").suffix in suffixes:
                yield path


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _below(folder: Path, path: Path) -> str:
    return storable_name(path.relative_to(folder).as_posix())


def storable_name(name: str) -> str:
    r"""The name as text that a database can hold: bytes that are not UTF-8 are written as ``\xff``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def digest(file: InputFile) -> tuple[str, int]:
    """SHA-256 (hexadecimal) and size in bytes of the file as it lies on disk, in constant memory.

    Raises OSError for what cannot be read, folders and pipes included; ``records`` tells why.
    """
    found, size = hashlib.sha256(), 0
    try:
        check_regular(file)
    except Fault as fault:
        raise OSError(f"{file.source_path}: {fault.detail}") from fault
    with file.path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            found.update(chunk)
            size += len(chunk)
    return found.hexdigest(), size


def check_regular(file: InputFile) -> None:
    """Raise Fault when there is something else than a regular file, which could not be read or would never end.

    Raises OSError when there is nothing, or a folder that may not be opened.
    """
    mode = file.path.stat().st_mode
    if stat.S_ISDIR(mode):
        os.scandir(file.path).close()
        raise Fault("is_a_directory", "a folder named like a file; the files in it are read")
    if not stat.S_ISREG(mode):
        raise Fault("not_a_regular_file", "a pipe, socket or device")


def opened(file: InputFile) -> Stream:
    """The file's bytes, unpacked when it is gzipped.

    Raises as ``as_stored`` does; reading a gzipped file can raise EOFError and zlib.error too.
    """
    stored = as_stored(file)
    if not file.is_gzipped:
        return stored
    stored.close()
    return gzip.GzipFile(file.path)  # no buffer around it: that would lose what it holds when the packing breaks


def as_stored(file: InputFile) -> BufferedReader:
    """The file's bytes as they lie on disk.

    Raises Fault for an empty file, and OSError as ``open`` does.
    """
    if not file.path.stat().st_size:
        raise Fault("empty", "the file has no bytes")
    return BufferedReader(FileIO(file.path), CHUNK)


def whole(file: InputFile) -> bytes:
    """All bytes of the file, unpacked; raises Fault when there are none or too many, else as ``opened``."""
    with opened(file) as stream:
        data = stream.read(LARGEST_WHOLE_FILE + 1)
    if not data:
        raise Fault("empty", "the compressed file holds no bytes")
    if len(data) > LARGEST_WHOLE_FILE:
        raise Fault("file_too_large", f"over {LARGEST_WHOLE_FILE >> 20} MB, and the format is read whole")
    return data
