"""``make bench``: speed, seconds and memory of a run by number of articles, generated bad inputs, growth with size.

The first two need ../shared/eval (news in plenty); without it the sample articles are read.
"""

import gc
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from pipeline.paths import ROOT

os.environ.setdefault("OMP_NUM_THREADS", "1")

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.events import event_mentions
from pipeline.extraction import extractions
from pipeline.language import article_tokens, paragraphs
from pipeline.quotes.article_quotes import found_quotes
from pipeline.records import Article, Format, RawRecord
from pipeline.sources import input_files
from pipeline.sources.file_reading import records
from tests.corpora import EVALUATION
from tests.hostile import __main__ as hostile
from tests.hostile import growth
from tests.runs import run, step_seconds

SAMPLES = ROOT / "seeds" / "articles"
NEWS = EVALUATION / "quotes" / "dev"
PAGES: tuple[tuple[str, Format, tuple[str, ...]], ...] = (
    ("flat dumps", "txt", ("articles/dev", "pages/dev/text")),
    ("HTML", "html", ("pages/dev/html",)),
)
SIZES = (100, 1_000, 4_000)
WORDS_WANTED = 60_000
HOSTILE_FILES = 2_000


def main() -> None:
    print("pages a CPU second, one process")
    for what, speed in page_speeds():
        print(f"  {what:24}{speed:>9,.0f}")
    print("words a CPU second, one process")
    for what, speed in speeds(list(news())):
        print(f"  {what:24}{speed:>9,.0f}")
    print(f"\n{'articles':>9}{'seconds':>9}{'ms each':>9}{'peak MB':>9}  seconds a step")
    for size in SIZES:
        told = subprocess.run(
            [sys.executable, "-m", "tests.bench", str(size)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        print(told.stdout, end="")
    print("\nCPU seconds by size of one input, from its file to its quotes and events")
    for found in growth.table():
        print(*growth.lines(found), sep="\n", flush=True)
    print()
    hostile.tell(HOSTILE_FILES, hostile.SEED)


def news() -> Iterator[Article]:
    """Articles with at least ``WORDS_WANTED`` words in all."""
    words = 0
    while words < WORDS_WANTED:
        for record in raw_records(NEWS if NEWS.exists() else SAMPLES):
            parsed = parsed_article(record)
            if isinstance(parsed, ParsedArticle) and parsed.article.language in ("en", None):
                words += parsed.article.word_count
                yield parsed.article


def raw_records(folder: Path) -> Iterator[RawRecord]:
    for file in input_files(folder):
        for record in records(file):
            if isinstance(record, RawRecord):
                yield record


def page_speeds() -> Iterator[tuple[str, float]]:
    """Pages read as articles a CPU second, by what they are, once the lists and models are loaded."""
    for sample in raw_records(SAMPLES):
        parsed_article(sample)
    gc.collect()
    gc.freeze()  # what else this process has loaded is not to be looked through meanwhile
    for what, kind, names in PAGES:
        folders = [EVALUATION / name for name in names] if EVALUATION.exists() else [SAMPLES]
        pages = [record for folder in folders for record in raw_records(folder) if record.format == kind]
        began = time.process_time()
        for page in pages:
            parsed_article(page)
        yield what, len(pages) / (time.process_time() - began)
    gc.unfreeze()


def speeds(articles: list[Article]) -> Iterator[tuple[str, float]]:
    """Speed of the parse, of each reading of it, and of all together."""
    words = sum(article.word_count for article in articles)
    extractions(articles[:3])  # loads models and lists
    began = time.process_time()
    parsed = list(paragraphs(articles))
    parse = time.process_time() - began
    yield "parse", words / parse
    began = time.process_time()
    words_of = [article_tokens(article, text) for article, text in parsed]
    quotes = [found_quotes(article, own) for (article, _), own in zip(parsed, words_of, strict=True)]
    reading = time.process_time() - began
    yield "quotes", words / reading
    began = time.process_time()
    for (article, _), own, found in zip(parsed, words_of, quotes, strict=True):
        event_mentions(article, own, found.quotes, found.people)
    coding = time.process_time() - began
    yield "events", words / coding
    yield "together", words / (parse + reading + coding)


def one_size(size: int) -> None:
    """Build a warehouse of this many small articles and print its line of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sources"
        folder.mkdir()
        for number in range(size):
            (folder / f"{number:05}.jsonl").write_text(json.dumps(small_article(number)), encoding="utf-8")
        began = time.perf_counter()
        with ThreadPoolExecutor(1) as watch:
            is_done = Event()
            peak = watch.submit(peak_memory, is_done)
            result = run(folder, Path(name) / "news.duckdb")
            is_done.set()
        wall = time.perf_counter() - began
    steps = sorted(step_seconds(result).items(), key=lambda step: -step[1])
    slowest = ", ".join(f"{step} {seconds:.1f}" for step, seconds in steps[:7])
    print(f"{size:>9,}{wall:>9.1f}{1000 * wall / size:>9.1f}{peak.result():>9.0f}  {slowest}")


def peak_memory(is_done: Event) -> float:
    """The most memory that this process and its workers have together, in MB; what they share counts once."""
    peak = 0.0
    while not is_done.wait(0.2):
        pids = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
        peak = max(peak, sum(map(_own_memory, filter(None, pids))))
    return peak


def _own_memory(pid: int) -> float:
    """The proportional set size of a process in MB; 0 when it has just ended."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("Pss:"))


def small_article(number: int) -> dict[str, object]:
    """A copy of one of twelve small articles, of one of thirty days."""
    story, day = number % 12, 1 + number % 30
    text = (
        "Austrian Foreign Minister Karl Brenner met his Hungarian counterpart Eva Szalai in Vienna on Monday for "
        f"talks about bridge number {story}, the ministry said.\n“We will build bridge number {story} together before "
        f"the winter,” Brenner told reporters after the talks.\nSzalai accused Slovakia of delaying crossing {story}."
    )
    return {"id": f"a{number}", "outlet": f"Outlet {number % 9}", "published_at": f"2024-04-{day:02}", "text": text}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        one_size(int(sys.argv[1]))
    else:
        main()
