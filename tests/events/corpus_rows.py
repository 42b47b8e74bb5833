"""The events of a public corpus as rows of a build file, by the pure functions alone, for the scorers beside it."""

from pathlib import Path

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.database import Warehouse, article_row, insert, mention_row, participant_rows
from pipeline.extraction import extractions
from pipeline.records import Article, RawRecord
from pipeline.sources import input_files
from pipeline.sources.file_reading import records


def write(sources: Path, warehouse: Path) -> Path:
    """Write articles, event mentions and participants of a folder into the build file of a warehouse; gives its path.

    Not written: what only a whole run can tell, as which mentions are one event.
    """
    files = Warehouse(warehouse)
    found = _articles(sources)
    mentions = [mention for extraction in extractions(found) for mention in extraction.mentions]
    with files.opened() as con:
        insert(con, "articles", [article_row(article) | {"is_latest": True} for article in found])
        insert(con, "event_mentions", [mention_row(mention) for mention in mentions])
        insert(con, "event_participants", [row for mention in mentions for row in participant_rows(mention)])
    return files.build


def _articles(sources: Path) -> list[Article]:
    return [
        parsed.article
        for file in input_files(sources)
        for record in records(file)
        if isinstance(record, RawRecord) and isinstance(parsed := parsed_article(record), ParsedArticle)
    ]
