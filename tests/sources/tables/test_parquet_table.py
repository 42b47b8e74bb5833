"""Parquet tables: a record a row."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources.tables import parquet_table
from tests.sources.tables.test_csv_table import REPEATED
from tests.sources.writing import outcomes, read, write

TEXT = "It reopens, “at last”.\nThe end; or not."


def parquet(folder: Path, name: str, columns: dict[str, object], **options: object) -> Path:
    path = folder / name
    pq.write_table(pa.table(columns), path, **options)
    return path


def test_a_row_of_parquet_is_one_record(tmp_path: Path) -> None:
    columns = {
        "url": ["https://coast.example/17", None],
        "text": ["It reopens.\r\nAt last.", "It closes."],
        "authors": pa.array([["Ida Morrow", "Tom Reyes"], None], pa.list_(pa.string())),
        "date": [datetime(2024, 3, 5, 8, tzinfo=UTC), None],
        "publisher": pa.array(["Coast Daily", "Coast Daily"]).dictionary_encode(),
        "embedding": [[0.5], [0.25]],
    }
    parquet(tmp_path, "coast.parquet", columns)
    first, second = read(tmp_path)
    fields: dict[str, str | list[str]] = {
        "outlet": "Coast Daily",
        "published_at": "2024-03-05T08:00:00+00:00",
        "authors": ["Ida Morrow", "Tom Reyes"],
    }
    url, text = "https://coast.example/17", "It reopens.\nAt last."
    assert first == RawRecord("coast.parquet", url, "parquet", 56, "utf-8", url, text, fields)
    assert isinstance(second, RawRecord)
    assert (second.raw_text, second.fields) == ("It closes.", {"outlet": "Coast Daily"})


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        pytest.param({"id": ["a"], "title": ["One."]}, [(None, "no_text_field")], id="no text column"),
        pytest.param({"text": pa.array([], pa.string())}, [(None, "no_records")], id="no rows"),
        pytest.param({"id": [1, 2], "text": [None, "Two."]}, [(None, "no_text"), ("2", "Two.")], id="null"),
        pytest.param({"id": [1], "text": [5]}, [(None, "text_not_a_string")], id="number"),
        pytest.param({"id": [1], "text": pa.array([b"caf\xe9"])}, [("1", "café")], id="bytes"),
        pytest.param(
            {"id": [1], "text": pa.array([b"caf\xe9"]).view(pa.string())}, [("1", "café")], id="text that is not UTF-8"
        ),
    ],
)
def test_a_faulty_row_of_parquet_costs_itself(
    tmp_path: Path, columns: dict[str, object], expected: list[tuple[str | None, str]]
) -> None:
    parquet(tmp_path, "coast.parquet", columns)
    assert outcomes(tmp_path) == expected


def test_a_column_of_prose_is_read_as_the_text_and_told(tmp_path: Path) -> None:
    prose = [f"Crews cleared harbour {n} by night, they say. It reopens on Monday. " * 3 for n in range(60)]
    parquet(tmp_path, "coast.parquet", {"id": [*range(60)], "blurb": prose})
    expected = [(None, "text_column_found"), *((str(n), text) for n, text in enumerate(prose))]
    assert outcomes(tmp_path) == expected


def test_an_object_that_holds_the_text_is_read(tmp_path: Path) -> None:
    held = [{"bodyText": "One.", "byline": "Ida Morrow"}]
    parquet(tmp_path, "coast.parquet", {"id": ["a"], "fields": held})
    found = read(tmp_path)[0]
    assert isinstance(found, RawRecord)
    assert (found.raw_text, found.fields) == ("One.", {"authors": ["Ida Morrow"]})


def test_a_damaged_row_group_costs_itself(tmp_path: Path) -> None:
    texts = [f"Harbour {number} reopens." for number in range(30)]
    path = parquet(tmp_path, "coast.parquet", {"id": list(range(30)), "text": texts}, row_group_size=10)
    place = pq.ParquetFile(path).metadata.row_group(1).column(1).data_page_offset
    data = bytearray(path.read_bytes())
    data[place : place + 20] = b"\xff" * 20
    path.write_bytes(bytes(data))
    found = outcomes(tmp_path)
    assert [outcome for outcome in found if outcome[0] is None] == [(None, "broken_parquet")]
    kept = [int(record_id) for record_id, _ in found if record_id is not None]
    assert kept == [*range(10), *range(20, 30)]


def test_a_damaged_column_costs_itself_and_is_named(tmp_path: Path) -> None:
    words = pa.array([b"Ida", b"\xff\xfe"], pa.binary())
    names = pa.Array.from_buffers(pa.string(), 2, words.buffers())
    coded = pa.DictionaryArray.from_arrays(pa.array([0, 1]), names)
    texts = pa.array(["It opens.", "It closes."])
    table = pa.Table.from_arrays([pa.array(["a", "b"]), coded, texts], names=["id", "Authors", "text"])
    pq.write_table(table, tmp_path / "coast.parquet")
    left_out, *kept = read(tmp_path)
    detail = "row group 0: column Authors is left out: Invalid UTF8 payload"
    assert left_out == Reject("coast.parquet", None, "ingest", "broken_parquet", detail)
    assert [(one.record_id, one.raw_text) for one in kept if isinstance(one, RawRecord)] == [
        ("a", "It opens."),
        ("b", "It closes."),
    ]


@pytest.mark.parametrize("cut", [0, 5, -3])
def test_what_is_no_parquet_is_one_reject(tmp_path: Path, cut: int) -> None:
    path = parquet(tmp_path, "coast.parquet", {"text": ["It reopens."]})
    path.write_bytes(path.read_bytes()[:cut] if cut else b"Harbour reopens, said Ida Morrow.")
    assert outcomes(tmp_path) == [(None, "broken_parquet")]


def test_parquet_in_gzip_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "coast.parquet.gz", b"PAR1")
    assert outcomes(tmp_path) == [(None, "unknown_format")]


DAY = datetime(2024, 3, 5, 8)


BAD = pa.array([b"Ida \xff\xfe\x81"]).view(pa.string())


SOURCE = pa.StructArray.from_arrays([pa.array(["Coast"]), pa.array(["Bay"])], names=["name", "name"])


@pytest.mark.parametrize(
    ("column", "cell", "field", "told"),
    [
        pytest.param(
            "date", pa.array([1709625600123456789], pa.timestamp("ns")), "2024-03-05T08:00:00.123456", [], id="ns"
        ),
        pytest.param(
            "date", pa.array([DAY], pa.timestamp("s", "Mars/Olympus")), "2024-03-05T08:00:00+00:00", [], id="zone"
        ),
        pytest.param("date", pa.array([2**60], pa.timestamp("ms")), None, [], id="a time beyond all"),
        pytest.param("date", pa.array([1 << 30], pa.int32()).view(pa.date32()), None, [], id="a day beyond all"),
        pytest.param("date", pa.array([7], pa.duration("ns")), None, [], id="duration"),
        pytest.param("date", pa.array([Decimal("1709625600.0")]), "1709625600.0", [], id="decimal"),
        pytest.param("authors", pa.ListArray.from_arrays([0, 1], BAD), ["Ida \ufffd\ufffd\ufffd"], [], id="not UTF-8"),
        pytest.param("authors", pa.array([[b"Ida"]]), ["Ida"], [], id="list of bytes"),
        pytest.param("authors", BAD.dictionary_encode(), ["Ida \ufffd\ufffd\ufffd"], [], id="dictionary"),
        pytest.param("source", SOURCE, "Coast", ["source.name"], id="struct with a name twice"),
        pytest.param(
            "source", pa.StructArray.from_arrays([BAD], names=["name"]), "Ida \ufffd\ufffd\ufffd", [], id="struct"
        ),
        pytest.param(
            "source", pa.array([[("name", "Coast")]], pa.map_(pa.string(), pa.string())), "Coast", [], id="map"
        ),
    ],
)
def test_a_cell_of_any_type_does_not_cost_its_row(
    tmp_path: Path, column: str, cell: pa.Array, field: object, told: list[str]
) -> None:
    parquet(tmp_path, "coast.parquet", {"id": ["a"], "text": ["It reopens."], column: cell})
    *rejects, found = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.record_id, found.raw_text) == ("a", "It reopens.")
    value = next(iter(found.fields.values()), None)
    assert value == field or (field is None and "out of range" in str(value))
    assert [item.detail for item in rejects if isinstance(item, Reject)] == [REPEATED.format(name) for name in told]


def test_a_row_over_the_limit_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_table, "LARGEST_ROW", 1_000)
    parquet(tmp_path, "coast.parquet", {"id": ["a", "b", "c"], "text": ["One.", "Two" * 999, "Three."]})
    assert outcomes(tmp_path) == [("a", "One."), (None, "file_too_large"), ("c", "Three.")]
