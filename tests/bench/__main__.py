"""``python -m tests.bench [sizes]``: speeds, runs by number of articles, growth with size, generated bad inputs.

What is measured of whole archives is kept (``records``); growth and bad inputs are told alone.
"""

import sys

from tests.bench import records
from tests.bench.archive_runs import MeasuredRun, measured_runs
from tests.bench.records import Measure
from tests.bench.speeds import news, page_speeds, speeds
from tests.hostile import __main__ as hostile
from tests.hostile import growth

SIZES = (1_000, 5_000, 20_000)
HOSTILE_FILES = 2_000


def main(sizes: tuple[int, ...]) -> None:
    measures = [Measure(f"pages of {what}", None, speed, "pages a CPU second") for what, speed in page_speeds()]
    measures += [
        Measure(f"words read, {what}", None, speed, "words a CPU second") for what, speed in speeds(list(news()))
    ]
    for one in measures:
        print(f"{one.name:28}{one.value:>9,.0f} {one.unit}", flush=True)
    print(f"\n{'articles':>9}{'seconds':>9}{'CPU':>9}{'peak MB':>9}  what was to do, and the slowest steps")
    for size in sizes:
        for run in measured_runs(size):
            print(_line(run), flush=True)
            measures += records.of_run(run)
    records.keep(measures)
    print("\nCPU seconds by size of one input, from its file to its quotes and events")
    for found in growth.table():
        print(*growth.lines(found), sep="\n", flush=True)
    print()
    hostile.tell(HOSTILE_FILES, hostile.SEED)


def _line(run: MeasuredRun) -> str:
    slowest = ", ".join(f"{step} {seconds:.1f}" for step, seconds in list(run.steps.items())[:7])
    told = f"{run.articles:>9,}{run.seconds:>9.1f}{run.cpu_seconds:>9.1f}{run.peak_mb:>9.0f}"
    return f"{told}  {run.task}; {slowest or 'no run'}"


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
