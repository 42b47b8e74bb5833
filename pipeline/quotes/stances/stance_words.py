"""The words that tell what somebody holds, as ``stance_words.csv`` lists them, and what may follow each of them.

Whether one does in its sentence is weighed in ``stance_weights``. What somebody merely did ("signed", "delivered") is
no stance, however often annotators mark it: such words are not listed.
"""

from functools import cache
from typing import Literal

from pipeline.reference import rows

Part = Literal["verb", "adjective", "noun"]


@cache
def stance_words() -> dict[tuple[str, Part], frozenset[str]]:
    """What may follow a word, by lemma and part of speech.

    ``object``, ``to`` (to + verb, or the preposition), ``clause``, or a preposition.
    """
    return {(row["word"], _part(row)): frozenset(row["frames"].split()) for row in rows("stance_words")}


def _part(row: dict[str, str]) -> Part:
    match row["part"]:
        case "verb" | "adjective" | "noun" as part:
            return part
    raise ValueError(f"stance_words.csv {row['word']!r}: unknown part {row['part']!r}; it is verb, adjective or noun")
