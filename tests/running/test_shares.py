"""How a run shares out its machine, by default and as it is told, and which settings are refused."""

import pytest

from pipeline.running.limits import Capacity
from pipeline.running.shares import Shares, UnusableSettingError, setting, shares

GIGABYTE = 1_000_000_000
TWO_CORES = Capacity(2, 24 * GIGABYTE)
LARGE = Capacity(64, 256 * GIGABYTE)


@pytest.mark.parametrize(
    ("workers", "memory", "there", "expected"),
    [
        ("", "", TWO_CORES, Shares(2, 2, 405_000_000)),
        ("", "", Capacity(2, GIGABYTE), Shares(1, 1, 202_500_000)),
        ("", "", LARGE, Shares(64, 64, 12_960_000_000)),
        ("", "", Capacity(64, 8 * GIGABYTE), Shares(11, 11, 1_620_000_000)),
        ("1", "", TWO_CORES, Shares(1, 1, 405_000_000)),
        ("8", "8GB", TWO_CORES, Shares(8, 2, 2_160_000_000)),
        ("", "8GB", TWO_CORES, Shares(2, 2, 2_160_000_000)),
        ("", " 1500 mb ".strip(), TWO_CORES, Shares(2, 2, 405_000_000)),
        ("", "1.5GiB", TWO_CORES, Shares(2, 2, 405_000_000)),
    ],
    ids=[
        "two cores", "a small machine", "a large one", "cores without memory", "one worker", "both told", "more memory",
        "blanks", "a fraction",
    ],
)  # fmt: skip
def test_shares(workers: str, memory: str, there: Capacity, expected: Shares) -> None:
    assert shares(workers, memory, there) == expected


@pytest.mark.parametrize(
    ("workers", "memory", "message"),
    [
        ("eight", "", "WORKERS=eight is no number of processes: give 1 to 1000"),
        ("0", "", "WORKERS=0 is no number of processes: give 1 to 1000"),
        ("-2", "", "WORKERS=-2 is no number of processes: give 1 to 1000"),
        ("", "8", "MEMORY=8 is no size: give one such as 1500MB or 8GB"),
        ("", "much", "MEMORY=much is no size: give one such as 1500MB or 8GB"),
        ("", "100MB", "MEMORY=100MB cannot be used: give 730MB (a run with one worker) to 24GB"),
        ("", "3TB", "MEMORY=3TB cannot be used: give 730MB (a run with one worker) to 24GB"),
        ("8", "2GB", "WORKERS=8 takes 4356MB of memory, and this run has 2000MB: give 3 or fewer, or more MEMORY"),
        ("64", "", "WORKERS=64 takes 31GB of memory, and this run has 18GB: give 36 or fewer, or more MEMORY"),
    ],
)
def test_nonsense_is_refused_in_one_line(workers: str, memory: str, message: str) -> None:
    with pytest.raises(UnusableSettingError) as refusal:
        shares(workers, memory, TWO_CORES)
    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


def test_a_setting_that_is_not_given_is_empty() -> None:
    assert [setting("WORKERS", {"COMMUNIQUE_WORKERS": " 3 "}), setting("MEMORY", {})] == ["3", ""]
