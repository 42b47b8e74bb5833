"""Learn ``event_weights.csv`` of ``seeds/reference/en``: ``python -m tests.events.learn_event_weights``.

A multinomial logistic regression over verbs: which PLOVER type a verb with its clause tells of, or none. It reads our
own sentences and articles (``tests/labels``), the read halves of ../shared/eval/events/dev and articles, and other news
of ../shared/eval for what is no event; these must be there. The same text gives the same weights; they are learned anew
where the trigger list has grown. Takes a minute.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.events.finding import matches
from pipeline.events.proposals.event_features import features
from pipeline.events.proposals.event_weights import BASE, NONE
from pipeline.events.proposals.proposed import NO_CANDIDATES
from pipeline.language import Sentence, Tokens, Word, article_tokens, paragraphs, verbs_of_saying
from pipeline.reference import FOLDER, LANGUAGE
from tests.corpora import EVALUATION, records, scorer
from tests.invented import article
from tests.labels.gold import labelled_articles
from tests.labels.labelled_sentences import labelled_sentences

OTHER_NEWS = ("quotes/train", "stories/ecb")  # politics of one country; accidents, crimes, firms, sport
EVERY_RECORD, EVERY_VERB = 8, 4  # of other news these many are read
SQUARES, SIZES = 0.6, 0.25  # penalties of the weights' squares and sizes against the summed loss; the second leaves few
STEPS = 300
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a verb and its type; ``group`` is the sentence or article that it stands in."""

    features: tuple[str, ...]
    event_type: str
    group: str


def main() -> None:
    own = [*of_sentences(), *of_own_articles(), *of_gold_sentences(), *of_gold_articles(), *of_other_news()]
    weights = learned(own)
    with (FOLDER / LANGUAGE / "event_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "event_type", "weight"])
        writer.writerows((*key, f"{weight:.2f}") for key, weight in sorted(weights.items()) if abs(weight) >= 0.005)
    print(f"{len(own)} verbs, {sum(one.event_type != NONE for one in own)} of events, {len(weights)} weights")


def of_sentences() -> Iterator[Example]:
    """The labelled triggers, and each verb of a sentence without an event."""
    labelled = labelled_sentences()
    for label, tokens in zip(labelled, _read([label.text for label in labelled]), strict=True):
        for word in _candidates(tokens):
            if label.event_type == NONE or word.text in label.triggers:
                yield Example(tuple(features(word)), label.event_type, label.text)


def of_own_articles() -> Iterator[Example]:
    """Each verb of the articles of ``tests/labels``, of no event if it is no trigger; optional ones are left out."""
    for label in labelled_articles():
        sentences = list(label.sentences)
        for number, tokens in enumerate(_read(sentences)):
            own = [event for event in label.events if event.field == "body" and event.sentence == number]
            for word in _candidates(tokens):
                found = [event for event in own if word.text in event.trigger.split()]
                if not found:
                    yield Example(tuple(features(word)), NONE, label.title)
                elif not found[0].is_optional:
                    yield Example(tuple(features(word)), found[0].types[0], label.title)


def of_gold_sentences() -> Iterator[Example]:
    """The main verb of each gold sentence: one that a trigger of its type names, else the first that says no more."""
    in_half = scorer("warehouse").in_half
    folder = EVALUATION / "events" / "dev"
    gold = {
        record["id"]: {event["type"] for event in record["events"]}
        for record in records(folder.with_suffix(".gold.jsonl"))
    }
    told = [record for record in records(folder / "articles.jsonl") if in_half(record["id"], "read")]
    for record, tokens in zip(told, _read([record["text"] for record in told]), strict=True):
        types = gold.get(record["id"], set())
        if len(types) != 1:
            continue
        (kind,) = types
        word = _main_verb(tokens, kind)
        if word is not None:
            yield Example(tuple(features(word)), kind, record["id"])


def of_gold_articles() -> Iterator[Example]:
    """Each verb of the gold articles: of a type where it is a gold trigger, none where no event stands near."""
    in_half = scorer("warehouse").in_half
    folder = EVALUATION / "events" / "articles"
    gold = {record["id"]: record["events"] for record in records(folder.with_suffix(".gold.jsonl"))}
    told = [record for record in records(folder / "articles.jsonl") if in_half(record["id"], "read")]
    for record, tokens in zip(told, _read([record["text"] for record in told]), strict=True):
        text = record["text"]
        events = [
            (found.start(), found.end(), event)
            for event in gold[record["id"]]
            for found in re.finditer(re.escape(event["evidence"]), text)
        ]
        for word in _candidates(tokens):
            around = [event for start, end, event in events if start <= word.start < end]
            named = [event for event in around if word.lower in (event.get("trigger") or "").lower().split()]
            if named:
                yield Example(tuple(features(word)), named[0]["type"], record["id"])
            elif not around:
                yield Example(tuple(features(word)), NONE, record["id"])


def of_other_news() -> Iterator[Example]:
    """Verbs of news that nobody labelled and no trigger names, taken for no event, as some nineteen of twenty are.

    They teach what verbs of everyday life look like: without them half of what is proposed is none.
    """
    for name in OTHER_NEWS:
        told = records(EVALUATION / name / "articles.jsonl")[::EVERY_RECORD]
        for record, tokens in zip(told, _read([record["text"] for record in told]), strict=True):
            matched = {match.word for paragraph in tokens for one in paragraph.sentences for match in matches(one)}
            free = [word for word in _candidates(tokens) if word not in matched]
            yield from (Example(tuple(features(word)), NONE, record["id"]) for word in free[::EVERY_VERB])


def _read(texts: Sequence[str]) -> Iterator[list[Tokens]]:
    for one, parsed in paragraphs(article(text) for text in texts):
        yield article_tokens(one, parsed)


def _candidates(tokens: Iterable[Tokens]) -> Iterator[Word]:
    return (word for paragraph in tokens for word in paragraph if word.pos == "VERB" and word.dep not in NO_CANDIDATES)


def _main_verb(tokens: Sequence[Tokens], kind: str) -> Word | None:
    sentences: list[Sentence] = [sentence for paragraph in tokens for sentence in paragraph.sentences]
    matched = [match for sentence in sentences for match in matches(sentence)]
    if named := [match for match in matched if match.trigger.event_type == kind]:
        return next((match.word for match in named if not match.trigger.is_noun), None)
    verbs = [word for word in _candidates(tokens) if word.lemma not in verbs_of_saying()]
    return min(verbs, key=lambda verb: (len(list(verb.ancestors())), verb.index), default=None)


def learned(found: Sequence[Example], steps: int = STEPS) -> dict[tuple[str, str], float]:
    """The weights of a multinomial logistic regression with both penalties, by feature and type.

    By accelerated proximal gradient steps (Beck and Teboulle 2009), each feature with a step of its own.
    """
    names = [BASE, *sorted({feature for one in found for feature in one.features})]
    number = {name: place for place, name in enumerate(names)}
    kinds = sorted({one.event_type for one in found})
    own = [[0, *sorted({number[feature] for feature in one.features})] for one in found]
    columns = np.array([place for places in own for place in places])
    lengths = np.array([len(places) for places in own])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    order = np.argsort(columns, kind="stable")
    rows = np.repeat(np.arange(len(own)), lengths)[order]
    firsts = np.concatenate([[0], np.cumsum(np.bincount(columns, minlength=len(names)))[:-1]])
    wanted = np.zeros((len(own), len(kinds)))
    wanted[np.arange(len(own)), [kinds.index(one.event_type) for one in found]] = 1.0
    penalised = (np.arange(len(names)) > 0)[:, None]
    step = (2.0 / (np.bincount(columns, minlength=len(names)) * lengths.max() / 2 + 2.0 * SQUARES))[:, None]
    weights = before = np.zeros((len(names), len(kinds)))
    for count in range(1, steps + 1):
        ahead = weights + (count - 1) / (count + 2) * (weights - before)
        before = weights
        slope = np.add.reduceat((_chances(ahead, columns, starts) - wanted)[rows], firsts, axis=0)
        weights = ahead - step * (slope + penalised * SQUARES * ahead)
        weights = np.sign(weights) * np.maximum(np.abs(weights) - penalised * SIZES * step, 0.0)
    return {
        (name, kind): float(weight)
        for name, of_name in zip(names, weights, strict=True)
        for kind, weight in zip(kinds, of_name, strict=True)
        if weight or name == BASE
    }


def _chances(
    weights: NDArray[np.float64], columns: NDArray[np.int64], starts: NDArray[np.int64]
) -> NDArray[np.float64]:
    totals = np.add.reduceat(weights[columns], starts, axis=0)
    raised = np.exp(totals - totals.max(axis=1, keepdims=True))
    chances: NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return chances


if __name__ == "__main__":
    main()
