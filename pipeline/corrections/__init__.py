"""What users say against the machine: lines of csv files, and what they make of quotes, events and entities.

    read(folder)                               -> every line, as a Correction or with what is wrong with it
    quote_fields / mention_fields(correction)  -> the columns of a row that a line sets, with their values
    corrected_entities(found, corrections)     -> the entities as users want them, and what was changed
    corrected_events(groups, corrections)      -> the events as users want them, and what was changed

Reading and writing rows is not done here, and nothing of the machine's own findings is kept or forgotten.
"""

from pipeline.corrections.corrected_entities import CorrectedEntity, corrected_entities, names_apart
from pipeline.corrections.corrected_events import corrected_events
from pipeline.corrections.corrected_fields import mention_fields, quote_fields
from pipeline.corrections.correction_lines import (
    COLUMNS,
    ENTITY_ID,
    Change,
    Correction,
    FaultyLine,
    read,
    text_of,
)

__all__ = [
    "COLUMNS",
    "ENTITY_ID",
    "Change",
    "CorrectedEntity",
    "Correction",
    "FaultyLine",
    "corrected_entities",
    "corrected_events",
    "mention_fields",
    "names_apart",
    "quote_fields",
    "read",
    "text_of",
]
