"""The making of a quote from its place and what its cue tells."""

import pytest

from pipeline.quotes.reading.quote_rows import CONFIDENCE, OTHER_FRAMES, ToldByCue, quote_row
from pipeline.records import QuoteKind, Span
from tests.invented import article

BODY = "“We will stay,” Okafor said of the port."


@pytest.mark.parametrize(
    ("span", "kind", "clause", "expected"),
    [
        pytest.param(Span(1, 14), "direct", None, ("We will stay", Span(1, 13)), id="without its comma"),
        pytest.param(Span(4, 8), "partial", Span(1, 13), ("will", Span(1, 13)), id="in its clause"),
        pytest.param(Span(4, 8), "direct", Span(1, 13), ("will", Span(4, 8)), id="a direct one is its own clause"),
        pytest.param(Span(4, 8), "partial", Span(5, 8), ("will", Span(4, 8)), id="a clause that does not hold it"),
    ],
)
def test_words_and_clause(span: Span, kind: QuoteKind, clause: Span | None, expected: tuple[str, Span]) -> None:
    quote = quote_row(article(BODY), "body", span, ToldByCue("after"), kind, clause)
    assert (quote.text, quote.clause) == expected
    assert quote.span.cut(BODY) == quote.text


def test_cue_rule_and_confidence() -> None:
    quote = quote_row(article(BODY), "body", Span(1, 13), ToldByCue("after", cue=Span(23, 27)), "direct")
    assert (quote.cue, quote.rule, quote.confidence) == ("said", "after", CONFIDENCE["after"])
    assert quote_row(article(BODY), "body", Span(1, 13), ToldByCue("object"), "indirect").confidence == OTHER_FRAMES


def test_another_place_or_kind_is_another_quote() -> None:
    places: list[tuple[Span, QuoteKind]] = [(Span(1, 13), "direct"), (Span(1, 13), "partial"), (Span(4, 8), "direct")]
    made = [quote_row(article(BODY), "body", span, ToldByCue("after"), kind).quote_id for span, kind in places]
    assert len(set(made)) == 3
