"""Which format a file has: as its content tells where that is sure, as its name tells, else as its content looks."""

import re
from collections.abc import Collection
from functools import cache

from pipeline.reference import rows
from pipeline.sources import files
from pipeline.sources.containers import zip_archive
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from pipeline.sources.text import check_is_text

START = 1 << 12  # bytes that are looked at
SURE = (
    (re.compile(rb"\s{0,99}%PDF-"), ".pdf"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\\rtf"), ".rtf"),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)"), ".zip"),
    (re.compile(rb"PAR1"), ".parquet"),
    (re.compile(rb".{257}ustar", re.DOTALL), ".tar"),
)
PAGE = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s{0,999}(?:<\?xml[^<>]{0,300}>\s{0,99})?(?:<!--[^<>]{0,999}-->\s{0,99}){0,9}
    <(?:!doctype\s+html|html|head|body|meta|title|link|script|div|p|table|article|section|main|h1|span|center|font)\b""",
    re.IGNORECASE | re.VERBOSE,
)
LOOKS = (
    (PAGE, ".html"),
    (re.compile(rb"\s{0,99}\[\s{0,99}\{\s{0,99}\""), ".json"),
    (re.compile(rb"\s{0,99}\{\s{0,99}\""), ".jsonl"),
    (re.compile(rb"\s{0,99}<(?:\?xml|rss|feed|nitf|newsitem)\b", re.IGNORECASE), ".xml"),
    (re.compile(rb"WARC/\d\.\d\r?\n"), ".warc"),
)
ZIPPED = (".zip", ".docx", ".xlsx")
DOCUMENTS = (".pdf", ".rtf", ".docx", ".zip")  # which begin as they must, or are something else
NOTES = ("", ".md", ".txt", ".markdown")  # suffixes of files that tell of others, by names that are listed beside
OFTEN_PAGES = (".doc", ".xls")  # as which servers hand out pages, to have them opened by an office program


def format_suffix(file: InputFile, known: Collection[str]) -> str:
    """The suffix, one of those that are known, by which the file is to be read.

    Raises Fault ``unknown_format``, with advice, and what opening the file does.
    """
    try:
        with files.opened(file) as stream:
            start = stream.peek(START)[:START]
    except Fault:
        if file.suffix in known:  # whose reader may go on behind the damage
            return file.suffix
        raise
    suffix = _sure(file, start) or file.suffix
    if suffix in NOTES and (advice := _advice_by_suffix().get(file.stem.lower())):
        raise Fault("unknown_format", advice)
    looks = next((look for pattern, look in LOOKS if look in known and pattern.match(start)), None)
    if suffix in OFTEN_PAGES and looks == ".html":
        return looks
    if suffix in known and not (suffix in DOCUMENTS and not _sure(file, start) and _is_text(start)):
        return suffix
    advice = _advice_by_suffix().get(suffix) or next(
        (advice for first, advice in _advice_by_start() if start.startswith(first)), None
    )
    if advice:
        raise Fault("unknown_format", advice)
    if looks or _is_text(start):
        return looks or ".txt"
    names = " ".join(sorted(known))
    raise Fault("unknown_format", f"suffix '{suffix}' is none of {names} (each also packed: .gz, .bz2, .xz)")


def _sure(file: InputFile, start: bytes) -> str | None:
    """The suffix that the first bytes tell beyond doubt; a zip archive is what it is named, or what is in it."""
    suffix = next((suffix for pattern, suffix in SURE if pattern.match(start)), None)
    if suffix != ".zip":
        return suffix
    if file.suffix in ZIPPED:
        return file.suffix
    return zip_archive.office_suffix(file) or (file.suffix if file.suffix in _advice_by_suffix() else suffix)


def _is_text(start: bytes) -> bool:
    try:
        check_is_text(start)
    except Fault:
        return False
    return True


@cache
def _advice_by_suffix() -> dict[str, str]:
    return {row["suffix"]: f"{row['kind']}: {row['advice']}" for row in rows("unread_formats")}


@cache
def _advice_by_start() -> tuple[tuple[bytes, str], ...]:
    """The first bytes of formats that are not read, and what to do with such files."""
    known = [row for row in rows("unread_formats") if row["start"]]
    return tuple((bytes.fromhex(row["start"]), f"{row['kind']}: {row['advice']}") for row in known)
