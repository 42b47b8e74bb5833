"""What tables of rules promise: the order decides, gaps and double names raise, fires are counted on request only."""

from collections.abc import Callable

import pytest

from pipeline.rules import Rule, Table, always, changed, counting, fired

SIZE: Table[int, str] = Table(
    "size",
    (
        Rule("below_nothing", lambda number: number < 0, "none"),
        Rule("one_digit", lambda number: number < 10, "small"),
        Rule("otherwise", always, "large"),
    ),
)
OPEN: Table[int, str] = Table("open", SIZE.rules[:2])
STEPS: Table[int, Callable[[int], int]] = Table(
    "steps",
    (
        Rule("odd_is_made_even", lambda number: number % 2 == 1, lambda number: number + 1),
        Rule("even_is_halved", lambda number: number % 2 == 0, lambda number: number // 2),
        Rule("large_is_cut", lambda number: number > 100, lambda _: 100),
    ),
)


@pytest.mark.parametrize(("case", "given"), [(-1, "none"), (5, "small"), (50, "large")])
def test_the_first_rule_that_holds_decides(case: int, given: str) -> None:
    assert SIZE.first(case) == given


def test_a_case_that_no_rule_foresaw_raises() -> None:
    assert (OPEN.holds(50), OPEN.rule(50)) == (False, None)
    with pytest.raises(LookupError, match="table 'open': no rule holds for 50"):
        OPEN.first(50)


def test_a_rule_has_a_name_of_its_own() -> None:
    with pytest.raises(ValueError, match="table 'size': more than one rule is called otherwise"):
        Table("size", (*SIZE.rules, SIZE.rules[-1]))


def test_every_rule_that_holds_gives_something() -> None:
    assert list(SIZE.every(-1)) == ["none", "small", "large"]


def test_preference_goes_by_rule_before_it_goes_by_place() -> None:
    assert SIZE.best([50, 5, -1]) == -1
    assert SIZE.best([50, 5]) == 5
    assert OPEN.best([50]) is None


def test_a_change_sees_what_those_before_it_made() -> None:
    assert changed(STEPS, 9) == 5


def test_only_what_decided_is_counted_and_only_while_counting() -> None:
    SIZE.first(5)
    with counting() as fires:
        SIZE.first(5)
        SIZE.first(7)
        changed(STEPS, 9)
        fired("list", "row")
    SIZE.first(5)
    assert fires == {
        ("size", "one_digit"): 2,
        ("steps", "odd_is_made_even"): 1,
        ("steps", "even_is_halved"): 1,
        ("list", "row"): 1,
    }
