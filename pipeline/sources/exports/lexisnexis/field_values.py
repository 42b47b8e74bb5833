"""What the fields of an article say, in the names that records have."""

import re
from collections.abc import Iterable

from pipeline.sources.exports.lexisnexis.field_labels import Labelled, pattern, says

PAGE = re.compile(rf"(?:{pattern('page')}\b[.:]{{0,2}}\s?\w{{1,8}}\b\s*)+(?:,.*)?", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s;]+")
IN_A_PLACE = re.compile(r" in [A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*(?=,| and |;|$)")
FAMILY_NAME_FIRST = re.compile(r"[^\W\d_][\w'’ -]{1,30}, ?[^\W\d_][\w.'’ -]{1,30}")
LONGEST_BYLINE = 300  # code points; a longer one is no list of names
MOST_WORDS = 6  # of a byline that ends as a sentence does
SENTENCE = re.compile(r"\w{4,}\.$")


def record_fields(fields: Iterable[Labelled]) -> dict[str, str | list[str]]:
    """The fields of a record; of two fields that say the same the first counts."""
    first: dict[str, str] = {}
    for sense, value in fields:
        if value:
            first.setdefault(sense, value)
    found: dict[str, str | list[str]] = {}
    for name in ("title", "subtitle"):
        words = ADDRESS.sub("", first.get(name, "")).strip(" ;")
        if words and not says("no_title", words):
            found[name] = words
    if section := _section(first.get("section", "")):
        found["section"] = section
    if authors := _authors(first.get("authors", "")):
        found["authors"] = authors
    if "dateline" in first:
        found["dateline"] = first["dateline"]
    if "language" in first:
        found["language"] = re.split(r"[;/,]", first["language"])[0].strip()
    return found


def address(fields: Iterable[Labelled]) -> str | None:
    """The address of an article on the web, where its fields name one."""
    for sense, value in fields:
        if sense in ("url", "subtitle") and (match := ADDRESS.search(value)):
            return match[0].rstrip(".,)")
    return None


def _section(value: str) -> str:
    """A section without its page, edition and version: "NEWS; Pg. 4" is "NEWS"."""
    pieces = (piece.strip() for piece in value.split(";"))
    return "; ".join(piece for piece in pieces if piece and not PAGE.fullmatch(piece))


def _authors(value: str) -> list[str]:
    """The byline as one piece, or name by name where semicolons part names that stand family name first.

    The place behind a name is left out ("Tom Ode in Oslo and Ann Lee"), and so is a sentence that is no list of names.
    """
    if len(value) > LONGEST_BYLINE or (SENTENCE.search(value) and len(value.split()) > MOST_WORDS):
        return []
    plain = IN_A_PLACE.sub("", value).strip()
    pieces = [piece.strip() for piece in plain.split(";") if piece.strip()]
    return pieces if all(map(FAMILY_NAME_FIRST.fullmatch, pieces)) else [plain]
