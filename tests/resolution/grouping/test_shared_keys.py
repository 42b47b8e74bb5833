"""Which things share a key."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution.grouping.shared_keys import holders, pairs

KEYS = st.lists(st.sets(st.integers(0, 9)), max_size=8)


@given(KEYS)
def test_holders_and_pairs_are_those_that_sets_tell(keys: list[set[int]]) -> None:
    arrays = [np.array(sorted(own), dtype=np.uint64) for own in keys]
    held = {key: [number for number, own in enumerate(keys) if key in own] for key in range(10)}
    expected = {key: numbers for key, numbers in held.items() if len(numbers) > 1}
    found = list(holders(arrays))
    assert {int(key): numbers.tolist() for key, numbers in found} == expected
    together = {pair for numbers in expected.values() for pair in combinations(numbers, 2)}
    assert list(pairs([numbers for _, numbers in found])) == sorted(together)
