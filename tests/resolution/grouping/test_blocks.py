"""Records put together by key, in memory and from disk."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution.grouping.blocks import Spool, blocks, grouped

MODULE = sys.modules[blocks.__module__]  # whose name the package gives to the function
KEYED = st.lists(st.tuples(st.text("abc", max_size=2), st.integers()), max_size=40)


@pytest.mark.parametrize("held", [2, 7, 1_000])
@given(KEYED)
def test_blocks_are_those_of_a_dictionary_however_little_is_held(held: int, keyed: list[tuple[str, int]]) -> None:
    expected: dict[str, list[int]] = {}
    for key, item in sorted(keyed, key=lambda pair: pair[0]):
        expected.setdefault(key, []).append(item)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MODULE, "HELD", held)
        assert list(blocks(keyed)) == list(expected.values())
        assert [(key, list(own)) for key, own in grouped(keyed)] == list(expected.items())


def test_a_spool_is_read_as_often_as_wanted_by_readers_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "WRITTEN", 2)
    monkeypatch.setattr(MODULE, "SMALL", 1)
    spool = Spool(str(number) for number in range(5))
    assert [(one, other) for one in spool for other in spool] == [
        (str(one), str(other)) for one in range(5) for other in range(5)
    ]
