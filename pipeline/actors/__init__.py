"""Who can be a party: countries, bodies, persons. What the parties do is coded in ``pipeline.events``."""

from pipeline.actors.home_country import Surroundings, short_names, surroundings
from pipeline.actors.known_names import KEY, KnownName, NameHit, known_names, name_hits, names_in_context
from pipeline.actors.meant_names import as_meant
from pipeline.actors.noun_parties import code_of, is_coded, thing_party
from pipeline.actors.offices import title_sector
from pipeline.actors.parties import SentenceParties, inferred, sentence_parties
from pipeline.actors.party_words import body_nouns, party_words, sectors

__all__ = [
    "KEY",
    "KnownName",
    "NameHit",
    "SentenceParties",
    "Surroundings",
    "as_meant",
    "body_nouns",
    "code_of",
    "inferred",
    "is_coded",
    "known_names",
    "name_hits",
    "names_in_context",
    "party_words",
    "sectors",
    "sentence_parties",
    "short_names",
    "surroundings",
    "thing_party",
    "title_sector",
]
