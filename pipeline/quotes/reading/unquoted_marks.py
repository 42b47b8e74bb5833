"""Marks that are no quote: names of works and the like, words held at a distance, handles and addresses."""

import re

from pipeline.quotes.vocabulary import medium_named, verb_cues
from pipeline.records import Quote
from pipeline.reference import any_of, listed

INTERFACE = re.compile(r"(?:[@#]\w+|https?://\S+|[\d\W_]+)$")
NAMING = re.compile(rf"\b{any_of(listed('quote_words', 'before_nickname'))}\s*$", re.IGNORECASE)
WORK = re.compile(
    rf"\b{any_of(listed('quote_words', 'before_work'))}(?:\s(?:called|entitled|like|titled))?\s*$", re.IGNORECASE
)
OWNER = re.compile(r"((?:\S+\s){0,2}\S+)['’]s?\s*$")
LONGEST_TITLE = 6  # words
REACH_OF_NAMING = 30  # code points before the marks
LONGEST_NICKNAME = 3  # words
FEW_WORDS = 4  # of a scare quote
SHORT_WORD = 4  # letters, of words that names of works leave in lower case


def is_of_an_interface(text: str) -> bool:
    """Whether what stands in marks is a handle, an address or a number."""
    return INTERFACE.match(text) is not None


def only_names(quote: Quote) -> bool:
    """Whether marks within reported words set off the name of a work or the like, and nobody's naming of a thing."""
    if quote.kind != "partial" or quote.field != "body" or reason(quote.text) != "name_or_title":
        return False
    words = quote.text.split()
    cue = verb_cues().get((quote.cue or "").split()[-1].lower()) if quote.cue else None
    names = cue is not None and "naming" in cue.senses
    return len(words) > 1 and words[-1][-1].isalnum() and not names


def names_somebody(before: str, text: str) -> bool:
    """Whether words in marks are a nickname that the words before them announce ("goes by the name ...")."""
    return len(text.split()) <= LONGEST_NICKNAME and NAMING.search(before) is not None


def names_work(before: str, text: str) -> bool:
    """Whether words in marks are a known medium, or the title of a programme, film or book that words before announce.

    "On “Fox News Sunday”", "on the talk show “Harbour Lights”", "on NBC's “Harbour Lights”".
    """
    if len(text.split()) > LONGEST_TITLE or reason(text) != "name_or_title":
        return False
    if " " in text and medium_named(text.strip(" .,!?")) is not None:
        return True
    owner = OWNER.search(before)
    words = owner.group(1).split() if owner else []
    media = (medium_named(" ".join(words[first:])) for first in range(len(words)))
    return WORK.search(before) is not None or any(medium is not None for medium in media)


def reason(text: str) -> str:
    """Why words in marks are no quote, by their shape."""
    if is_of_an_interface(text):
        return "interface_word"
    words = text.split()
    if all(word[0].isupper() or len(word) < SHORT_WORD or not word[0].isalpha() for word in words):
        return "name_or_title"
    return "scare_quote" if len(words) <= FEW_WORDS else "no_attribution"
