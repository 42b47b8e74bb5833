"""English as the parser and the reader of marks see it: the one token view, clauses, phrases.

Belongs here: what holds of any sentence, whoever reads it: the parse, tokens, subjects and objects, passives, noun
phrases. Does not: who can speak, what is an event, which names are persons.
"""

from pipeline.language import parse
from pipeline.language.parse import LONGEST_SENTENCE, Paragraph, lemma_of, model, paragraphs

__all__ = [
    "LONGEST_SENTENCE",
    "Paragraph",
    "lemma_of",
    "model",
    "paragraphs",
    "parse",
]
