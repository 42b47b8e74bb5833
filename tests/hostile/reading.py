"""A generated file read from end to end in this process, and what went wrong with it."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.articles.article_reading import FirstReading, first_reading
from pipeline.extraction import Extraction, extractions
from pipeline.records import Article, RawRecord, Reject
from pipeline.running.faults import REASON, Undone, detail
from pipeline.running.pool import each
from pipeline.running.workers import results
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile, storable_name
from tests.hostile.generator import HostileFile

LONGEST_SECONDS = 20.0  # of CPU, a file; none has a megabyte


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file; of a sound reading nothing went wrong or was lost.

    ``lost`` tells the words of healthy stories that are no quotes, and how many records are neither read nor rejected.
    """

    file: HostileFile
    seconds: float
    wrong: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not self.wrong and not self.lost


def outcome(file: HostileFile, folder: Path) -> Outcome:
    """Write the file below the folder, read it, find its quotes and events; never raises."""
    began = time.process_time()
    path = file.write(folder)
    try:
        found = list(records(InputFile(path, storable_name(file.name))))
        articles, extracted, wrong = _extracted(found)
    except Exception as error:
        return Outcome(file, time.process_time() - began, (detail(error),))
    wrong += [f"{item.stage}: {item.detail}" for item in found if isinstance(item, Reject) and item.reason == REASON]
    wrong += [told for article, made in zip(articles, extracted, strict=True) for told in _broken(article, made)]
    seconds = time.process_time() - began
    if seconds > LONGEST_SECONDS:
        wrong.append(f"{seconds:.0f} s of CPU")
    return Outcome(file, seconds, tuple(wrong), tuple(_lost(file, found, extracted)))


def _extracted(found: Sequence[RawRecord | Reject]) -> tuple[list[Article], list[Extraction], list[str]]:
    """The articles, what each says, and what went wrong on the way there."""
    kept = [item for item in found if isinstance(item, RawRecord)]
    limits = [LONGEST_SECONDS] * len(kept)
    read = results(partial(each, first_reading), kept, limits) if kept else list[FirstReading | Undone]()
    wrong = [f"articles: {one.detail}" for one in read if isinstance(one, Undone)]
    parsed = [one.parsed for one in read if isinstance(one, FirstReading)]
    articles = [one.article for one in parsed if not isinstance(one, Reject)]
    told = results(extractions, articles, limits[: len(articles)]) if articles else list[Extraction | Undone]()
    wrong += [f"extraction: {one.detail}" for one in told if isinstance(one, Undone)]
    extracted = [Extraction("", (), (), (), one) if isinstance(one, Undone) else one for one in told]
    wrong += [f"events: {one.undone.detail}" for one in extracted if one.article_id and one.undone]
    return articles, extracted, wrong


def _broken(article: Article, made: Extraction) -> Iterator[str]:
    """Spans that do not cut out their words, and words that no database can hold."""
    for quote in made.quotes:
        if quote.span.cut(article.field(quote.field)) != quote.text:
            yield f"quote {quote.text[:40]!r} is not where it says"
        if quote.speaker and quote.speaker.span.cut(article.field(quote.field)) != quote.speaker.as_written:
            yield f"speaker {quote.speaker.as_written[:40]!r} is not where it says"
    for mention in made.mentions:
        if mention.trigger.cut(article.field(mention.field)) != mention.trigger_text:
            yield f"trigger {mention.trigger_text[:40]!r} is not where it says"
    for text in (article.body, article.title, article.url, article.outlet, article.record_id, *article.authors):
        try:
            (text or "").encode()
        except UnicodeEncodeError as error:
            yield f"no database can hold {text!a:.40}: {error.reason}"


def _lost(file: HostileFile, found: Sequence[RawRecord | Reject], extracted: Sequence[Extraction]) -> Iterator[str]:
    quotes = [quote.text for one in extracted for quote in one.quotes]
    yield from (f"“{words}” is no quote" for words in file.quotes if not any(words in quote for quote in quotes))
    if len(found) < file.records:
        yield f"{len(found)} of {file.records} records"
