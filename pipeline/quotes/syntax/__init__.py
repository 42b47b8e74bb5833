"""Attributions that the syntax of a sentence shows: a cue, whose words they are, and the words.

Does not belong here: marks and what stands next to them (``in_marks``), and who the speaker is (``circumstances``).
"""

from pipeline.quotes.syntax import frames, quote_phrases
from pipeline.quotes.syntax.frames import Attribution, attributions
from pipeline.quotes.syntax.quote_phrases import (
    CCOMP,
    Run,
    agent,
    cue_run,
    is_passive,
    noun_phrase,
    speaking_subject,
    subject,
    subtree,
    trimmed,
)

__all__ = [
    "CCOMP",
    "Attribution",
    "Run",
    "agent",
    "attributions",
    "cue_run",
    "frames",
    "is_passive",
    "noun_phrase",
    "quote_phrases",
    "speaking_subject",
    "subject",
    "subtree",
    "trimmed",
]
