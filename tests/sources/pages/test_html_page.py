"""Saved web pages as records: their charset, and whether they say anything."""

from pathlib import Path

import pytest

from pipeline.records import RawRecord
from pipeline.sources.pages.html_page import declared_charset, page
from pipeline.sources.reasons import Fault
from pipeline.sources.text.decoding import Decoded
from tests.sources.writing import read, write


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        pytest.param(b'<meta charset="utf-8">', "utf-8", id="short"),
        pytest.param(b"<META CHARSET = windows-1251 >", "windows-1251", id="capitals, no marks"),
        pytest.param(
            b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2", id="long"
        ),
        pytest.param(b'<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r", id="declaration of XML"),
        pytest.param(b"<p>charset=utf-8</p>", None, id="in the text"),
        pytest.param(b" " * 8192 + b'<meta charset="utf-8">', None, id="far below the head"),
        pytest.param(b"<html>", None, id="none"),
    ],
)
def test_declared_charset(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


def test_the_server_goes_before_the_page() -> None:
    data = '<meta charset="windows-1251"><p>gefüllt</p>'.encode("latin-1")
    assert page(data, "iso-8859-1") == Decoded('<meta charset="windows-1251"><p>gefüllt</p>', "cp1252")


@pytest.mark.parametrize("data", [b"<html><body></body></html>", b"<p>&</p>...", b'<p title="oil"></p>'])
def test_a_page_without_a_word_between_its_tags_has_no_text(data: bytes) -> None:
    with pytest.raises(Fault, match="no_text"):
        page(data)


def test_a_word_before_the_first_tag_is_enough() -> None:
    assert page(b"Oil<br>").text == "Oil<br>"


@pytest.mark.parametrize("name", ["site/harbour.htm", "site/harbour.HTML", "site/harbour.html.gz"])
def test_a_page_is_one_record_with_its_markup(tmp_path: Path, name: str) -> None:
    data = b"<html><head><title>Harbour</title></head><body><p>It reopens.</p></body></html>"
    write(tmp_path, name, data)
    assert read(tmp_path) == [RawRecord(name, "harbour", "html", len(data), "utf-8", None, data.decode(), {})]


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="iso-8859-2">',
        "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=ISO-8859-2'>",
        '<?xml version="1.0" encoding="iso-8859-2"?>',
    ],
)
def test_a_page_names_its_charset(tmp_path: Path, head: str) -> None:
    page = f"{head}<p>Minister Błaszczyk ożenił się.</p>"
    write(tmp_path, "page.html", page.encode("iso-8859-2"))
    assert [(found.raw_text, found.encoding) for found in read(tmp_path) if isinstance(found, RawRecord)] == [
        (page, "iso8859-2")
    ]
