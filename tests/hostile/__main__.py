"""``python -m tests.hostile COUNT [SEED]``: read so many generated files, and tell what goes wrong with which.

``python -m tests.hostile write NUMBER SEED FOLDER`` writes one of them, to look at it or to run it by itself.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.sources.files import InputFile
from tests.hostile.generator import hostile_file
from tests.hostile.reading import Outcome, outcome

SEED = 1
WORST = 3


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["write"]:
        number, of_seed, folder = arguments[1:]
        file = hostile_file(int(of_seed), int(number))
        print(file.write(Path(folder)), "made by:", ", ".join(file.made_by))
        return
    count, seed, *_ = [*map(int, arguments), SEED]
    tell(count, seed)


def tell(count: int, seed: int) -> None:
    """Print what goes wrong with so many files, and how many there were."""
    began = time.process_time()
    found = list(told(outcomes(seed, range(count)), seed))
    print(*summary(found, time.process_time() - began), sep="\n")


def outcomes(seed: int, numbers: Iterable[int]) -> Iterator[Outcome]:
    with TemporaryDirectory() as folder:
        for number in numbers:
            yield outcome(hostile_file(seed, number), Path(folder))


def told(found: Iterable[Outcome], seed: int) -> Iterator[Outcome]:
    """Hand the outcomes on; print those that are not sound."""
    for one in found:
        if not one.is_sound:
            print(f"{one.file.number} {one.file.name!a} ({', '.join(one.file.made_by)})")
            print(*(f"    wrong: {line}" for line in one.wrong), *(f"    lost: {line}" for line in one.lost), sep="\n")
            print(f"    to write it: python -m tests.hostile write {one.file.number} {seed} FOLDER", flush=True)
        yield one


def summary(found: list[Outcome], seconds: float) -> Iterator[str]:
    slowest = sorted(found, key=lambda one: -one.seconds)[:WORST]
    formats = Counter(InputFile(Path(one.file.name), "").suffix for one in found)
    counts = ", ".join(f"{count} {suffix}" for suffix, count in sorted(formats.items()))
    yield f"{len(found)} generated files ({counts})"
    yield f"  exceptions and internal errors {sum(len(one.wrong) for one in found)}"
    yield f"  lost records {sum(len(one.lost) for one in found)}"
    yield f"  {seconds:.0f} s of CPU; slowest: {', '.join(f'{one.file.number} {one.seconds:.1f} s' for one in slowest)}"


if __name__ == "__main__":
    main(sys.argv[1:])
