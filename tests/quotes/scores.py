"""Figures of quotes on PolNeAR, news in which people marked every attribution.

    python -m tests.quotes.scores WAREHOUSE.duckdb

The text and the scorer lie in ``../shared/eval`` (``quotes.py``, whose ``--misses`` lists lost quotes and wrong
speakers). Printed are the figures that floors hold, some of which that scorer counts and does not print.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.corpora import EVALUATION, records, scorer

SPLIT = EVALUATION / "quotes" / "dev"
LEAST_WORDS = 3  # of a quotation in marks; shorter ones are scare quotes as often as not

Documents = dict[str, dict[str, Any]]
Found = Mapping[str, list[dict[str, Any]]]


def documents() -> Documents:
    """Text and attributions of each document, by its id."""
    read: Documents = {}
    for record in records(SPLIT / "articles.jsonl"):
        read[record["id"]] = {"text": record["text"], "attributions": []}
    for record in records(SPLIT.with_suffix(".gold.jsonl")):
        read[record["id"]]["attributions"] = [
            {part: [tuple(span) for span in attribution.get(part, [])] for part in ("content", "source", "cue")}
            for attribution in record["attributions"]
        ]
    return read


def figures(gold: Documents, found: Found) -> dict[str, float]:
    """Shares in percent. ``found`` holds, by document, quotes in the shape of the scorer's ``predictions``."""
    compare = scorer("quotes")
    counts, _ = compare.evaluate(gold, found, LEAST_WORDS)
    clauses = {
        name: [{**quote, "start": quote["clause"][0], "end": quote["clause"][1]} for quote in quotes]
        for name, quotes in found.items()
    }
    wide_counts, _ = compare.evaluate(gold, clauses, LEAST_WORDS)
    marked, attributed = compare.summarise(counts), compare.summarise(wide_counts)
    shares = {
        "quotation found, F1": marked["direct"][2],
        "found and speaker right, F1": marked["joint"][2],
        "speaker right, of found": marked["spk_acc"],
        "speaker right, of given": marked["spk_prec_when_given"],
        "pronoun speakers right, of all": counts["ok_pronoun"] / counts["g_type_pronoun"],
        "nominal speakers right, of all": counts["ok_nominal"] / counts["g_type_nominal"],
        "attributed words, F1": attributed["content_token"][2],
        "words of sources, F1": attributed["source_token"][2],
        "words of cues, F1": attributed["cue_token"][2],
    }
    return {name: 100 * share for name, share in shares.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warehouse", type=Path)
    warehouse: Path = parser.parse_args().warehouse
    compare, gold = scorer("quotes"), documents()
    found = compare.predictions(warehouse, gold)
    counts, by_document = compare.evaluate(gold, found, LEAST_WORDS)
    low, high = compare.boot(by_document, "joint")
    for name, percent in figures(gold, found).items():
        interval = f"   95% CI {100 * low:.1f}-{100 * high:.1f}" if name == "found and speaker right, F1" else ""
        print(f"{name:32}{percent:5.1f}{interval}")
    print(f"speakers given: {counts['ok_src']}/{counts['m_has']} right")


if __name__ == "__main__":
    main()
