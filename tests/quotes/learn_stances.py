"""Learn ``seeds/reference/stance_weights.csv`` from annotated news: ``python -m tests.quotes.learn_stances``.

A logistic regression over predicates: the gold is whether a human marked the word as part of an attribution's cue.
Reads ../shared/eval/quotes/train, which must be there; the same text gives the same weights. Takes about two minutes.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.language.parse import paragraphs
from pipeline.language.tokens import Tokens, article_tokens
from pipeline.quotes.in_marks.marked_paragraph import MarkedParagraph
from pipeline.quotes.stances.stance_quotes import predicates
from pipeline.quotes.stances.stance_weights import BASE, features
from pipeline.quotes.syntax.paragraph_attributions import attributions
from pipeline.records import Span
from pipeline.reference import FOLDER
from pipeline.writing.marks import marked_spans
from tests.corpora import EVALUATION, records
from tests.invented import article

TRAIN = EVALUATION / "quotes" / "train"
FEWEST = 8  # predicates that must show a feature for it to get a weight
SQUARES, SIZES = 1.0, 1.0  # penalties of the weights' squares and sizes against the summed loss; the second leaves few
STEPS = 1000

Example = tuple[tuple[str, ...], bool]


def main() -> None:
    found = [example for columns, cues, body in documents() for example in examples(columns, cues, body)]
    weights = learned(found)
    with (FOLDER / "stance_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerows((feature, f"{weight:.2f}") for feature, weight in sorted(weights.items()))
    print(f"{len(found)} predicates, {sum(is_cue for _, is_cue in found)} cues, {len(weights)} weights")


def documents() -> Iterator[tuple[list[Tokens], list[Span], str]]:
    """The token columns, gold cues and text of each annotated document."""
    gold = {
        record["id"]: [Span(*span) for one in record["attributions"] for span in one.get("cue", [])]
        for record in records(TRAIN.with_suffix(".gold.jsonl"))
    }
    told = records(TRAIN / "articles.jsonl")
    read = paragraphs(article(record["text"]) for record in told)
    for record, (one, own) in zip(told, read, strict=True):
        yield article_tokens(one, own), gold[record["id"]], one.body


def examples(columns: Sequence[Tokens], cues: Sequence[Span], body: str) -> Iterator[Example]:
    """The features of each predicate of a document, and whether it stands in a gold cue."""
    marks = marked_spans(body)
    for paragraph in columns:
        found = attributions(paragraph)
        span = paragraph.span
        own = [mark for mark in marks if span.start <= mark.outer.start < span.end]
        read = MarkedParagraph(paragraph, own, found)
        near = [cue for cue in cues if cue.overlaps(span)]
        for predicate in predicates(paragraph, read.attributions, read.quoted):
            yield tuple(features(predicate)), any(cue.overlaps(predicate.head.span) for cue in near)


def learned(found: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression with both penalties.

    By accelerated proximal gradient steps (Beck and Teboulle 2009), each feature with a step of its own.
    """
    counts = Counter(feature for own, _ in found for feature in set(own))
    names = [BASE, *sorted(feature for feature, count in counts.items() if count >= FEWEST)]
    number = {name: place for place, name in enumerate(names)}
    own = [[0, *(number[feature] for feature in set(features) if feature in number)] for features, _ in found]
    columns = np.array([place for places in own for place in places])
    lengths = np.array([len(places) for places in own])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    rows = np.repeat(np.arange(len(own)), lengths)
    wanted = np.array([is_cue for _, is_cue in found], dtype=np.float64)
    is_penalised = np.arange(len(names)) > 0
    step = 4.0 / (np.bincount(columns, minlength=len(names)) * lengths.max() + 4.0 * SQUARES)
    weights = before = np.zeros(len(names))
    for count in range(1, STEPS + 1):
        ahead = weights + (count - 1) / (count + 2) * (weights - before)
        before = weights
        weights = ahead - step * (_slope(ahead, columns, rows, starts, wanted) + is_penalised * SQUARES * ahead)
        weights = np.sign(weights) * np.maximum(np.abs(weights) - is_penalised * SIZES * step, 0.0)
    return {name: float(weight) for name, weight in zip(names, weights, strict=True) if weight}


def _slope(
    weights: NDArray[np.float64],
    columns: NDArray[np.int64],
    rows: NDArray[np.int64],
    starts: NDArray[np.int64],
    wanted: NDArray[np.float64],
) -> NDArray[np.float64]:
    """The gradient of the summed logistic loss."""
    chances = 1 / (1 + np.exp(-np.add.reduceat(weights[columns], starts)))
    return np.bincount(columns, weights=(chances - wanted)[rows], minlength=len(weights)).astype(np.float64)


if __name__ == "__main__":
    main()
