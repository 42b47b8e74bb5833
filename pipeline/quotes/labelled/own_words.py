"""What shows that a line without marks is somebody's own words, and not told about them."""

import re

from pipeline.reference import any_of, listed

FIRST_PERSON = re.compile(
    rf"\b(?:I|{any_of(form for word in listed('quote_words', 'first_person') for form in (word, word.capitalize()))})\b"
)
TALKING = re.compile(rf"\b{any_of(listed('quote_words', 'talking'))}\b", re.IGNORECASE)
MARK = re.compile(r"[\"“”„«»]")
STAGE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|[*_=-]+)\s*")


def is_own(text: str) -> bool:
    """Whether a line speaks in the first person, outside of any marks."""
    return FIRST_PERSON.search(text) is not None and MARK.search(text) is None


def is_talk(text: str) -> bool:
    """Whether a line reads like a turn of a talk: a question, the first or second person, a yes or no."""
    return (
        text.rstrip(' "”»)').endswith("?") or FIRST_PERSON.search(text) is not None or TALKING.search(text) is not None
    )


def is_stage_direction(text: str) -> bool:
    """Whether a line only tells what happens between turns: "(APPLAUSE)"."""
    return STAGE.fullmatch(text) is not None
