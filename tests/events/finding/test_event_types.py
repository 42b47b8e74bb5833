"""The coded list of event types, and what a plan is coded as."""

import pytest

from pipeline.events.finding.event_types import announced, event_type


@pytest.mark.parametrize(
    ("base", "coded"), [("AID", "AGREE"), ("CONSULT", "AGREE"), ("ASSAULT", "THREATEN"), ("ACCUSE", "ACCUSE")]
)
def test_what_a_plan_is_coded_as(base: str, coded: str) -> None:
    assert announced(base) == coded


def test_a_mode_without_a_row_has_the_row_of_its_type() -> None:
    plain, unknown = event_type("CONSULT", None), event_type("CONSULT", "by pigeon")
    assert unknown == plain
    assert (plain.event_type, plain.mode, plain.quad_class) == ("CONSULT", None, "verbal cooperation")


def test_an_unknown_type_raises() -> None:
    with pytest.raises(KeyError, match="unknown event type 'PICNIC'"):
        event_type("PICNIC", None)
