"""Whole files: what a damaged or unreadable one costs, and the ids of what is read."""

import gzip
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import MEANING
from pipeline.sources.tables import record_columns
from pipeline.sources.text import stream_lines
from tests.sources.writing import outcomes, read, write
from tests.yardstick import timed


def test_ids_within_a_file_differ_and_nothing_is_lost(tmp_path: Path) -> None:
    texts = ["One.", "One.", "Two.", "Two.", "Three."]
    rows = [json.dumps({"id": "a", "text": text}) for text in texts] + [json.dumps({"id": "a#2", "text": "Four."})]
    write(tmp_path, "coast.jsonl", "\n".join(rows).encode())
    assert outcomes(tmp_path) == [
        ("a", "One."),
        ("a", "duplicate_record"),
        ("a#2", "Two."),
        ("a#2", "duplicate_record"),
        ("a#3", "Three."),
        ("a#2#2", "Four."),
    ]


@pytest.mark.parametrize("error", [MemoryError(), KeyError("x"), AssertionError()])
def test_what_nobody_foresaw_costs_one_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    plain = record_columns.record

    def odd(source_path: str, values: Mapping[str, object], *others: object) -> RawRecord:
        if values["id"] == "b":
            raise error
        return plain(source_path, values, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(record_columns, "record", odd)
    write(
        tmp_path, "coast.jsonl", b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n{"id": "c", "text": "3"}'
    )
    assert outcomes(tmp_path) == [("a", "One."), (None, "internal_error"), ("c", "3")]
    (told,) = (found for found in read(tmp_path) if isinstance(found, Reject))
    assert told.detail is not None
    assert told.detail.startswith(type(error).__name__)
    assert told.detail.endswith('at: line 2: {"id": "b", "text": "Two."}')


def test_what_nobody_foresaw_of_a_file_keeps_its_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def numbered(*_: object) -> Iterator[tuple[int, bytes]]:
        yield 1, b'{"id": "a", "text": "One."}'
        raise MemoryError

    monkeypatch.setattr(stream_lines, "numbered", numbered)
    write(tmp_path, "coast.jsonl", b"{}")
    assert outcomes(tmp_path) == [("a", "One."), (None, "internal_error")]


def _raising(error: OSError) -> Callable[[InputFile], None]:
    def check(_: InputFile) -> None:
        raise error

    return check


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "no_permission"),
        (FileNotFoundError(2, "No such file"), "vanished"),
        (IsADirectoryError(21, "Is a directory"), "is_a_directory"),
        (OSError(5, "Input/output error"), "read_error"),
    ],
)
def test_what_the_system_refuses_is_a_reject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    write(tmp_path, "a.txt", b"Harbour reopens")
    monkeypatch.setattr(files, "check_regular", _raising(error))
    assert read(tmp_path) == [Reject("a.txt", None, "ingest", reason, error.strerror)]


@pytest.mark.parametrize("name", ["locked", "locked.txt"])
def test_a_folder_that_may_not_be_opened_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write(tmp_path, f"{name}/a.txt", b"Harbour reopens")
    scandir = os.scandir

    def guarded(path: Path) -> object:
        if path.name == name:
            raise PermissionError(13, "Permission denied")
        return scandir(str(path))

    monkeypatch.setattr(os, "scandir", guarded)
    assert read(tmp_path) == [Reject(name, None, "ingest", "no_permission", "Permission denied")]


def test_a_file_that_vanishes_is_a_reject(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert outcomes(tmp_path) == [(None, "vanished")]


def test_a_file_that_vanishes_while_it_is_read_keeps_its_records(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": n, "text": "Harbour"}) + "\n" for n in range(1000))
    write(tmp_path, "a.jsonl", rows.encode())
    found = records(InputFile(tmp_path / "a.jsonl", "a.jsonl"))
    first = next(found)
    (tmp_path / "a.jsonl").unlink()
    assert isinstance(first, RawRecord)
    assert sum(isinstance(item, RawRecord) for item in found) == 999


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert outcomes(tmp_path) == [(None, "not_a_regular_file")]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt.gz", b"", "empty"),
        ("a.html", b"", "empty"),
        ("a.txt", b" \r\n\t", "no_text"),
        ("a.html", b"<html><body><br></body></html>", "no_text"),
        ("a.jsonl", b"\n\n", "no_records"),
        ("a.jsonl.gz", b"", "no_records"),
        ("a.txt", b"\x89PNG\r\n", "binary"),
        ("a.jsonl", bytes(range(256)) * 8, "binary"),
        ("a.txt", bytes(range(0x81, 0xFF)), "unknown_encoding"),
        ("a.doc", b"Harbour reopens", "unknown_format"),
    ],
)
def test_a_file_without_text_is_one_reject(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    write(tmp_path, name, data)
    assert outcomes(tmp_path) == [(None, reason)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_record_that_is_overwritten_with_zeros_costs_itself(tmp_path: Path, name: str) -> None:
    long = "The harbour reopens after a winter of storms, said Ida Morrow, who keeps its light and its books."
    lines = [json.dumps({"id": "a", "text": long}), "\0" * 900, json.dumps({"id": "b", "text": long})]
    rows = ["id,text", f'a,"{long}"', "\0" * 900, f'b,"{long}"']
    write(tmp_path, name, "\n".join(lines if name == "a.jsonl" else rows).encode())
    reason = "broken_json" if name == "a.jsonl" else "broken_row"
    assert outcomes(tmp_path) == [("a", long), (None, reason), ("b", long)]


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("a.txt.gz", lambda data: data[:-6]),
        ("a.txt.gz", lambda data: data[:20] + b"\x00\xff" + data[22:]),
        ("a.html.gz", lambda data: b"Harbour reopens" + data),
        ("a.jsonl.gz", lambda data: data[:12]),
    ],
)
def test_damaged_packing_is_one_reject(tmp_path: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    (tmp_path / name).write_bytes(damage(gzip.compress(b"<p>Harbour reopens at last</p>" * 9, mtime=0)))
    assert outcomes(tmp_path) == [(None, "broken_packing")]


def test_lines_before_damaged_packing_are_kept(tmp_path: Path) -> None:
    rows = [json.dumps({"id": n, "text": os.urandom(999).hex()}) + "\n" for n in range(400)]
    packed = gzip.compress("".join(rows).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = read(tmp_path)
    kept = [item.record_id for item in found if isinstance(item, RawRecord)]
    assert kept == [str(n) for n in range(len(kept))]
    assert 150 < len(kept) < 250
    assert [item.reason for item in found if isinstance(item, Reject)] == ["broken_packing"]


@pytest.mark.parametrize("trailer", [b"\xff" * 4, b"\xff" * 8], ids=["length", "sum and length"])
def test_lines_before_a_wrong_sum_are_kept(tmp_path: Path, trailer: bytes) -> None:
    packed = gzip.compress(b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: -len(trailer)] + trailer)
    assert outcomes(tmp_path) == [("a", "One."), ("b", "Two."), (None, "broken_packing")]


@pytest.mark.parametrize("name", ["a.txt", "a.html.gz"])
def test_a_file_over_the_limit_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(files, "LARGEST_WHOLE_FILE", 1 << 20)
    write(tmp_path, name, b"x" * ((1 << 20) + 1))
    assert outcomes(tmp_path) == [(None, "file_too_large")]


def test_every_reason_is_told_in_words() -> None:
    assert all(meaning.endswith(".") and "; costs " in meaning for meaning in MEANING.values())


def test_ids_that_come_again_are_numbered_as_if_each_were_tried_from_the_first(tmp_path: Path) -> None:
    rows = [(number % 5 * "#2" or "#3", f"Text {number % 7}.") for number in range(60)]
    write(tmp_path, "a.jsonl", "\n".join(json.dumps({"id": f"a{end}", "text": text}) for end, text in rows).encode())
    contents, expected = dict[str, str](), list[tuple[str, str]]()
    for end, text in rows:
        own_id, count = f"a{end}", 1
        while contents.get(own_id, text) != text:
            count += 1
            own_id = f"a{end}#{count}"
        expected.append((own_id, "duplicate_record" if own_id in contents else text))
        contents[own_id] = text
    assert outcomes(tmp_path) == expected


def test_the_same_id_many_times_takes_time_in_proportion(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", b"".join(b'{"id": "a", "text": "Harbour %d"}\n' % number for number in range(20_000)))
    found, seconds = timed(lambda: outcomes(tmp_path))
    assert found[-1] == ("a#20000", "Harbour 19999")
    assert seconds < 10
