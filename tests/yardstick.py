"""CPU seconds as a quiet machine would count them: beside other work a core does less in each of its seconds."""

import gc
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import TypeVar

T = TypeVar("T")
QUIET_SECONDS = 0.0095  # .015 where the parser reads 13,500 words a CPU second; it has read 21,300 on a quiet machine
WORDS = [f"“word{number % 97}” of {number}" for number in range(4_000)]
MARKED = re.compile(r"“(\w+?)(\d+)” of (\d+)")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and its CPU seconds as a quiet machine would count them."""

    def measured() -> tuple[T, float]:
        began = process_time()
        return work(), process_time() - began

    (result, spent), slowness = with_slowness(measured)
    return result, spent / slowness


def with_slowness(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and how many times longer the yardstick took around it than on a quiet machine."""
    with _no_collection():
        before = _yardstick()
        result = work()
        return result, (before + _yardstick()) / 2 / QUIET_SECONDS


@contextmanager
def _no_collection() -> Iterator[None]:
    """Garbage is not collected meanwhile: one pass over all that the tests before have left takes a second."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _yardstick() -> float:
    """CPU seconds of some work on text, of the kind that the job does."""
    return min(_measure() for _ in range(2))


def _measure() -> float:
    began = process_time()
    counts: dict[str, int] = {}
    for text in json.loads(json.dumps(WORDS)) * 3:
        for name, number, place in MARKED.findall(text):
            counts[name + number] = counts.get(name + number, 0) + int(place)
    sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return process_time() - began
