"""What the words of a text tell wherever it stands: its fixed phrase, and whether it credits, signs or dates something.

Pages of one outlet share their menus, so what was read once is kept.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.articles.lines.page_phrases import PagePhrase, phrase_in, words_of
from pipeline.articles.values import page_words
from pipeline.dates import EARLIEST_YEAR, has_year, written_dates
from pipeline.reference import any_of
from pipeline.word_lists import function_words

LABEL = any_of(page_words("picture_label"))
CREDIT_OPENS = re.compile(rf"\W*(?:file )?{LABEL}s?\s*(?:credits?|by|courtesy)?\s*[:/©|]", re.IGNORECASE)
AGENCY = rf"{any_of(page_words('picture_agency'))}(?: images| photos?|/[\w ]+)?[)|]?\s*$"
CREDIT_CLOSES = re.compile(rf"[(\[|](?i:\s*{any_of(page_words('picture_credit'))}\b)[^)\]]{{0,90}}[)\]]?\W*$")
AGENCY_CLOSES = re.compile(rf"[(|/–—-](?i:\s*{AGENCY})")
VIA_CLOSES = re.compile(rf"\bvia {AGENCY}", re.IGNORECASE)
WIRE_CLOSES = re.compile(r"[.!?][\"”]? ?[–—-]{1,2} ?[A-Z]\w+$")  # "… on Friday. – AFP" closes an agency's report
CREDIT_MARKS = "([|/–—-"  # one of which opens a credit, unless it is "via Agency"
CREDIT_TAIL = 130  # code points at the end of a line in which a picture's credit closes
BY = any_of(page_words("by") | page_words("author_noun") | {"di"})  # Italian; in a byline's middle it is a particle
BYLINE = re.compile(rf"(?:{any_of(page_words('before_by'))} )?{BY}\b:?\s+[^\W\d_]", re.IGNORECASE)
STAFF_NOTE = re.compile(
    rf"\W*(?:(?:additional |further )?{any_of(page_words('desk_work'))}(?: and (?:writing|editing))? by\b"
    r"|with (?:additional |inputs? )?(?:reporting |from )|researched by\b)",
    re.IGNORECASE,
)
CONTRIBUTED = re.compile(rf"\bcontributed (?:reporting|to this {any_of(page_words('article_noun'))})\b")
LONG_WORD = 5  # letters
LONGEST_STAMP = 140  # code points of a line that tells authors or dates
LONGEST_READ = 50_000  # code points of a line whose words are told; a longer one is no title, phrase or label
KEPT_TEXTS = 20_000
FIRST_ARCHIVE = 1900  # years; of pages that are no history
LONGEST_KEPT = 60  # code points; 97 % of the texts that come again are shorter


class Wording(NamedTuple):
    """What the words of a text tell.

    ``words`` are those of the first 50,000 code points, in lower case, ``long_words`` those of five letters or more;
    ``opens_as_byline`` and ``is_dated`` hold for short texts only.
    """

    words: tuple[str, ...]
    long_words: frozenset[str]
    function_word_share: float
    phrase: PagePhrase | None
    is_caption: bool
    opens_as_byline: bool
    is_dated: bool
    is_staff_note: bool


def wording(text: str) -> Wording:
    """What the words of a text (not empty, no white space around it) tell."""
    return _kept_reading(text) if len(text) <= LONGEST_KEPT else _reading(text)


@lru_cache(maxsize=KEPT_TEXTS)
def _kept_reading(text: str) -> Wording:
    return _reading(text)


def _reading(text: str) -> Wording:
    words = tuple(words_of(text[:LONGEST_READ]))
    is_short = len(text) <= LONGEST_STAMP
    long_words = frozenset([word for word in words if len(word) >= LONG_WORD])
    share = sum(map(function_words().__contains__, words)) / max(len(words), 1)
    opens_as_byline = is_short and BYLINE.match(text) is not None
    is_dated = is_short and has_year(text) and _is_dated(text)
    is_staff_note = STAFF_NOTE.match(text) or ("contributed" in text and CONTRIBUTED.search(text))
    return Wording(
        words, long_words, share, phrase_in(words), _is_caption(text), opens_as_byline, is_dated, bool(is_staff_note)
    )


def _is_caption(text: str) -> bool:
    if "©" in text or CREDIT_OPENS.match(text):
        return True
    tail = text[-CREDIT_TAIL:]
    is_credited = ("via " in tail and VIA_CLOSES.search(tail)) or (
        any(map(tail.__contains__, CREDIT_MARKS)) and (CREDIT_CLOSES.search(tail) or AGENCY_CLOSES.search(tail))
    )
    return bool(is_credited) and not WIRE_CLOSES.search(tail)


def _is_dated(text: str) -> bool:
    """Whether a text holds a date; one of long ago only where it is all of it."""
    dates = written_dates(text, earliest=FIRST_ARCHIVE)
    return any(date.value.year >= EARLIEST_YEAR or date.end - date.start == len(text) for date in dates)
