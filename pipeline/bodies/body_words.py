"""Words that tell what a name of a body is: organs, classes, legal forms, lines of business."""

from collections import defaultdict
from functools import cache, lru_cache
from typing import Literal

from pipeline.places import cities, country_name
from pipeline.reference import listed, rows
from pipeline.word_lists import listed_bodies

BodySense = Literal[
    "business", "class", "family_firm", "legal", "of_a_firm", "organ", "organ_of_a_field", "part"
]  # fmt: skip


def body_words(sense: BodySense) -> frozenset[str]:
    """The words of ``body_words.csv`` in one sense.

    What a state has one of ("organ": government; "organ_of_a_field" is told by its field: space agency); what tells of
    which class a body is ("class": airline); what of it speaks for the whole ("part": board); legal forms and lines of
    "business" at the end of names; what only a firm has ("of_a_firm"); firms called by a surname ("family_firm").
    """
    return listed("body_words", sense)


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    spellings: dict[str, list[str]] = defaultdict(list)
    for spelling, name in listed_bodies().items():
        spellings[name].append(spelling)
    return {name: tuple(own) for name, own in spellings.items()}


def spellings_of(name: str) -> tuple[str, ...]:
    """The spellings of a body of the reference lists, of others the name alone."""
    return _spellings().get(name, (name,))


@lru_cache(maxsize=20_000)
def is_place(name: str) -> bool:
    """Whether a name is one of a country, a region or a town."""
    return country_name(name) is not None or name in _regions() or name in cities()


@cache
def _regions() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("regions"))


@cache
def known_firms() -> frozenset[str]:
    """The names of the organisations of the reference lists that do business."""
    return frozenset(
        row["name"] for row in rows("organisations") if row["sector"] == "BUS" and row["org_code"] != "IGO"
    )


@cache
def known_unions() -> frozenset[str]:
    """The names of the organisations of the reference lists that workers have formed."""
    return frozenset(row["name"] for row in rows("organisations") if row["sector"] == "LAB")
