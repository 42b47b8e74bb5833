"""The fixed phrases of news pages (menus, notices, teasers, comment boxes), read from ``seeds/reference``.

Whether a line that holds one is left out is not decided here: a sentence of an article can open with the same words.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import cast

from pipeline import reference
from pipeline.records import LineRole
from pipeline.rules import fired

WORD = re.compile(r"[^\W\d_]+")
LONGEST = 7  # words of a phrase that is a whole line
DECISIVE = 3  # words; sentences of an article open with shorter phrases too
WESTERN = "cp1252"  # text in these characters is cut byte by byte, in half the time; plain ASCII in a quarter of it


@dataclass(frozen=True, slots=True)
class PagePhrase:
    """A phrase, the role of a line that holds it, and whether such a line as a rule stands below the article.

    ``is_decisive`` tells that even a long sentence that opens with it is no sentence of an article.
    """

    text: str
    role: LineRole
    ends_article: bool
    is_decisive: bool


@dataclass(frozen=True, slots=True)
class _Index:
    lines: dict[tuple[str, ...], PagePhrase]
    starts: dict[str, list[tuple[tuple[str, ...], PagePhrase]]]
    insides: dict[str, list[tuple[tuple[str, ...], PagePhrase]]]


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, digits and marks left out."""
    try:
        letters = text.encode("ascii" if text.isascii() else WESTERN).translate(_letters())
    except UnicodeEncodeError:
        return WORD.findall(text.lower())
    return letters.decode("ascii" if letters.isascii() else WESTERN).split()


@cache
def _letters() -> bytes:
    """For each byte of Western text the small letter that it stands for, a space where it is no letter."""
    characters = bytes(range(256)).decode(WESTERN, "replace")
    return "".join(each.lower() if each.isalpha() else " " for each in characters).encode(WESTERN)


def phrase_in(words: tuple[str, ...]) -> PagePhrase | None:
    """The phrase that a line of these words is, opens with or holds, in that order of preference; null for none."""
    phrase = _phrase_in(words, _index()) if words else None
    if phrase is not None:
        fired("page_phrases", phrase.text)
    return phrase


def _phrase_in(words: tuple[str, ...], index: _Index) -> PagePhrase | None:
    whole = index.lines.get(words) if len(words) <= LONGEST else None
    if whole:
        return whole
    for phrase_words, phrase in index.starts.get(words[0], ()):
        if words[: len(phrase_words)] == phrase_words:
            return phrase
    return _phrase_inside(words, index)


def _phrase_inside(words: tuple[str, ...], index: _Index) -> PagePhrase | None:
    if index.insides.keys().isdisjoint(words):
        return None
    for key in words:
        for phrase_words, phrase in index.insides.get(key, ()):
            at = words.index(key) - phrase_words.index(key)
            if at >= 0 and words[at : at + len(phrase_words)] == phrase_words:
                return phrase
    return None


@cache
def _index() -> _Index:
    index = _Index({}, defaultdict(list), defaultdict(list))
    for row in reference.rows("page_phrases"):
        words = tuple(row["phrase"].split())
        is_decisive = row["match"] == "line" or (row["match"] == "start" and len(words) >= DECISIVE)
        phrase = PagePhrase(row["phrase"], cast(LineRole, row["role"]), row["ends_article"] == "yes", is_decisive)
        if row["match"] == "line":
            index.lines[words] = phrase
        elif row["match"] == "start":
            index.starts[words[0]].append((words, phrase))
        else:
            index.insides[max(words, key=len)].append((words, phrase))
    for entries in index.starts.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return _Index(index.lines, dict(index.starts), dict(index.insides))
