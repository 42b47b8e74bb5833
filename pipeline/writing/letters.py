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
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
LOOK_ALIKE = re.compile(f"[{''.join(map(chr, LOOK_ALIKES))}]")


def folded(text: str) -> str:
    """The text with look-alike letters of another script made Latin inside words that hold a Latin letter.

    Apostrophes, hyphens and spaces become the plain ones. One character gives one character, so offsets stay.
    """
    if text.isascii():
        return text
    plain = WORD.sub(_folded_word, text) if LOOK_ALIKE.search(text) else text
    return plain.translate(MARKS)


def unaccented(text: str) -> str:
    """The text without case and accents; its length may change."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return NOT_ASCII.sub(_without_accents, plain)


def _folded_word(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(LOOK_ALIKES) if LATIN_LETTER.search(word) else word


def _without_accents(match: re.Match[str]) -> str:
    return "".join(letter for letter in match.group() if not unicodedata.combining(letter))
