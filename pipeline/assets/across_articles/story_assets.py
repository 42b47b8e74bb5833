"""From ``articles`` to ``stories``: which articles tell one happening."""

from collections.abc import Iterator
from itertools import starmap

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, code_version, materialized, table_spec
from pipeline.database import (
    AnyRow,
    forget,
    insert,
    link,
    mark,
    only_row,
    remembered,
    replace,
    replace_groups,
    row_count,
    rows_of,
    step,
    streamed,
    transaction,
)
from pipeline.resolution import Spool, story_groups, word_strengths
from pipeline.resources import WarehouseFile
from pipeline.running import chunked

STAGE = "stories"
READ_AT_A_TIME = 1_000  # titles and beginnings


@dg.multi_asset(
    specs=[
        table_spec(table, "resolution", ["articles", "quotes", "event_mentions", "event_participants", "entities"])
        for table in ("stories", "story_pairs")
    ],
    description="Which articles tell one story, and why.",
)
def grouped_stories(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    counts = {"articles": row_count(con, "articles")} | group_stories(con)
    yield materialized(con, "stories", watch, counts, ["headline", "article_count", "outlet_count", "origin_count", "first_published_at"])  # fmt: skip # noqa: E501
    yield materialized(con, "story_pairs", watch, preview=["relation", "similarity", "shared_parties", "shared_words", "days_apart"])  # fmt: skip # noqa: E501


def group_stories(con: DuckDBPyConnection) -> dict[str, int]:
    """Group all articles by story, or none where nothing has changed that stories follow from.

    Gives counts of what was done.
    """
    version = code_version(STAGE)
    con.execute(step("hold_told_articles"))
    known = remembered(con, STAGE, version)
    counts = {"articles grouped": 0, "articles read now": 0, "rows changed": 0}
    if known != {STAGE: _digest(con)}:
        if not known:  # by other code, or never
            con.execute("delete from story_wordings")
        counts["articles grouped"] = row_count(con, "articles")
        counts["articles read now"] = _learn_wordings(con)
        counts["rows changed"] = _group(con)
        with transaction(con):
            forget(con, STAGE)
            mark(con, STAGE, {STAGE: _digest(con)}, version)
    con.execute("drop table told_articles")
    return counts


def _digest(con: DuckDBPyConnection) -> str:
    return str(only_row(con, step("stories_digest"))[0])


def _learn_wordings(con: DuckDBPyConnection) -> int:
    """Find the words of the titles and beginnings that are not known yet, and give how many these were."""
    con.execute("delete from story_wordings where wording_digest not in (select wording_digest from told_articles)")
    found = 0
    rows = con.execute(step("articles_without_wording")).fetchall()
    for some in chunked(rows, READ_AT_A_TIME):
        found += insert(con, "story_wordings", [_wording(*row) for row in some])
    return found


def _wording(wording_digest: str, title: str | None, lead: str, parties: list[str], acts: list[str]) -> AnyRow:
    words, strengths = word_strengths(title, lead, parties, acts)
    return {"wording_digest": wording_digest, "words": words, "strengths": strengths}


def _group(con: DuckDBPyConnection) -> int:
    """Group all articles by story, and give how many rows of stories differ from those that were there."""
    articles = starmap(story_groups.ToldArticle, rows_of(con, step("told_articles")))
    copies = (members for (members,) in streamed(con, step("articles_by_text")))
    found = Spool(story_groups.group(articles, copies))
    with transaction(con):
        rows = ((one.story._asdict(), one.article_ids) for of_language in found for one in of_language.stories)
        changed = replace_groups(con, "stories", "story_id", rows)
        pairs = (pair._asdict() for of_language in found for one in of_language.stories for pair in one.pairs)
        replace(con, "story_pairs", pairs, "first_article_id, second_article_id")
        words = (word._asdict() for of_language in found for word in of_language.words)
        replace(con, "story_words", words, "language, word")
    link(con, "articles", "article_id", "story_id")
    return changed
