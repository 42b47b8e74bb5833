"""Which of day and month stands first: by a locale, by a column as a whole."""

import pytest

from pipeline.dates import DateColumn, DateOrder, locale_order


@pytest.mark.parametrize(
    ("tag", "order"),
    [
        ("en-US", "month_first"),
        ("en_us.UTF-8", "month_first"),
        ("en-GB", "day_first"),
        ("en", None),
        ("en-CA", None),
        ("de", "day_first"),
        ("pt_BR", "day_first"),
        ("fr-CA", None),
        ("zh-Hans-CN", "year_first"),
        ("English", None),
        ("", None),
        (None, None),
    ],
)
def test_a_locale_has_an_order(tag: str | None, order: DateOrder | None) -> None:
    assert locale_order(tag) == order


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        pytest.param(["3/4/2021", "15/4/2021", "soon"], "day_first", id="one date decides"),
        pytest.param(["3/4/2021", "4/15/2021"], "month_first", id="one date decides"),
        pytest.param(["3/4/2021", "4/15/2021", "15/4/2021"], None, id="dates of both ways"),
        pytest.param(["11.14.2021", "3.4.2021"], "month_first", id="dots"),
        pytest.param([f"{day}/4/2021" for day in (1, 2, 3, 9, 11, 12)], None, id="in order both ways"),
        pytest.param(
            ["11/3/2021", "12/3/2021", "1/4/2021", "2/4/2021", "2/4/2021", "3/4/2021", "1/5/2021"], "day_first"
        ),
        pytest.param(["5/1/2021", "4/3/2021", "4/2/2021", "4/1/2021", "3/12/2021", "3/11/2021"], "month_first"),
        pytest.param(
            ["11/3/2021", "12/3/2021", "1/4/2021", "2/4/2021", "2/4/2021", "3/4/2021", "1/5/2021"],
            "day_first",
            id="from the first day to the last",
        ),
        pytest.param(["5/1/2021", "4/3/2021", "9/2/2021", "4/1/2021", "3/12/2021", "3/11/2021"], None, id="no order"),
        pytest.param([], None),
    ],
)
def test_a_column_has_an_order(texts: list[str], order: DateOrder | None) -> None:
    column = DateColumn()
    for text in texts:
        column.add(text)
    assert column.order == order
