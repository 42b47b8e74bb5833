"""Groups that grow by joining two members at a time."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution.grouping.joining import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


def grouped(pairs: list[tuple[int, int]]) -> list[list[int]]:
    groups = Groups[int]()
    for one, other in pairs:
        groups.join(one, other)
    return groups.lists(range(10))


def test_members_are_put_together_in_the_order_given() -> None:
    groups = Groups[str]()
    groups.join("c", "a")
    groups.join("d", "e")
    groups.join("a", "d")
    assert groups.lists("edxcba") == [["e", "d", "c", "a"], ["x"], ["b"]]
    assert groups.together("c", "e")
    assert not groups.together("c", "x")


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_joining_does_not_matter(pairs: list[tuple[int, int]], chance: object) -> None:
    shuffled = list(pairs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert grouped([(other, one) for one, other in shuffled]) == grouped(pairs)
