"""The labels that stand before dates ("Published:", "zuletzt aktualisiert"), and whether they tell of an update."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from pipeline.reference import any_of, rows

DateKind = Literal["published", "updated"]

LABEL_WITHIN = 40  # code points before a date in which its label stands
GLUED = re.compile(r"\b([A-Z][a-z]+)(?=[A-Z][a-z])")  # "Ann LeeUpdated: May 14, 2023"; not "datePublished"


def label_in(text: str) -> tuple[str, DateKind] | None:
    """The label and its kind that stands last in the text before a date, null for none."""
    labels = _labels().findall(GLUED.sub(r"\1 ", text[-LABEL_WITHIN:]).lower())
    return (labels[-1], _kinds()[labels[-1]]) if labels else None


def label_of_words(words: Sequence[str]) -> tuple[str, DateKind] | None:
    """The label and its kind that a whole line is."""
    text = " ".join(words)
    return (text, _kinds()[text]) if text in _kinds() else None


def without_label(text: str) -> str:
    """A text without the label that opens it."""
    match = _opening().match(text)
    return text[match.end() :] if match else text


@cache
def _kinds() -> dict[str, DateKind]:
    return {row["label"]: "updated" if row["kind"] == "updated" else "published" for row in rows("date_labels")}


@cache
def _labels() -> re.Pattern[str]:
    spaced = any_of(name for name in _kinds() if name.isascii())
    unspaced = any_of(name for name in _kinds() if not name.isascii())
    return re.compile(rf"{unspaced}|(?<![^\W\d_]){spaced}(?![^\W\d_])")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(_kinds())}(?![^\W\d_])[\s:|–—-]*", re.IGNORECASE)
