"""From ``articles`` to ``stories``: which articles tell one happening."""

from collections.abc import Iterator
from dataclasses import asdict

import dagster as dg

from pipeline.assets.housekeeping import Stopwatch, materialized, table_spec
from pipeline.database import link, records, replace, replace_groups, row_count, step, streamed, transaction
from pipeline.resolution import Spool, story_groups
from pipeline.resources import WarehouseFile


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
    articles = records(con, step("told_articles"), story_groups.ToldArticle)
    copies = (members for (members,) in streamed(con, step("articles_by_text")))
    found = Spool(story_groups.group(articles, copies))
    with transaction(con):
        stories = (one for of_language in found for one in of_language.stories)
        rows = ((asdict(one.story), one.article_ids) for one in stories)
        changed = replace_groups(con, "stories", "story_id", rows)
        pairs = (asdict(pair) for of_language in found for one in of_language.stories for pair in one.pairs)
        replace(con, "story_pairs", pairs, "first_article_id, second_article_id")
        words = (asdict(word) for of_language in found for word in of_language.words)
        replace(con, "story_words", words, "language, word")
    link(con, "articles", "article_id", "story_id")
    counts = {"articles": row_count(con, "articles"), "rows changed": changed}
    yield materialized(con, "stories", watch, counts, ["headline", "article_count", "outlet_count", "origin_count", "first_published_at"])  # fmt: skip # noqa: E501
    yield materialized(con, "story_pairs", watch, preview=["relation", "similarity", "shared_parties", "shared_words", "days_apart"])  # fmt: skip # noqa: E501
