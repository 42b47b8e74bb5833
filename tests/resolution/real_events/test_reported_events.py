"""When two mentions can be of one event: parties, persons, kinds, places, days and words."""

from datetime import date
from typing import Any

import pytest

from pipeline.resolution.real_events.reported_events import Report, agree, common_persons, hints, overlap
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, OKAFOR, mention

ROUX = ("Marc Roux", "FRA")
TUESDAY = date(2024, 1, 16)
ATTACK: dict[str, Any] = {"base_type": "ASSAULT", "trigger_text": "attacked"}
ACCUSE: dict[str, Any] = {"base_type": "ACCUSE", "trigger_text": "accused"}


def report(*sides: Any, **values: Any) -> Report:
    return Report(0, mention("a", *sides, **values), ("article a",))


@pytest.mark.parametrize(
    ("one", "other", "persons"),
    [
        pytest.param(report(), report(), 2, id="the same persons"),
        pytest.param(report(), report((CONTI,), (DUVAL,)), 2, id="a meeting told from the other side"),
        pytest.param(report(), report((FRANCE,), (ITALY,)), 0, id="their countries"),
        pytest.param(report(), report((ROUX,), (CONTI,)), None, id="another person of a country"),
        pytest.param(report(), report((DUVAL,), (OKAFOR,)), None, id="another country"),
        pytest.param(report(), report((DUVAL, OKAFOR), (CONTI,)), 2, id="a meeting with one more"),
        pytest.param(report((FRANCE,), (ITALY,), **ATTACK), report((ITALY,), (FRANCE,), **ATTACK), None, id="reversed"),
        pytest.param(report((FRANCE,), (ITALY,), **ATTACK), report((FRANCE,), (ITALY,), **ATTACK), 0, id="an attack"),
        pytest.param(report((FRANCE,), (), **ATTACK), report((FRANCE,), (ITALY,), **ATTACK), None, id="one side more"),
        pytest.param(
            report((DUVAL, CONTI), (OKAFOR,)), report((DUVAL,), (CONTI, OKAFOR)), None, id="together here, facing there"
        ),
        pytest.param(
            report((FRANCE,), (), evidence_text="Police cleared the square."),
            report((FRANCE,), (), evidence_text="The square was cleared by police."),
            0,
            id="inside one country, in like words",
        ),
        pytest.param(
            report((FRANCE,), (), evidence_text="Police cleared the square."),
            report((FRANCE,), (), evidence_text="Dockers went on strike."),
            None,
            id="inside one country, in other words",
        ),
    ],
)  # fmt: skip
def test_common_persons(one: Report, other: Report, persons: int | None) -> None:
    assert common_persons(one, other) == persons
    assert common_persons(other, one) == persons


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        pytest.param({}, ("CONSULT", "", ""), id="a meeting"),
        pytest.param({"status": "planned"}, ("CONSULT", "", ""), id="planned is real"),
        pytest.param({"status": "negated"}, ("CONSULT", "", "negated"), id="negated is not"),
        pytest.param({"mode": "negotiate"}, ("CONSULT", "", ""), id="a mode that makes no other meeting"),
        pytest.param({"mode": "phone"}, ("CONSULT", "phone", ""), id="a call is another event"),
        pytest.param({"mode": "visit"}, ("CONSULT", "", ""), id="a visit of persons to persons is their meeting"),
        pytest.param({"base_type": "ASSAULT", "mode": "aerial"}, ("ASSAULT", "aerial", ""), id="an attack's mode"),
    ],
)
def test_kind(values: dict[str, Any], kind: tuple[str, str, str]) -> None:
    assert report(**values).kind == kind


def test_a_visit_to_a_country_is_another_event_than_a_meeting() -> None:
    assert report((DUVAL,), (ITALY,), mode="visit").kind == ("CONSULT", "visit", "")


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        pytest.param(report(place="Sarn"), report(place="Port Elin"), True, id="a meeting in two places"),
        pytest.param(report(**ATTACK, place="Sarn"), report(**ATTACK, place="Port Elin"), False, id="attacks in two"),
        pytest.param(report(**ATTACK, place="Sarn"), report(**ATTACK), True, id="an attack, place told once"),
        pytest.param(
            report(**ACCUSE, evidence_text="Duval accused Conti of hiding fishing boats."),
            report(**ACCUSE, evidence_text="Conti hid boats, Duval said."), True, id="an accusation in like words",
        ),
        pytest.param(
            report(**ACCUSE, evidence_text="Duval accused Conti of hiding fishing boats."),
            report(**ACCUSE, evidence_text="Duval accused Conti of breaking the truce."), False, id="in other words",
        ),
    ],
)  # fmt: skip
def test_what_speaks_against_one_event(one: Report, other: Report, agreed: bool) -> None:
    assert agree(one, other) is agreed


@pytest.mark.parametrize(
    ("one", "other", "slack", "same"),
    [
        pytest.param(report(on=TUESDAY), report(on=TUESDAY), 0, True, id="one day"),
        pytest.param(report(on=TUESDAY), report(on=date(2024, 1, 17)), 0, False, id="the next day"),
        pytest.param(report(on=TUESDAY), report(on=date(2024, 1, 17)), 1, True, id="the next day, with slack"),
        pytest.param(report(on=TUESDAY), report(on=(date(2024, 1, 1), date(2024, 1, 31))), 0, True, id="its month"),
        pytest.param(
            report(on=TUESDAY), report(on=date(2024, 1, 17), date_basis="publication"), 0, True,
            id="the day of publication reaches back",
        ),
        pytest.param(report(on=TUESDAY), report(), 9, False, id="not dated"),
    ],
)  # fmt: skip
def test_days_that_overlap(one: Report, other: Report, slack: int, same: bool) -> None:
    assert overlap(one, other, slack) is same
    assert overlap(other, one, slack) is same


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(report(is_lead=False), report(), 0, id="nothing"),
        pytest.param(report(), report(), 1, id="own news of both"),
        pytest.param(report(place="Sarn", is_lead=False), report(place="Sarn"), 1, id="place"),
        pytest.param(report(date_text="Tuesday"), report(on=TUESDAY), 2, id="weekday of a date, and own news"),
        pytest.param(report(date_text="in January"), report(on=TUESDAY), 3, id="month of a date, and own news"),
        pytest.param(report(date_text="Monday"), report(on=TUESDAY), None, id="another weekday"),
        pytest.param(report(date_text="in May"), report(on=TUESDAY), None, id="another month"),
    ],
)
def test_hints(one: Report, other: Report, count: int | None) -> None:
    assert hints(one, other) == count
    assert hints(other, one) == count


def test_reports_are_looked_for_by_pairs_of_parties() -> None:
    assert report((DUVAL, OKAFOR), (CONTI,)).pairs == (("FRA", "ITA"), ("FRA", "NGA"), ("ITA", "NGA"))
    assert report((DUVAL,), ()).pairs == (("FRA",),)
    assert report((), ()).pairs == ()


@pytest.mark.parametrize(("words", "counts"), [("two days later", True), ("the same day", True), ("on Tuesday", False)])
def test_dates_that_count_from_another_day(words: str, counts: bool) -> None:
    assert report(date_text=words).counts_from_another_day is counts


@pytest.mark.parametrize(("last", "is_exact"), [(7, True), (8, False)])
def test_a_week_is_exact(last: int, is_exact: bool) -> None:
    assert report(on=(date(2024, 1, 1), date(2024, 1, last))).is_exact is is_exact
