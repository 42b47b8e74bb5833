"""Quality on news that people annotated, pinned: a floor goes down only on purpose.

The text and the scorer lie in ``../shared/eval``; without them nothing is tested here.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.language.parse import paragraphs
from pipeline.quotes.article_quotes import found_quotes
from pipeline.records import Quote
from tests.invented import article

EVALUATION = Path(__file__).resolve().parents[3] / "shared" / "eval"
SPLIT = EVALUATION / "quotes" / "dev"

FLOORS = [
    pytest.param("joint", 90.6, id="quote found and speaker right, F1"),
    pytest.param("when_given", 93.5, id="speaker right when given"),
    pytest.param("pronoun", 95.0, id="pronoun speakers right, of all"),
    pytest.param("nominal", 73.0, id="nominal speakers right, of all"),
    pytest.param("content", 83.9, id="attributed words, token F1"),
    pytest.param("source", 76.5, id="sources, token F1"),
    pytest.param("cue", 59.3, id="cues, token F1"),
]


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    if not SPLIT.exists():
        pytest.skip("../shared/eval/quotes is not here")
    scorer = _scorer()
    documents = _documents()
    found = _found(documents)
    total, _ = scorer.evaluate(documents, found, 3)
    clauses = {
        name: [{**quote, "start": quote["clause"][0], "end": quote["clause"][1]} for quote in own]
        for name, own in found.items()
    }
    content, _ = scorer.evaluate(documents, clauses, 3)
    plain, wide = scorer.summarise(total), scorer.summarise(content)
    return {
        "joint": 100 * plain["joint"][2],
        "when_given": 100 * plain["spk_prec_when_given"],
        "pronoun": 100 * total["ok_pronoun"] / total["g_type_pronoun"],
        "nominal": 100 * total["ok_nominal"] / total["g_type_nominal"],
        "content": 100 * wide["content_token"][2],
        "source": 100 * wide["source_token"][2],
        "cue": 100 * wide["cue_token"][2],
    }


@pytest.mark.parametrize(("measure", "floor"), FLOORS)
def test_quality_stays_above_its_floor(scores: dict[str, float], measure: str, floor: float) -> None:
    assert scores[measure] >= floor


def _scorer() -> ModuleType:
    sys.path.insert(0, str(EVALUATION))
    try:
        spec = importlib.util.spec_from_file_location("quote_scorer", EVALUATION / "quotes.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(EVALUATION))
    return module


def _documents() -> dict[str, dict[str, Any]]:
    documents: dict[str, dict[str, Any]] = {}
    for line in (SPLIT / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        documents[record["id"]] = {"text": record["text"], "attributions": []}
    for line in SPLIT.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        documents[record["id"]]["attributions"] = [
            {part: [tuple(span) for span in one.get(part, [])] for part in ("content", "source", "cue")}
            for one in record["attributions"]
        ]
    return documents


def _found(documents: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    names = list(documents)
    read = paragraphs(article(documents[name]["text"]) for name in names)
    return {
        name: [_as_scored(quote) for quote in found_quotes(one, own).quotes]
        for name, (one, own) in zip(names, read, strict=True)
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
