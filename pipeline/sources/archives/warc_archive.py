"""Crawled pages in WARC files: each server answer that is a page of HTML is one record, markup and all."""

from collections.abc import Iterator
from http import HTTPStatus

from fastwarc.warc import WarcRecord, WarcRecordType

from pipeline.ids import stable_id
from pipeline.records import RawRecord, Reject
from pipeline.running import internal_error
from pipeline.sources import files
from pipeline.sources.archives.http_content import WRAPPER, Content, unpacked
from pipeline.sources.archives.web_archive import LARGEST_BLOCK, Block, blocks
from pipeline.sources.files import InputFile
from pipeline.sources.pages import html_page
from pipeline.sources.reasons import Fault, reject

SUFFIXES = (".warc",)
PAGE_TYPES = ("text/html", "application/xhtml+xml")
HTTP_HEADS = (b"HTTP/", b"http/")


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record for each archived page, and a reject for each answer that is none (``not_a_page``) or is damaged.

    A page that is cut off or corrupt within its packing is both. The id is the archive's record id, else the URL, else
    a hash of the page; ``crawled_at`` is when the crawler was there, which is no publication date. Requests, metadata
    and repeated visits without content are no answers.
    """
    most, unpacked_bytes = files.most_unpacked(file), 0
    for block in blocks(file, WarcRecordType.response | WarcRecordType.resource):
        if isinstance(block, Reject):
            yield block
            continue
        if unpacked_bytes > most:
            raise Fault("file_too_large", f"its answers unpack to over {most >> 20} MB, not read on")
        try:
            for found in _found(file.source_path, block):
                unpacked_bytes += found.size_bytes if isinstance(found, RawRecord) else 0
                yield found
        except Fault as fault:
            yield reject(file.source_path, _at(block, fault), block.record_id)
        except Exception as error:
            yield internal_error(file.source_path, block.record_id, "ingest", error, block.url)


def _at(block: Block, fault: Fault) -> Fault:
    return Fault(fault.reason, f"{block.url}: {fault.detail}" if block.url else fault.detail)


def _found(source_path: str, block: Block) -> Iterator[RawRecord | Reject]:
    content_type, charset, content = _answer(block)
    missing = Fault("broken_content", content.fault) if content.fault else None
    data = content.data
    if content_type not in PAGE_TYPES and not (content_type is None and data.lstrip().startswith(b"<")):
        raise Fault("not_a_page", f"content type {content_type}")
    if len(data) > LARGEST_BLOCK:
        raise Fault("file_too_large", f"over {LARGEST_BLOCK >> 20} MB unpacked")
    try:
        if not data:
            raise Fault("empty", "the answer has no content")
        found = html_page.page(data, charset)
    except Fault as fault:
        raise missing or fault from None
    record_id = block.record_id or block.url or stable_id(found.text)
    fields: dict[str, str | list[str]] = {"crawled_at": block.recorded_at} if block.recorded_at else {}
    yield RawRecord(source_path, record_id, "warc", len(data), found.encoding, block.url, found.text, fields)
    if missing:
        yield reject(source_path, _at(block, missing), record_id)


def _answer(block: Block) -> tuple[str | None, str | None, Content]:
    """Content type, charset and content of the answer; raises Fault for an error of the server or of its headers."""
    if not block.data.startswith(HTTP_HEADS):
        return _media_type(block.content_type), None, Content(block.data)
    try:
        answer = WarcRecord.from_bytes(WRAPPER % len(block.data) + block.data)
        answer.parse_http(auto_decode="none")
        body = answer.reader.read(len(block.data))
    except OSError as error:
        raise Fault("broken_archive_record", f"the answer's headers cannot be read: {error}") from None
    headers = answer.http_headers
    status = headers.status_code if headers else None
    if headers is None or status != HTTPStatus.OK:
        raise Fault("not_a_page", f"HTTP status {status}")
    transfer, encodings = (headers.get(name) or "" for name in ("Transfer-Encoding", "Content-Encoding"))
    content = unpacked(body, transfer, encodings, LARGEST_BLOCK + 1)
    return _media_type(answer.http_content_type), answer.http_charset, content


def _media_type(content_type: str | None) -> str | None:
    return content_type.partition(";")[0].strip().lower() if content_type else None
