"""Whole files of each format: what comes out, and what a faulty one costs."""

import gzip
import json
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources import input_files, records


def read(folder: Path) -> list[RawRecord | Reject]:
    return [found for file in input_files(folder) for found in records(file)]


def write(folder: Path, name: str, data: bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if name.lower().endswith(".gz") else data)


@pytest.mark.parametrize("name", ["port.v2.txt", "port.v2.TXT", "port.v2.txt.gz", "port.v2.Txt.GZ"])
def test_a_text_file_is_one_record_named_by_its_stem(tmp_path: Path, name: str) -> None:
    data = "Harbour reopens\r\n\r\nIda Morrow said: “At last.”\r\n".encode()
    write(tmp_path, name, data)
    text = "Harbour reopens\n\nIda Morrow said: “At last.”\n"
    assert read(tmp_path) == [RawRecord(name, "port.v2", "txt", len(data), "utf-8", None, text, {})]


def test_a_page_is_one_record_with_its_markup(tmp_path: Path) -> None:
    data = b"<html><head><title>Harbour</title></head><body><p>It reopens.</p></body></html>"
    write(tmp_path, "site/harbour.htm", data)
    assert read(tmp_path) == [
        RawRecord("site/harbour.htm", "harbour", "html", len(data), "utf-8", None, data.decode(), {})
    ]


def test_a_json_line_is_one_record_with_its_fields(tmp_path: Path) -> None:
    line = json.dumps(
        {
            "id": 17,
            "title": "Harbour reopens",
            "outlet": "Coast Daily",
            "byline": "By Ida Morrow and Tom Reyes",
            "published_at": "2024-03-05",
            "url": "https://coast.example/17",
            "mood": "glad",
            "text": "It reopens.\r\nAt last.",
        }
    ).encode()
    write(tmp_path, "coast.jsonl.gz", line + b"\n\n")
    fields: dict[str, str | list[str]] = {
        "title": "Harbour reopens",
        "outlet": "Coast Daily",
        "published_at": "2024-03-05",
        "authors": ["Ida Morrow", "Tom Reyes"],
    }
    url, text = "https://coast.example/17", "It reopens.\r\nAt last."
    assert read(tmp_path) == [RawRecord("coast.jsonl.gz", "17", "jsonl", len(line), "utf-8", url, text, fields)]
