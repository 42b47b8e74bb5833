"""Of the marked quotes that articles of one story share, how many are one statement.

    python -m tests.labels.shared_quotes WAREHOUSE.duckdb [--misses]

The warehouse is built of ``../shared/eval/stories/triples``, whose gold tells which articles tell one story. Two quotes
in marks (direct, partial) of different articles share six words in a row or more: outlets do not hit on them by chance.
Rules are made on the half ``read``, whose misses alone are printed; the half ``held`` is only measured.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal

import duckdb

from tests import corpora

Half = Literal["read", "held"]
HALVES: tuple[Half, ...] = ("read", "held")
GOLD = corpora.EVALUATION / "stories" / "triples.gold.jsonl"
IN_A_ROW = 6  # words
WORD = re.compile(r"\w+")
QUOTES = """
select record_id, statement_id, text
from quotes inner join articles using (article_id)
where kind in ('direct', 'partial') and is_latest
order by quote_id
"""


@dataclass(frozen=True, slots=True)
class MarkedQuote:
    """A quote in marks; ``statement_id`` is null where it is of no statement."""

    record_id: str
    statement_id: str | None
    text: str

    @property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every run of six words in it, without case and marks."""
        words = [word.casefold() for word in WORD.findall(self.text.replace("’", "'"))]
        return frozenset(tuple(words[start : start + IN_A_ROW]) for start in range(len(words) - IN_A_ROW + 1))


Pair = tuple[MarkedQuote, MarkedQuote]


def shared(quotes: Sequence[MarkedQuote], story_of: Mapping[str, str]) -> Iterator[Pair]:
    """Every pair of quotes of different articles of one story that share six words in a row."""
    by_story = defaultdict(list)
    for quote in quotes:
        if quote.record_id in story_of:
            by_story[story_of[quote.record_id]].append((quote, quote.runs))
    for own in by_story.values():
        for (first, of_first), (second, of_second) in combinations(own, 2):
            if first.record_id != second.record_id and of_first & of_second:
                yield first, second


def is_one(pair: Pair) -> bool:
    first, second = pair
    return first.statement_id is not None and first.statement_id == second.statement_id


def share(pairs: Sequence[Pair]) -> float:
    """How many of the pairs are one statement, 0 to 1; 0 where there is no pair."""
    return sum(map(is_one, pairs)) / len(pairs) if pairs else 0.0


def marked_quotes(warehouse: Path) -> list[MarkedQuote]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return [MarkedQuote(*row) for row in con.execute(QUOTES).fetchall()]


def gold_stories(half: Half | None = None) -> dict[str, str]:
    """The story of each record, of one half or all."""
    in_half = corpora.scorer("warehouse").in_half
    return {row["id"]: row["story"] for row in corpora.records(GOLD) if in_half(row["story"], half)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--misses", action="store_true", help="print the pairs of the half read that are not one")
    arguments = parser.parse_args()
    quotes = marked_quotes(arguments.warehouse)
    for half in HALVES:
        pairs = list(shared(quotes, gold_stories(half)))
        print(f"{half}  one statement {share(pairs):.3f} ({sum(map(is_one, pairs))}/{len(pairs)})")
        for first, second in pairs if arguments.misses and half == "read" else ():
            if not is_one((first, second)):
                print(f"  {first.record_id}  {first.text}\n  {second.record_id}  {second.text}\n")


if __name__ == "__main__":
    main()
