"""``make rules``: how often each rule of each table and each row of each word list fires, and which never do.

All stages of a run are run on the samples and, where they are at hand, on the corpora, in this process. A rule fires
when it decides; a trigger when it is the best of its word; any other row when a word of the text is looked up and found
in it, and what the list says of it is read. Words of the text are never printed.

    python -m tests.rules [list or table …]    all of them, or those whose name holds one of these words

Which rows those are is seen by reading the lists as words that know their row (``Known``), so that no stage counts
anything itself but what only it can tell (``rules.fired``).
"""

import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from unittest.mock import patch

from pipeline import reference
from pipeline.paths import ROOT
from pipeline.rules import Fires, Table, counting, fired
from tests.corpora import EVALUATION

os.environ.setdefault("OMP_NUM_THREADS", "1")

SAMPLES = ROOT / "seeds" / "articles"
PUBLIC = (
    "quotes/train",
    "quotes/dev",
    "events/dev",
    "events/spans",
    "events/articles",
    "stories/triples",
    "stories/ecb",
    "entities/dev",
    "articles/dev",
    "pages/dev/html",
    "pages/dev/text",
)
WORDS = frozenset(
    {"abbreviation", "alias", "aliases", "capitals", "column", "demonyms", "feature", "full", "known_as", "label"}
    | {"name", "noun", "nouns", "particle", "role", "seats", "suffix", "title", "word"}
)  # columns that hold words of texts; the others hold codes
TOLD = {
    "agencies": "written_as",
    "cues": "lemma",
    "event_triggers": "trigger",
    "outlets": "domain",
    "page_phrases": "phrase",
    "stance_words": "word",
}
"""Lists whose reader tells itself which row fires, and the column that it tells: a mere look-up says too little."""
NAMES = ("countries", "leaders", "organisations", "regions")  # found by how they begin: every spelling is told
WIDTH = 120


class Known(str):
    """A cell of a list that knows its row: when a word of a text is compared with it and is the same, the row fires."""

    list_name: str
    row: str

    @classmethod
    def of(cls, text: str, list_name: str, row: str) -> "Known":
        known = cls(text)
        known.list_name, known.row = list_name, row
        return known

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        is_same = str.__eq__(self, other) is True
        if is_same and not isinstance(other, Known):  # two lists that share a word are no text
            fired(self.list_name, self.row)
        return is_same

    def __ne__(self, other: object) -> bool:
        return not self == other

    def _own(self, text: str) -> "Known":
        return Known.of(text, self.list_name, self.row)

    def lower(self) -> "Known":
        return self._own(super().lower())

    def strip(self, characters: str | None = None, /) -> "Known":
        return self._own(super().strip(characters))

    def rstrip(self, characters: str | None = None, /) -> "Known":
        return self._own(super().rstrip(characters))

    def split(self, *how: object, **named: object) -> list[str]:
        return [self._own(part) for part in super().split(*how, **named)]  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Counted:
    """A table or list with its rules or rows in their order, and how often each fires on samples and public sets."""

    name: str
    rules: tuple[str, ...]
    samples: Mapping[str, int]
    public: Mapping[str, int]

    def fires(self, rule: str) -> int:
        return self.samples.get(rule, 0) + self.public.get(rule, 0)

    @property
    def never(self) -> list[str]:
        return [rule for rule in self.rules if not self.fires(rule)]


def main() -> None:
    asked = sys.argv[1:]
    began = time.process_time()
    reference.rows = known_rows
    samples = counted_fires([SAMPLES])
    public = counted_fires([EVALUATION / name for name in PUBLIC if (EVALUATION / name).exists()])
    everything = [counted(name, rules, samples, public) for name, rules in (*tables(), *lists())]
    shown = [one for one in everything if not asked or any(word in one.name for word in asked)]
    print(*overview(shown), sep="\n")
    for one in shown:
        print(f"\n{one.name}", *(_row(one, rule) for rule in one.rules if one.fires(rule)), sep="\n")
    print("\nNEVER")
    for one in shown:
        is_seen = len(one.never) < len(one.rules)
        rows = _wrapped(one.never) if is_seen else ["  not seen: no word is looked up as the list has it"]
        print(f"\n{one.name}: {len(one.never)} of {len(one.rules)}", *rows, sep="\n")
    print(f"\n{time.process_time() - began:.0f} CPU seconds", file=sys.stderr)


@cache
def known_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a list with cells that know their row."""
    labels = dict(zip(map(id, plain_rows(name)), labels_of(name), strict=True))
    return tuple(
        {
            column: Known.of(cell, name, labels[id(row)]) if column in WORDS and name not in TOLD else cell
            for column, cell in row.items()
        }
        for row in plain_rows(name)
    )


plain_rows: Callable[[str], tuple[dict[str, str], ...]] = reference.rows


def labels_of(name: str) -> list[str]:
    """A short name for each row of a list: its first cell, with the others where that is not the row's alone."""
    rows = plain_rows(name)
    first = [row[TOLD.get(name, next(iter(row)))] for row in rows]
    times = Counter(first)
    return [
        word if times[word] == 1 or name in TOLD else " · ".join(filter(None, row.values()))
        for word, row in zip(first, rows, strict=True)
    ]


def tables() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every table of rules, with the names of its rules; a table stands in a module under a name in capitals."""
    found: dict[str, tuple[str, ...]] = {}
    for module in walk_packages([str(ROOT / "pipeline")], "pipeline."):
        if not module.name.endswith("__main__"):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Table):
                    found[value.name] = tuple(rule.name for rule in value.rules)
    yield from sorted(found.items())


def lists() -> Iterator[tuple[str, tuple[str, ...]]]:
    for file in reference.files():
        yield f"{file.stem}.csv", tuple(dict.fromkeys(labels_of(file.stem)))


def counted_fires(folders: Iterable[Path]) -> Fires:
    """What fires in runs on these folders."""
    from pipeline.running import pool
    from tests.runs import run

    with counting() as fires, patch.object(pool, "_made_by_workers", in_this_process):
        for folder in folders:
            with tempfile.TemporaryDirectory() as place:
                run(folder, Path(place) / "news.duckdb")
    return fires


def in_this_process(function: Callable[..., object], tasks: Iterable[object]) -> Iterator[object]:
    """The work of the worker processes, done here, where it is counted."""
    from pipeline.running.workers import results

    for task in tasks:
        yield from results(function, task.portion, task.seconds)  # type: ignore[attr-defined, arg-type]


def counted(name: str, rules: tuple[str, ...], samples: Fires, public: Fires) -> Counted:
    key = name.removesuffix(".csv")
    rows = rows_by_spelling(key) if key in NAMES else {}
    return Counted(name, rules, _of_table(key, rows, samples), _of_table(key, rows, public))


@cache
def rows_by_spelling(name: str) -> Mapping[str, str]:
    """The label of the row that lists a name, by each spelling of it."""
    cells = zip(labels_of(name), plain_rows(name), strict=True)
    return {spelling: label for label, row in cells for cell in row.values() for spelling in cell.split("|")}


def _of_table(name: str, rows: Mapping[str, str], fires: Fires) -> dict[str, int]:
    by_rule: dict[str, int] = defaultdict(int)
    for (table, rule), count in fires.items():
        if table == name:
            by_rule[rule] += count
        elif table == "known names" and rule in rows:
            by_rule[rows[rule]] += count
    return by_rule


def overview(shown: Iterable[Counted]) -> Iterator[str]:
    yield f"{'':40}{'rules':>8}{'fire':>8}{'never':>8}{'samples':>10}{'public':>10}"
    for one in shown:
        never = len(one.never)
        sums = sum(one.samples.values()), sum(one.public.values())
        yield f"{one.name:40}{len(one.rules):>8,}{len(one.rules) - never:>8,}{never:>8,}{sums[0]:>10,}{sums[1]:>10,}"


def _row(one: Counted, rule: str) -> str:
    return f"  {one.samples.get(rule, 0):>7,} {one.public.get(rule, 0):>9,}  {rule}"


def _wrapped(words: Iterable[str]) -> Iterator[str]:
    line = ""
    for word in words:
        if line and len(line) + len(word) + 3 > WIDTH:
            yield f"  {line}"
            line = ""
        line = f"{line} ; {word}" if line else word
    if line:
        yield f"  {line}"


if __name__ == "__main__":
    main()
