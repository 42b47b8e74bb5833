"""The columns that a correction sets in a row of quotes, mentions of events or events, with their values."""

from collections.abc import Mapping
from typing import Any

from pipeline.corrections.correction_lines import Correction, corrected_date
from pipeline.reference import rows

Fields = Mapping[str, Any]  # by column; of many types


def quote_fields(correction: Correction, speaker: str, is_body: bool = False) -> Fields:
    """What becomes of a quote; ``speaker`` is the name that the line's value gives, empty for nobody known, and
    ``is_body`` tells of one that is no person.

    What the machine held of another speaker, title and country, goes with him.
    """
    if correction.correction == "not_a_quote":
        return {"withdrawn_by": correction.corrected_by}
    basis = {"speaker_basis": "organisation" if is_body else "named"} if speaker else {}
    return {"speaker": speaker or None, "speaker_title": None, "speaker_country": None, **basis}


def mention_fields(correction: Correction) -> Fields:
    """What becomes of a mention of an event."""
    if correction.correction == "not_an_event":
        return {"withdrawn_by": correction.corrected_by}
    if correction.correction == "type":
        return {"base_type": correction.value, "cameo_code": None, **event_fields(correction)}
    return event_fields(correction)


def event_fields(correction: Correction) -> Fields:
    """What a type or date sets in an event and in each of its mentions; a date that a user gives counts as stated."""
    if correction.correction == "type":
        row = next(row for row in rows("event_types") if row["event_type"] == correction.value and not row["mode"])
        intensity = float(row["intensity"])
        return {"event_type": correction.value, "mode": None, "quad_class": row["quad_class"], "intensity": intensity}
    given = corrected_date(correction.value)
    return {
        "date_start": given and given.start,
        "date_end": given and given.end,
        "date_granularity": given and given.granularity,
        "date_basis": "stated" if given else "none",
    }
