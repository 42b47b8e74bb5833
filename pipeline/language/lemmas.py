"""The lemma of a word by its form and fine tag, with what the model's own tables get wrong put right."""

import re
from functools import lru_cache

from pipeline.language.labels import POS_OF_TAG, VERB_TAGS

DOUBLED = re.compile(r"[aeiou]([bdgmnprt])\1e$")
MOST_KEPT = 100_000  # words that a process remembers, some 15 MB
SHORT_VERB = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


@lru_cache(maxsize=MOST_KEPT)
def lemma_of_word(lower: str, tag: str) -> str:
    """The lemma of a word given in lower case, in lower case."""
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
