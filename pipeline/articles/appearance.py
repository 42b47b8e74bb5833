"""What a line of a flat dump looks like by itself, as named features between 0 and about 1.

No decision belongs here: what the features weigh is in ``line_weights``, what stands around a line in ``surroundings``,
and what follows from both in ``body_run``. Words are looked at only for their shape, for function words and for the
fixed phrases of pages.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress

from pipeline import reference
from pipeline.articles.line_weights import Score, learned_weights, score
from pipeline.articles.lines import Line
from pipeline.articles.phrases import Phrase, phrase_in, words_of
from pipeline.articles.written_dates import has_year, written_dates

CLOSERS = "\"'”’»)]*"
SENTENCE_ENDS = ".!?。！？"
CREDIT_OPENS = re.compile(
    r"\W*(?:(?:file )?(?:photo|image|picture|pic|graphic|illustration|screengrab|screenshot|credit|source)s?"
    r"|videos?|captions?|foto|фото|bild|imagem|사진)\s*(?:credits?|by|courtesy)?\s*[:/©|]",
    re.IGNORECASE,
)
CREDIT_CLOSES = re.compile(
    r"[(\[|]\s*(?:photo|image|credit|picture|file|foto|pic|source|ap photo|courtesy)\b[^)\]]{0,90}[)\]]?\W*$"
    r"|(?:[(|/–—-]\s*|\bvia )"
    r"(?:getty|reuters|afp|ap|epa|shutterstock|istock|alamy|bloomberg|xinhua|tass|anadolu)"
    r"(?: images| photos?|/[\w ]+)?[)|]?\s*$",
    re.IGNORECASE,
)
CREDIT_MARKS = re.compile(r"[(\[|/–—-]")  # without one of these or "via" no credit closes a line
WIRE_CLOSES = re.compile(r"[.!?][\"”]? ?[–—-]{1,2} ?[A-Z]\w+$")  # "… on Friday. – AFP" closes an agency's report
ASCII_SMALL = b"abcdefghijklmnopqrstuvwxyz"
CUT_OFF = ("...", "…", "..")
CREDIT_TAIL = 130  # code points at the end of a line in which a picture's credit closes
BYLINE = re.compile(
    r"(?:written |posted |reported |words |text |story )?(?:by|von|por|par|di|door|текст|автор)\b:?\s+[^\W\d_]",
    re.IGNORECASE,
)
GLUED = re.compile(r"[A-Z](?:(?<=[^\W\d_A-Z]{2}.)|(?<=[^\W\d_A-Z]{2}[.?!].))[^\W\d_]{2}")  # a title stuck to the text
LONG_WORD = 5  # letters
LONGEST_STAMP = 140  # code points of a line that tells authors or dates
KEPT_LOOKS = 100_000  # texts; pages of one outlet share their menus


@dataclass(frozen=True, slots=True)
class TextLook:
    """What a text looks like, wherever it stands.

    ``words`` are in lower case, ``long_words`` those of five letters or more, once each; ``size`` counts words (in
    scripts without spaces, two and a half characters stand for one); ``prose`` is 0 to 1 for how much it reads as a
    sentence of a text; ``score`` is the features' learned sum.
    """

    words: tuple[str, ...]
    long_words: tuple[str, ...]
    size: float
    prose: float
    is_sentence: bool
    phrase: Phrase | None
    is_caption: bool
    is_byline: bool
    is_dated: bool
    features: Mapping[str, float]
    score: Score


@dataclass(frozen=True, slots=True)
class Look:
    """A line of a page and what its text looks like; ``is_repeated`` when the page holds the same line twice."""

    line: Line
    own: TextLook
    is_repeated: bool

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def words(self) -> tuple[str, ...]:
        return self.own.words

    @property
    def size(self) -> float:
        return self.own.size

    @property
    def is_sentence(self) -> bool:
        return self.own.is_sentence

    @property
    def phrase(self) -> Phrase | None:
        return self.own.phrase

    @property
    def is_caption(self) -> bool:
        return self.own.is_caption

    @property
    def is_byline(self) -> bool:
        return self.own.is_byline

    @property
    def is_dated(self) -> bool:
        return self.own.is_dated

    def has(self, feature: str) -> bool:
        return feature in self.own.features


def looks(page: Sequence[Line], boilerplate: frozenset[str] = frozenset()) -> list[Look]:
    """What each line of a page looks like by itself; a line of the outlet's boilerplate counts as repeated."""
    counts = Counter(line.text for line in page)
    return [Look(line, text_look(line.text), counts[line.text] > 1 or line.text in boilerplate) for line in page]


@lru_cache(maxsize=KEPT_LOOKS)
def text_look(text: str) -> TextLook:
    """What a text (not empty, no white space around it) looks like."""
    tokens = text.split()
    words = tuple(words_of(text))
    wide = text[len(text) // 2] > "\u2e80" and len(tokens) < len(text) / 8
    size = len(text) / 2.5 if wide else float(len(tokens))
    core = text.rstrip(CLOSERS)
    is_sentence = bool(core) and core[-1] in SENTENCE_ENDS and not core.endswith("..")
    lower = _small_initials(tokens) / len(tokens)
    prose = min(len(text), 200) / 200 * (1 if is_sentence else 0.25) * (1 if size >= 6 else 0.1) * (0.3 + 0.7 * lower)
    is_short = len(text) <= LONGEST_STAMP
    phrase = phrase_in(words)
    is_caption = _is_caption(text)
    is_byline = is_short and size <= 14 and BYLINE.match(text) is not None
    is_dated = is_short and has_year(text) and next(written_dates(text), None) is not None
    flags = (
        *_shape_flags(text, words, size, is_sentence, lower),
        *(("caption",) if is_caption else ()),
        *(("stamp",) if is_byline or is_dated else ()),
        *(_phrase_flags(phrase, is_sentence and size > 6) if phrase else ()),
    )
    numbers = _shape_numbers(text, words, lower)
    learned = score(numbers, learned_weights(), _score_of_flags(flags))
    features = numbers | dict.fromkeys(flags, 1.0)
    long_words = tuple(dict.fromkeys([word for word in words if len(word) >= LONG_WORD]))
    return TextLook(
        words, long_words, size, prose, is_sentence, phrase, is_caption, is_byline, is_dated, features, learned
    )


@lru_cache(maxsize=KEPT_LOOKS)
def _score_of_flags(flags: tuple[str, ...]) -> Score:
    """The score of features that simply hold; the same few sets of them come again and again."""
    return score(dict.fromkeys(flags, 1.0), learned_weights())


def _small_initials(tokens: Sequence[str]) -> int:
    """The number of words that open with a letter that is no capital."""
    initials = "".join([token[0] for token in tokens])
    if initials.isascii():
        return len(initials) - len(initials.encode().translate(None, ASCII_SMALL))
    return sum([letter.isalpha() and not letter.isupper() for letter in initials])


def _is_caption(text: str) -> bool:
    if "©" in text or CREDIT_OPENS.match(text):
        return True
    tail = text[-CREDIT_TAIL:]
    if not ("via " in tail or CREDIT_MARKS.search(tail)) or not CREDIT_CLOSES.search(tail):
        return False
    return not WIRE_CLOSES.search(tail)


def _phrase_flags(phrase: Phrase, is_sentence: bool) -> tuple[str, ...]:
    role = "navigation" if phrase.role == "section" else phrase.role
    flag = f"phrase_{role}{'_sentence' if is_sentence else ''}"
    return (flag, "phrase_below_articles") if phrase.ends_article else (flag,)


def _shape_numbers(text: str, words: Sequence[str], lower: float) -> dict[str, float]:
    share = sum(map(function_words().__contains__, words)) / max(len(words), 1)
    numbers = {
        "always": 1.0,
        "length": math.log1p(len(text)) / 6,
        "lower_case_share": lower,
        "function_word_share": share,
    }
    digits = sum(map(text.count, "0123456789"))
    if digits:
        numbers["digit_share"] = min(1.0, digits / len(text) * 3)
    return numbers


SHAPE_FLAGS = (
    "sentence", "sentence_of_6_words", "sentence_of_15_words", "12_words", "25_words", "up_to_3_words",
    "up_to_6_words", "address", "separators", "capitals", "title_case", "comma", "several_sentences",
    "opens_with_mark", "colon_at_end", "question", "cut_off", "no_words", "opens_in_lower_case", "table", "glued",
)  # fmt: skip


def _shape_flags(text: str, words: Sequence[str], size: float, is_sentence: bool, lower: float) -> Iterator[str]:
    """Those of ``SHAPE_FLAGS`` that hold; the tests stand in their order."""
    tests = (
        is_sentence,
        is_sentence and size >= 6,
        is_sentence and size >= 15,
        size >= 12,
        size >= 25,
        size <= 3,
        size <= 6,
        "http" in text or "@" in text or "www." in text,
        " | " in text or " / " in text or "»" in text or " › " in text or " > " in text,
        text.isupper(),
        lower < 0.5 and not is_sentence,
        ", " in text,
        ". " in text,
        text[0] in '"“‘«„',
        text[-1] == ":",
        text[-1] == "?",
        text.endswith(CUT_OFF),
        not words,
        text[0].islower(),
        "\t" in text,
        GLUED.search(text) is not None,
    )
    return compress(SHAPE_FLAGS, tests)


@cache
def function_words() -> frozenset[str]:
    """Words of English and some other languages that tell nothing of a text's matter."""
    return frozenset(row["word"] for row in reference.rows("function_words"))
