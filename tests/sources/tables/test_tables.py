"""Tables: CSV and Parquet, a record a row."""

import csv
import gzip
import hashlib
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.records import RawRecord, Reject
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import csv_rows, parquet_table
from tests.sources.writing import outcomes, read, write

TEXT = "It reopens, “at last”.\nThe end; or not."


def table(*rows: list[str], delimiter: str = ",") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["coast.csv", "coast.TSV", "coast.csv.gz"])
def test_a_row_is_one_record_with_its_fields(tmp_path: Path, name: str, delimiter: str) -> None:
    header = ["id", "Title", "maintext", "authors", "date", "source_domain", "mood"]
    row = ["17", "Harbour", TEXT, "Ida Morrow and Tom Reyes", "2024-03-05", "coast.example", "glad"]
    data = table(header, row, delimiter=delimiter)
    write(tmp_path, name, data)
    fields: dict[str, str | list[str]] = {
        "title": "Harbour",
        "outlet": "coast.example",
        "published_at": "2024-03-05",
        "authors": ["Ida Morrow", "Tom Reyes"],
    }
    size = len(data) - data.index(b"\n") - 1
    assert read(tmp_path) == [RawRecord(name, "17", "csv", size, "utf-8", None, TEXT, fields)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"id,text\na,One.\n\nb,Two.", [("a", "One."), ("b", "Two.")], id="blank line"),
        pytest.param(b"id,text\r\na,One.\r\n", [("a", "One.")], id="line ends of Windows"),
        pytest.param(b"\xef\xbb\xbfid,text\na,One.", [("a", "One.")], id="byte order mark"),
        pytest.param("id,text\na,“é”".encode("utf-16"), [("a", "“é”")], id="utf-16"),
        pytest.param(b"id,text\na,caf\xe9\nb,\xc3\xa9t\xc3\xa9", [("a", "café"), ("b", "été")], id="mixed encodings"),
        pytest.param("id,text\na,donâ€™t".encode(), [("a", "don’t")], id="mojibake"),
        pytest.param(b'id,text\na,5" of rain\nb,Two.', [("a", '5" of rain'), ("b", "Two.")], id="mark inside a cell"),
        pytest.param(b"id,text\na\nb,Two.", [(None, "broken_row"), ("b", "Two.")], id="cell missing"),
        pytest.param(b"id,text\na,1,2\nb,Two.", [(None, "broken_row"), ("b", "Two.")], id="cell too many"),
        pytest.param(b"id,text\na,One.,,\nb,Two.", [("a", "One."), ("b", "Two.")], id="empty cells beyond"),
        pytest.param(b"id,text\na,\nb,Two.", [(None, "no_text"), ("b", "Two.")], id="no text"),
        pytest.param(
            b'id,text\na,"One.\nb,Two.\nc,Three.',
            [(None, "broken_row"), ("b", "Two."), ("c", "Three.")],
            id="mark never closed",
        ),
        pytest.param(
            b'id,text,n\na,"One.,1\nb,"Two, too.",2\nc,Three.,3',
            [(None, "broken_row"), ("b", "Two, too."), ("c", "Three.")],
            id="mark closed by another row",
        ),
        pytest.param(b'id,text\na,One.\nb,"Tw', [("a", "One."), (None, "broken_row")], id="cut off"),
        pytest.param(b"id,title\na,One.", [(None, "no_text_field")], id="no text column"),
        pytest.param(b"id,text\n", [(None, "no_records")], id="header alone"),
        pytest.param(b"\n\n", [(None, "no_records")], id="blank lines alone"),
        pytest.param(b"id\rtext\na,b", [(None, "broken_row")], id="stray carriage return"),
        pytest.param(b"\x89PNG\x00\x01", [(None, "binary")], id="picture"),
    ],
)  # fmt: skip
def test_a_faulty_row_costs_itself(tmp_path: Path, data: bytes, expected: list[tuple[str | None, str]]) -> None:
    write(tmp_path, "coast.csv", data)
    assert outcomes(tmp_path) == expected


def test_rows_before_damaged_packing_are_kept(tmp_path: Path) -> None:
    rows = [f"{number},{hashlib.sha512(bytes([number])).hexdigest()}" for number in range(200)]
    packed = gzip.compress("\n".join(["id,text", *rows]).encode(), mtime=0)
    (tmp_path / "coast.csv.gz").write_bytes(packed[: len(packed) // 2])
    *kept, last = outcomes(tmp_path)
    assert kept == [(str(number), row.split(",")[1]) for number, row in enumerate(rows[: len(kept)])]
    assert len(kept) > 80
    assert last == (None, "broken_gzip")


def test_the_missing_column_is_named(tmp_path: Path) -> None:
    write(tmp_path, "coast.csv", b"id,headline\na,Harbour")
    detail = "no column text or maintext or content or body; found: id, headline"
    assert read(tmp_path) == [Reject("coast.csv", None, "ingest", "no_text_field", detail)]


def test_a_mark_that_never_closes_does_not_take_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "LONGEST_ROW", 1_000)
    rows = [f"{number},Harbour {number} reopens." for number in range(100)]
    rows[3] = '3,"Harbour 3'
    write(tmp_path, "coast.csv", "\n".join(["id,text", *rows]).encode())
    expected: list[tuple[str | None, str]] = [(str(n), f"Harbour {n} reopens.") for n in range(100)]
    expected[3] = (None, "broken_row")
    assert outcomes(tmp_path) == expected


def test_marks_that_never_close_cost_a_line_each(tmp_path: Path) -> None:
    rows = [f'"{number}' for number in range(5_001)]
    write(tmp_path, "coast.csv", "\n".join(["id,text", *rows, 'last,"It reopens,"\n']).encode())
    assert outcomes(tmp_path) == [*[(None, "broken_row")] * 5_001, ("last", "It reopens,")]


CELL = st.text('a,;"\n\t', max_size=5)


@given(st.lists(st.lists(CELL, min_size=1, max_size=3).map(",".join) | CELL, max_size=9).map("\n".join))
@example('a,"b\n"",c\n",\nd,e')
@example('a,"b\n","c\n",d\n')
def test_rows_are_those_of_the_standard_reader(text: str) -> None:
    """As if each row were read anew from its first line, which takes the square of the size."""
    texts = text.splitlines(keepends=True)
    rows = csv_rows.CsvRows((csv_rows.CsvLine(n, line, 0, "utf-8") for n, line in enumerate(texts)), ",")
    place = 0
    while place < len(texts):
        reader = csv.reader(_until_asked_for_more(texts[place:]))
        try:
            expected = next(reader)
            if expected and (len(expected) < 2 or any(expected[2:])):
                raise csv.Error
        except csv.Error:
            with pytest.raises(Fault, match="broken_row"):
                rows.next(2)
            place += 1
            continue
        row = rows.next(2)
        assert row is not None
        assert (row.cells, len(row.lines)) == (expected[:2], reader.line_num)
        place += len(row.lines)
    assert rows.next(2) is None


def _until_asked_for_more(texts: list[str]) -> Iterator[str]:
    yield from texts
    raise csv.Error("a quotation mark never closes")


@pytest.mark.parametrize("sign", [";", ",", "\t", "|", "^"])
@pytest.mark.parametrize("head", ["sep={}\r\n", '"sep={}"\n', "SEP={}\n", "\ufeffsep={}\r"])
def test_a_first_line_may_name_the_sign_between_cells(tmp_path: Path, sign: str, head: str) -> None:
    end = head[-1]
    rows = [sign.join(row) for row in (["id", "text"], ["a", "One,;| two."], ["b", "Two."])]
    write(tmp_path, "coast.csv", (head.format(sign) + end.join(rows)).replace("One,;| two.", "One.").encode())
    assert outcomes(tmp_path) == [("a", "One."), ("b", "Two.")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_rows_may_end_in_returns(tmp_path: Path, encoding: str) -> None:
    rows = ["id,text", 'a,"One,\ntwo."', "", *(f"{number},Harbour {number}" for number in range(2_000))]
    write(tmp_path, "coast.csv", "\r".join(rows).encode(encoding))
    assert outcomes(tmp_path) == [("a", "One,\ntwo."), *((str(n), f"Harbour {n}") for n in range(2_000))]


REPEATED = "column '{}' is there more than once: the first that has a value is taken"


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("id,text,text", ["text"]),
        ("id,Text, TEXT ", ["text"]),
        ("text,id,id,text", ["text", "id"]),
        ("id,text,mood,mood", []),
    ],
)
def test_a_column_that_comes_again_is_told(tmp_path: Path, header: str, columns: list[str]) -> None:
    places = [name.strip().lower() for name in header.split(",")]
    first, second = ([f"{name} {place}" for place, name in enumerate(places)] for _ in range(2))
    second[places.index("text")] = ""
    write(tmp_path, "coast.csv", "\n".join([header, ",".join(first), ",".join(second)]).encode())
    pq.write_table(
        pa.Table.from_arrays([pa.array(pair) for pair in zip(first, second, strict=True)], names=header.split(",")),
        tmp_path / "coast.parquet",
    )
    found = read(tmp_path)
    for name in ("coast.csv", "coast.parquet"):
        told = [item for item in found if isinstance(item, Reject) and item.source_path == name]
        assert [item for item in told if item.reason == "repeated_column"] == [
            Reject(name, None, "ingest", "repeated_column", REPEATED.format(column)) for column in columns
        ]
        kept = [item for item in found if isinstance(item, RawRecord) and item.source_path == name]
        assert kept[0].raw_text == f"text {places.index('text')}"
        if places.count("text") > 1:  # the first that has a value
            assert kept[1].raw_text == f"text {len(places) - 1 - places[::-1].index('text')}"


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
    detail = "row group 0: column authors is left out: Invalid UTF8 payload"
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
        pytest.param("date", pa.array([Decimal("1709625600.0")]), "2024-03-05T08:00:00+00:00", [], id="decimal"),
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
