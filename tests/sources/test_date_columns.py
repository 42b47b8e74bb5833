"""What a table as a whole tells of the dates of its records."""

from collections.abc import Iterator, Mapping

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources.date_columns import FEWEST_IN_TABLE, with_columns_told

SECOND = "2021-05-04 09:30:17"


class Table:
    """A table of these texts, null for a row that cannot be used; ``readings`` counts how often it is read."""

    def __init__(self, *texts: str | None) -> None:
        self.texts = texts
        self.readings = 0

    def read(self) -> Iterator[RawRecord | Reject]:
        self.readings += 1
        for number, text in enumerate(self.texts):
            if text is None:
                yield Reject("a.csv", None, "ingest", "broken_row", None)
            else:
                yield RawRecord("a.csv", str(number), "csv", 1, "utf-8", None, "Ferry.", {"published_at": text})

    def told(self) -> list[Mapping[str, str | list[str]]]:
        found = list(with_columns_told(self.read))
        assert len(found) == len(self.texts)
        return [
            {k: v for k, v in one.fields.items() if k != "published_at"} for one in found if isinstance(one, RawRecord)
        ]


def test_records_in_need_of_it_get_the_order_of_the_column() -> None:
    table = Table("3/4/2021", None, "4/15/2021", "5/6/2021")
    assert (table.told(), table.readings) == ([{"date_order": "month_first"}, {}, {"date_order": "month_first"}], 2)


def test_a_table_that_does_not_tell_leaves_its_records_as_they_are() -> None:
    table = Table("3/4/2021", "5/6/2021")
    assert (table.told(), table.readings) == ([{}, {}], 2)


@pytest.mark.parametrize("texts", [("4 May 2021", "15/4/2021"), (), (None, None), ("soon",), (SECOND, "2021-05-05")])
def test_a_table_whose_dates_are_plain_is_read_once(texts: tuple[str | None, ...]) -> None:
    table = Table(*texts)
    assert (table.told(), table.readings) == ([{} for text in texts if text], 1)


@pytest.mark.parametrize("text", [SECOND, "2021-05-04 09:37", "1620120617", "2021-01-01", "2021-01-01 00:00:00"])
def test_one_moment_for_a_whole_table_is_that_of_the_table(text: str) -> None:
    assert Table(None, *[text] * FEWEST_IN_TABLE).told() == [{"shared_dates": ["published_at"]}] * FEWEST_IN_TABLE


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([SECOND] * (FEWEST_IN_TABLE - 1), id="too few"),
        pytest.param([SECOND] * FEWEST_IN_TABLE + ["2021-05-05"], id="another date"),
        pytest.param(["2021-05-04"] * FEWEST_IN_TABLE, id="a daily file"),
        pytest.param(["2021-05-04 06:30:00"] * FEWEST_IN_TABLE, id="the hour of an edition"),
        pytest.param(["2021"] * FEWEST_IN_TABLE, id="a year as such"),
    ],
)
def test_a_date_that_articles_can_share_is_theirs(texts: list[str]) -> None:
    assert Table(*texts).told() == [{}] * len(texts)


def test_a_table_that_breaks_off_tells_what_was_read() -> None:
    def read() -> Iterator[RawRecord | Reject]:
        yield from Table("3/4/2021", "4/15/2021").read()
        raise OSError("cut off")

    found = with_columns_told(read)
    first = next(found)
    assert isinstance(first, RawRecord) and first.fields["date_order"] == "month_first"
    with pytest.raises(OSError, match="cut off"):
        list(found)
