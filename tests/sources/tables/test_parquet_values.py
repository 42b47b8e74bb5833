"""Cells of Arrow tables as Python values."""

from datetime import UTC, date, datetime, timedelta

import pyarrow as pa
import pytest

from pipeline.sources.reasons import Fault
from pipeline.sources.tables.parquet_values import repeated_fields, value

TWICE = pa.StructArray.from_arrays([pa.array([None, "first"]), pa.array(["second", "third"])], names=["name", "name"])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(pa.scalar(None, pa.string()), None, id="null"),
        pytest.param(pa.scalar("café"), "café", id="text"),
        pytest.param(pa.scalar(b"caf\xe9"), "café", id="bytes of another encoding"),
        pytest.param(pa.scalar(b""), "", id="no bytes"),
        pytest.param(pa.array(["oil"]).dictionary_encode()[0], "oil", id="dictionary"),
        pytest.param(pa.scalar([b"caf\xe9", None]), ["café", None], id="list"),
        pytest.param(pa.scalar({"name": ["Ida"], "age": 7}), {"name": ["Ida"], "age": 7}, id="fields"),
        pytest.param(TWICE[0], {"name": "second"}, id="the first of a name that has a value"),
        pytest.param(TWICE[1], {"name": "first"}, id="the first of a name"),
        pytest.param(
            pa.scalar([("a", 1), ("b", None)], pa.map_(pa.string(), pa.int64())), {"a": 1, "b": None}, id="map"
        ),
        pytest.param(pa.scalar(date(2024, 3, 5)), date(2024, 3, 5), id="day"),
        pytest.param(
            pa.scalar(1_709_625_600_000_000_123, pa.timestamp("ns")),
            datetime(2024, 3, 5, 8),
            id="nanoseconds are cut",
        ),
        pytest.param(
            pa.scalar(1_709_625_600, pa.timestamp("s", "Nowhere/Harbour")),
            datetime(2024, 3, 5, 8, tzinfo=UTC),
            id="unknown zone",
        ),
        pytest.param(
            pa.scalar(datetime(2024, 3, 5, 8, tzinfo=UTC), pa.timestamp("us", "+01:00")),
            datetime(2024, 3, 5, 8, tzinfo=UTC),
            id="known zone",
        ),
        pytest.param(pa.scalar(4_000_000, pa.date32()), "12921-08-18", id="day beyond Python's"),
        pytest.param(pa.scalar(1_500_000_000, pa.duration("ns")), timedelta(seconds=1.5), id="duration"),
        pytest.param(pa.scalar(2**62, pa.duration("s")), None, id="duration beyond Python's"),
    ],
)
def test_value(cell: "pa.Scalar", expected: object) -> None:
    assert value(cell) == expected


UNREADABLE = pa.scalar(bytes(range(0x80, 0xA0)) * 3)


def test_bytes_of_no_known_encoding_fail_a_body_alone() -> None:
    assert "\ufffd" in str(value(UNREADABLE))
    with pytest.raises(Fault, match="unknown_encoding"):
        value(UNREADABLE, is_body=True)


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        pytest.param(pa.string(), [], id="no fields"),
        pytest.param(pa.struct([("name", pa.string()), ("name", pa.string())]), ["source.name"], id="twice"),
        pytest.param(
            pa.list_(pa.struct([("name", pa.string()), ("name", pa.string())])), ["source.name"], id="within a list"
        ),
        pytest.param(
            pa.struct([("name", pa.struct([("name", pa.string()), ("name", pa.string())]))]),
            ["source.name.name"],
            id="deeper",
        ),
        pytest.param(pa.struct([("url", pa.string()), ("url", pa.string())]), [], id="fields that are not read"),
    ],
)
def test_repeated_fields(kind: "pa.DataType", places: list[str]) -> None:
    assert repeated_fields("source", kind) == places
