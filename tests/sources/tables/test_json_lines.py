"""The value of a piece of JSON, also where it is no more than nearly JSON."""

import pytest

from pipeline.sources.reasons import Fault
from pipeline.sources.tables import json_lines


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b' {"a": 1}\n', {"a": 1}),
        (b'["a", NaN, Infinity]', ["a", None, None]),
        (b'"two\tcells\nand lines"', "two\tcells\nand lines"),
        ('"caf\u00e9"'.encode("cp1252"), "caf\u00e9"),
        (b'{"_id": {"$oid": "5f"}, "date": {"$date": {"$numberLong": "7"}}}', {"_id": "5f", "date": "7"}),
        (b"1" * 5_000, "1" * 5_000),
    ],
)
def test_a_piece_of_json_is_a_value(data: bytes, value: object) -> None:
    assert json_lines.value(data)[0] == value


def test_what_is_no_json_is_a_fault() -> None:
    with pytest.raises(Fault, match="broken_json"):
        json_lines.value(b"{'a': 1}")
