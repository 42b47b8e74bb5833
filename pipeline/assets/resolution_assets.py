"""What is the same across articles: persons, events, stories, utterances. Grouping looks at everything each time.

Rows stream from the warehouse through the grouping and back, so that memory stays bounded.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import itemgetter

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    materialized,
    names_of_ids,
    table_spec,
    told_rows,
    usable_corrections,
)
from pipeline.corrections import Change, CorrectedEntity, corrected_entities, corrected_events, names_apart
from pipeline.database import (
    AnyRow,
    link,
    records,
    replace,
    replace_groups,
    row_count,
    set_corrections,
    step,
    streamed,
    transaction,
    update,
)
from pipeline.resolution import (
    QuotedText,
    Spool,
    Statement,
    entity_groups,
    event_groups,
    formulas,
    lent_speakers,
    story_groups,
    utterance_groups,
    with_items,
)
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[
        table_spec("entities", "resolution", ["quotes", "event_participants", "corrections"]),
        table_spec("entity_aliases", "resolution", ["quotes", "event_participants", "corrections"]),
    ],
    description="Whom the names of speakers and parties name.",
)
def resolved_entities(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    lines = usable_corrections(con, "entities")
    names = names_of_ids(con, (text for line in lines for text in (line.target, line.value)))
    mentions = records(con, step("name_mentions"), entity_groups.EntityMention)
    machine = with_items(entity_groups.resolve(mentions, names_apart(lines, names)))
    found = Spool(corrected_entities(machine, lines, names))
    with transaction(con):
        changed = replace_groups(con, "entities", "entity_id", ((_entity_row(one), one.mention_ids) for one in found))
        aliases = (asdict(alias) for one in found for alias in one.aliases)
        replace(con, "entity_aliases", aliases, "entity_id, alias, outlet")
        set_corrections(con, told_rows(lines, (change for one in found for change in one.changes)))
    update(con, "quotes", step("link_speakers"))
    update(con, "event_participants", step("link_parties"))
    counts = {"name mentions": sum(len(one.mention_ids) for one in found), "rows changed": changed}
    yield materialized(con, "entities", watch, counts, ["name", "kind", "country", "sector", "title", "wikidata_id", "mention_count"])  # fmt: skip # noqa: E501
    yield materialized(con, "entity_aliases", watch, preview=["alias", "outlet", "mention_count"])


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


@dg.multi_asset(
    specs=[
        table_spec(
            table,
            "resolution",
            ["event_mentions", "event_participants", "entities", "articles", "stories", "story_dates", "corrections"],
        )
        for table in ("events", "event_pairs")
    ],
    description="Which mentions report one real event, and why.",
)
def grouped_events(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    lines = usable_corrections(con, "events")
    con.execute(step("release_mentions"))
    corrected = corrected_events(event_groups.grouped_mentions(_reported_events(con)), lines)
    found = Spool(corrected)
    events = ((_event_row(one.event, one.changes), one.mention_ids) for one in found if one.event)
    with transaction(con):
        changed = replace_groups(con, "events", "event_id", events)
        pairs = (asdict(pair) for one in found for pair in one.pairs)
        replace(con, "event_pairs", pairs, "first_event_mention_id, second_event_mention_id")
        if lines:
            set_corrections(con, told_rows(lines, (change for one in found for change in one.changes)))
    link(con, "event_mentions", "event_mention_id", "event_id")
    counts = {"mentions": row_count(con, "event_mentions"), "rows changed": changed}
    yield materialized(con, "events", watch, counts, ["event_type", "status", "date_start", "date_basis", "place", "actors", "recipients", "origin_count", "headline"])  # fmt: skip # noqa: E501
    yield materialized(con, "event_pairs", watch, preview=["agree_on", "score"])


SAID = ["quotes", "entities", "event_mentions", "stories", "story_dates", "articles"]


@dg.multi_asset(
    specs=[table_spec(table, "resolution", SAID) for table in ("lent_speakers", "statements", "formula_uses")],
    description="Which quotes are of one utterance, and who speaks where only another article of the story tells it.",
)
def grouped_statements(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    update(con, "quotes", step("place_said_dates"))
    lent, voices = lent_speakers.spoken_for(_quoted_texts(con))
    with transaction(con):
        replace(con, "lent_speakers", map(asdict, lent), "quote_id")
        con.execute(step("lend_speakers"))
    found = utterance_groups.group(_quoted_texts(con), voices)
    with transaction(con):
        changed = replace_groups(con, "statements", "statement_id", _rows(found))
    link(con, "quotes", "quote_id", "statement_id")
    with transaction(con):
        uses = formulas.formula_uses(records(con, step("said_texts"), formulas.SaidText))
        replace(con, "formula_uses", map(asdict, uses), "speaker_id, formula, quote_id")
    counts = {"quotes": row_count(con, "quotes"), "rows changed": changed}
    yield materialized(con, "lent_speakers", watch, preview=["speaker", "shared_words", "own_basis"])
    yield materialized(con, "statements", watch, counts, ["speaker", "text", "said_on", "quote_count", "outlet_count", "has_firsthand"])  # fmt: skip # noqa: E501
    yield materialized(con, "formula_uses", watch, preview=["formula", "occasion_on", "rarity"])


assets = (resolved_entities, grouped_stories, grouped_events, grouped_statements)


def _entity_row(found: CorrectedEntity) -> AnyRow:
    return asdict(found.entity) | {"corrected_by": _corrected_by(found.changes)}


def _event_row(event: event_groups.Event, changes: Sequence[Change]) -> AnyRow:
    return asdict(event) | {"corrected_by": _corrected_by(changes)}


def _corrected_by(changes: Sequence[Change]) -> str | None:
    return "; ".join(sorted({change.correction.corrected_by for change in changes})) or None


def _quoted_texts(con: DuckDBPyConnection) -> Iterator[QuotedText]:
    return records(con, step("quoted_texts"), QuotedText)


def _rows(found: Iterable[tuple[Statement, Sequence[str]]]) -> Iterator[tuple[AnyRow, Sequence[str]]]:
    return ((asdict(group), members) for group, members in found)


def _reported_events(con: DuckDBPyConnection) -> Iterator[event_groups.ReportedEvent]:
    """Every mention of an event with its parties."""
    width = len(event_groups.ReportedEvent._fields) - 1
    for _, rows in groupby(streamed(con, step("reported_events")), itemgetter(0)):
        told = list(rows)
        parties = tuple(event_groups.ReportedParty(*row[width:]) for row in told if row[width] is not None)
        yield event_groups.ReportedEvent(*[*told[0][:width], parties])
