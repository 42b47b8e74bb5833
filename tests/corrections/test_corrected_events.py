"""Events that users correct by the id of the event: all mentions that tell it follow."""

from datetime import date

from pipeline.corrections import Correction, corrected_events
from pipeline.records import CorrectionKind
from pipeline.resolution import event_groups
from tests.resolution.real_events.reports import mention

GROUP = [mention("m1"), mention("m2")]


def line(correction: CorrectionKind, target: str, value: str = "") -> Correction:
    return Correction("corrections/own.csv", 2, correction, target, value, "anna")


def test_an_event_that_is_none_withdraws_its_mentions() -> None:
    (none,) = corrected_events([GROUP], [line("not_an_event", event_groups.event_id("m1"))])
    assert none.event is None
    assert [change[1:] for change in none.changes] == [
        ("event_mentions", "m1", "withdrawn_by", None, "anna"),
        ("event_mentions", "m2", "withdrawn_by", None, "anna"),
    ]


def test_type_and_date_are_set_and_the_machine_s_stay_readable() -> None:
    machine = event_groups.event(GROUP)
    lines = [line("type", machine.event_id, "REJECT"), line("date", machine.event_id, "2024-07-01")]
    (found,) = corrected_events([GROUP], lines)
    assert found.event is not None
    assert (found.event.event_id, found.event.event_type) == (machine.event_id, "REJECT")
    assert (found.event.date_start, found.event.date_granularity) == (date(2024, 7, 1), "day")
    assert ("events", machine.event_id, "event_type", machine.event_type, "REJECT") in [
        one[1:] for one in found.changes
    ]


def test_an_id_finds_the_event_that_an_earlier_mention_has_joined() -> None:
    (found,) = corrected_events([[mention("m0"), *GROUP]], [line("type", event_groups.event_id("m1"), "REJECT")])
    assert found.event is not None
    assert found.event.event_type == "REJECT"


def test_other_events_stay() -> None:
    (found,) = corrected_events([GROUP], [line("not_an_event", "another")])
    assert found.event == event_groups.event(GROUP)
    assert found.changes == []
