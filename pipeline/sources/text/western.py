"""Whether a text, decoded in some encoding of one byte a character, reads as a western language."""

import re
from itertools import islice

BEYOND_ASCII = re.compile(r"(?s)(?<=(.))?([^\x00-\x7f])(?=(.)?(.?))")
INNER_MARKS = "’–—·-"
OPENING_MARKS = "“‘„‚«"
CLOSING_MARKS = "”’»"
COMMON_SIGNS = "–—…•£€¥°§©®™½¼¾×·\xa0\xad´"
MOST_WEIGHED = 4_000  # characters beyond ASCII; more tell nothing new


def western_fit(text: str) -> float:
    """How well the characters beyond ASCII stand where western languages have them, -1 to 1; 1 when there are none.

    Wrong readings show words of accented letters only (Cyrillic), signs inside words (central Europe) or capitals
    behind small letters (Macintosh).
    """
    fits = [_fit(match) for match in islice(BEYOND_ASCII.finditer(text), MOST_WEIGHED)]
    return sum(fits) / len(fits) if fits else 1.0


def _fit(match: re.Match[str]) -> int:
    before, character, after = match.group(1) or "", match.group(2), match.group(3) or ""
    if character in INNER_MARKS and (before + after).isalpha():
        return 1
    if character in OPENING_MARKS:
        return -1 if before.isalpha() else 1
    if character in CLOSING_MARKS:
        return 1 if before and not before.isspace() else 0
    if not character.isalpha():
        return int(character in COMMON_SIGNS) if not (before.isalpha() and after.isalpha()) else -1
    if not (before + after).isascii():
        return 0
    if not before.isalpha() and not after.isalpha():
        return 0
    if character.islower():
        return -1 if after.isupper() else 1
    stands_first = not before.isalpha() and after.islower()
    in_capitals = (before + after).isupper() and not match.group(4).islower()
    return 1 if stands_first or in_capitals else -1
