"""What shows that a marked span is somebody's words. How it is found is not here."""

from dataclasses import dataclass

from pipeline.language import Phrase, Word


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a marked span is somebody's words: the rule, the source (null when unnamed), the cue (null when carried).

    ``clause`` is the reported clause around a partial quote, null for a quote that stands by itself.
    """

    rule: str
    source: Phrase | None
    cue: Phrase | None = None
    verb: Word | None = None
    via: Phrase | None = None
    clause: Phrase | None = None
