"""What holds of quotes in any text at all."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Span
from pipeline.writing.marks import marked_spans
from tests.invented import article
from tests.quotes.articles import found

PIECES = [
    "Amara Okafor",
    " said",
    ", ",
    "“",
    "”",
    '"',
    " the port is open",
    ".",
    "\n\n",
    " told ",
    "he",
    " according to",
    ":",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_spans_cut_out_their_text_and_reading_twice_gives_the_same(body: str) -> None:
    read = article(body)
    result = found(read)
    assert result == found(read)
    for quote in result.quotes:
        assert quote.span.cut(body) == quote.text
        assert quote.clause.covers(quote.span)
        assert Span(0, len(body)).covers(quote.clause)
        assert quote.speaker is None or quote.speaker.span.cut(body) == quote.speaker.as_written
    assert len({quote.quote_id for quote in result.quotes}) == len(result.quotes)
    marked = [mark.inner for mark in marked_spans(body)]
    assert len(result.candidates) <= len(marked)
