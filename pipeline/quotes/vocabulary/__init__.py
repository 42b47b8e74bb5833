"""The words of attribution: cues with the frames that they take, nouns that speak, media through which words come.

Does not belong here: where in a sentence they stand (``syntax``).
"""

from pipeline.quotes.vocabulary.cues import Cue, CueKind, CueNeed, according_words, cue_words, noun_cues, verb_cues
from pipeline.quotes.vocabulary.media_names import Medium, NamedMedium, media_in, medium_named
from pipeline.quotes.vocabulary.quote_sources import is_medium, may_speak, without_article

__all__ = [
    "Cue",
    "CueKind",
    "CueNeed",
    "Medium",
    "NamedMedium",
    "according_words",
    "cue_words",
    "is_medium",
    "may_speak",
    "media_in",
    "medium_named",
    "noun_cues",
    "verb_cues",
    "without_article",
]
