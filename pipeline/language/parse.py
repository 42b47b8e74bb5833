"""The one linguistic parse that quotes and events share, paragraph by paragraph, and the lemmas of words.

No rule about events or attribution belongs here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from pipeline.language.labels import POS_OF_TAG, VERB_TAGS
from pipeline.records import FIELDS, Article, FieldName
from pipeline.writing import paragraph_spans

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WORDLESS = re.compile(r"(?<!\S)\S{400,}+|(?<![\W_])[\W_]{100,}+")  # news has words of 114, runs of marks of 30
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*+\s++")
BATCH = 256  # pieces a batch
BATCH_LENGTH = 60_000  # code points a batch; the parser's layers take some 10 kB a token while they work
LONGEST_PIECE = 20_000  # code points parsed together; a longer paragraph is cut between sentences
LONGEST_SENTENCE = 200  # tokens; the longest of 12,000 sentences of news has 97
DENSEST = 3.5  # code points a token; no paragraph of news has less than 4.1, marks and numbers in place of words have
DENSE_READ = 2_000  # tokens of an article, however dense
FEWEST_TOKENS = 5  # "“No,” he said." has 7; a line of a menu takes .4 ms as a sentence does
MOST_SHORT = 1_000  # pieces of fewer tokens that are read of an article; no interview has as many
DOUBLED = re.compile(r"[aeiou]([bdgmnprt])\1e$")
MOST_LEMMAS = 100_000  # words that a process remembers, some 15 MB
SHORT_VERB = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of one field: ``doc`` parses its text, which starts at ``start`` of the field (code points).

    ``token.idx + start`` is a token's offset in the field.
    """

    field: FieldName
    start: int
    doc: "Doc"


def model() -> "Language":
    """The parser of this process, loaded when it is first asked for."""
    from pipeline.language import spacy_model

    return spacy_model.model()


def paragraphs(articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Paragraph, ...]]]:
    """Parse title, subtitle and body of each article; order is kept, fields in that order, paragraphs as they stand.

    What is no prose is left out, so that time and memory are bounded by size: words and runs of marks of a length that
    no text has (``WORDLESS``), once an article is long pieces of far more tokens than words would make (``DENSEST``)
    or more short ones than an article has (``MOST_SHORT``).
    The words of a sentence over ``LONGEST_SENTENCE``, which is a list or a table, keep their tags and hang on nothing.
    """
    from pipeline.language import spacy_model

    spacy_model.renew_vocabulary()
    batch = list(articles)
    parsed = _parsed((place, piece) for place, article in enumerate(batch) for piece in _pieces(article))
    following = next(parsed, None)
    for place, article in enumerate(batch):
        own = []
        while following is not None and following[0] == place:
            own.append(following[1])
            following = next(parsed, None)
        yield article, tuple(own)


def _parsed(pieces: Iterable[tuple[int, Paragraph]]) -> Iterator[tuple[int, Paragraph]]:
    """The numbered pieces with their docs parsed, a batch at a time."""
    for batch in _batches(pieces):
        docs = model().pipe([piece.doc for _, piece in batch], batch_size=BATCH)
        for (place, piece), doc in zip(batch, docs, strict=True):
            doc.tensor = NO_VECTORS  # 400 bytes a token that nothing asks for
            yield place, Paragraph(piece.field, piece.start, _without_lists(doc))


NO_VECTORS = np.zeros(0)


def _batches(pieces: Iterable[tuple[int, Paragraph]]) -> Iterator[list[tuple[int, Paragraph]]]:
    batch: list[tuple[int, Paragraph]] = []
    length = 0
    for place, piece in pieces:
        batch.append((place, piece))
        length += piece.doc[-1].idx
        if length >= BATCH_LENGTH or len(batch) == BATCH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _pieces(article: Article) -> Iterator[Paragraph]:
    """The pieces of an article's fields that are parsed, as tokens that nothing is known of yet."""
    length = tokens = short = 0
    for field in FIELDS:
        text = article.field(field)
        for start, end in _prose(text):
            doc = model().make_doc(text[start:end])
            length += end - start
            short += len(doc) < FEWEST_TOKENS
            is_prose = tokens + len(doc) <= DENSE_READ + length / DENSEST
            if is_prose and (short <= MOST_SHORT or len(doc) >= FEWEST_TOKENS):
                tokens += len(doc)
                yield Paragraph(field, start, doc)


def _prose(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces to parse start and end: paragraphs, without what is no prose, long ones cut."""
    for start, end in paragraph_spans(text):
        line = text[start:end]
        place = 0
        for gap in WORDLESS.finditer(line):
            yield from ((start + first, start + last) for first, last in _cut(line, place, gap.start()))
            place = gap.end()
        yield from ((start + first, start + last) for first, last in _cut(line, place, len(line)))


def _cut(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch of a line in pieces: cut after the last sentence that fits, else at a blank."""
    while end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        stops = [stop.end() for stop in SENTENCE_END.finditer(line, limit - LONGEST_PIECE // 4, limit)]
        cut = stops[-1] if stops else line.rfind(" ", start, limit) + 1 or limit
        yield start, cut
        start = cut
    if start < end and not line[start:end].isspace():
        yield start, end


def _without_lists(doc: "Doc") -> "Doc":
    """The doc with the tokens of each sentence that is too long for one made sentences of their own.

    Much of what is read from a sentence takes its length squared, and no such sentence has a syntax.
    """
    opens = doc.to_array(["SENT_START"]).ravel() == 1
    opens[:1] = True
    starts = np.flatnonzero(opens)
    lengths = np.diff(starts, append=len(doc))
    if not (lengths > LONGEST_SENTENCE).any():
        return doc
    from spacy.tokens import Doc

    is_loose = np.repeat(lengths > LONGEST_SENTENCE, lengths)
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        heads=[token.i if is_loose[token.i] else token.head.i for token in doc],
        deps=["ROOT" if is_loose[token.i] else token.dep_ for token in doc],
    )


@dataclass(frozen=True, slots=True)
class StandIn:
    """What is parsed in place of a word: ``form``, which must be read as one of ``tags`` if there are any.

    The word itself then has ``tag``, or the one of its stand-in where that is empty.
    """

    form: str
    tags: frozenset[str] = frozenset()
    tag: str = ""


def reread(field: FieldName, start: int, text: str) -> Paragraph:
    """A paragraph parsed again from another text for it, as with other capitals."""
    return Paragraph(field, start, model()(text))


def reread_with(
    field: FieldName, start: int, words: Sequence[str], spaces: Sequence[bool], stand_ins: Mapping[int, StandIn]
) -> Paragraph | None:
    """A paragraph of ``words`` parsed with others in the place of some, by index; null if one is not read as asked.

    ``spaces`` tells which words have a blank after them. Words and offsets are those given.
    """
    from spacy.tokens import Doc

    vocab = model().vocab
    forms = [stand_ins[index].form if index in stand_ins else word for index, word in enumerate(words)]
    probe = Doc(vocab, words=forms, spaces=list(spaces))
    for _, component in model().pipeline:
        probe = component(probe)
    tags = [token.tag_ for token in probe]
    for index, stand_in in stand_ins.items():
        if stand_in.tags and tags[index] not in stand_in.tags:
            return None
        tags[index] = stand_in.tag or tags[index]
    doc = Doc(
        vocab,
        words=list(words),
        spaces=list(spaces),
        tags=tags,
        pos=[token.pos_ for token in probe],
        heads=[token.head.i for token in probe],
        deps=[token.dep_ for token in probe],
    )
    return Paragraph(field, start, doc)


@lru_cache(maxsize=MOST_LEMMAS)
def lemma_of_word(lower: str, tag: str) -> str:
    """The lemma of a word given in lower case, in lower case; what the model's own tables get wrong is put right."""
    from pipeline.language.spacy_model import lemma_of

    pos = POS_OF_TAG.get(tag, "X")
    lemma = lemma_of(lower, "VERB" if pos == "AUX" else pos, tag)
    return _with_final_e(lower, lemma) if tag in VERB_TAGS else lemma


def _with_final_e(word: str, lemma: str) -> str:
    """Give a short verb the final e that its lemma lost, and take a false one: of "stag", of "readmitte"."""
    if DOUBLED.search(lemma) and word in (f"{lemma}d", f"{lemma[:-1]}ing"):
        return lemma[:-2]  # "readmitted" is "readmit"
    is_regular = word in (f"{lemma}ed", f"{lemma}ing", f"{lemma}es")
    return f"{lemma}e" if is_regular and SHORT_VERB.fullmatch(lemma) else lemma
