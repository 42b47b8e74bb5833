"""Plain text files: the whole file is one record, or a page under a wrong name."""

from pathlib import Path

import pytest

from pipeline.records import RawRecord
from tests.sources.writing import read, write


@pytest.mark.parametrize("name", ["port.v2.txt", "port.v2.TXT", "port.v2.txt.gz", "port.v2.Txt.GZ"])
def test_a_text_file_is_one_record_named_by_its_stem(tmp_path: Path, name: str) -> None:
    data = "Harbour reopens\r\n\r\nIda Morrow said: “At last.”\r\n".encode()
    write(tmp_path, name, data)
    text = "Harbour reopens\n\nIda Morrow said: “At last.”\n"
    assert read(tmp_path) == [RawRecord(name, "port.v2", "txt", len(data), "utf-8", None, text, {})]


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\ufeff\n<html lang=en>", "<HTML>"])
def test_a_page_under_the_name_of_a_text_is_a_page(tmp_path: Path, start: str) -> None:
    write(tmp_path, "harbour.txt", f"{start}<p>It reopens.</p>".encode())
    assert [found.format for found in read(tmp_path) if isinstance(found, RawRecord)] == ["html"]


def test_a_text_that_speaks_of_markup_is_a_text(tmp_path: Path) -> None:
    write(tmp_path, "harbour.txt", b"<b>Harbour</b> reopens: <html> is a tag.")
    assert [found.format for found in read(tmp_path) if isinstance(found, RawRecord)] == ["txt"]
