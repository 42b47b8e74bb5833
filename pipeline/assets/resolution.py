"""What is the same across articles: persons, events, stories, utterances. Grouping looks at everything each time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.reporting import Stopwatch, materialized, table_spec
from pipeline.resolution import entities, events, statements, stories
from pipeline.resources import WarehouseFile
from pipeline.sql import step
from pipeline.warehouse import hold_links, link, records, replace, transaction


@dg.multi_asset(
    specs=[
        table_spec("entities", "resolution", ["quotes", "event_participants"]),
        table_spec("entity_aliases", "resolution", ["quotes", "event_participants"]),
    ],
    description="Whom the names of speakers and parties name.",
)
def resolved_entities(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    mentions = records(con, step("name_mentions"), entities.NameMention)
    found = entities.resolve(mentions)
    with transaction(con):
        changed = replace(con, "entities", list(map(asdict, found.entities)), "entity_id")
        replace(con, "entity_aliases", list(map(asdict, found.aliases)), "entity_id, alias, outlet")
        hold_links(con, found.entity_of)
        con.execute(step("link_speakers"))
        con.execute(step("link_parties"))
    counts = {"name mentions": len(mentions), "rows changed": changed}
    yield materialized(con, "entities", watch, counts, ["name", "kind", "country", "sector", "title", "mention_count"])  # fmt: skip # noqa: E501
    yield materialized(con, "entity_aliases", watch, preview=["alias", "outlet", "mention_count"])


@dg.multi_asset(
    specs=[table_spec("events", "resolution", ["event_mentions", "event_participants", "entities", "articles"])],
    description="Which mentions report one real event.",
)
def grouped_events(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    origins = dict(con.execute("select article_id, origin from articles").fetchall())
    found = events.group(_reported_events(con), origins)
    with transaction(con):
        changed = replace(con, "events", list(map(asdict, found.events)), "event_id")
        link(con, "event_mentions", "event_mention_id", "event_id", found.event_of)
    counts = {"mentions": len(found.event_of), "rows changed": changed}
    return materialized(con, "events", watch, counts, ["event_type", "status", "date_start", "date_basis", "place", "actors", "recipients", "origin_count", "headline"])  # fmt: skip # noqa: E501


@dg.multi_asset(
    specs=[table_spec("stories", "resolution", ["articles", "events"])],
    description="Which articles tell one story.",
)
def grouped_stories(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    articles = records(con, step("told_articles"), stories.ToldArticle)
    origins = dict(con.execute("select article_id, origin from articles").fetchall())
    main_events: Mapping[str, set[str]] = defaultdict(set)
    for article_id, event_id in con.execute(step("main_events")).fetchall():
        main_events[article_id].add(event_id)
    found = stories.group(articles, _texts(con), main_events, origins)
    with transaction(con):
        changed = replace(con, "stories", list(map(asdict, found.stories)), "story_id")
        link(con, "articles", "article_id", "story_id", found.story_of)
    counts = {"articles": len(articles), "rows changed": changed}
    return materialized(con, "stories", watch, counts, ["headline", "article_count", "outlet_count", "origin_count", "first_published_at"])  # fmt: skip # noqa: E501


@dg.multi_asset(
    specs=[table_spec("statements", "resolution", ["quotes", "entities", "stories", "articles"])],
    description="Which quotes are of one utterance.",
)
def grouped_statements(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    found = statements.group(records(con, step("quoted_texts"), statements.QuotedText))
    with transaction(con):
        changed = replace(con, "statements", list(map(asdict, found.statements)), "statement_id")
        link(con, "quotes", "quote_id", "statement_id", found.statement_of)
    counts = {"quotes": len(found.statement_of), "rows changed": changed}
    return materialized(con, "statements", watch, counts, ["speaker", "text", "said_on", "quote_count", "outlet_count", "has_firsthand"])  # fmt: skip # noqa: E501


assets = (resolved_entities, grouped_events, grouped_stories, grouped_statements)


def _reported_events(con: DuckDBPyConnection) -> Iterator[events.ReportedEvent]:
    parties: Mapping[str, list[events.Party]] = defaultdict(list)
    for mention_id, *party in con.execute(step("parties_of_mentions")).fetchall():
        parties[mention_id].append(events.Party(*party))
    relation = con.sql(step("reported_events"))
    names = relation.columns
    for row in relation.fetchall():
        yield events.ReportedEvent(**dict(zip(names, row, strict=True)), parties=tuple(parties[row[0]]))


def _texts(con: DuckDBPyConnection) -> list[list[str]]:
    """The articles of one text, copies and versions, each as a list of article_ids."""
    return [members for (members,) in con.execute(step("articles_by_text")).fetchall()]
