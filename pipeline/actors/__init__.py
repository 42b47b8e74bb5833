"""Who can be a party: countries, bodies, persons. What the parties do is coded in ``pipeline.events``."""

from pipeline.actors.home_country import Surroundings, short_names, surroundings
from pipeline.actors.known_names import (
    KEY,
    KnownName,
    NameHit,
    body_nouns,
    known_names,
    name_hits,
    names_in_context,
    sectors,
)
from pipeline.actors.parties import RELATIVE_TAGS, SentenceParties, inferred, is_coded, sentence_parties, title_sector
from pipeline.actors.sentences import (
    NOUN_TAGS,
    VERB_TAGS,
    Sentence,
    SentenceTokens,
    lemma_at,
    lower_at,
    sentence,
    span_of,
    tag_at,
    tokens_of,
)

__all__ = [
    "KEY",
    "NOUN_TAGS",
    "RELATIVE_TAGS",
    "VERB_TAGS",
    "KnownName",
    "NameHit",
    "Sentence",
    "SentenceParties",
    "SentenceTokens",
    "Surroundings",
    "body_nouns",
    "inferred",
    "is_coded",
    "known_names",
    "lemma_at",
    "lower_at",
    "name_hits",
    "names_in_context",
    "sectors",
    "sentence",
    "sentence_parties",
    "short_names",
    "span_of",
    "surroundings",
    "tag_at",
    "title_sector",
    "tokens_of",
]
