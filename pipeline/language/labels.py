"""The names that the English model gives to tags and dependencies, in the groups that grammar asks for.

Fine tags are those of the Penn Treebank, dependencies those of ClearNLP. Another language has other ones; what stands
here and the word lists of ``lexicon`` is what it would bring. Single names are written where they are asked for.
"""

NAME_TAGS = frozenset({"NNP", "NNPS"})
COMMON_NOUN_TAGS = frozenset({"NN", "NNS"})
NOUN_TAGS = NAME_TAGS | COMMON_NOUN_TAGS
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP"})
VERB_TAGS = FINITE_TAGS | {"VB", "VBG", "VBN"}
PRONOUN_TAGS = frozenset({"PRP", "WP"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
PHRASE_OPENING_TAGS = NOUN_TAGS | {"PRP", "DT", "CD", "JJ", "PRP$", "WP"}

SUBJECT_DEPS = ("nsubj", "nsubjpass", "csubj")
DESCRIBING_DEPS = frozenset({"amod", "compound", "nmod", "poss"})  # how words that describe or own a noun hang on it
LEFT_MODIFIER_DEPS = frozenset(
    {"det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "advmod", "case"}
)

POS_OF_TAG = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "IN": "ADP", "DT": "DET", "PDT": "DET",
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "PRP": "PRON", "PRP$": "PRON", "EX": "PRON", "WP": "PRON", "WDT": "PRON",
    "WP$": "DET", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "SCONJ", "RP": "ADP", "CC": "CCONJ", "TO": "PART", "POS": "PART",
    "CD": "NUM", "UH": "INTJ", "$": "SYM", "SYM": "SYM", "_SP": "SPACE", "FW": "X", "XX": "X", "ADD": "X", "AFX": "ADJ",
    "LS": "X", ",": "PUNCT", ".": "PUNCT", "''": "PUNCT", "``": "PUNCT", ":": "PUNCT", "HYPH": "PUNCT", "NFP": "PUNCT",
    "-LRB-": "PUNCT", "-RRB-": "PUNCT",
}  # fmt: skip
