"""Real exports of press databases, feeds and tables, read as the articles that they hold; the floors only go up.

Measured when pinned: every article found, none beside them, and every title, day, author, outlet and both ends of every
body right, by the measures that stand beside the files.
"""

from collections import Counter, defaultdict
from functools import cache

import pytest

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.records import RawRecord
from pipeline.sources import input_files, records
from tests import corpora

FOLDER = corpora.SHARED / "cases" / "exports"
GOLD = FOLDER / "exports.gold.jsonl"
NO_SOURCES = ("README.md", GOLD.name)
pytestmark = pytest.mark.corpus("cases/exports", "cases/exports_check.py", digest="b1ff1817a776")


@cache
def articles() -> dict[str, list[dict[str, object]]]:
    """What the scorer reads of each article, by the file that holds it."""
    plain = corpora.scorer("exports_check", "cases").plain
    found = defaultdict[str, list[dict[str, object]]](list)
    for file in input_files(FOLDER):
        for record in () if file.source_path in NO_SOURCES else records(file):
            assert isinstance(record, RawRecord), record
            parsed = parsed_article(record)
            assert isinstance(parsed, ParsedArticle), parsed
            own = parsed.article
            day = own.published_at.date().isoformat() if own.published_at else None
            found[file.source_path].append(
                {
                    "title": own.title,
                    "published": day,
                    "authors": list(own.authors),
                    "outlet": own.outlet,
                    "body": plain(own.body),
                }
            )
    return found


def test_every_article_is_found_with_what_the_export_says_of_it() -> None:
    hits = corpora.scorer("exports_check", "cases").hits
    missed = Counter[str]()
    for gold in corpora.records(GOLD):
        best = max((hits(gold, article) for article in articles()[gold["file"]]), key=lambda hit: sum(hit.values()))
        missed.update(f"{gold['file']}: {field}" for field, is_right in best.items() if not is_right)
    assert missed == Counter()


def test_there_are_as_many_articles_as_the_files_hold() -> None:
    wanted = Counter(gold["file"] for gold in corpora.records(GOLD))
    assert {file: len(found) for file, found in articles().items()} == dict(wanted)
