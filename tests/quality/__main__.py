"""``make quality``: measure every corpus and write ``docs/quality.md``.

    python -m tests.quality [FOLDER] [--as-built]

Warehouses are built in FOLDER (warehouse/quality), one a corpus, and stay there, so that the next time only what
changed is done; about ten minutes the first time. ``--as-built`` scores the files that lie there, whatever built them.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

from pipeline.paths import ROOT
from tests.corpora import EVALUATION
from tests.quality import bases
from tests.quality.corpora import Corpus, Figure, corpora
from tests.quality.measuring import Half, build, figures
from tests.quality.page import Measured, page

PAGE = ROOT / "docs" / "quality.md"
HALVES: tuple[Half, ...] = ("read", "held")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "warehouse" / "quality")
    parser.add_argument("--as-built", action="store_true", help="score the warehouses as they are")
    arguments = parser.parse_args()
    if not EVALUATION.is_dir():
        raise SystemExit(f"{EVALUATION} is not here: {PAGE.relative_to(ROOT)} is left as it is")
    folder: Path = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    measured = []
    for corpus in corpora():
        print(corpus.title, flush=True)
        if corpus.sources and not arguments.as_built:
            build(corpus, _warehouse(corpus, folder))
        measured.append(_measured(corpus, _warehouse(corpus, folder)))
    by_name = {corpus.name: corpus for corpus in corpora()}
    shares: list[bases.BasisShare] = []
    for judged in bases.JUDGED:
        print(f"{judged.table}.{judged.column}", flush=True)
        corpus = by_name[judged.corpus]
        shares += bases.shares(judged, corpus, _warehouse(corpus, folder))
    PAGE.write_text(page(measured, shares), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written")


def _warehouse(corpus: Corpus, folder: Path) -> Path:
    return folder / f"{corpus.name}.duckdb"


def _measured(corpus: Corpus, warehouse: Path) -> Measured:
    halves: dict[str, Mapping[str, Figure]] = (
        {half: figures(corpus, warehouse, half) for half in HALVES} if corpus.has_halves else {}
    )
    return Measured(corpus, figures(corpus, warehouse), halves)


if __name__ == "__main__":
    main()
