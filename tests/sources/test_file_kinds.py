"""Which format a file has: content where it is sure, then the name, then what the content looks like."""

import gzip
from pathlib import Path

import pytest

from pipeline.reference import rows
from pipeline.sources.every_format import SUFFIXES
from pipeline.sources.file_kinds import format_suffix
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from tests.sources.containers.archives import tar_of, zip_of

PAGE = b"<!-- saved -->\n<!DOCTYPE html><html><p>One</p></html>"
WORD = zip_of({"[Content_Types].xml": "", "word/document.xml": ""})
KNOWN = SUFFIXES | {".xlsx", ".json", ".pdf"}


def kind(folder: Path, name: str, data: bytes) -> str:
    (folder / name).write_bytes(data)
    return format_suffix(InputFile(folder / name, name), KNOWN)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"One.", ".txt"),
        ("a.txt", b"%PDF-1.7", ".pdf"),
        ("a.txt", b"{\\rtf1 One.}", ".rtf"),
        ("a.txt", zip_of({"a.txt": "One."}), ".zip"),
        ("a.docx", WORD, ".docx"),
        ("a.doc", WORD, ".docx"),
        ("a.doc", b"{\\rtf1 One.}", ".rtf"),
        ("a.doc", PAGE, ".html"),
        ("a.xls", PAGE, ".html"),
        ("a", zip_of({"[Content_Types].xml": "", "xl/workbook.xml": ""}), ".xlsx"),
        ("a.bin", tar_of({"a.txt": b"One."}), ".tar"),
        ("a.pdf", PAGE, ".html"),
        ("a.rtf", b"Harbour reopens.", ".txt"),
        ("a.pdf", bytes(range(256)), ".pdf"),
        ("index.php?id=3", PAGE, ".html"),
        ("story.aspx", b"<div class='story'><p>One</p></div>", ".html"),
        ("story.asp", b"\xef\xbb\xbf<?xml version='1.0'?><html><p>One</p></html>", ".html"),
        ("story", b'{"text": "One."}\n', ".jsonl"),
        ("story", b'[\n {"text": "One."}]', ".json"),
        ("story", b"WARC/1.0\r\n", ".warc"),
        ("story.new", b"One.", ".txt"),
        ("story.gz", gzip.compress(PAGE, mtime=0), ".html"),
        ("story.csv", b"<html>,text", ".csv"),
        ("readme.jsonl", b'{"text": "One."}', ".jsonl"),
    ],
)
def test_formats(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    assert kind(tmp_path, name, data) == expected


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("a.doc", b"Harbour reopens", "an old office document: save it as .docx (soffice --convert-to docx)"),
        (
            "a",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "an old office document: save it as .docx (soffice --convert-to docx)",
        ),
        ("a.EML", b"From: Ida", "a saved message: save its text as .txt or .html"),
        ("a.txt.zst", b"\x28\xb5\x2f\xfd", "data packed with zstd: unpack it (zstd -d)"),
        ("a.odt", zip_of({"mimetype": "", "content.xml": ""}), "a document of OpenDocument: save it as .docx"),
        ("a", zip_of({"META-INF/container.xml": ""}), "an electronic book: convert it to .docx or .html"),
        ("a.pages", zip_of({"Index/Document.iwa": ""}), "a document of Pages: export it as .docx"),
        ("README.md", b"# The files", "a note about files: it holds no articles"),
        ("LICENSE", b"Anyone may", "a note about files: it holds no articles"),
        ("a.odd", bytes(range(256)), "suffix '.odd' is none of ."),
    ],
)
def test_what_is_not_read_is_told_with_advice(tmp_path: Path, name: str, data: bytes, advice: str) -> None:
    with pytest.raises(Fault, match="unknown_format") as raised:
        kind(tmp_path, name, data)
    assert raised.value.detail.startswith(advice)


def test_what_is_listed_as_not_read_is_not_read() -> None:
    listed = [row["suffix"] for row in rows("unread_formats")]
    assert listed == sorted(set(listed))
    assert not SUFFIXES.intersection(listed)
