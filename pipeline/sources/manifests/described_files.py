"""Input files with what manifests tell of them, and what is told of rows and files that have no match."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from unicodedata import normalize

from pipeline.dates import zone
from pipeline.records import RawRecord, Reject
from pipeline.sources.files import InputFile
from pipeline.sources.manifests.manifest_rows import Kind, Told, kind_of, manifest_rows, rows_by_name
from pipeline.sources.reasons import Fault, reject

MOST_UNMATCHED = 1_000  # files without a row that are told one by one


def described(files: Sequence[InputFile]) -> tuple[InputFile, ...]:
    """The files with what manifests tell of them, in the same order; the manifests with the files that they can name.

    A manifest tells of the files of its folder and of all folders below. What stands nearer to a file goes before what
    stands farther, and what is said of a file before what is said of its folder.
    """
    kinds = {file: kind for file in files if (kind := kind_of(file))}
    paths = [file.source_path for file in files if file not in kinds]
    told = _told(kinds, paths)
    return tuple(
        replace(file, beside=tuple(_below(file, paths)))
        if file in kinds
        else replace(file, told=told.get(file.source_path, {}))
        for file in files
    )


def _told(kinds: Mapping[InputFile, Kind], paths: Sequence[str]) -> Mapping[str, Told]:
    told = defaultdict[str, dict[str, str | list[str]]](dict)
    for manifest in sorted(kinds, key=lambda file: (kinds[file] == "file", file.source_path.count("/"))):
        kind = kinds[manifest]
        below = FilesBelow(manifest, _below(manifest, paths))
        named = set[str]()
        for row in rows_by_name(manifest, kind):
            matched = [path for path in below.named(row.named, kind) if kind == "folder" or path not in named]
            named.update(matched)
            for path in matched:
                told[path].update(row.told)
    return told


def _below(manifest: InputFile, paths: Iterable[str]) -> list[str]:
    """Those of the paths that lie in the folder of a manifest, or deeper."""
    folder = _folder(manifest)
    return [path for path in paths if path.startswith(folder)]


def _folder(manifest: InputFile) -> str:
    return manifest.source_path[: manifest.source_path.rfind("/") + 1]


class FilesBelow:
    """The files that the rows of a manifest can mean: by their path from it on, or by a part of it that is one's own.

    Case does not count, nor whether an accent is a character of its own (as macOS writes names), and neither do
    suffixes and folders that a row leaves out.
    """

    def __init__(self, manifest: InputFile, paths: Sequence[str]) -> None:
        self._folder = _folder(manifest)
        self._paths = frozenset(paths)
        self._known = defaultdict[str, set[str]](set)
        for path in paths:
            own = _compared(path.removeprefix(self._folder))
            name = own.rpartition("/")[2]
            for key in {own, name, own.split(".")[0], name.split(".")[0], own.rpartition(".")[0]}:
                self._known[key].add(path)

    def named(self, written: str, kind: Kind) -> tuple[str, ...]:
        """The paths that a row means, in order: none where it names nothing, or what is not one file alone."""
        path = self._folder + written
        if kind == "folder":
            return tuple(sorted(each for each in self._paths if not written or each.startswith(f"{path}/")))
        if path in self._paths:
            return (path,)
        found = self._known.get(_compared(written), set())
        return tuple(found) if len(found) == 1 else ()


def _compared(name: str) -> str:
    return normalize("NFC", name.casefold())


def unmatched(manifest: InputFile) -> Iterator[Reject]:
    """Yield a reject for each row that names nothing that is there or no time zone, then for each file without a row.

    Raises what reading the table does.
    """
    kind = kind_of(manifest)
    if kind is None:  # it was one when the files were listed
        return
    below, named = FilesBelow(manifest, manifest.beside or ()), set[str]()
    for row in manifest_rows(manifest, kind):
        if isinstance(row, Fault):
            yield reject(manifest.source_path, row)
            continue
        matched = below.named(row.named, kind)
        if not matched or (kind == "file" and named.issuperset(matched)):
            why = "an earlier row names it" if matched else f"no one {kind} of that name is there"
            yield reject(manifest.source_path, Fault("unmatched_row", f"row {row.number}: {why}"), row.named)
        named.update(matched)
        written = _text(row.told.get("time_zone"))
        if written and not zone(written):
            why = f"row {row.number}: {written!r} is no one time zone; write it like Asia/Seoul"
            yield reject(manifest.source_path, Fault("unknown_time_zone", why), row.named)
    if kind == "file":
        yield from _without_row(manifest, [path for path in manifest.beside or () if path not in named])


def _without_row(manifest: InputFile, paths: Sequence[str]) -> Iterator[Reject]:
    for path in paths[:MOST_UNMATCHED]:
        own = path.removeprefix(_folder(manifest))
        yield reject(manifest.source_path, Fault("unmatched_file", "no row names it"), own)
    if len(paths) > MOST_UNMATCHED:
        yield reject(manifest.source_path, Fault("unmatched_file", f"{len(paths) - MOST_UNMATCHED} more"))


def with_told(file: InputFile, found: Iterable[RawRecord | Reject]) -> Iterator[RawRecord | Reject]:
    """What a file gives, its records with what a manifest tells of it where they do not say it themselves.

    The field ``told`` of a record lists the names of the fields that it has from a manifest.
    """
    for item in found:
        if isinstance(item, Reject) or not file.told:
            yield item
            continue
        added = {name: value for name, value in file.told.items() if name != "url" and name not in item.fields}
        url = item.url or _text(file.told.get("url"))
        yield replace(item, url=url, fields={**item.fields, **added, "told": sorted(added)})


def _text(value: str | list[str] | None) -> str | None:
    return value if isinstance(value, str) else None
