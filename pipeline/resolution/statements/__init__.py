"""Which quotes are of one utterance, whoever reports it: in full, in fragments or in other words.

    lent_speakers.spoken_for(quotes)        -> the speakers that quotes lend each other, and whose words others are
    utterance_groups.group(quotes, voices)  -> each statement with its quote_ids
    formulas.formula_uses(texts)            -> the words that a speaker says again on other occasions

What is said again on another occasion is another statement.
"""

from pipeline.resolution.statements import formulas, lent_speakers, utterance_groups
from pipeline.resolution.statements.quoted_texts import QuotedText

__all__ = ["QuotedText", "formulas", "lent_speakers", "utterance_groups"]
