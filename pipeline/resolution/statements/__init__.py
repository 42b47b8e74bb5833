"""Which quotes are of one utterance, whoever reports it: in full, in fragments or in other words.

    lent_speakers.spoken_for(quotes)        -> the speakers that quotes lend each other, and whose words others are
    utterance_groups.group(quotes, voices)  -> each statement with its quote_ids

Formulas that a speaker repeats on other occasions stay apart: they are other statements.
"""

from pipeline.resolution.statements import lent_speakers, utterance_groups
from pipeline.resolution.statements.quoted_texts import QuotedText
from pipeline.resolution.statements.statement_rows import Statement

__all__ = ["QuotedText", "Statement", "lent_speakers", "utterance_groups"]
