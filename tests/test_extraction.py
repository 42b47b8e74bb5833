"""No text makes the extraction fail, and whatever it finds keeps what the rows promise."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.extraction import Extraction, extractions
from pipeline.records import Article, RawRecord, Span
from pipeline.sources import input_files
from pipeline.sources.file_reading import records
from tests.invented import article
from tests.mutations import mutations
from tests.promises import broken_promises

SAMPLES = Path(__file__).resolve().parent.parent / "seeds" / "articles"
COUNT = 100  # spoilt articles a seed, some 4 CPU seconds
INVENTED = (
    article(
        "LIMA, Peru – Mayor Amara Okafor told reporters on Monday the port was “closed for good” to tankers.\n\n"
        "“We will stay,” she said. “The harbour is ours.\n\n“Nobody will take it,” the mayor added, TASS reported.\n\n"
        "Peru's foreign minister met Chile's envoy, Karl Brenner, in Lima on 3 May 2020, two days after the vote.",
        "Port stays shut: Okafor",
        "2020-05-05",
        "Peru and Chile to sign accord next week",
    ),
    article("OKAFOR: We stay.\nSALAZAR: For how long?\nOKAFOR: For ever. Peru attacked Chile last year.", "Talks"),
    article(
        "Okafor slammed the tax, backed the union and urged Peru to recall 'its' envoy.", "'No Deal' – Amara Okafor"
    ),
)


def samples() -> list[Article]:
    """The English articles of ``seeds/articles``."""
    found = (record for file in input_files(SAMPLES) for record in records(file))
    parsed = (parsed_article(record) for record in found if isinstance(record, RawRecord))
    articles = (one.article for one in parsed if isinstance(one, ParsedArticle))
    return [one for one in articles if one.language in ("en", None)]


def broken(articles: list[Article]) -> list[tuple[Article, str]]:
    pairs = zip(articles, extractions(articles), strict=True)
    return [(one, promise) for one, found in pairs for promise in broken_promises(one, found)]


def test_samples_keep_every_promise() -> None:
    assert broken([*samples(), *INVENTED]) == []


@pytest.mark.parametrize("seed", [1, 2])
def test_spoilt_articles_keep_every_promise(seed: int) -> None:
    assert broken(list(mutations([*samples(), *INVENTED], seed, COUNT))) == []


def test_broken_promises_are_told() -> None:
    own = article("Amara Okafor said Peru attacked Chile.")
    (found,) = extractions([own])
    (quote,), (mention,) = found.quotes, found.mentions
    bad_quote = replace(quote, span=Span(quote.span.start, 99), nested_in=quote.quote_id, confidence=2.0)
    bad_mention = replace(mention, evidence=mention.trigger, participants=(), quote_id="elsewhere")
    told = broken_promises(own, Extraction(own.article_id, (bad_quote, bad_quote), (), (bad_mention,)))
    assert list(dict.fromkeys(told)) == [
        f"quotes: key ('{quote.quote_id}',) 2 times",
        "quotes.confidence is 2.0, no share",
        "quotes.text [18:99] of 38 code points",
        f"event_mentions.evidence_text [23:31] of 38 code points is 'attacked', not {own.body!r}",
        "quote 'Peru attacked Chile': clause Span(start=18, end=37) around Span(start=18, end=99)",
        "quote 'Peru attacked Chile': nested_in is no other quote of the article",
        "mention 'attacked': quote_id is no quote of the article",
    ]
