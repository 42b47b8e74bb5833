"""How many labelled pairs a warehouse puts into one event or statement, and how many of those it joins rightly.

    python -m tests.labels.pair_scores WAREHOUSE.duckdb ... [--misses]

Recall: of the pairs labelled ``same`` whose two rows are found, how many are one. Precision: of the labelled pairs that
are one, how many are labelled ``same``. A pair of which a row is not there (any more) is ``absent`` and counts in
neither; a pair of articles that no warehouse holds together is left out.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb

from tests.labels.labelled_pairs import Kind, LabelledPair, Place, labelled_pairs

Verdict = Literal["one", "apart", "absent"]
KINDS: tuple[Kind, ...] = ("event", "quote")
ROWS: Mapping[Kind, str] = {
    "event": """
select parse_filename(source_path) || '#' || record_id, field, trigger_start, trigger_end, event_type, base_type,
    event_id, evidence_text
from event_mentions inner join articles using (article_id) order by event_mention_id
""",
    "quote": """
select parse_filename(source_path) || '#' || record_id, field, field_start, field_end, null, null, statement_id, text
from quotes inner join articles using (article_id) where kind <> 'stance' order by quote_id
""",
}


@dataclass(frozen=True, slots=True)
class GroupedRow:
    """A mention or quote of a warehouse with the event or statement that it is of; offsets are null in titles."""

    field: str
    start: int | None
    end: int | None
    types: tuple[str | None, ...]
    group_id: str | None
    text: str


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A labelled pair and what a warehouse makes of it; ``texts`` is empty where a row is absent."""

    label: LabelledPair
    verdict: Verdict
    texts: tuple[str, ...]

    @property
    def is_miss(self) -> bool:
        return self.verdict != ("one" if self.label.is_same else "apart")


@dataclass(frozen=True, slots=True)
class PairScore:
    """Counts of judged pairs by label and verdict."""

    counts: Mapping[tuple[bool, Verdict], int]

    @property
    def recall(self) -> float:
        return _share(self.counts[True, "one"], self.counts[True, "apart"])

    @property
    def precision(self) -> float:
        return _share(self.counts[True, "one"], self.counts[False, "one"])

    @property
    def absent(self) -> int:
        return self.counts[True, "absent"] + self.counts[False, "absent"]

    def __str__(self) -> str:
        one, apart, wrong = self.counts[True, "one"], self.counts[True, "apart"], self.counts[False, "one"]
        return (
            f"recall {self.recall:.3f} ({one}/{one + apart})  precision {self.precision:.3f} ({one}/{one + wrong})  "
            f"absent {self.absent} of {sum(self.counts.values())}"
        )


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 0.0


def score(pairs: Iterable[JudgedPair]) -> PairScore:
    return PairScore(Counter((pair.label.is_same, pair.verdict) for pair in pairs))


def judged(kind: Kind, warehouses: Iterable[Path]) -> Iterator[JudgedPair]:
    """Every labelled pair of a kind in each warehouse that holds both its articles."""
    for warehouse in warehouses:
        rows = grouped_rows(kind, warehouse)
        for label in labelled_pairs(kind):
            if label.first.article in rows and label.second.article in rows:
                yield judged_pair(label, rows)


def grouped_rows(kind: Kind, warehouse: Path) -> dict[str, list[GroupedRow]]:
    """The rows of a warehouse by article; an article without any has an empty list."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        articles = con.execute("select parse_filename(source_path) || '#' || record_id from articles").fetchall()
        rows: dict[str, list[GroupedRow]] = {article: [] for (article,) in articles}
        for article, field, start, end, event_type, base_type, group_id, text in con.execute(ROWS[kind]).fetchall():
            rows[article].append(GroupedRow(field, start, end, (event_type, base_type), group_id, text))
    return rows


def judged_pair(label: LabelledPair, rows: Mapping[str, Sequence[GroupedRow]]) -> JudgedPair:
    first, second = (found_row(place, rows[place.article]) for place in (label.first, label.second))
    if first is None or second is None:
        return JudgedPair(label, "absent", ())
    is_one = first.group_id is not None and first.group_id == second.group_id
    return JudgedPair(label, "one" if is_one else "apart", (first.text, second.text))


def found_row(place: Place, rows: Iterable[GroupedRow]) -> GroupedRow | None:
    """The row that starts at the place, else one that holds it: a quote may be cut elsewhere by another rule."""
    fitting = [row for row in rows if row.field == place.field and place.event_type in row.types]
    exact = [row for row in fitting if row.start == place.start]
    around = [row for row in fitting if place.start is not None and (row.start or 0) <= place.start < (row.end or 0)]
    return next(iter(exact or around), None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warehouses", type=Path, nargs="+")
    parser.add_argument("--misses", action="store_true", help="print the pairs that are not as labelled")
    arguments = parser.parse_args()
    for kind in KINDS:
        pairs = list(judged(kind, arguments.warehouses))
        print(f"{kind}s  {score(pairs)}")
        for pair in pairs if arguments.misses else ():
            if pair.is_miss:
                _print_miss(pair)


def _print_miss(pair: JudgedPair) -> None:
    print(f"  {pair.verdict}, labelled {'same' if pair.label.is_same else 'other'}: {pair.label.reason}")
    for place, text in zip((pair.label.first, pair.label.second), pair.texts or ("", ""), strict=True):
        kind = f" {place.event_type}" if place.event_type else ""
        print(f"    {place.article} {place.field} {place.start}{kind}  {text}")


if __name__ == "__main__":
    main()
