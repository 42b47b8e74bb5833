"""Any input file to its records: the choice of the format's module, ids that differ, and faults told as rejects.

The formats are imported when a file is read: their libraries take longer to load than a run with nothing new may last.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.ids import stable_id
from pipeline.records import RawRecord, Reject
from pipeline.running import internal_error
from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, Reason, reject

if TYPE_CHECKING:
    from pipeline.sources.containers import Members, Room


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield what the file holds, lazily and in its order: a record, or a reject of stage ``ingest`` for each fault.

    What an archive of files holds has the paths of these files below its own. Never raises, whatever the input:
    records before a fault are kept, and a fault costs what ``reasons.MEANING`` says. Memory does not grow with the
    file, but for some 100 bytes a record (see ``_distinct``).
    """
    yield from _records(file, None)


def _records(file: InputFile, around: "Room | None") -> Iterator[RawRecord | Reject]:
    """What the file holds; ``around`` is the room that is left in the archive that holds it."""
    found_any = False
    try:
        files.check_regular(file)
        for found in _found(file, around):
            found_any = True
            yield found
    except (OSError, Fault) as error:
        yield reject(file.source_path, _fault(error))
    except Exception as error:  # of what is no single record's; MemoryError and RecursionError too
        yield internal_error(file.source_path, None, "ingest", error)
    else:
        if not found_any and file.beside is None:
            yield reject(file.source_path, Fault("no_records", "the file is sound and holds no record"))


def _found(file: InputFile, around: "Room | None") -> Iterator[RawRecord | Reject]:
    from pipeline.sources.containers import Room
    from pipeline.sources.date_columns import with_columns_told
    from pipeline.sources.every_format import CONTAINERS, READERS, SUFFIXES
    from pipeline.sources.file_kinds import format_suffix
    from pipeline.sources.manifests import unmatched, with_told

    if file.beside is not None:
        return unmatched(file)
    suffix = format_suffix(file, SUFFIXES)
    if suffix in CONTAINERS:
        return _held(file, CONTAINERS[suffix], around or Room(files.most_unpacked(file)))
    return _distinct(with_told(file, with_columns_told(partial(READERS[suffix], file))))


def _held(file: InputFile, members: "Members", room: "Room") -> Iterator[RawRecord | Reject]:
    """What the files of an archive hold, one after the other."""
    with room.entered():
        for member in members(file, room):
            if isinstance(member, Reject):
                yield member
            else:
                yield from _records(member, room)


def _fault(error: Exception) -> Fault:
    if isinstance(error, Fault):
        return error
    reasons: dict[type[OSError], Reason] = {
        FileNotFoundError: "vanished",
        PermissionError: "no_permission",
        IsADirectoryError: "is_a_directory",
    }
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Fault(next((reason for kind, reason in reasons.items() if isinstance(error, kind)), "read_error"), detail)


def _distinct(found: Iterable[RawRecord | Reject]) -> Iterator[RawRecord | Reject]:
    """Give each record of a file an id of its own.

    A record whose id and content both came before is rejected (``duplicate_record``); one whose id came before with
    other content is kept, as ``<id>#2`` and so on in the file's order, so that nothing is lost.
    """
    content_by_id = dict[int, int]()
    counts = dict[int, int]()  # of an id that came again: its last number, and the number of each content passed by
    for item in found:
        if isinstance(item, Reject):
            yield item
            continue
        content = _number(item.url, item.raw_text, *sorted(item.fields.items()))
        given, with_content = _number(item.record_id), _number(item.record_id, content)
        count = counts.get(with_content) or counts.get(given, 1)
        own_id = _numbered(item.record_id, count)
        while (known := content_by_id.get(_number(own_id))) not in (None, content):
            counts[_number(item.record_id, known)] = count
            count += 1
            own_id = _numbered(item.record_id, count)
        if count > 1:
            counts[given] = max(count, counts.get(given, 1))
        if known is not None:
            yield reject(item.source_path, Fault("duplicate_record", "same id and same content as before"), own_id)
            continue
        content_by_id[_number(own_id)] = content
        yield replace(item, record_id=own_id)


def _numbered(record_id: str, count: int) -> str:
    return record_id if count == 1 else f"{record_id}#{count}"


def _number(*parts: object) -> int:
    return int(stable_id(*parts), 16)


def input_files(folder: Path, follow_links_outside: bool = False) -> tuple[InputFile, ...]:
    """Every file below the folder, sorted by ``source_path``, each with what a manifest tells of it.

    See ``files.listed_files`` and ``manifests``.
    """
    from pipeline.sources.every_format import SUFFIXES
    from pipeline.sources.manifests import described

    return described(files.listed_files(folder, SUFFIXES, follow_links_outside))
