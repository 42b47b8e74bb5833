"""The labels of fields, and other fixed words of a file: what a line says of itself, not what its value means."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.reference import any_of, listed, rows

LIST = "lexisnexis_words"
LABEL = re.compile(r"[^\S\n]*(?P<label>[^\W\d_](?:[^\W\d_]|[ /.-](?=[^\W\d_])){0,30}):(?:[^\S\n]+|(?=\d)|$)")
LENGTH = re.compile(r"\s*\d[\d.,]*\s{1,3}[^\W\d_]{3,10}\s*")  # "335 words", "1.204 Wörter"
LONGEST_LABEL = 33  # code points with its colon
COPYRIGHT = re.compile(
    r"\s*(?:(?:\(c\)|©)\s*(?:copyright\b)?[^.]{0,60}?\b\d{4}\b"
    r"|copyright\b\W{0,3}(?:(?:©|\(c\))\W{0,3})?(?:\d{4}\b|[^.]{0,60}\b\d{4}\s*$))",
    re.IGNORECASE,
)
LONGEST_RIGHTS = 60  # code points of a line that says no more than that rights are reserved


class Labelled(NamedTuple):
    """A line that opens with the label of a field: what kind of field, and the rest of the line."""

    sense: str
    value: str


@cache
def _senses() -> dict[str, str]:
    """What a label means, by its small letters; of two senses the one that says more of an article."""
    ranked = (*sorted(NO_LABELS), "cover", "request", "cast", "url", "index", "picture", "type")
    ranked += ("loaded", "language", "body", "subtitle", "title", "dateline", "length", "section", "authors")
    found = {row["word"]: row["sense"] for sense in ranked for row in rows(LIST) if row["sense"] == sense}
    unknown = {row["sense"] for row in rows(LIST)} - set(ranked)
    if unknown:
        raise ValueError(f"seeds/reference/{LIST}.csv: unknown sense {', '.join(sorted(unknown))}")
    return found


NO_LABELS = frozenset({"page", "season", "no_title", "end", "after_body", "edition", "reserved"})


def labelled(line: str) -> Labelled | None:
    """The field that a line opens, null for a line that opens none; labels are found whatever their letters."""
    match = LABEL.match(line, 0, LONGEST_LABEL + _indent(line))
    sense = _senses().get(match["label"].lower()) if match else None
    if match is None or sense is None or sense in NO_LABELS:
        return None
    return Labelled(sense, line[match.end() :].strip())


def labelled_in_capitals(line: str) -> Labelled | None:
    """The field that a line opens in the layouts whose labels stand in capitals."""
    return labelled(line) if line.partition(":")[0].isupper() else None


def is_rights(line: str) -> bool:
    """Whether a line is a notice of copyright, or goes on with one."""
    return bool(COPYRIGHT.match(line)) or (
        len(line) <= LONGEST_RIGHTS + _indent(line) and bool(_reserved().search(line))
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


@cache
def _reserved() -> re.Pattern[str]:
    return re.compile(rf"\b{pattern('reserved')}\W*$", re.IGNORECASE)


def says(sense: str, line: str) -> bool:
    """Whether a line is one of the words of a sense and nothing else, whatever its letters."""
    return line.strip(" \t\xa0:").lower() in listed(LIST, sense)


def pattern(sense: str) -> str:
    """A pattern for any of the words of a sense, to be used without regard to letters."""
    return any_of(listed(LIST, sense))


def pattern_in_capitals(*senses: str) -> str:
    """A pattern for any of the words of some senses in capitals."""
    return any_of(word.upper() for sense in senses for word in listed(LIST, sense))
