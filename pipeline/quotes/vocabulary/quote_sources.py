"""Who can be a source: which nouns speak, and which names are media through which words come.

Where a source stands in its sentence is decided in ``syntax`` and ``in_marks``.
"""

import re
from functools import cache

from pipeline.language import COMMON_NOUN_TAGS, NAME_TAGS, Word
from pipeline.people import title_ends
from pipeline.reference import any_of, listed, rows
from pipeline.word_lists import speaker_nouns
from pipeline.writing import folded

NAMING_TAGS = NAME_TAGS | {"PRP", "WP", "PRP$", "WDT"}
THINGS = listed("quote_words", "thing")
MEDIUM = re.compile(rf"\b{any_of(listed('quote_words', 'medium'))}$", re.IGNORECASE)
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
ANY_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@cache
def media_names() -> frozenset[str]:
    """Names of agencies, papers and broadcasters; platforms are none."""
    return frozenset(
        ARTICLE.sub("", name)
        for row in rows("media")
        if row["kind"] == "outlet"
        for name in (row["name"], row["alias"])
        if name
    )


def may_speak(head: Word) -> bool:
    """Whether a noun phrase's head can be a source: names, pronouns, nouns for people, bodies and documents."""
    word = head.lower
    if head.tag in COMMON_NOUN_TAGS:
        known = word in speaker_nouns() or word in title_ends() or (word.endswith("s") and word[:-1] in title_ends())
        return known or head.text[0].isupper()
    if head.tag in NAMING_TAGS:
        return word not in THINGS
    return word in speaker_nouns() or word.isdigit()


def without_article(text: str) -> str:
    """A noun phrase without the article that opens it."""
    return ANY_ARTICLE.sub("", text)


def is_medium(text: str) -> bool:
    """Whether a noun phrase names a medium: an agency, paper, broadcaster or "state media"."""
    plain = ARTICLE.sub("", folded(text)).strip()
    if plain in media_names():
        return True
    return MEDIUM.search(plain) is not None
