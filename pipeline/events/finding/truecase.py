"""Titles as sentences would write them, so that the parser reads them: capitals only where names have them."""

import re
from functools import cache, lru_cache

from pipeline.actors import KEY, known_names
from pipeline.language import model
from pipeline.writing import folded

MOST_KEPT = 100_000  # words that a process remembers
WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
HEADLINE_SHARE = 0.6  # of the longer words begin with a capital
SHORT_WORD = 3  # letters of words that headlines leave in lower case
LONGEST_ACRONYM = 4  # letters of a word in capitals that may be one ("NATO")
FEWEST_WORDS = 3  # of a title whose capitals tell how it is written


def truecased(title: str, body: str) -> str:
    """The title with capitals only on names; the same length, unchanged when it is written as a sentence already.

    A word keeps its capital when it opens the title, belongs to a known name, stands capitalised inside a sentence of
    the body, or is no common English word that the body writes small. Text all in capitals gets names capitalised.
    """
    words = list(WORD.finditer(title))
    longer = [match.group() for match in words if len(match.group()) > SHORT_WORD]
    if len(words) < FEWEST_WORDS or sum(word[0].isupper() for word in longer) < HEADLINE_SHARE * len(longer):
        return title
    kept = _known_starts(title)
    pieces, reached = [], 0
    for match in words:
        word = match.group()
        pieces.append(title[reached : match.start()])
        reached = match.end()
        pieces.append(word if match.start() in kept else _cased(word, match is words[0], body))
    return "".join(pieces) + title[reached:]


def _cased(word: str, is_first: bool, body: str) -> str:
    lower = word.lower()
    if len(lower) != len(word):
        return word
    is_small = f" {lower} " in body
    capitalised = word[0].upper() + lower[1:]
    if not is_small and _stands_inside(capitalised, body):
        return capitalised if word.isupper() and len(word) > LONGEST_ACRONYM else word
    if is_first:
        return word if not word.isupper() or len(word) <= SHORT_WORD else capitalised
    return lower if is_small or _is_common(lower) else word


def _stands_inside(word: str, body: str) -> bool:
    """Whether a body has the word after a small letter and a space, so that its capital is its own."""
    start = body.find(f" {word}")
    while start > 0:
        if body[start - 1].islower():
            return True
        start = body.find(f" {word}", start + 1)
    return False


def _known_starts(title: str) -> set[int]:
    """Where words start that belong to a known name of the reference lists."""
    text = folded(title)
    kept: set[int] = set()
    for match in WORD.finditer(text):
        start = match.start()
        for known in known_names().get(text[start : start + KEY], ()):
            end = start + len(known.spelling)
            if text.startswith(known.spelling, start) and not text[end : end + 1].isalnum():
                kept.update(inner.start() for inner in WORD.finditer(text, start, end))
                break
    return kept


@cache
def _common_words() -> frozenset[str]:
    """Common English words: the lemmatizer's own index of nouns, verbs, adjectives and adverbs, and function words."""
    table = model().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    stop_words = model().Defaults.stop_words
    return frozenset(word for words in table.values() for word in words) | frozenset(stop_words)


@lru_cache(maxsize=MOST_KEPT)
def _is_common(word: str) -> bool:
    common = _common_words()
    return word in common or any(
        word.endswith(ending) and word[: -len(ending)] + extra in common
        for ending, extra in (
            ("s", ""),
            ("es", ""),
            ("ies", "y"),
            ("d", ""),
            ("ed", ""),
            ("ied", "y"),
            ("ing", ""),
            ("ing", "e"),
        )
    )
