"""What a title tells of who bears it: the sector, and which leader of the reference lists is meant."""

import re
from functools import cache

from pipeline.actors.known_names import KnownName, known_leaders
from pipeline.actors.party_words import party_words, sector_qualifiers, title_sectors
from pipeline.reference import any_of, rows


def leader_named(name: str, title: str | None) -> KnownName | None:
    """The leader of ``leaders.csv`` with exactly this name, or with this surname after a head of state's title.

    A few are known by the surname alone, which then stands for nobody whom the article names in full.
    """
    if title is not None and " " not in name and title.lower() in party_words("head_of_state"):
        return _leaders_by_surname().get(name)
    return known_leaders().get(name) or _leaders_known_as().get(name)


@cache
def _leaders_known_as() -> dict[str, KnownName]:
    leaders = known_leaders()
    return {short: leaders[row["name"]] for row in rows("leaders") for short in row["known_as"].split("|") if short}


@cache
def _leaders_by_surname() -> dict[str, KnownName]:
    """Leaders by surname; surnames that several leaders of different countries share are left out."""
    by_surname: dict[str, KnownName] = {}
    shared = set()
    for name, leader in known_leaders().items():
        surname = name.rsplit(" ", 1)[-1]
        if by_surname.setdefault(surname, leader).country != leader.country:
            shared.add(surname)
    return {surname: leader for surname, leader in by_surname.items() if surname not in shared}


def leader_with_surname(surname: str) -> KnownName | None:
    """The leader of ``leaders.csv`` with this surname, null where several leaders of different countries share it.

    One that is known by the surname alone comes first.
    """
    return _leaders_known_as().get(surname) or _leaders_by_surname().get(surname)


def title_sector(title: str | None) -> str | None:
    """The sector of the last word of a title that the sectors list knows ("director of a ministry": director)."""
    if not title:
        return None
    words = _before_general().sub(r"\1", title.lower().replace("-", " ")).split(" of ")[0].split()
    if "police" in words:
        return "COP"
    if words and words[-1] in party_words("chief"):
        own = next((sector_qualifiers()[word] for word in words if word in sector_qualifiers()), None)
        if own is not None:
            return own
    return next((title_sectors()[word] for word in reversed(words) if word in title_sectors()), None)


@cache
def _before_general() -> re.Pattern[str]:
    """An office with "general" after it, which is no general: "the attorney general"."""
    return re.compile(rf"\b({any_of(party_words('before_general'))}) general\b")
