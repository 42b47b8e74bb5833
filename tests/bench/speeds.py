"""Speed of reading: pages as articles, and words for quotes and events, in CPU seconds of one process.

They need ../shared/eval (news in plenty); without it the sample articles are read.
"""

import gc
import time
from collections.abc import Iterator
from pathlib import Path

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.events import event_mentions
from pipeline.extraction import extractions
from pipeline.language import article_tokens, paragraphs
from pipeline.paths import ROOT
from pipeline.quotes.article_quotes import found_quotes
from pipeline.records import Article, Format, RawRecord
from pipeline.sources import input_files
from pipeline.sources.file_reading import records
from tests.corpora import EVALUATION

SAMPLES = ROOT / "seeds" / "articles"
NEWS = EVALUATION / "quotes" / "dev"
PAGES: tuple[tuple[str, Format, tuple[str, ...]], ...] = (
    ("flat dumps", "txt", ("articles/dev", "pages/dev/text")),
    ("HTML", "html", ("pages/dev/html",)),
)
WORDS_WANTED = 60_000


def news() -> Iterator[Article]:
    """Articles with at least ``WORDS_WANTED`` words in all."""
    words = 0
    while words < WORDS_WANTED:
        for record in raw_records(NEWS if NEWS.exists() else SAMPLES):
            parsed = parsed_article(record)
            if isinstance(parsed, ParsedArticle) and parsed.article.language in ("en", None):
                words += parsed.article.word_count
                yield parsed.article


def raw_records(folder: Path) -> Iterator[RawRecord]:
    for file in input_files(folder):
        for record in records(file):
            if isinstance(record, RawRecord):
                yield record


def page_speeds() -> Iterator[tuple[str, float]]:
    """Pages read as articles a CPU second, by what they are, once the lists and models are loaded."""
    for sample in raw_records(SAMPLES):
        parsed_article(sample)
    gc.collect()
    gc.freeze()  # what else this process has loaded is not to be looked through meanwhile
    for what, kind, names in PAGES:
        folders = [EVALUATION / name for name in names] if EVALUATION.exists() else [SAMPLES]
        pages = [record for folder in folders for record in raw_records(folder) if record.format == kind]
        began = time.process_time()
        for page in pages:
            parsed_article(page)
        yield what, len(pages) / (time.process_time() - began)
    gc.unfreeze()


def speeds(articles: list[Article]) -> Iterator[tuple[str, float]]:
    """Speed of the parse, of each reading of it, and of all together."""
    words = sum(article.word_count for article in articles)
    extractions(articles[:3])  # loads models and lists
    began = time.process_time()
    parsed = list(paragraphs(articles))
    parse = time.process_time() - began
    yield "parse", words / parse
    began = time.process_time()
    words_of = [article_tokens(article, text) for article, text in parsed]
    quotes = [found_quotes(article, own) for (article, _), own in zip(parsed, words_of, strict=True)]
    reading = time.process_time() - began
    yield "quotes", words / reading
    began = time.process_time()
    for (article, _), own, found in zip(parsed, words_of, quotes, strict=True):
        event_mentions(article, own, found.quotes, found.people)
    coding = time.process_time() - began
    yield "events", words / coding
    yield "together", words / (parse + reading + coding)
