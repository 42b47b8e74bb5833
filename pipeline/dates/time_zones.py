"""Time zones by what stands beside a clock: abbreviations, names in words, names of the tz database, offsets.

A name that means several zones ("IST", "CST") is known, and has no zone. Whether a word can be one at all is for those
who read the text.
"""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from pipeline.reference import rows

OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)


@cache
def zones() -> dict[str, tzinfo | None]:
    """The zones of the list by name in lower case; null for a name that means several."""
    return {row["name"].lower(): _zone(row["minutes"], row["place"]) for row in rows("time_zones")}


def is_zone(name: str) -> bool:
    """Whether a name, whatever its capitals, is one of the list or of the tz database ("Europe/Oslo")."""
    return name.lower() in zones() or name.lower() in _places()


def zone(name: str) -> tzinfo | None:
    """The zone of a name or an offset; null for one that is not known, and for one that means several."""
    place = _places().get(name.lower())
    try:
        return ZoneInfo(place) if place else zones().get(name.lower()) or offset(name)
    except ValueError:  # an offset of a day and more
        return None


@cache
def _places() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if "/" in name}


def _zone(minutes: str, place: str) -> tzinfo | None:
    if place:
        return ZoneInfo(place)
    return timezone(timedelta(minutes=int(minutes))) if minutes else None


def offset(text: str) -> tzinfo | None:
    """The zone of "+02:00", "-5", "GMT+2"; null for what is no offset. Raises ValueError for a day and more."""
    match = OFFSET.fullmatch(text)
    if not match:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes)) if minutes else UTC
