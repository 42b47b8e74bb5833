"""What benchmarks have measured, kept: ``docs/benchmarks.csv`` by commit, and ``docs/performance.md`` that shows it."""

import csv
import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline.paths import ROOT
from tests.bench.archive_runs import MeasuredRun

KEPT = ROOT / "docs" / "benchmarks.csv"
SHOWN = ROOT / "docs" / "performance.md"
COLUMNS = ("date", "commit", "machine", "measure", "articles", "value", "unit")
BEGIN, END = "<!-- made by make bench -->", "<!-- end -->"
LEAST_SHARE = 0.02  # of a run, for a step to be told


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure: what was measured, of how many articles (null where that does not matter), and its unit."""

    name: str
    articles: int | None
    value: float
    unit: str


def of_run(run: MeasuredRun) -> list[Measure]:
    """The figures of a run; of its steps those that take a share worth telling."""
    told = [
        Measure(run.task, run.articles, run.seconds, "seconds"),
        Measure(run.task, run.articles, run.cpu_seconds, "CPU seconds"),
        Measure(run.task, run.articles, run.peak_mb, "MB at most"),
    ]
    steps = {step: seconds for step, seconds in run.steps.items() if seconds >= LEAST_SHARE * run.seconds}
    return told + [Measure(f"{run.task}: {step}", run.articles, seconds, "seconds") for step, seconds in steps.items()]


def keep(measures: Iterable[Measure]) -> None:
    """Append figures, with the day, the commit and the machine of today, and show all anew."""
    about = (f"{datetime.now(UTC):%Y-%m-%d}", _commit(), _machine())
    is_new = not KEPT.exists()
    with KEPT.open("a", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        if is_new:
            lines.writerow(COLUMNS)
        lines.writerows((*about, one.name, one.articles or "", f"{one.value:.4g}", one.unit) for one in measures)
    show()


def show() -> None:
    """Put the tables of what is kept into the page, between its two marks."""
    with KEPT.open(encoding="utf-8", newline="") as file:
        kept = list(csv.DictReader(file))
    page = SHOWN.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    SHOWN.write_text(f"{before}{BEGIN}\n\n{_tables(kept)}\n{END}{after}", encoding="utf-8")


def _tables(kept: Sequence[dict[str, str]]) -> str:
    """The history of each figure, the latest commit last; then the steps of the latest runs, the slowest first."""
    commits = list(dict.fromkeys((row["date"], row["commit"], row["machine"]) for row in kept))
    latest = kept[-1]["commit"] if kept else ""
    whole = dict.fromkeys(_key(row) for row in kept if ":" not in row["measure"])
    lines = [_line(("measure", "articles", "unit", *(f"{date} `{commit}`" for date, commit, _ in commits)))]
    lines.append(_line(["---"] * (3 + len(commits))))
    values = {(*_key(row), row["commit"]): row["value"] for row in kept}
    lines += [_line((*key, *(values.get((*key, commit), "") for _, commit, _ in commits))) for key in whole]
    machines = "; ".join(f"`{commit}`: {machine}" for _, commit, machine in commits)
    steps = [row for row in kept if row["commit"] == latest and ":" in row["measure"]]
    profile = [_line(("step of the latest runs", "articles", "seconds")), _line(["---"] * 3)]
    profile += [_line((row["measure"], row["articles"], row["value"])) for row in steps]
    return "\n".join([*lines, "", f"Machines: {machines}.", "", *profile, ""])


def _key(row: dict[str, str]) -> tuple[str, str, str]:
    return row["measure"], row["articles"], row["unit"]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _commit() -> str:
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "unknown"


def _machine() -> str:
    """Cores that may be used, the processor's name, and memory in GB."""
    cpus = Path("/proc/cpuinfo")
    named = (
        next((line.split(":")[1].strip() for line in cpus.read_text().splitlines() if "model name" in line), "")
        if cpus.exists()
        else platform.processor()
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{len(os.sched_getaffinity(0))} cores {named}, {memory:.0f} GB, Python {platform.python_version()}"
