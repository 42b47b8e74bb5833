"""Groups of reports never come to hold two that clash."""

from pipeline.resolution.real_events.reported_events import Clusters, Report
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, mention

ROUX = ("Marc Roux", "FRA")


def clusters(*sides: tuple[tuple[str, str], tuple[str, str]]) -> Clusters:
    return Clusters(
        Report(number, mention(str(number), (one,), (other,)), ()) for number, (one, other) in enumerate(sides)
    )


def together(found: Clusters, count: int) -> list[set[int]]:
    roots = [found.root(number) for number in range(count)]
    return [{place for place, root in enumerate(roots) if root == wanted} for wanted in dict.fromkeys(roots)]


def test_reports_that_do_not_clash_join() -> None:
    found = clusters((DUVAL, CONTI), (FRANCE, ITALY), (DUVAL, ITALY))
    found.join(0, 1)
    found.join(1, 2)
    assert together(found, 3) == [{0, 1, 2}]


def test_a_report_between_two_that_clash_joins_one_of_them() -> None:
    found = clusters((DUVAL, CONTI), (FRANCE, ITALY), (ROUX, CONTI))
    found.join(0, 1)
    found.join(1, 2)
    assert together(found, 3) == [{0, 1}, {2}]


def test_groups_that_clash_through_one_member_stay_apart() -> None:
    found = clusters((DUVAL, CONTI), (FRANCE, ITALY), (FRANCE, CONTI), (ROUX, ITALY))
    found.join(0, 1)
    found.join(2, 3)
    found.join(1, 2)
    assert together(found, 4) == [{0, 1}, {2, 3}]
