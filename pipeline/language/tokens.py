"""One parsed paragraph as words that know their neighbours in the text and in the tree, made once for every reader.

What the words mean is not asked here: subjects and voices are found in ``clauses``, noun phrases in ``phrases``.
"""

import dataclasses
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, Any, NewType

import numpy as np

from pipeline.language.labels import NAME_TAGS, NOUN_TAGS, VERB_TAGS
from pipeline.language.lexicon import DASHES
from pipeline.language.parse import Paragraph, lemma_of_word
from pipeline.language.parse_repairs import (
    give_additions_to_tellers,
    give_days_to_tellers,
    give_main_verbs,
    give_speakers_to_tellers,
    join_verbs_of_one_form,
)
from pipeline.records import Article, FieldName, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

ATTRIBUTES: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "IDX", "LENGTH", "SENT_START"]
TokenIndex = NewType("TokenIndex", int)
"""Where a token stands in its paragraph, counted from 0."""


@dataclass(slots=True, eq=False, repr=False)
class Word:
    """One token where it stands: its text, tags, place in the tree, and offsets in the field.

    ``tag`` is the fine tag, ``pos`` the part of speech, ``dep`` the dependency on ``head``; the root of a sentence is
    its own head. ``children`` stand in text order. There is one object for each token: words are compared by identity,
    and one that stands earlier in the paragraph is less. Never changed once ``tokens`` has made it.
    """

    index: TokenIndex
    text: str
    lower: str
    tag: str
    pos: str
    dep: str
    start: int
    end: int
    sentence: "Sentence"
    tokens: "Tokens"
    children: Sequence["Word"] = ()
    head: "Word" = dataclasses.field(init=False)

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}/{self.dep}"

    def __lt__(self, other: "Word") -> bool:
        return self.index < other.index

    def __le__(self, other: "Word") -> bool:
        return self.index <= other.index

    @property
    def lemma(self) -> str:
        """In lower case."""
        return lemma_of_word(self.lower, self.tag)

    @property
    def span(self) -> Span:
        """Its offsets in the field."""
        return Span(self.start, self.end)

    @property
    def previous(self) -> "Word | None":
        """The token before it in the paragraph, of whatever sentence."""
        return self.tokens.words[self.index - 1] if self.index else None

    @property
    def next(self) -> "Word | None":
        """The token after it in the paragraph, of whatever sentence."""
        after = self.index + 1
        return self.tokens.words[after] if after < len(self.tokens.words) else None

    @property
    def lower_before(self) -> str:
        """The token before it in lower case, '' at the start of the paragraph."""
        return self.tokens.words[self.index - 1].lower if self.index else ""

    @property
    def lower_after(self) -> str:
        """The token after it in lower case, '' at the end of the paragraph."""
        after = self.next
        return after.lower if after is not None else ""

    @property
    def is_root(self) -> bool:
        return self.head is self

    @property
    def is_noun(self) -> bool:
        """A common noun or a name."""
        return self.tag in NOUN_TAGS

    @property
    def is_name(self) -> bool:
        return self.tag in NAME_TAGS

    @property
    def is_verb(self) -> bool:
        """A verb in any form, auxiliaries included, modals not; ``pos == "VERB"`` leaves auxiliaries out."""
        return self.tag in VERB_TAGS

    def child(self, *deps: str) -> "Word | None":
        """The first child with one of the dependencies."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def all_children(self, *deps: str) -> list["Word"]:
        return [child for child in self.children if child.dep in deps]

    def ancestors(self) -> Iterator["Word"]:
        """The heads above it, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def conjuncts(self) -> list["Word"]:
        """The word itself and those that are coordinated with it after it, in order."""
        joined = [self]
        for word in joined:
            joined.extend(word.all_children("conj"))
        return joined


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words from ``first`` to ``last`` of one paragraph, both included; never empty."""

    first: Word
    last: Word

    def __lt__(self, other: "Phrase") -> bool:
        return (self.first.index, self.last.index) < (other.first.index, other.last.index)

    def __len__(self) -> int:
        return self.last.index - self.first.index + 1

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __contains__(self, word: Word) -> bool:
        return self.first.index <= word.index <= self.last.index

    @property
    def words(self) -> list[Word]:
        return self.first.tokens.words[self.first.index : self.last.index + 1]

    @property
    def span(self) -> Span:
        """Its offsets in the field."""
        return Span(self.first.start, self.last.end)

    @property
    def text(self) -> str:
        """As the field has it, with the blanks between its words."""
        return self.first.tokens.source[self.first.start : self.last.end]

    def covers(self, other: "Phrase") -> bool:
        return self.first.index <= other.first.index and other.last.index <= self.last.index

    def overlaps(self, other: "Phrase") -> bool:
        return self.first.index <= other.last.index and other.first.index <= self.last.index


@dataclass(slots=True, eq=False, repr=False)
class Sentence:
    """A view of one sentence of a paragraph: its words are the paragraph's own.

    ``number`` counts the sentences of the field from 0; a dateline before a dash has that of the sentence after it.
    """

    tokens: "Tokens"
    number: int
    first: TokenIndex
    last: TokenIndex
    root_index: TokenIndex

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __repr__(self) -> str:
        return f"Sentence({self.number}, {self.text!r})"

    @property
    def field(self) -> FieldName:
        return self.tokens.field

    @property
    def words(self) -> list[Word]:
        return self.tokens.words[self.first : self.last + 1]

    @property
    def root(self) -> Word:
        return self.tokens.words[self.root_index]

    @property
    def phrase(self) -> Phrase:
        """All its words."""
        return self.tokens.phrase(self.first, self.last)

    @property
    def span(self) -> Span:
        """Its offsets in the field."""
        return Span(self.tokens.words[self.first].start, self.tokens.words[self.last].end)

    @property
    def text(self) -> str:
        return self.span.cut(self.tokens.source)


@dataclass(slots=True, eq=False, repr=False)
class Tokens:
    """One paragraph of a field, whose whole text is ``source``, by words and sentences; all offsets are the field's."""

    field: FieldName
    source: str
    words: list[Word] = dataclasses.field(default_factory=list)
    sentences: list[Sentence] = dataclasses.field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __repr__(self) -> str:
        return f"Tokens({self.text!r})"

    def __getitem__(self, index: int) -> Word:
        return self.words[index]

    @property
    def span(self) -> Span:
        """Its offsets in the field; the paragraph has words."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def text(self) -> str:
        return self.span.cut(self.source) if self.words else ""

    def phrase(self, first: int, last: int) -> Phrase:
        """The tokens from one index to another, both included."""
        return Phrase(self.words[first], self.words[last])


def article_tokens(article: Article, paragraphs: Sequence[Paragraph]) -> list[Tokens]:
    """The tokens of an article's paragraphs, sentences numbered through each field."""
    made: list[Tokens] = []
    for paragraph in paragraphs:
        is_same_field = bool(made) and made[-1].field == paragraph.field and bool(made[-1].sentences)
        number = made[-1].sentences[-1].number + 1 if is_same_field else 0
        made.append(tokens(paragraph, article.field(paragraph.field), number))
    return made


def _is_dateline(texts: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether the first words of a field, up to a dash, tell only where from: it is no sentence to count."""
    return texts[-1] in DASHES and not any(tag.startswith("V") for tag in tags[: len(texts)])


def tokens(paragraph: Paragraph, source: str, first_number: int = 0) -> Tokens:
    """The tokens of a parsed paragraph of the field with the text ``source``.

    ``first_number`` is the number of its first sentence in the field. A sentence that the parser left without a main
    verb has been given one where it stands beside its noun (see ``parse_repairs``).
    """
    doc = paragraph.doc
    made = Tokens(paragraph.field, source)
    size = len(doc)
    if not size:
        return made
    tag, pos, dep, head, begin, length, opens = doc.to_array(ATTRIBUTES).T
    heads = (head.astype(np.int64) + np.arange(size)).tolist()
    begins = (begin.astype(np.int64) + paragraph.start).tolist()
    ends = (begin.astype(np.int64) + length.astype(np.int64) + paragraph.start).tolist()
    texts = [source[start:end] for start, end in zip(begins, ends, strict=True)]
    tags, deps = _strings(tag, doc), _strings(dep, doc)
    opening = (opens == 1).nonzero()[0].tolist()
    firsts = opening if opening and opening[0] == 0 else [0, *opening]
    lasts = [*(first - 1 for first in firsts[1:]), size - 1]
    give_main_verbs(texts, tags, deps, heads, firsts, lasts)
    give_days_to_tellers(texts, tags, deps, heads)
    give_speakers_to_tellers(texts, tags, deps, heads)
    give_additions_to_tellers(texts, tags, deps, heads)
    join_verbs_of_one_form(tags, deps, heads)
    sentence_of: list[Sentence] = []
    has_dateline = first_number == 0 and len(firsts) > 1 and _is_dateline(texts[: lasts[0] + 1], tags)
    for at, (first, last) in enumerate(zip(firsts, lasts, strict=True), first_number):
        number = max(at - 1, first_number) if has_dateline else at
        root = next(place for place in range(first, last + 1) if heads[place] == place)
        sentence = Sentence(made, number, TokenIndex(first), TokenIndex(last), TokenIndex(root))
        made.sentences.append(sentence)
        sentence_of.extend(repeat(sentence, last - first + 1))
    lowers = [text.lower() for text in texts]
    parts = _strings(pos, doc)
    columns: Iterator[tuple[Any, ...]] = zip(
        range(size), texts, lowers, tags, parts, deps, begins, ends, sentence_of, repeat(made), strict=False
    )
    made.words = [Word(*row) for row in columns]
    _join(made.words, heads)
    return made


def _join(words: list[Word], heads: list[int]) -> None:
    """Give each word its head and its children; the six of ten that have none share an empty tuple."""
    below: defaultdict[int, list[Word]] = defaultdict(list)
    for word, head in zip(words, heads, strict=True):
        word.head = words[head]
        if word.index != head:
            below[head].append(word)
    for head, children in below.items():
        words[head].children = children


def _strings(codes: np.ndarray, doc: "Doc") -> list[str]:
    """The names of tags or dependencies; they are few, and each is one object however often it stands."""
    strings = doc.vocab.strings
    return [_NAMES.get(code) or _NAMES.setdefault(code, sys.intern(strings[code])) for code in codes.tolist()]


_NAMES: dict[int, str] = {}
