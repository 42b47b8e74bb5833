"""Zip archives: a folder of files in one file, each a raw file as any other. Also which office file a zip is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile, ZipInfo

from pipeline.records import Reject
from pipeline.sources import files
from pipeline.sources.containers.members import Places, Room, place_within, write
from pipeline.sources.files import InputFile
from pipeline.sources.manifests import described, is_named_as_manifest
from pipeline.sources.reasons import Fault, reject
from pipeline.sources.zipped import content, name, opened_zip

SUFFIXES = (".zip",)
OFFICE_FILES = {"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx"}
Named = tuple[InputFile, ZipInfo]


def members(file: InputFile, room: Room) -> Iterator[InputFile | Reject]:
    """Yield the files of an archive in the order of their paths, with what a manifest among them tells.

    A file that is encrypted, damaged or packed in an unknown way is a reject; litter and hidden files are left out.
    """
    with files.seekable(file) as stream, TemporaryDirectory() as folder:
        archive = opened_zip(stream)
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


def _named(file: InputFile, entries: Sequence[ZipInfo], folder: Path) -> list[Named]:
    """The input files that the entries become when they are unpacked, by their paths."""
    places = Places(file)
    within = [(place, entry) for entry in entries if (place := place_within(name(entry)))]
    named = [(InputFile(folder / str(number), places.of(place)), entry) for number, (place, entry) in enumerate(within)]
    return sorted(named, key=lambda pair: pair[0].source_path)


def _unpack(archive: ZipFile, member: InputFile, entry: ZipInfo, room: Room) -> Fault | None:
    """Write the member's file; gives what kept it from being whole."""
    try:
        write(room.counted(content(archive, entry)), member.path)
    except Fault as fault:
        return fault
    return None


def office_suffix(file: InputFile) -> str | None:
    """The suffix of the office file that a zip archive is, null for any other or broken archive."""
    try:
        with files.seekable(file) as stream:
            names = opened_zip(stream).namelist()
    except Fault:
        return None
    if "[Content_Types].xml" in names:
        folders = {name[: name.find("/") + 1] for name in names}
        return next((suffix for folder, suffix in OFFICE_FILES.items() if folder in folders), None)
    if "META-INF/container.xml" in names:
        return ".epub"
    return ".odt" if {"mimetype", "content.xml"} <= set(names) else None
