"""The column of a table that plainly holds prose."""

import pytest

from pipeline.sources.fields.prose_columns import prose_column

PROSE = (
    "The harbour of the old town reopened on Monday, two weeks after the storm. Crews had cleared the wreck by night. "
)
RUSSIAN = "Порт старого города открылся в понедельник, через две недели после шторма. Обломки убрали ночью. "
KEYWORDS = "Harbour, Storm, Wreck, Ships, Old Town, Crews, Monday, Coast, Fishing, Boats, " * 4


@pytest.mark.parametrize(
    ("rows", "column"),
    [
        pytest.param([{"a": "Harbour", "b": PROSE * 3}] , "b", id="one row"),
        pytest.param([{"a": f"{n}", "b": f"{PROSE} {n}. {PROSE}"} for n in range(9)], "b", id="many rows"),
        pytest.param([{"a": f"{n}. {RUSSIAN * 3}"} for n in range(9)], "a", id="any language"),
        pytest.param([{"a": PROSE * 2 + str(n), "b": PROSE * 9 + str(n)} for n in range(9)], "b", id="clearly longer"),
        pytest.param([{"a": PROSE * 4 + str(n), "b": PROSE * 5 + str(n)} for n in range(9)], None, id="two alike"),
        pytest.param([{"a": f"Harbour {n} reopens.", "b": KEYWORDS} for n in range(9)], None, id="no sentences"),
        pytest.param([{"a": PROSE * 3} for _ in range(9)], None, id="one notice again and again"),
        pytest.param([{"a": PROSE * 3 if n == 4 else None} for n in range(9)], None, id="mostly empty"),
        pytest.param([{"a": 5}], None, id="numbers"),
        pytest.param([], None, id="no rows"),
    ],
)  # fmt: skip
def test_prose_column(rows: list[dict[str, object]], column: str | None) -> None:
    assert prose_column(rows, ["a", "b"]) == column
