"""The columns that a correction sets."""

from datetime import date

from pipeline.corrections import Correction, mention_fields, quote_fields
from pipeline.records import CorrectionKind


def line(correction: CorrectionKind, value: str = "") -> Correction:
    return Correction("corrections/own.csv", 2, correction, "t", value, "anna")


def test_another_speaker_has_no_title_and_country_of_the_former_one() -> None:
    assert quote_fields(line("speaker", "x"), "Mina Okoro") == {
        "speaker": "Mina Okoro",
        "speaker_title": None,
        "speaker_country": None,
        "speaker_basis": "named",
    }
    assert quote_fields(line("speaker", "x"), "Harbour Police", is_body=True)["speaker_basis"] == "organisation"
    assert quote_fields(line("speaker"), "") == {"speaker": None, "speaker_title": None, "speaker_country": None}


def test_what_is_no_quote_or_event_is_withdrawn_by_who_says_so() -> None:
    assert quote_fields(line("not_a_quote"), "") == {"withdrawn_by": "anna"}
    assert mention_fields(line("not_an_event")) == {"withdrawn_by": "anna"}


def test_a_type_brings_its_class_and_intensity() -> None:
    fields = mention_fields(line("type", "ASSAULT"))
    assert (fields["event_type"], fields["base_type"], fields["mode"]) == ("ASSAULT", "ASSAULT", None)
    assert (fields["quad_class"], fields["cameo_code"]) == ("material conflict", None)
    assert fields["intensity"] < 0


def test_a_date_is_stated_and_none_is_no_date() -> None:
    assert mention_fields(line("date", "2024-07-01")) == {
        "date_start": date(2024, 7, 1),
        "date_end": date(2024, 7, 1),
        "date_granularity": "day",
        "date_basis": "stated",
    }
    assert set(mention_fields(line("date")).values()) == {None, "none"}
