"""The kinds of input whose growth the bench measures: each can be made in any size and read to its end."""

from pathlib import Path

import pytest

from tests.hostile.growth import KINDS, Growth, lines, read, written


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_any_size_is_read_to_its_end(kind: str, tmp_path: Path) -> None:
    for size in (1, 40):
        read(written(tmp_path, "grown", KINDS[kind].suffix, KINDS[kind].text(size)))


def test_the_worst_doubling_is_told() -> None:
    found = Growth("hyphens", {100: 0.01, 200: 0.2, 400: 0.4, 800: 1.6})
    assert found.worst_ratio == 4
    assert list(lines(found)) == [
        "  hyphens                          100       200       400       800",
        "                                  0.01      0.20      0.40      1.60    worst ratio 4.0",
    ]


def test_what_was_stopped_is_told() -> None:
    assert list(lines(Growth("hyphens", {100: 4.0, 200: None})))[1].split() == [
        "4.00",
        "stopped",
        "worst",
        "ratio",
        "inf",
    ]
