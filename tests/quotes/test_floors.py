"""Quality on news that people annotated, pinned: a floor goes down only on purpose."""

from typing import Any

import pytest

from pipeline.language import article_tokens, paragraphs
from pipeline.quotes.article_quotes import found_quotes
from pipeline.records import Quote
from tests.invented import article
from tests.quotes.scores import Documents, documents, figures

CORPUS = ("eval/quotes/dev", "eval/quotes/dev.gold.jsonl", "eval/quotes.py")
pytestmark = pytest.mark.corpus(*CORPUS, digest="04702720f635")

FLOORS = {
    "found and speaker right, F1": 91.7,
    "speaker right, of given": 94.0,
    "pronoun speakers right, of all": 95.0,
    "nominal speakers right, of all": 73.0,
    "attributed words, F1": 85.9,
    "words of sources, F1": 77.7,
    "words of cues, F1": 60.7,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    gold = documents()
    return figures(gold, _found(gold))


@pytest.mark.parametrize("measure", FLOORS)
def test_quality_stays_above_its_floor(scores: dict[str, float], measure: str) -> None:
    assert scores[measure] >= FLOORS[measure]


def _found(gold: Documents) -> dict[str, list[dict[str, Any]]]:
    names = list(gold)
    read = paragraphs(article(gold[name]["text"]) for name in names)
    return {
        name: [_as_scored(quote) for quote in found_quotes(text, article_tokens(text, parsed)).quotes]
        for name, (text, parsed) in zip(names, read, strict=True)
    }


def _as_scored(quote: Quote) -> dict[str, Any]:
    who, cue = quote.speaker, quote.cue_span
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "clause": (quote.clause.start, quote.clause.end),
        "speaker": who.as_written if who else None,
        "speaker_start": who.span.start if who else None,
        "speaker_end": who.span.end if who else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
    }
