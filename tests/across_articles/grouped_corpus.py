"""An invented corpus in a build file, grouped by the assets that group the real one."""

from collections.abc import Iterable, Mapping

import dagster as dg

from pipeline.assets.article_places import place_articles
from pipeline.database import Warehouse, content_hash, dictionary, insert
from pipeline.definitions import defs
from tests.across_articles.invented_corpus import Tables, rows
from tests.runs import run

AT_ONCE = 1_000  # happenings that are written together
GROUPS = {  # what groups are called in the table of their members, and these
    "stories": ("story_id", "articles", "article_id"),
    "events": ("event_id", "event_mentions", "event_mention_id"),
    "statements": ("statement_id", "quotes", "quote_id"),
}


def grouping_assets() -> list[str]:
    """The assets that look across articles."""
    graph = defs.resolve_asset_graph()
    return sorted(
        key.to_user_string() for key in graph.get_all_asset_keys() if graph.get(key).group_name == "resolution"
    )


def of_happenings(first: int, end: int) -> Iterable[Tables]:
    """The rows of the happenings from a number to another, some at a time."""
    return (rows(start, min(start + AT_ONCE, end)) for start in range(first, end, AT_ONCE))


def add(files: Warehouse, corpus: Iterable[Tables]) -> None:
    """Put rows into the build file, and find versions and copies as reading articles does."""
    with files.reserved("a test", 0, print), files.opened() as con:
        for tables in corpus:
            for table, some in tables.items():
                insert(con, table, some)
        place_articles(con)


def remove(files: Warehouse, article_ids: Iterable[str]) -> None:
    """Take articles out of the build file with all that is told of them, as if their files had gone."""
    gone = list(article_ids)
    of_mentions = "select event_mention_id from event_mentions where article_id in (select unnest($gone::text[]))"
    with files.reserved("a test", 0, print), files.opened() as con:
        con.execute(f"delete from event_participants where event_mention_id in ({of_mentions})", {"gone": gone})
        for table in ("event_mentions", "quotes", "articles"):
            con.execute(f"delete from {table} where article_id in (select unnest($gone::text[]))", {"gone": gone})
        con.execute("delete from documents where document_id in (select unnest($gone::text[]))", {"gone": gone})
        place_articles(con)


def group(files: Warehouse) -> dg.ExecuteInProcessResult:
    files.published.parent.mkdir(exist_ok=True)
    return run(files.published.parent, files.published, grouping_assets())


def hashes(files: Warehouse) -> Mapping[str, str]:
    """A digest of each table but those that runs keep for themselves."""
    with files.opened() as con:
        return {table.name: content_hash(con, table.name) for table in dictionary.tables() if not table.is_bookkeeping}


def groups(files: Warehouse, table: str) -> Mapping[frozenset[str], str]:
    """The id of each group of a table by its members."""
    key, table_of_members, member = GROUPS[table]
    query = f"select list({member}), {key} from {table_of_members} where {key} is not null group by {key}"
    with files.opened() as con:
        return {frozenset(ids): group_id for ids, group_id in con.execute(query).fetchall()}
