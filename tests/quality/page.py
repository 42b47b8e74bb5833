"""The page ``docs/quality.md``: one table a corpus, one of the bases, and where the other systems' code is found."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.quality.bases import BasisShare
from tests.quality.corpora import Corpus, Figure
from tests.quality.floors import by_measure
from tests.quality.peers import LINKS, by_system

HERE = "communique"
HEAD = """\
# How good it is

Written by `make quality`, which builds a warehouse of each corpus and runs its scorer; do not edit. Figures are
percent, in brackets the 95 % interval. *Read*: the half of the records that may be read while rules are made; *held*:
the half that is only measured: a gain that *read* alone shows is none. *Floor*: what the tests hold (`≤`: at most that
much), so that a change that costs quality fails. Floors go up with the figures, and down only on purpose.

Other systems were measured in November 2026 on the same files by the same scorers, as they come. The corpora are other
people's texts and no part of this project: they are looked for in `../shared/eval`, beside the checkout; without them
`make quality` leaves this page as it is. The sample articles are here."""
BASES_HEAD = """
## By basis

A `_basis` column says how a value is known. Of the values that gold judges, so many are right. No gold is at hand for
`quotes.said_on_basis` and for the dates of events (`events.date_basis`), which are those of their mentions.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """All figures of a corpus: of all records, and of each half where rules are made on one of them."""

    corpus: Corpus
    figures: Mapping[str, Figure]
    halves: Mapping[str, Mapping[str, Figure]] = field(default_factory=dict)


def page(measured: Sequence[Measured], shares: Sequence[BasisShare]) -> str:
    titles = {one.corpus.name: one.corpus.title for one in measured}
    sections = [*map(_section, measured), BASES_HEAD, *_bases(shares, titles)]
    return "\n".join([HEAD, *sections, "", *_links("\n".join(sections))]) + "\n"


def _section(measured: Measured) -> str:
    corpus, systems = measured.corpus, by_system(measured.corpus.name)
    rows, floors = [], by_measure()
    for measure in corpus.measures:
        halves = [_shown(figures[measure.name]) for figures in measured.halves.values()]
        others = [percents.get(measure.name, "") for percents in systems.values()]
        held = floors.get((corpus.name, measure.name), "")
        rows.append([measure.name, f"**{_shown(measured.figures[measure.name])}**", *halves, str(held), *others])
    header = ["", HERE, *measured.halves, "floor", *systems]
    kept = [at for at, name in enumerate(header) if name != "floor" or any(row[at] for row in rows)]
    lines = _table([header[at] for at in kept], [[row[at] for at in kept] for row in rows])
    return "\n".join([f"\n## {corpus.title}\n", f"{corpus.about}\n", *lines])


def _shown(figure: Figure) -> str:
    interval = f" ({figure.low:.1f}–{figure.high:.1f})" if figure.low is not None else ""
    return f"{figure.percent:.1f}{interval}"


def _bases(shares: Sequence[BasisShare], titles: Mapping[str, str]) -> Iterator[str]:
    header = ["value", "basis", "right", "of", "corpus"]
    yield from _table(
        header,
        [
            [
                f"{share.judged.value} (`{share.judged.table}.{share.judged.column}`)",
                f"`{share.basis}`",
                f"{100 * share.right / share.given:.1f}",
                str(share.given),
                titles[share.judged.corpus],
            ]
            for share in shares
        ],
    )


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _links(text: str) -> Iterator[str]:
    """Where the systems and corpora that are named in square brackets are found."""
    named = set(re.findall(r"\[([^\]]+)\]", text))
    for name in sorted(named, key=str.casefold):
        yield f"[{name}]: {LINKS[name]}"
