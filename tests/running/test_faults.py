"""What is told of an exception that one record costs."""

import re

import pytest

from pipeline.records import Reject
from pipeline.running import faults
from pipeline.sources.tables import record_columns


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


class _MuteError(Exception):
    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("error", "text", "detail"),
    [
        pytest.param(ValueError("no such zone"), "Mars", "ValueError: no such zone at: Mars", id="message and text"),
        pytest.param(MemoryError(), None, "MemoryError", id="no message"),
        pytest.param(_MuteError(), None, "_MuteError", id="a message that cannot be told"),
        pytest.param(KeyError("a\nb\ud800c\x00"), "d\r\ne", "KeyError: 'a\\nb\\ud800c\\x00' at: d e", id="one line"),
        pytest.param(ValueError("x" * 999), "y" * 999, f"ValueError: {'x' * 200} at: {'y' * 80}", id="long"),
        pytest.param(
            TypeError("<a object at 0x7f00deadbeef>"), None, "TypeError: <a object at 0x…>", id="an address in memory"
        ),
    ],
)
def test_the_detail_is_one_short_line(error: Exception, text: str | None, detail: str) -> None:
    assert faults.detail(raised(error), text) == detail


def test_the_line_of_this_package_is_named() -> None:
    with pytest.raises(AttributeError) as caught:
        record_columns.record("a.jsonl", 5, "jsonl", 1, "utf-8")  # type: ignore[arg-type]
    found = faults.internal_error("a.jsonl", "7", "ingest", caught.value, "Harbour")
    assert found == Reject("a.jsonl", "7", "ingest", "internal_error", found.detail)
    assert re.fullmatch(
        r"AttributeError: .* \(pipeline/sources/tables/record_columns\.py:\d+\) at: Harbour", found.detail or ""
    )
