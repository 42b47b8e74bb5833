"""What a line of a flat dump looks like by itself, as named features between 0 and about 1.

No decision belongs here: what the features weigh is in ``line_weights``, what stands around a line in ``surroundings``,
and what follows from both in ``body_run``. Words are looked at only for their shape, for function words and for the
fixed phrases of pages.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import reference
from pipeline.articles.line_weights import Score, learned_weights, score
from pipeline.articles.lines import Line
from pipeline.articles.phrases import Phrase, phrase_in, words_of
from pipeline.articles.written_dates import written_dates

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
CREDIT_MARKS = re.compile(r"[(\[|/–—-]|via ")  # without one of these no credit closes a line
WIRE_CLOSES = re.compile(r"[.!?][\"”]? ?[–—-]{1,2} ?[A-Z]\w+$")  # "… on Friday. – AFP" closes an agency's report
CUT_OFF = ("...", "…", "..")
WITHOUT_DIGITS = dict.fromkeys(map(ord, "0123456789"))
CREDIT_TAIL = 130  # code points at the end of a line in which a picture's credit closes
BYLINE = re.compile(
    r"(?:written |posted |reported |words |text |story )?(?:by|von|por|par|di|door|текст|автор)\b:?\s+[^\W\d_]",
    re.IGNORECASE,
)
GLUED = re.compile(r"[^\W\d_A-Z]{2}[.?!]?[A-Z][^\W\d_]{2}")  # a title stuck to the text below it; not "McDonald"
LONGEST_STAMP = 140  # code points of a line that tells authors or dates
KEPT_LOOKS = 100_000  # texts; pages of one outlet share their menus


@dataclass(frozen=True, slots=True)
class TextLook:
    """What a text looks like, wherever it stands.

    ``words`` are in lower case; ``size`` counts words (in scripts without spaces, two and a half characters stand for
    one); ``prose`` is 0 to 1 for how much it reads as a sentence of a text; ``score`` is the features' learned sum.
    """

    words: tuple[str, ...]
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
    lower = sum([token[0].isalpha() and not token[0].isupper() for token in tokens]) / len(tokens)
    prose = min(len(text), 200) / 200 * (1 if is_sentence else 0.25) * (1 if size >= 6 else 0.1) * (0.3 + 0.7 * lower)
    is_short = len(text) <= LONGEST_STAMP
    phrase = phrase_in(words)
    is_caption = _is_caption(text)
    is_byline = is_short and size <= 14 and BYLINE.match(text) is not None
    is_dated = is_short and next(written_dates(text), None) is not None
    features = _shape(text, words, size, is_sentence, lower)
    if is_caption:
        features["caption"] = 1.0
    if is_byline or is_dated:
        features["stamp"] = 1.0
    if phrase:
        role = "navigation" if phrase.role == "section" else phrase.role
        features[f"phrase_{role}{'_sentence' if is_sentence and size > 6 else ''}"] = 1.0
        if phrase.ends_article:
            features["phrase_below_articles"] = 1.0
    learned = score(features, learned_weights())
    return TextLook(words, size, prose, is_sentence, phrase, is_caption, is_byline, is_dated, features, learned)


def _is_caption(text: str) -> bool:
    if "©" in text or CREDIT_OPENS.match(text):
        return True
    tail = text[-CREDIT_TAIL:]
    if not CREDIT_MARKS.search(tail) or not CREDIT_CLOSES.search(tail):
        return False
    return not WIRE_CLOSES.search(tail)


def _shape(text: str, words: Sequence[str], size: float, is_sentence: bool, lower: float) -> dict[str, float]:
    features = {"always": 1.0, "length": math.log1p(len(text)) / 6, "lower_case_share": lower}
    known = function_words()
    features["function_word_share"] = sum([word in known for word in words]) / max(len(words), 1)
    tests = (
        ("sentence", is_sentence),
        ("sentence_of_6_words", is_sentence and size >= 6),
        ("sentence_of_15_words", is_sentence and size >= 15),
        ("12_words", size >= 12),
        ("25_words", size >= 25),
        ("up_to_3_words", size <= 3),
        ("up_to_6_words", size <= 6),
        ("address", "http" in text or "@" in text or "www." in text),
        ("separators", " | " in text or " / " in text or "»" in text or " › " in text or " > " in text),
        ("capitals", text.isupper()),
        ("title_case", lower < 0.5 and not is_sentence),
        ("comma", ", " in text),
        ("several_sentences", ". " in text),
        ("opens_with_mark", text[0] in '"“‘«„'),
        ("colon_at_end", text[-1] == ":"),
        ("question", text[-1] == "?"),
        ("cut_off", text.endswith(CUT_OFF)),
        ("no_words", not words),
        ("opens_in_lower_case", text[0].islower()),
        ("table", "\t" in text),
        ("glued", GLUED.search(text) is not None),
    )
    for name, holds in tests:
        if holds:
            features[name] = 1.0
    digits = len(text) - len(text.translate(WITHOUT_DIGITS))
    if digits:
        features["digit_share"] = min(1.0, digits / len(text) * 3)
    return features


@cache
def function_words() -> frozenset[str]:
    """Words of English and some other languages that tell nothing of a text's matter."""
    return frozenset(row["word"] for row in reference.rows("function_words"))
