"""Large inputs are streamed: the peak of memory does not follow the size of the file."""

import gzip
import json
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile
from pipeline.sources.json_records import json_pieces
from tests.sources.archives.entries import answer, entry, page

MEGABYTE = 1 << 20


@contextmanager
def peak_under(limit: int) -> Iterator[None]:
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < limit, f"{peak >> 20} MB"


def test_a_line_of_200_megabytes_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as stream:
        stream.write(b'{"id": "a", "text": "One."}\n{"id": "long", "text": "')
        for _ in range(200):
            stream.write(b"x" * MEGABYTE)
        stream.write(b'"}\n{"id": "b", "text": "Two."}\n')
    with peak_under(60 * MEGABYTE):
        found = list(records(InputFile(path, "long.jsonl.gz")))
    assert [item.reason if isinstance(item, Reject) else item.record_id for item in found] == [
        "a",
        "line_too_long",
        "b",
    ]


@pytest.mark.parametrize("name", ["bomb.jsonl.gz", "bomb.csv.gz"])
def test_a_packed_file_is_not_unpacked_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(files, "UNPACKED_ANYWAY", 1 * MEGABYTE)
    first = b'{"id": "a", "text": "One."}\n' if ".jsonl" in name else b"id,text\na,One.\n"
    for bomb in (b"\n" * MEGABYTE, b"x" * 4 * MEGABYTE):
        (tmp_path / name).write_bytes(gzip.compress(first + bomb + b"\n" + first))
        found = list(records(InputFile(tmp_path / name, name)))
        assert isinstance(found[0], RawRecord)
        assert isinstance(found[-1], Reject)
        assert found[-1].reason == "file_too_large"


def test_many_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(2_000):
            stream.write(json.dumps({"id": number, "text": f"Harbour {number} reopens. " * 400}) + "\n")
    assert path.stat().st_size > 15 * MEGABYTE
    with peak_under(5 * MEGABYTE):
        assert sum(isinstance(item, RawRecord) for item in records(InputFile(path, path.name))) == 2_000


@pytest.mark.parametrize("head", ["[", '{"total": 400, "articles": ['])
def test_records_of_an_array_are_read_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: str) -> None:
    monkeypatch.setattr(json_pieces, "LONGEST_VALUE", 1 * MEGABYTE)
    path = tmp_path / "many.json"
    rows = (json.dumps({"id": number, "text": f"Harbour {number} reopens. " * 1_000}) for number in range(400))
    path.write_text(head + ",\n".join(rows) + ("]" if head == "[" else "]}"), encoding="utf-8")
    assert path.stat().st_size > 7.5 * MEGABYTE
    with peak_under(6 * MEGABYTE):
        assert sum(isinstance(item, RawRecord) for item in records(InputFile(path, path.name))) == 400


def test_pages_of_an_archive_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    with path.open("wb") as stream:
        for number in range(200):
            unique = b"<!-- %d -->" % number
            stream.write(entry(number, answer(unique + page(number) * 200)))
    assert path.stat().st_size > 20 * MEGABYTE
    with peak_under(5 * MEGABYTE):
        assert sum(isinstance(item, RawRecord) for item in records(InputFile(path, path.name))) == 200
