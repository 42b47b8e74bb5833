"""Spelling differences that must not hide a name: for matching only, the text itself stays as it is.

What a name stands for is not decided here.
"""

import re
import unicodedata

LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTXYaesijopcyxdqwABEZHIKMNOPTYXo",
)
MARKS = str.maketrans("’‘ʼ`‐‑\u00a0", "''''-- ")
LATIN_LETTER = re.compile(r"[A-Za-z]")
WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """The text with look-alike letters of another script made Latin inside words that hold a Latin letter.

    Apostrophes, hyphens and spaces become the plain ones. One character gives one character, so offsets stay.
    """
    if text.isascii():
        return text
    return WORD.sub(_folded_word, text).translate(MARKS)


def unaccented(text: str) -> str:
    """The text without case and accents; its length may change."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _folded_word(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(LOOK_ALIKES) if LATIN_LETTER.search(word) else word
