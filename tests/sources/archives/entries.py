"""Entries of web archives, made in memory: answers of servers, plain and packed."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sources.writing import Outcome

Pack = Callable[[bytes], bytes]


HTML = "Content-Type: text/html; charset=utf-8"


CHUNKED = HTML + "\r\nTransfer-Encoding: chunked"


def plain(data: bytes) -> bytes:
    return data


def packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def entry(number: int, block: bytes, kind: str = "response", content_type: str = "application/http") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0000-{number}>\r\n"
        f"WARC-Date: 2024-03-05T08:00:0{number}Z\r\nWARC-Target-URI: https://coast.example/{number}\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(content: bytes, headers: str = HTML, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content


def page(number: int) -> bytes:
    return f"<html><body><p>Harbour {number} reopens, said Ida Morrow.</p></body></html>".encode() * 9


def kept(*numbers: int) -> list[Outcome]:
    return [(f"0000-{number}", page(number).decode()) for number in numbers]


def archive(folder: Path, *entries: bytes, name: str = "crawl.warc") -> Path:
    (folder / name).write_bytes(b"".join(entries))
    return folder


BOTH = pytest.mark.parametrize("pack", [plain, packed])
