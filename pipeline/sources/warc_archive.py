"""Crawled pages in WARC files: each server answer that is a page of HTML is one record, markup and all."""

from collections.abc import Iterator

from fastwarc.warc import WarcRecord, WarcRecordType

from pipeline.ids import stable_id
from pipeline.records import RawRecord, Reject
from pipeline.sources import html_page
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, reject
from pipeline.sources.web_archive import LARGEST_BLOCK, Block, blocks

SUFFIXES = (".warc",)
PAGE_TYPES = ("text/html", "application/xhtml+xml")
HTTP_HEADS = (b"HTTP/", b"http/")
WRAPPER = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record for each archived page, and a reject for each answer that is none (``not_a_page``) or is damaged.

    The id is the archive's record id, else the URL, else a hash of the page; ``crawled_at`` is when the crawler was
    there, which is no publication date. Requests, metadata and repeated visits without content are no answers.
    """
    for block in blocks(file, WarcRecordType.response | WarcRecordType.resource):
        if isinstance(block, Reject):
            yield block
            continue
        try:
            yield _record(file.source_path, block)
        except Fault as fault:
            detail = f"{block.url}: {fault.detail}" if block.url else fault.detail
            yield reject(file.source_path, Fault(fault.reason, detail), block.record_id)


def _record(source_path: str, block: Block) -> RawRecord:
    content_type, charset, data = _payload(block)
    if content_type not in PAGE_TYPES and not (content_type is None and data.lstrip().startswith(b"<")):
        raise Fault("not_a_page", f"content type {content_type}")
    if not data:
        raise Fault("empty", "the answer has no content")
    if len(data) > LARGEST_BLOCK:
        raise Fault("file_too_large", f"over {LARGEST_BLOCK >> 20} MB unpacked")
    found = html_page.page(data, charset)
    record_id = block.record_id or block.url or stable_id(found.text)
    fields: dict[str, str | list[str]] = {"crawled_at": block.recorded_at} if block.recorded_at else {}
    return RawRecord(source_path, record_id, "warc", len(data), found.encoding, block.url, found.text, fields)


def _payload(block: Block) -> tuple[str | None, str | None, bytes]:
    """Content type, charset and content of the answer; raises Fault ``not_a_page`` for an error of the server."""
    if not block.data.startswith(HTTP_HEADS):
        return _media_type(block.content_type), None, block.data
    try:
        return _answer(block, is_packed=True)
    except OSError:  # says that it is packed, and is not: some crawlers unpack and leave the header
        return _answer(block, is_packed=False)


def _answer(block: Block, is_packed: bool) -> tuple[str | None, str | None, bytes]:
    answer = WarcRecord.from_bytes(WRAPPER % len(block.data) + block.data)
    answer.parse_http(auto_decode="all" if is_packed else "none")
    status = answer.http_headers.status_code if answer.http_headers else None
    if status != 200:
        raise Fault("not_a_page", f"HTTP status {status}")
    return _media_type(answer.http_content_type), answer.http_charset, answer.reader.read(LARGEST_BLOCK + 1)


def _media_type(content_type: str | None) -> str | None:
    return content_type.partition(";")[0].strip().lower() if content_type else None
