"""Learn the weights of lines from hand-marked pages: ``python -m tests.articles.learn_line_weights``.

They are ``line_weights.csv`` and ``line_transitions.csv`` in ``seeds/reference``, the conditional random field of
``body_run``: the weights under which the marked parts of the pages are likeliest, with a penalty on their squares. The
pages are the flat dumps of ../shared/eval, which must be there; the same pages give the same weights.

Shown is the measure of the pages' scorer (F1 of the 4-grams of bodies, after the rules) for the weights in the
repository and for learned ones: .955 for those in the repository, which have seen these pages or some of them, .952 for
what is learned from all of them, .939 for what is learned without the outlets that it is tried on. The files are
written with ``--write`` only. Takes 15 CPU seconds.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.articles.body.body_run import LinePart
from pipeline.articles.body.line_weights import ROLES, learned_steps, line_scores
from pipeline.articles.body.surroundings import surrounding_features
from pipeline.articles.lines import lines, looks, own_features, shapes, words_of
from pipeline.reference import FOLDER
from tests.articles.raw import record
from tests.articles.test_floors import gold
from tests.corpora import EVALUATION, scorer

Numbers = NDArray[np.float64]

SPLITS = {"articles/dev": "articles/dev", "pages/dev": "pages/dev/text"}  # the marks, the folder of the dumps
FOLDS = 5
SQUARES = 10.0  # penalty of the weights' squares against the summed loss; of 1, 3, 10, 30 and 100 the best
FEWEST = 5  # lines that must show a feature for it to get a weight
STEPS = (("body", "body"), ("body", "gap"), ("gap", "body"), ("gap", "gap"))  # those that are learned
GIVEN = (("before", "body"), ("body", "after"))  # once a page, so that they weigh nothing
SHARED = 0.8  # of a line's pairs of words that a marked body holds, where it is cut into other lines
FEWEST_WORDS = 6  # of a line that is found so
MEMORY = 10  # pairs of steps and slopes that tell the optimiser how the loss is bent
MOST_STEPS = 200
FLAT = 1e-3  # length of a slope, as a part of the first, at which the optimiser stops
ENOUGH_FALL = 1e-4  # part of the fall that the slope promises
IMPOSSIBLE = -1e9


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page with the values of its features, line by line, and the part of each line by hand; ``text`` is raw."""

    name: str
    outlet: str
    text: str
    body: str
    features: Mapping[str, Numbers]
    parts: tuple[LinePart, ...]


@dataclass(frozen=True, slots=True)
class LineWeights:
    """What each feature weighs, a column a role, and each step from a line to the next ("body gap")."""

    names: tuple[str, ...]
    weights: Numbers
    steps: Mapping[str, float]

    def scores(self, features: Mapping[str, NDArray[np.generic]]) -> Numbers:
        """What ``line_weights.line_scores`` gives, with these weights."""
        return _matrix(features, self.names) @ self.weights


def main() -> None:
    pages = list(marked_pages())
    print(f"{len(pages)} pages, {sum(len(page.parts) for page in pages)} lines")
    _tell("weights in the repository", pages, bodies(pages))
    outlets = sorted({page.outlet for page in pages})
    unseen: dict[str, str] = {}
    for fold in range(FOLDS):
        held = frozenset(outlets[fold::FOLDS])
        learned = learned_weights([page for page in pages if page.outlet not in held])
        unseen |= bodies([page for page in pages if page.outlet in held], learned)
    _tell(f"learned, on unseen pages ({FOLDS} folds)", pages, unseen)
    learned = learned_weights(pages)
    _tell("learned, on the same pages", pages, bodies(pages, learned))
    if "--write" in sys.argv[1:]:
        write(learned, FOLDER)


def marked_pages() -> Iterator[MarkedPage]:
    for marks, folder in SPLITS.items():
        for mark in gold(marks):
            path = EVALUATION / folder / f"{mark['id']}.txt"
            if path.exists():
                outlet = urlsplit(mark.get("url") or "").netloc or mark.get("publisher") or mark["id"]
                yield marked_page(path.stem, outlet, path.read_bytes().decode("utf-8", "replace"), mark["body"])


def marked_page(name: str, outlet: str, text: str, body: str) -> MarkedPage:
    page = lines(text)
    seen = shapes(page)
    looked = looks(page, seen)
    features = {**own_features(looked, seen), **surrounding_features(looked, seen)}
    numbers = {name: np.asarray(values, dtype=np.float64) for name, values in features.items()}
    return MarkedPage(name, outlet, text, body, numbers, marked_parts([line.text for line in page], body))


def marked_parts(texts: Sequence[str], body: str) -> tuple[LinePart, ...]:
    """The part of each line of a page whose body is marked as one text.

    Lines of the body are those that the page and the marked text share in one order, and lines in between whose pairs
    of words the marked text holds.
    """
    own = [" ".join(words_of(text)) for text in texts]
    marked = [" ".join(words_of(text)) for text in body.splitlines() if text.strip()]
    blocks = SequenceMatcher(None, marked, own, autojunk=False).get_matching_blocks()
    is_body = {line for block in blocks for line in range(block.b, block.b + block.size) if own[line]}
    told = Counter(_pairs(" ".join(marked)))
    is_body |= {line for line, text in enumerate(own) if _is_held(text, told)}
    first, last = min(is_body, default=len(texts)), max(is_body, default=len(texts))
    return tuple(_part(line, line in is_body, first, last) for line in range(len(texts)))


def _part(line: int, is_body: bool, first: int, last: int) -> LinePart:
    if is_body:
        return "body"
    return "before" if line < first else "after" if line > last else "gap"


def _pairs(text: str) -> list[tuple[str, str]]:
    return list(pairwise(text.split()))


def _is_held(text: str, told: Counter[tuple[str, str]]) -> bool:
    pairs = _pairs(text)
    return len(pairs) >= FEWEST_WORDS and sum(pair in told for pair in pairs) >= SHARED * len(pairs)


def learned_weights(pages: Sequence[MarkedPage]) -> LineWeights:
    """The weights under which the parts of the pages are likeliest; a page without a body tells nothing."""
    pages = [page for page in pages if "body" in page.parts]
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({name: int(np.count_nonzero(values)) for name, values in page.features.items()})
    names = tuple(sorted(name for name, count in counts.items() if count >= FEWEST))
    chain = _Chain(pages, names)
    size = len(names) * len(ROLES)
    least = _least(chain, np.zeros(size + len(STEPS)))
    steps = {" ".join(step): float(weight) for step, weight in zip(STEPS, least[size:], strict=True)}
    return LineWeights(
        names, least[:size].reshape(len(names), len(ROLES)), {**{" ".join(step): 0.0 for step in GIVEN}, **steps}
    )


def _matrix(features: Mapping[str, NDArray[np.generic]], names: Sequence[str]) -> Numbers:
    nowhere = np.zeros_like(features["always"])
    return np.array([features.get(name, nowhere) for name in names], dtype=np.float64).T


class _Chain:
    """The loss of weights on marked pages, and its slope, by the forward-backward algorithm over all pages at once.

    Pages stand side by side, each filled up with lines that can only come after its article. Arrays have a row a line
    and a column a page.
    """

    def __init__(self, pages: Sequence[MarkedPage], names: Sequence[str]) -> None:
        lengths = np.array([len(page.parts) for page in pages])
        self._shape = (int(lengths.max()) + 1, len(pages))
        self._lines = np.concatenate([np.arange(length) for length in lengths])
        self._pages = np.repeat(np.arange(len(pages)), lengths)
        self._values = np.concatenate([_matrix(page.features, names) for page in pages])
        body, gap = (self._laid([page.parts for page in pages], part) for part in ("body", "gap"))
        above, below = np.zeros_like(body), np.zeros_like(body)
        above[1:], below[:-1] = body[:-1] + gap[:-1], body[1:] + gap[1:]
        marked = (body, gap, body * (above == 0), body * (below == 0))
        laid = {"body": body, "gap": gap}
        steps = [float(np.sum(laid[source][:-1] * laid[target][1:])) for source, target in STEPS]
        self._marked = np.concatenate([self._slope(marked).ravel(), steps])

    def _laid(self, parts: Sequence[Sequence[LinePart]], part: LinePart) -> Numbers:
        laid = np.zeros(self._shape)
        laid[self._lines, self._pages] = [own == part for page in parts for own in page]
        return laid

    def _slope(self, roles: Sequence[Numbers]) -> Numbers:
        """The sum of the features' values by how much each line plays each role."""
        played = np.array([role[self._lines, self._pages] for role in roles], dtype=np.float64)
        return np.asarray(self._values.T @ played.T)

    def __call__(self, weights: Numbers) -> tuple[float, Numbers]:
        size = self._values.shape[1] * len(ROLES)
        scores = np.full((*self._shape, len(ROLES)), IMPOSSIBLE)
        scores[self._lines, self._pages] = self._values @ weights[:size].reshape(-1, len(ROLES))
        total, expected, steps = _expected(scores, weights[size:])
        slope = np.concatenate([self._slope(expected).ravel(), steps]) - self._marked + SQUARES * weights
        return float(total - self._marked @ weights + SQUARES / 2 * weights @ weights), slope


def _expected(scores: Numbers, steps: Numbers) -> tuple[float, tuple[Numbers, ...], Numbers]:
    """The logarithm of the sum over all paths, how likely each line plays each role, how often each step is taken."""
    own, own_gap, first, last = np.moveaxis(scores, -1, 0)
    stay, into_gap, out_of_gap, in_gap = steps
    body, gap, after = (np.full(own.shape, IMPOSSIBLE) for _ in range(3))
    body[0] = own[0] + first[0]
    for line in range(1, len(own)):
        inside = np.logaddexp(body[line - 1] + stay, gap[line - 1] + out_of_gap)
        body[line] = np.logaddexp(first[line], inside) + own[line]
        gap[line] = np.logaddexp(body[line - 1] + into_gap, gap[line - 1] + in_gap) + own_gap[line]
        after[line] = np.logaddexp(body[line - 1] + last[line - 1], after[line - 1])
    total = after[-1]
    from_body, from_gap = (np.full(own.shape, IMPOSSIBLE) for _ in range(2))
    for line in range(len(own) - 2, -1, -1):
        to_body, to_gap = own[line + 1] + from_body[line + 1], own_gap[line + 1] + from_gap[line + 1]
        from_body[line] = np.logaddexp(np.logaddexp(stay + to_body, into_gap + to_gap), last[line])
        from_gap[line] = np.logaddexp(out_of_gap + to_body, in_gap + to_gap)
    roles = (body + from_body, gap + from_gap, first + own + from_body, body + last)
    to_body, to_gap = (own + from_body)[1:], (own_gap + from_gap)[1:]
    taken = (
        body[:-1] + stay + to_body,
        body[:-1] + into_gap + to_gap,
        gap[:-1] + out_of_gap + to_body,
        gap[:-1] + in_gap + to_gap,
    )
    likely = tuple(np.exp(np.minimum(role - total, 0.0)) for role in roles)
    return float(total.sum()), likely, np.array([np.exp(np.minimum(step - total, 0.0)).sum() for step in taken])


def _least(loss: _Chain, start: Numbers) -> Numbers:
    """Where a bowl-shaped loss is least: L-BFGS (Nocedal 1980), each step halved until the loss falls as it should."""
    at, (height, slope) = start, loss(start)
    enough = FLAT * float(np.linalg.norm(slope))
    known: list[tuple[Numbers, Numbers]] = []
    for _ in range(MOST_STEPS):
        if np.linalg.norm(slope) <= enough:
            break
        way = -_bent(slope, known)
        length = 1.0 if known else 1.0 / float(np.linalg.norm(slope))
        while (ahead := loss(at + length * way))[0] > height + ENOUGH_FALL * length * float(slope @ way):
            length /= 2
        known = [*known[-MEMORY + 1 :], (length * way, ahead[1] - slope)]
        at, (height, slope) = at + length * way, ahead
    return at


def _bent(slope: Numbers, known: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    """The slope turned towards the least loss by what the last steps showed."""
    turned, parts = slope, []
    for step, change in reversed(known):
        part = float(step @ turned) / float(step @ change)
        turned = turned - part * change
        parts.append(part)
    if known:
        step, change = known[-1]
        turned = turned * (float(step @ change) / float(change @ change))
    for (step, change), part in zip(known, reversed(parts), strict=True):
        turned = turned + (part - float(change @ turned) / float(step @ change)) * step
    return turned


def bodies(pages: Sequence[MarkedPage], learned: LineWeights | None = None) -> dict[str, str]:
    """The bodies that are found on pages with the weights given, by default those in the repository."""
    scores = learned.scores if learned else line_scores
    steps = learned.steps if learned else learned_steps()
    with patch.multiple("pipeline.articles.body.page_path", line_scores=scores, learned_steps=lambda: steps):
        read = {page.name: parsed_article(record(page.text)) for page in pages}
    return {name: found.article.body if isinstance(found, ParsedArticle) else "" for name, found in read.items()}


def _tell(what: str, pages: Sequence[MarkedPage], told: Mapping[str, str]) -> None:
    compare = scorer("articles")
    precision, recall, f1 = compare.mean_f1([compare.page(page.body, told[page.name]) for page in pages])
    print(f"{what}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}", flush=True)


def write(learned: LineWeights, folder: Path) -> None:
    """Both lists, by name of feature and of step."""
    with (folder / "line_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", *ROLES])
        for name, weights in zip(learned.names, learned.weights, strict=True):
            writer.writerow([name, *(f"{weight:.3f}" for weight in weights)])
    with (folder / "line_transitions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["from", "to", "weight"])
        writer.writerows((*step.split(), f"{weight:.3f}") for step, weight in sorted(learned.steps.items()))


if __name__ == "__main__":
    main()
