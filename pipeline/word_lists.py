"""Word lists that rooms on several floors ask for, each read in one way; a list of one room is read where it is used.

What a word means for a text is not decided here.
"""

from functools import cache
from typing import Literal

from pipeline.reference import LANGUAGE, rows

Gender = Literal["female", "male"]


@cache
def function_words() -> frozenset[str]:
    """Words that tell nothing of a text's matter, in lower case: of the language read and some others."""
    return frozenset(row["word"] for row in rows("function_words"))


@cache
def function_words_of_no_name() -> frozenset[str]:
    """The function words of the language read that are no part of a person's name, as "than" is in "Than Shwe"."""
    return frozenset(
        row["word"] for row in rows("function_words") if row["language"] == LANGUAGE and not row["is_in_names"]
    )


@cache
def given_names() -> dict[str, Gender | None]:
    """Given names in lower case with the gender they tell, null for both."""
    return {row["name"].lower(): gender(row["gender"]) for row in rows("given_names")}


@cache
def family_names_first() -> frozenset[str]:
    """Family names that are written before the given name, in lower case."""
    return frozenset(row["name"].lower() for row in rows("family_names_first"))


@cache
def name_particles() -> frozenset[str]:
    """Small words inside family names, in lower case: "van", "bin", "de la"."""
    return frozenset(row["particle"] for row in rows("name_particles"))


@cache
def name_suffixes() -> frozenset[str]:
    """What tells namesakes apart after a name, in lower case without full stop: "jr", "iii"."""
    return frozenset(row["suffix"] for row in rows("name_suffixes"))


@cache
def listed_bodies() -> dict[str, str]:
    """The spellings of the organisations and media of the lists, as written, with the name that each body goes by."""
    media = {spelling: row["name"] for row in rows("media") for spelling in (row["alias"], row["name"])}
    own = {
        spelling: row["name"] for row in rows("organisations") for spelling in (row["name"], *row["aliases"].split("|"))
    }
    return {spelling: name for spelling, name in (media | own).items() if spelling}


@cache
def speaker_nouns() -> dict[str, str]:
    """Common nouns that are named as sources, and of what kind: person, body, document or quantity."""
    return {row["noun"]: row["kind"] for row in rows("speaker_nouns")}


def gender(text: str) -> Gender | None:
    """The gender in a cell of a list; raises ValueError for another word."""
    if text in ("", "female", "male"):
        return text or None  # type: ignore[return-value]
    raise ValueError(f"unknown gender {text!r} in seeds/reference; it is female, male or empty")
