"""Values of a stream of JSON: which there are, whatever the chunks are, and what is gone into."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sources.json_records import json_pieces as pieces_module
from pipeline.sources.json_records.json_pieces import JsonPiece, json_pieces
from tests.yardstick import timed

VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


def chunks(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def told(data: bytes, size: int = 1 << 20) -> list[bytes | str]:
    """The bytes of each piece, or the reason of its fault; in brackets what stands beside records."""
    return [_told(piece) for piece in json_pieces(chunks(data, size))]


def _told(piece: JsonPiece) -> bytes | str:
    found: bytes | str = piece.fault.reason if piece.fault else piece.data
    return f"({found!r})" if piece.is_beside else found


@given(st.lists(VALUE, max_size=5), st.integers(1, 40), st.booleans(), st.sampled_from([None, 1]))
def test_an_array_is_its_values_whatever_the_chunks(
    values: list[object], size: int, is_ascii: bool, indent: int | None
) -> None:
    data = json.dumps(values, ensure_ascii=is_ascii, indent=indent).encode("utf-8", "surrogatepass")
    found = [json.loads(piece.data.decode("utf-8", "surrogatepass")) for piece in json_pieces(chunks(data, size))]
    assert found == values


@pytest.mark.parametrize("size", [1, 3, 1000])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b'{"a": 1} {"a": 2}\n{"a": 3}', [b'{"a": 1}', b'{"a": 2}', b'{"a": 3}'], id="one after the other"),
        pytest.param(b'[{"a": 1}, {"a": 2},]', [b'{"a": 1}', b'{"a": 2}'], id="a comma too many"),
        pytest.param(b'[{"a": "}]"}, ["x"], 5, "t"]', [b'{"a": "}]"}', b'["x"]', b"5", b'"t"'], id="of all kinds"),
        pytest.param(b'[{"a": 1}, {"a": "cu', [b'{"a": 1}', "broken_json"], id="cut off in a text"),
        pytest.param(b'[{"a": 1}, {"a": 2}', [b'{"a": 1}', b'{"a": 2}', "broken_json"], id="cut off between values"),
        pytest.param(b'[{"a": "\\"}\\\\"}, {"b": 1}]', [b'{"a": "\\"}\\\\"}', b'{"b": 1}'], id="escapes"),
        pytest.param(b'[{"a": "x},\n{"b": 1}}, {"c": 2}]', [b'{"a": "x},\n{"b": 1}}', b'{"c": 2}'], id="an open text"),
        pytest.param(b'[{"a": "x\n y"}, {"b": 1}]', [b'{"a": "x\n y"}', b'{"b": 1}'], id="a text of two lines"),
        pytest.param(b'\x1e{"a": 1}\n\x1e{"b": 1}\n', [b'{"a": 1}', b'{"b": 1}'], id="record separators"),
        pytest.param(b'var all = [{"a": 1}]; "no" more', ["broken_json", b'{"a": 1}', "broken_json"], id="a script"),
        pytest.param(b"It reopens. At last.", ["broken_json"], id="a text"),
        pytest.param(b'{"a": 1}]} {"b": 1}', [b'{"a": 1}', b'{"b": 1}'], id="brackets too many"),
        pytest.param(b"", [], id="nothing"),
    ],
)
def test_values_end_with_their_brackets(data: bytes, expected: list[bytes | str], size: int) -> None:
    assert told(data, size) == expected


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_what_is_too_large_to_be_a_record_is_gone_into(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(pieces_module, "LONGEST_VALUE", 20)
    data = b'{"n": 1, "x": {"y": 2}, "long": "' + b"\\u00e9" * 9 + b'", "all": [{"a": 1}, {"a": "' + b"z" * 30 + b'"}]}'
    assert told(data, size) == [
        "('file_too_large')",
        """(b'{"y": 2}')""",
        "line_too_long",
        "('file_too_large')",
        b'{"a": 1}',
        "('file_too_large')",
        "line_too_long",
    ]


@pytest.mark.parametrize("piece", [b"[", b"{", b'"', b"\\", b'{"a":[', b'"\n', b"]", b"1 ", b'{"', b"[[]"])
def test_hostile_brackets_take_time_in_proportion(monkeypatch: pytest.MonkeyPatch, piece: bytes) -> None:
    monkeypatch.setattr(pieces_module, "LONGEST_VALUE", 1 << 16)
    data = piece * (100_000 // len(piece))
    _, seconds = timed(lambda: list(json_pieces(chunks(data, 1 << 16))))
    assert seconds < 2
