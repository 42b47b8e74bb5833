"""Tables of separated values: a record a row."""

import csv
import gzip
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.records import RawRecord, Reject
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import csv_rows
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
    assert last == (None, "broken_packing")


def test_the_missing_column_is_named(tmp_path: Path) -> None:
    write(tmp_path, "coast.csv", b"id,headline\na,Harbour")
    detail = "no column text or maintext or full_text or full_content; found: id, headline"
    assert read(tmp_path) == [Reject("coast.csv", None, "ingest", "no_text_field", detail)]


def test_a_column_of_prose_is_read_as_the_text_and_told(tmp_path: Path) -> None:
    prose = [
        f"Crews cleared harbour {n} by night, they say. It reopens on Monday for all ships. " * 3 for n in range(60)
    ]
    write(tmp_path, "coast.csv", table(["id", "blurb"], *([str(n), text] for n, text in enumerate(prose))))
    found = read(tmp_path)
    detail = "column 'blurb' is read as the text: it plainly holds prose"
    assert found[0] == Reject("coast.csv", None, "ingest", "text_column_found", detail)
    assert [item.raw_text for item in found[1:] if isinstance(item, RawRecord)] == prose


def test_a_table_without_a_header_loses_no_row(tmp_path: Path) -> None:
    prose = [
        f"Crews cleared harbour {n} by night, they say. It reopens on Monday for all ships. " * 3 for n in range(4)
    ]
    write(tmp_path, "coast.csv", table(*([str(n), text] for n, text in enumerate(prose))))
    found = read(tmp_path)
    assert [item.reason for item in found if isinstance(item, Reject)] == ["text_column_found"]
    assert [item.raw_text for item in found if isinstance(item, RawRecord)] == prose


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


@pytest.mark.parametrize(
    ("row", "title", "text"),
    [
        ('1\t"Nobody wins," she says\tIt "reopens".', '"Nobody wins," she says', 'It "reopens".'),
        ('1\tHarbour\t"It reopens," she said. "At last."', "Harbour", '"It reopens," she said. "At last."'),
        ('1\tHarbour 12"\t"It', 'Harbour 12"', '"It'),
        ('1\t"Harbour"\t"It ""reopens""."', "Harbour", 'It "reopens".'),
        ('1\t"Harbour\treopens"\tIt does.', "Harbour\treopens", "It does."),
        ('1\tHarbour\t"It\nreopens."', "Harbour", "It\nreopens."),
    ],
)
def test_marks_in_a_table_of_tabs_are_around_cells_or_the_texts_own(
    tmp_path: Path, row: str, title: str, text: str
) -> None:
    write(tmp_path, "coast.tsv", f"id\ttitle\ttext\n{row}\n2\tBay\tIt stays.\n".encode())
    first, second = read(tmp_path)
    assert isinstance(first, RawRecord)
    assert isinstance(second, RawRecord)
    assert (first.fields["title"], first.raw_text, second.raw_text) == (title, text, "It stays.")
