"""Whole files of the plain formats: what comes out, and what a faulty one costs."""

import gzip
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import process_time

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import MEANING
from pipeline.sources.tables import record_columns
from pipeline.sources.text import stream_lines
from tests.sources.writing import outcomes, read, write


@pytest.mark.parametrize("name", ["port.v2.txt", "port.v2.TXT", "port.v2.txt.gz", "port.v2.Txt.GZ"])
def test_a_text_file_is_one_record_named_by_its_stem(tmp_path: Path, name: str) -> None:
    data = "Harbour reopens\r\n\r\nIda Morrow said: “At last.”\r\n".encode()
    write(tmp_path, name, data)
    text = "Harbour reopens\n\nIda Morrow said: “At last.”\n"
    assert read(tmp_path) == [RawRecord(name, "port.v2", "txt", len(data), "utf-8", None, text, {})]


@pytest.mark.parametrize("name", ["site/harbour.htm", "site/harbour.HTML", "site/harbour.html.gz"])
def test_a_page_is_one_record_with_its_markup(tmp_path: Path, name: str) -> None:
    data = b"<html><head><title>Harbour</title></head><body><p>It reopens.</p></body></html>"
    write(tmp_path, name, data)
    assert read(tmp_path) == [RawRecord(name, "harbour", "html", len(data), "utf-8", None, data.decode(), {})]


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\ufeff\n<html lang=en>", "<HTML>"])
def test_a_page_under_the_name_of_a_text_is_a_page(tmp_path: Path, start: str) -> None:
    write(tmp_path, "harbour.txt", f"{start}<p>It reopens.</p>".encode())
    assert [found.format for found in read(tmp_path) if isinstance(found, RawRecord)] == ["html"]


def test_a_text_that_speaks_of_markup_is_a_text(tmp_path: Path) -> None:
    write(tmp_path, "harbour.txt", b"<b>Harbour</b> reopens: <html> is a tag.")
    assert [found.format for found in read(tmp_path) if isinstance(found, RawRecord)] == ["txt"]


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


def test_a_json_line_is_one_record_with_its_fields(tmp_path: Path) -> None:
    line = json.dumps(
        {
            "id": 17,
            "title": "Harbour reopens",
            "outlet": "Coast Daily",
            "byline": "By Ida Morrow and Tom Reyes",
            "published_at": "2024-03-05",
            "updated_at": "2024-03-06T08:00:00Z",
            "language": "en",
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
        "updated_at": "2024-03-06T08:00:00Z",
        "language": "en",
        "authors": ["Ida Morrow", "Tom Reyes"],
    }
    url, text = "https://coast.example/17", "It reopens.\r\nAt last."
    assert read(tmp_path) == [RawRecord("coast.jsonl.gz", "17", "jsonl", len(line), "utf-8", url, text, fields)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b'{"id": 1, "text": "cut', "broken_json", id="cut off"),
        pytest.param(b"[" * 100_000, "broken_json", id="nested too deep"),
        pytest.param(b'["text"]', "not_an_object", id="list"),
        pytest.param(b'"text"', "not_an_object", id="string"),
        pytest.param(b'{"id": 1, "title": "Harbour"}', "no_text_field", id="no text"),
        pytest.param(b'{"id": 1, "text": null}', "no_text", id="null"),
        pytest.param(b'{"id": 1, "text": " \\n "}', "no_text", id="blank"),
        pytest.param(b'{"id": 1, "text": 5}', "text_not_a_string", id="number"),
        pytest.param(b'{"id": 1, "text": ["It reopens."]}', "text_not_a_string", id="list of paragraphs"),
    ],
)
def test_a_faulty_line_costs_itself(tmp_path: Path, line: bytes, reason: str) -> None:
    write(tmp_path, "coast.jsonl", b'{"id": "a", "text": "One."}\n' + line + b'\n{"id": "b", "text": "Two."}')
    assert outcomes(tmp_path) == [("a", "One."), (None, reason), ("b", "Two.")]


def test_at_every_depth_a_line_is_a_record_or_not_json(tmp_path: Path) -> None:
    titles = ['{"name":' * depth + '"Harbour"' + "}" * depth for depth in range(1_000)]
    lines = (f'{{"id": {number}, "text": "One.", "title": {title}}}' for number, title in enumerate(titles))
    write(tmp_path, "coast.jsonl", "\n".join(lines).encode())
    found = read(tmp_path)
    read_until = sum(isinstance(item, RawRecord) for item in found)
    told = [item.reason if isinstance(item, Reject) else None for item in found]
    assert read_until > 50
    assert told[read_until:] == ["broken_json"] * (1_000 - read_until)


def test_a_reject_says_line_and_missing_column(tmp_path: Path) -> None:
    write(tmp_path, "coast.jsonl", b'\n{"id": 1, "headline": "Harbour"}')
    detail = "line 2: no column text or maintext or content or body; found: id, headline"
    assert read(tmp_path) == [Reject("coast.jsonl", None, "ingest", "no_text_field", detail)]


def test_json_over_many_lines_is_one_reject(tmp_path: Path) -> None:
    write(tmp_path, "coast.jsonl", json.dumps([{"id": 1, "text": "One."}] * 50, indent=1).encode())
    assert outcomes(tmp_path) == [(None, "broken_json")]


@pytest.mark.parametrize(
    ("value", "title"),
    [
        pytest.param("9" * 10_000, "9" * 10_000, id="more digits than Python reads"),
        pytest.param("-" + "9" * 400, "-" + "9" * 400, id="a huge integer"),
        pytest.param("NaN", None, id="no number"),
        pytest.param("-Infinity", None, id="infinite"),
        pytest.param("1e999", None, id="beyond a float"),
        pytest.param("true", None, id="boolean"),
        pytest.param('"\\ud800"', "\ufffd", id="half a character"),
        pytest.param('{"name": {"name": {"name": "Harbour"}}}', "Harbour", id="an object with a name"),
    ],
)
def test_an_odd_value_does_not_cost_its_record(tmp_path: Path, value: str, title: str | None) -> None:
    line = f'{{"id": "a", "published_at": {value}, "title": {value}, "text": "It reopens."}}'
    write(tmp_path, "coast.jsonl", line.encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert found.fields.get("title") == title
    assert found.fields.get("published_at") == title


@pytest.mark.parametrize(
    ("line", "text", "columns"),
    [
        ('{"id": "a", "text": "One.", "text": "Two."}', "One.", ["text"]),
        ('{"id": "a", "Text": "One.", " text ": "Two."}', "One.", ["text"]),
        ('{"id": "a", "text": "", "text": "Two.", "text": null}', "Two.", []),
        ('{"id": "a", "text": "One.", "mood": 1, "mood": 2}', "One.", []),
        ('{"id": "a", "text": "One.", "source": {"name": "Coast", "name": "Bay"}}', "One.", ["source.name"]),
        ('{"id": "a", "text": "One.", "authors": [{"name": "Ida", "name": "Ana"}]}', "One.", ["authors.name"]),
        ('{"id": "a", "id": "b", "text": "One.", "text": "Two."}', "One.", ["id", "text"]),
    ],
)
def test_of_a_name_that_comes_again_the_first_value_is_taken(
    tmp_path: Path, line: str, text: str, columns: list[str]
) -> None:
    write(tmp_path, "coast.jsonl", line.encode())
    record, *told = read(tmp_path)
    assert isinstance(record, RawRecord)
    assert (record.record_id, record.raw_text) == ("a", text)
    assert told == [
        Reject(
            "coast.jsonl",
            None,
            "ingest",
            "repeated_column",
            f"line 1: column '{column}' is there more than once: the first that has a value is taken",
        )
        for column in columns
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "utf-32"])
def test_json_lines_may_be_of_a_wide_encoding(tmp_path: Path, encoding: str) -> None:
    lines_of_file = "\n".join(json.dumps({"id": n, "text": f"“{n}” é"}, ensure_ascii=False) for n in range(3))
    write(tmp_path, "coast.jsonl", lines_of_file.encode(encoding))
    assert outcomes(tmp_path) == [(str(n), f"“{n}” é") for n in range(3)]


def test_text_of_a_json_line_stays_as_it_stands(tmp_path: Path) -> None:
    text = "â€œoneâ€\u009d\r\ntwo\u2028three\ud800"
    write(tmp_path, "coast.jsonl", json.dumps({"id": "a", "text": text}).encode())
    assert outcomes(tmp_path) == [("a", text.replace("\ud800", "\ufffd"))]


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


def test_lines_that_end_in_returns_are_lines(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(number), "text": f"Harbour {number}"}) for number in range(2_000)]
    write(tmp_path, "coast.jsonl", "\r".join(rows).encode())
    assert outcomes(tmp_path) == [(str(number), f"Harbour {number}") for number in range(2_000)]


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
        ("a.txt", b"%PDF-1.7", "binary"),
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
    assert outcomes(tmp_path) == [(None, "broken_gzip")]


def test_lines_before_damaged_packing_are_kept(tmp_path: Path) -> None:
    rows = [json.dumps({"id": n, "text": os.urandom(999).hex()}) + "\n" for n in range(400)]
    packed = gzip.compress("".join(rows).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = read(tmp_path)
    kept = [item.record_id for item in found if isinstance(item, RawRecord)]
    assert kept == [str(n) for n in range(len(kept))]
    assert 150 < len(kept) < 250
    assert [item.reason for item in found if isinstance(item, Reject)] == ["broken_gzip"]


@pytest.mark.parametrize("name", ["a.txt", "a.html.gz"])
def test_a_file_over_the_limit_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(files, "LARGEST_WHOLE_FILE", 1 << 20)
    write(tmp_path, name, b"x" * ((1 << 20) + 1))
    assert outcomes(tmp_path) == [(None, "file_too_large")]


def test_a_line_over_the_limit_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_lines, "LONGEST_LINE", 100)
    long = json.dumps({"id": "long", "text": "x" * 1000}).encode()
    just = json.dumps({"id": "b", "text": "y" * 76}).encode()
    assert len(just) == 99
    write(tmp_path, "a.jsonl", b'{"id": "a", "text": "One."}\n' + long + b"\n" + just + b"\n" + long)
    assert outcomes(tmp_path) == [("a", "One."), (None, "line_too_long"), ("b", "y" * 76), (None, "line_too_long")]


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
    start = process_time()
    assert outcomes(tmp_path)[-1] == ("a#20000", "Harbour 19999")
    assert process_time() - start < 10
