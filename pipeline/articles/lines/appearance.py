"""What a line of a page looks like by itself, by its shape and words, and as named features between 0 and about 1.

No decision belongs here: what the features weigh is in ``line_weights``, what stands around a line in ``surroundings``,
and what follows from both in ``body_run``.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pipeline.articles.lines.line_shapes import Flags, Numbers, Shapes, flags
from pipeline.articles.lines.page_lines import Line
from pipeline.articles.lines.page_phrases import PagePhrase
from pipeline.articles.lines.wording import wording

LONGEST_BYLINE = 14  # words
MOST_DIGITS = 1 / 3  # share of a line's characters; more counts the same
LONG_SENTENCES, LONG_LINES, SHORT_LINES = (6, 15), (12, 25), (3, 6)  # words, each a feature of its own
LOG_OF_LONG = 6  # the logarithm of 400 code points, a long line
LONGEST_LABEL = 6  # words; a longer line that holds a phrase can be a sentence of the text


class Look(NamedTuple):
    """A line of a page and what it looks like; see ``Shapes`` and ``Wording`` for what the fields tell.

    ``is_repeated`` holds when the page, or its outlet's other pages, show the same line again.
    """

    line: Line
    text: str
    size: float
    is_sentence: bool
    is_title_case: bool
    is_glued: bool
    digit_share: float
    words: tuple[str, ...]
    long_words: frozenset[str]
    function_word_share: float
    phrase: PagePhrase | None
    is_caption: bool
    is_byline: bool
    is_dated: bool
    is_staff_note: bool
    is_repeated: bool


def looks(page: Sequence[Line], seen: Shapes, boilerplate: frozenset[str] = frozenset()) -> list[Look]:
    """What each line of a page looks like by itself; a line of the outlet's boilerplate counts as repeated."""
    if not page:
        return []
    words, long_words, shares, phrases, captions, openings, dated, staff_notes = zip(
        *map(wording, seen.texts), strict=True
    )
    sizes = seen.size.tolist()
    bylines = [opens and size <= LONGEST_BYLINE for opens, size in zip(openings, sizes, strict=True)]
    shown_again = boilerplate | {text for text, count in Counter(seen.texts).items() if count > 1}
    repeated = [text in shown_again for text in seen.texts]
    shape = (seen.is_sentence, seen.is_title_case, seen.is_glued, seen.digit_share)
    told = (words, long_words, shares, phrases, captions, bylines, dated, staff_notes)
    columns = (page, seen.texts, sizes, *(column.tolist() for column in shape), *told, repeated)
    return list(map(Look._make, zip(*columns, strict=True)))  # in half the time of calls with 16 arguments


def own_features(page: Sequence[Look], seen: Shapes) -> dict[str, Numbers | Flags]:
    """For each feature of a line by itself its values, line by line, 0 where it does not hold."""
    return {**_features_of_shape(seen), **seen.marks, **_features_of_words(page)}


def _features_of_shape(seen: Shapes) -> dict[str, Numbers | Flags]:
    size, is_sentence = seen.size, seen.is_sentence
    sentences = {f"sentence_of_{words}_words": is_sentence & (size >= words) for words in LONG_SENTENCES}
    long = {f"{words}_words": size >= words for words in LONG_LINES}
    short = {f"up_to_{words}_words": size <= words for words in SHORT_LINES}
    return {
        "always": np.ones(len(size)),
        "length": np.log1p(seen.length) / LOG_OF_LONG,
        "lower_case_share": seen.small_share,
        "digit_share": np.minimum(1.0, seen.digit_share / MOST_DIGITS),
        "sentence": is_sentence,
        **sentences,
        **long,
        **short,
        "title_case": seen.is_title_case,
        "glued": seen.is_glued,
    }


def _features_of_words(page: Sequence[Look]) -> dict[str, Numbers | Flags]:
    return {
        **_features_of_phrases(page),
        "function_word_share": np.array([look.function_word_share for look in page], dtype=np.float64),
        "caption": flags(look.is_caption for look in page),
        "stamp": flags(look.is_byline or look.is_dated for look in page),
        "no_words": flags(not look.words for look in page),
    }


def _features_of_phrases(page: Sequence[Look]) -> dict[str, Numbers]:
    features: defaultdict[str, Numbers] = defaultdict(lambda: np.zeros(len(page)))
    for line, look in enumerate(page):
        if look.phrase:
            role = "navigation" if look.phrase.role == "section" else look.phrase.role
            is_long = look.is_sentence and look.size > LONGEST_LABEL
            features[f"phrase_{role}{'_sentence' if is_long else ''}"][line] = 1.0
            if look.phrase.ends_article:
                features["phrase_below_articles"][line] = 1.0
    return features
