"""Files of JSON: a record a line, an array, objects one after the other, and what a faulty one costs."""

import gzip
import json
import os
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources.json_records import json_pieces
from pipeline.sources.text import stream_lines
from tests.sources.writing import outcomes, read, write


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
        pytest.param(b'{"id": 1, "text": [5, 6]}', "text_not_a_string", id="list of numbers"),
    ],
)
def test_a_faulty_line_costs_itself(tmp_path: Path, line: bytes, reason: str) -> None:
    write(tmp_path, "coast.jsonl", b'{"id": "a", "text": "One."}\n' + line + b'\n{"id": "b", "text": "Two."}')
    assert outcomes(tmp_path) == [("a", "One."), (None, reason), ("b", "Two.")]


def test_at_every_depth_a_line_is_a_record_or_not_json(tmp_path: Path) -> None:
    titles = ['{"name":' * depth + '"Harbour"' + "}" * depth for depth in range(0, 1_000, 5)]
    lines = (f'{{"id": {number}, "text": "One.", "title": {title}}}' for number, title in enumerate(titles))
    write(tmp_path, "coast.jsonl", "\n".join(lines).encode())
    found = read(tmp_path)
    read_until = sum(isinstance(item, RawRecord) for item in found)
    told = [item.reason if isinstance(item, Reject) else None for item in found]
    assert read_until > 10
    assert told[read_until:] == ["broken_json"] * (len(titles) - read_until)


def test_a_reject_says_line_and_missing_column(tmp_path: Path) -> None:
    write(tmp_path, "coast.jsonl", b'\n{"id": 1, "headline": "Harbour"}')
    detail = "line 2: no column text or maintext or full_text or full_content; found: id, headline"
    assert read(tmp_path) == [Reject("coast.jsonl", None, "ingest", "no_text_field", detail)]


def test_a_field_of_prose_is_read_as_the_text_and_told(tmp_path: Path) -> None:
    prose = [f"Crews cleared harbour {n} by night, they say. It reopens on Monday. " * 3 for n in range(60)]
    lines = [json.dumps({"id": n, "blurb": text}) for n, text in enumerate(prose)]
    write(tmp_path, "coast.jsonl", "\n".join(["{broken", *lines]).encode())
    expected = [(None, "text_column_found"), (None, "broken_json"), *((str(n), text) for n, text in enumerate(prose))]
    assert outcomes(tmp_path) == expected


ROWS = [{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}, {"id": "c", "text": "Three."}]
LINES = [json.dumps(row) for row in ROWS]


@pytest.mark.parametrize("name", ["coast.json", "coast.jsonl", "coast.jl.gz", "coast.jsonlines", "coast.ndjson"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps(ROWS), id="an array on one line"),
        pytest.param(json.dumps(ROWS, indent=1), id="an array on many lines"),
        pytest.param("[\n" + ",\n".join(LINES) + "\n]", id="an array with a record a line"),
        pytest.param("\n".join(LINES), id="lines"),
        pytest.param(",\n".join(LINES), id="lines with commas"),
        pytest.param("\n".join(json.dumps(row, indent=1) for row in ROWS), id="objects one after the other"),
        pytest.param(json.dumps({"status": "ok", "articles": ROWS}), id="the answer of a service"),
        pytest.param(json.dumps({"data": {"results": ROWS}}, indent=1), id="an answer on many lines"),
        pytest.param("\n".join(json.dumps({"hits": [row]}) for row in ROWS), id="an answer a line"),
    ],
)
def test_records_are_read_however_they_are_laid_out(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, name, text.encode())
    assert outcomes(tmp_path) == [(row["id"], row["text"]) for row in ROWS]
    assert {record.format for record in read(tmp_path) if isinstance(record, RawRecord)} == {
        "json" if name == "coast.json" else "jsonl"
    }


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(['[{"id": "x", "te', *LINES], id="opens as an array"),
        pytest.param(['{"id": "x", "te', *LINES], id="cut off"),
        pytest.param(["// comment", *LINES], id="no json"),
        pytest.param(['{"id": "x", "te', '{"id"', *LINES], id="two"),
    ],
)
def test_lines_that_are_broken_first_cost_themselves(tmp_path: Path, lines: list[str]) -> None:
    write(tmp_path, "coast.jsonl", "\n".join(lines).encode())
    told = [(row["id"], row["text"]) for row in ROWS]
    assert outcomes(tmp_path) == [(None, "broken_json")] * (len(lines) - len(LINES)) + told


def test_a_faulty_record_of_an_array_costs_itself(tmp_path: Path) -> None:
    odd = ["5", '{"title": "Harbour"}', '{"id": "x" "text": "One."}', '{"id": "y", "text": null}']
    write(tmp_path, "coast.json", f"[{', '.join([LINES[0], *odd, LINES[1]])}]".encode())
    assert outcomes(tmp_path) == [
        ("a", "One."),
        (None, "not_an_object"),
        (None, "no_text_field"),
        (None, "broken_json"),
        (None, "no_text"),
        ("b", "Two."),
    ]


@pytest.mark.parametrize("name", ["a.json.gz", "a.jsonl.gz"])
@pytest.mark.parametrize("is_array", [True, False])
def test_records_before_damaged_packing_are_kept(tmp_path: Path, name: str, is_array: bool) -> None:
    rows = [json.dumps({"id": n, "text": os.urandom(99_999).hex()}) for n in range(20)]
    packed = gzip.compress(f"[{','.join(rows)}]".encode() if is_array else "\n".join(rows).encode(), mtime=0)
    (tmp_path / name).write_bytes(packed[: len(packed) // 2])
    found = read(tmp_path)
    kept = [item.record_id for item in found if isinstance(item, RawRecord)]
    assert kept == [str(n) for n in range(len(kept))]
    assert 5 < len(kept) < 15
    assert [item.reason for item in found if isinstance(item, Reject)] == ["broken_packing"]


def test_an_answer_without_records_says_so(tmp_path: Path) -> None:
    write(tmp_path, "a.json", b'{"status": "ok", "articles": []}')
    write(tmp_path, "b.json", b"[ ]")
    write(tmp_path, "c.jsonl", f"{LINES[0]}\n[]\n".encode())
    assert outcomes(tmp_path) == [(None, "no_records"), (None, "no_records"), ("a", "One."), (None, "no_records")]


def test_an_array_that_breaks_off_keeps_its_records(tmp_path: Path) -> None:
    write(tmp_path, "coast.json", json.dumps(ROWS, indent=1).encode()[:-20])
    found = read(tmp_path)
    assert found[-1] == Reject("coast.json", None, "ingest", "broken_json", "record 3: the file ends within it")
    assert [item.record_id for item in found] == ["a", "b", None]


def test_an_array_of_any_size_is_read_record_by_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_pieces, "LONGEST_VALUE", 100)
    write(tmp_path, "a.json", json.dumps({"total": 3, "articles": ROWS * 9, "page": {"next": 2}}, indent=1).encode())
    write(tmp_path, "b.json", json.dumps({"id": {"0": 1}, "text": {"0": "One." * 40}}, indent=1).encode())
    found = read(tmp_path)
    assert [item.record_id for item in found[:3]] == ["a", "b", "c"]
    assert sum(isinstance(item, RawRecord) for item in found) == 3
    assert found[-1] == Reject(
        "b.json", None, "ingest", "file_too_large", "record 1: over 0 MB without a list of records"
    )


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


def test_lines_that_end_in_returns_are_lines(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(number), "text": f"Harbour {number}"}) for number in range(2_000)]
    write(tmp_path, "coast.jsonl", "\r".join(rows).encode())
    assert outcomes(tmp_path) == [(str(number), f"Harbour {number}") for number in range(2_000)]


def test_a_line_over_the_limit_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_lines, "LONGEST_LINE", 100)
    long = json.dumps({"id": "long", "text": "x" * 1000}).encode()
    just = json.dumps({"id": "b", "text": "y" * 76}).encode()
    assert len(just) == 99
    write(tmp_path, "a.jsonl", b'{"id": "a", "text": "One."}\n' + long + b"\n" + just + b"\n" + long)
    assert outcomes(tmp_path) == [("a", "One."), (None, "line_too_long"), ("b", "y" * 76), (None, "line_too_long")]
