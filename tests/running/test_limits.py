"""What may be used of a machine: its own cores and memory, or what control groups of either version leave."""

from pathlib import Path

import pytest

from pipeline.running.limits import Capacity, capacity

HERE = capacity(Path("/nowhere"), Path("/nowhere"))
MANY = str(10**15)


@pytest.mark.parametrize(
    ("own_groups", "files", "expected"),
    [
        ("", {}, HERE),
        ("0::/\n", {"cpu.max": "150000 100000", "memory.max": "1000000000"}, Capacity(1, 1_000_000_000)),
        ("0::/\n", {"cpu.max": "max 100000", "memory.max": "max"}, HERE),
        ("0::/a/b\n", {"a/cpu.max": "50000 100000", "a/b/memory.max": MANY}, Capacity(1, HERE.memory)),
        ("0::/a/b\n", {"a/memory.max": "900000000", "a/b/memory.max": "800000000"}, HERE._replace(memory=800_000_000)),
        (
            "4:memory:/docker/c\n3:cpu,cpuacct:/docker/c\n0::/\n",
            {
                "memory/docker/c/memory.limit_in_bytes": "700000000",
                "cpu,cpuacct/docker/c/cpu.cfs_quota_us": "100000",
                "cpu,cpuacct/docker/c/cpu.cfs_period_us": "100000",
            },
            Capacity(1, 700_000_000),
        ),
        (
            "4:memory:/docker/c\n3:cpu:/docker/c\n",
            {"memory/memory.limit_in_bytes": MANY, "cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"},
            HERE,
        ),
    ],
    ids=["no groups", "version 2", "no limits", "groups around", "the least counts", "version 1", "none of version 1"],
)
def test_what_control_groups_leave_is_what_may_be_used(
    tmp_path: Path, own_groups: str, files: dict[str, str], expected: Capacity
) -> None:
    (tmp_path / "own").write_text(own_groups)
    for name, text in files.items():
        path = tmp_path / "groups" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n")
    assert capacity(tmp_path / "own", tmp_path / "groups") == expected
