"""The word lists and codes of ``seeds/reference``: where they are and how they are read, not what they mean."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.paths import DATA

FOLDER = DATA / "seeds" / "reference"
LANGUAGE = "en"  # the folder of the lists that hold words of the language that is read; all others hold for any


def files() -> tuple[Path, ...]:
    """The files of all lists, by name."""
    return tuple(sorted([*FOLDER.glob("*.csv"), *FOLDER.glob(f"{LANGUAGE}/*.csv")], key=lambda file: file.name))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the list ``<name>.csv`` in file order, column name to text; an empty cell is ''.

    Raises FileNotFoundError for a list that is not there, ValueError for a row with missing or spare cells.
    """
    own = FOLDER / LANGUAGE / f"{name}.csv"
    path = own if own.exists() else FOLDER / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        found = []
        for row in reader:
            if None in row or None in row.values():
                raise ValueError(
                    f"{path.name} row {reader.line_num}: {len(reader.fieldnames or [])} cells expected, found {row}"
                )
            found.append(row)
    return tuple(found)


@cache
def listed(name: str, sense: str) -> frozenset[str]:
    """The words of one ``sense`` in the list ``<name>.csv``, as they are written there."""
    return frozenset(row["word"] for row in rows(name) if row["sense"] == sense)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any one of some words, the longest of those that begin alike; blanks stand as they are."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in longest_first) + ")"
