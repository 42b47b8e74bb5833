"""``python -m tests.across_articles [sizes]``: seconds and memory of the grouping, by number of invented articles.

Each size is grouped in a process of its own. What comes before the grouping (making the rows, writing them, finding
versions and copies) is told last.
"""

import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from pipeline.database import Warehouse, row_count
from pipeline.paths import ROOT
from tests.across_articles.grouped_corpus import add, group, of_happenings
from tests.across_articles.invented_corpus import ARTICLES_A_HAPPENING
from tests.bench.memory import peak_memory
from tests.runs import step_seconds

SIZES = (1_000, 10_000, 50_000)


def main(sizes: tuple[int, ...]) -> None:
    print(f"{'articles':>9}{'seconds':>9}{'CPU':>9}{'ms each':>9}{'peak MB':>9}  seconds a step")
    for size in sizes:
        told = subprocess.run(
            [sys.executable, "-m", "tests.across_articles", "only", str(size)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        print(told.stdout, end="", flush=True)


def one_size(size: int) -> None:
    """Group so many articles, and print their line of the table."""
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(1) as watch:
        files = Warehouse(Path(name, "news", "news.duckdb"))
        began = time.perf_counter()
        add(files, of_happenings(0, size // ARTICLES_A_HAPPENING))
        adding = time.perf_counter() - began
        is_done = Event()
        peak = watch.submit(peak_memory, is_done)
        working = time.process_time()
        result = group(files)
        working = time.process_time() - working
        is_done.set()
        with files.opened() as con:
            count = row_count(con, "articles")
    seconds = step_seconds(result)
    wall = sum(seconds.values())
    steps = ", ".join(f"{step} {taken:.1f}" for step, taken in sorted(seconds.items(), key=lambda step: -step[1])[:6])
    told = f"{count:>9,}{wall:>9.1f}{working:>9.1f}{1000 * working / count:>9.1f}{peak.result():>9.0f}"
    print(f"{told}  {steps}; before it {adding:.0f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["only"]:
        one_size(int(sys.argv[2]))
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
