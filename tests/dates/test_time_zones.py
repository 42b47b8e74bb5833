"""Zones beside clocks."""

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.dates import zone
from pipeline.dates.time_zones import is_zone, offset

SUMMER = datetime(2021, 7, 1)


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("EST", -5),
        ("est", -5),
        ("ET", -4),
        ("Eastern time", -4),
        ("MESZ", 2),
        ("Europe/Oslo", 2),
        ("Moscow time", 3),
        ("UTC+9", 9),
        ("-03:30", -3.5),
    ],
)
def test_a_name_or_an_offset_has_a_zone(name: str, hours: float) -> None:
    found = zone(name)
    assert found is not None and found.utcoffset(SUMMER) == timedelta(hours=hours)


def test_a_name_of_several_zones_has_none() -> None:
    assert [(is_zone(name), zone(name)) for name in ("IST", "CST", "Oslo", "+99:00")] == [
        (True, None), (True, None), (False, None), (False, None)
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "hours"), [("+05:30", 5.5), ("-5", -5), ("GMT+2", 2), ("utc-0330", -3.5)])
def test_an_offset(text: str, hours: float) -> None:
    found = offset(text)
    assert found is not None and found.utcoffset(None) == timedelta(hours=hours)


def test_no_offset_is_utc() -> None:
    assert (offset("+00:00"), offset("noon")) == (UTC, None)
