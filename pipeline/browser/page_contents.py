"""What stands on each page: rows of the published file by an address, as the templates take them.

Belongs here: which rows a page needs, and how long its lists are. Does not: how they look (``templates``).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import duckdb

from pipeline.browser import marked_text, user_sql
from pipeline.browser.marked_text import Mark
from pipeline.browser.page_address import PageAddress
from pipeline.browser.published_rows import Listing, Shown, has_search, listing, row, rows

Contents = dict[str, Any]
Connection = duckdb.DuckDBPyConnection

SHORT = 8  # rows of a list that is one of several on a page
OUTLETS = 6  # columns of the table of months; the others are one
MONTHS = 24
LONGEST_SHOWN = 60_000  # code points of a body; of a longer one what is around the passage
COMPARED = ("event_type", "status", "date", "place")  # in which mentions of one event may differ
NO_SEARCH = "This file was published before there was a search: the next `make run` that finds something new adds it."


def first_page(con: Connection, _address: PageAddress) -> Contents:
    """Figures of the file, its latest events, most quoted speakers and the stories that most outlets tell."""
    return {
        "title": "Who said what, who did what to whom",
        "figures": row(con, "figures"),
        "events": listing(con, "listed_events", 1, "shown_events", SHORT),
        "speakers": listing(con, "listed_speakers", 1, "", SHORT),
        "stories": listing(con, "listed_stories", 1, "", SHORT),
    }


def search_page(con: Connection, address: PageAddress) -> Contents:
    """Names, quotes, articles and events in which the words of ``q`` are found, best first; of one part more."""
    contents: Contents = {"title": f"Search: {address.q}" if address.q else "Search", "found": {}, "entities": []}
    if not address.q:
        return contents
    parts: Mapping[str, tuple[str, Mapping[str, object]]] = {
        "quotes": ("shown_quotes", {"query": address.q, "entity_id": None}),
        "articles": ("shown_articles", {"query": address.q}),
        "events": ("shown_events", {"query": address.q}),
    }
    if not has_search(con):
        contents["trouble"] = NO_SEARCH
        parts = {"events": parts["events"]}
    chosen = {address.part: parts[address.part]} if address.part in parts else parts
    size = SHORT if len(chosen) > 1 else 20
    contents["entities"] = rows(con, "found_entities", query=address.q) if address.page_number == 1 else []
    try:
        contents["found"] = {
            name: listing(con, f"found_{name}", address.page_number if len(chosen) == 1 else 1, within, size, **asked)
            for name, (within, asked) in chosen.items()
        }
    except duckdb.Error as error:
        contents["trouble"] = f"The words cannot be searched: {user_sql.one_line(error)}"
    contents["is_one_part"] = len(chosen) == 1
    return contents


def articles_page(con: Connection, address: PageAddress) -> Contents:
    """All articles, latest first."""
    return {"title": "Articles", "articles": listing(con, "listed_articles", address.page_number, "shown_articles")}


def events_page(con: Connection, address: PageAddress) -> Contents:
    """All events, latest first."""
    return {"title": "Events", "events": listing(con, "listed_events", address.page_number, "shown_events")}


def stories_page(con: Connection, address: PageAddress) -> Contents:
    """All stories, those of most outlets first."""
    return {"title": "Stories", "stories": listing(con, "listed_stories", address.page_number)}


def speakers_page(con: Connection, address: PageAddress) -> Contents:
    """All speakers, the most quoted first."""
    return {"title": "Speakers", "speakers": listing(con, "listed_speakers", address.page_number)}


def speaker_page(con: Connection, address: PageAddress) -> Contents:
    """A person, country or organisation: names, titles, months, quotes (those with ``q`` in them), meetings, events."""
    entity = row(con, "entity", entity_id=address.id)
    if entity is None:
        return missing("speaker", address)
    contents: Contents = {"title": entity["name"], "entity": entity}
    if address.q and not has_search(con):
        contents["trouble"] = NO_SEARCH
    is_searched = bool(address.q) and "trouble" not in contents
    asked = {"query": address.q, "entity_id": address.id} if is_searched else {"entity_id": address.id}
    name = "found_quotes" if is_searched else "quotes_of_entity"
    return contents | {
        "spellings": rows(con, "spellings_of_entity", entity_id=address.id),
        "titles": rows(con, "titles_of_entity", entity_id=address.id),
        "months": months_by_outlet(listing(con, "months_of_entity", 1, "", 10_000, entity_id=address.id)),
        "quotes": listing(con, name, address.page_number, "shown_quotes", 10, **asked),
        "meetings": listing(con, "meetings_of_entity", 1, "", 12, entity_id=address.id),
        "events": listing(con, "events_of_entity", 1, "shown_events", 12, entity_id=address.id),
    }


def months_by_outlet(months: Listing) -> Contents:
    """The statements of a speaker as a table: months downwards, the latest first, outlets across, the widest first."""
    by_outlet: dict[str, int] = {}
    by_month: dict[str, dict[str, int]] = {}
    for told in months.rows:
        by_outlet[told["outlet"]] = by_outlet.get(told["outlet"], 0) + told["statement_count"]
        of_month = by_month.setdefault(told["month"], {})
        of_month[told["outlet"]] = of_month.get(told["outlet"], 0) + told["statement_count"]
    ranked = sorted(by_outlet, key=lambda outlet: (-by_outlet[outlet], outlet))
    outlets, others = (ranked, []) if len(ranked) <= OUTLETS else (ranked[: OUTLETS - 1], ranked[OUTLETS - 1 :])
    return {
        "outlets": outlets,
        "other_count": len(others),
        "rows": [
            {
                "month": month,
                "counts": [of_month.get(outlet, 0) for outlet in outlets],
                "others": sum(of_month.get(outlet, 0) for outlet in others),
            }
            for month, of_month in list(by_month.items())[:MONTHS]
        ],
        "left_out": max(0, len(by_month) - MONTHS),
        "most": max((count for of_month in by_month.values() for count in of_month.values()), default=0),
        "listing": months,
    }


def event_page(con: Connection, address: PageAddress) -> Contents:
    """An event, its conflicts, and its mentions beside each other, each with what it tells otherwise than the event."""
    event = row(con, "event", event_id=address.id)
    if event is None:
        return missing("event", address)
    mentions = listing(con, "mentions_of_event", address.page_number, "", 12, event_id=address.id)
    for mention in mentions.rows:
        trigger = Mark(mention["trigger_start"], mention["trigger_start"] + len(mention["trigger_text"]), "trigger")
        mention["sentence"] = list(marked_text.paragraphs(mention["evidence_text"], [trigger]))
        mention["differs"] = {
            name for name in COMPARED if mention[name] is not None and mention[name] != event[name]
        }  # fmt: skip
    return {
        "title": event["headline"],
        "event": event,
        "mentions": mentions,
        "conflicts": rows(con, "conflicts_of_event", event_id=address.id) if event["article_count"] > 1 else [],
    }


def article_page(con: Connection, address: PageAddress) -> Contents:
    """An article with its quotes and events marked in its text, and the row that is asked for with its chain."""
    article = row(con, "article", article_id=address.id)
    if article is None:
        return missing("article", address)
    quotes = rows(con, "quotes_of_article", article_id=address.id)
    mentions = rows(con, "mentions_of_article", article_id=address.id)
    chosen = next((told for told in (*quotes, *mentions) if address.row and address.row in row_ids(told)), None)
    marks = _marks(quotes, mentions)
    asked = {mark.start: mark for of_field in marks.values() for mark in of_field if mark.row_id == address.row}
    passage = address.passage or next(((mark.start, mark.end) for mark in asked.values()), None)
    field = "body" if chosen is None or address.passage else chosen["field"]
    body, offset = _around(article["body"] or "", passage if field == "body" else None)
    marks["body"] = [
        Mark(mark.start - offset, mark.end - offset, mark.kind, mark.row_id, mark.label)
        for mark in marks["body"]
        if mark.end > offset
    ]
    for mark_field in ("title", "subtitle", "body"):
        text = body if mark_field == "body" else article[mark_field] or ""
        moved = offset if mark_field == "body" else 0
        spans = [(passage[0] - moved, passage[1] - moved)] if passage and mark_field == field else []
        article[f"{mark_field}_pieces"] = list(marked_text.paragraphs(text, marks[mark_field], spans))
    return {
        "title": article["title"] or article["source_path"],
        "article": article,
        "is_cut": len(body) < len(article["body"] or ""),
        "chosen": chosen,
        "quotes": [told for told in quotes if not told["hidden_by"]],
        "mentions": [told for told in mentions if not told["hidden_by"]],
        "hidden": sum(bool(told["hidden_by"]) for told in (*quotes, *mentions)),
    }


def row_ids(told: Shown) -> tuple[str, ...]:
    """The id of a quote or mention, by which an address asks for it."""
    return tuple(told[name] for name in ("quote_id", "event_mention_id") if told.get(name))


def _marks(quotes: Sequence[Shown], mentions: Sequence[Shown]) -> dict[str, list[Mark]]:
    """The marks of each field, of rows that no filter hides."""
    marks: dict[str, list[Mark]] = {"title": [], "subtitle": [], "body": []}
    for quote in quotes:
        if not quote["hidden_by"]:
            whose = quote["speaker"] or quote["speaker_as_written"] or "nobody named"
            kind = "stance" if quote["kind"] == "stance" else "quote"
            label = f"{quote['kind']} quote of {whose}" if kind == "quote" else f"stance of {whose}"
            marks[quote["field"]].append(
                Mark(quote["field_start"], quote["field_end"], kind, quote["quote_id"], label)
            )  # fmt: skip
    for mention in mentions:
        if not mention["hidden_by"]:
            label = f"{mention['event_type'].lower()}, {mention['status']}"
            start, end = mention["trigger_start"], mention["trigger_start"] + len(mention["trigger_text"])
            marks[mention["field"]].append(Mark(start, end, "trigger", mention["event_mention_id"], label))
    return marks


def _around(body: str, passage: tuple[int, int] | None) -> tuple[str, int]:
    """What is shown of a body, whole paragraphs around the passage, and at which code point of it that begins."""
    if len(body) <= LONGEST_SHOWN:
        return body, 0
    middle = passage[0] if passage else 0
    first = max(0, body.rfind("\n", 0, max(1, middle - LONGEST_SHOWN // 2)) + 1)
    last = body.find("\n", min(len(body), first + LONGEST_SHOWN))
    return body[first : last if last > 0 else len(body)], first


def story_page(con: Connection, address: PageAddress) -> Contents:
    """A story: its articles, the first report first, and the events that they tell."""
    story = row(con, "story", story_id=address.id)
    if story is None:
        return missing("story", address)
    return {
        "title": story["headline"],
        "story": story,
        "articles": listing(con, "articles_of_story", address.page_number, "shown_articles", story_id=address.id),
        "events": listing(con, "events_of_story", 1, "shown_events", 20, story_id=address.id),
    }


def quality_page(con: Connection, address: PageAddress) -> Contents:
    """What could not be used, what was left out, what is not known, and how dates are known."""
    return {
        "title": "Quality",
        "rejects": rows(con, "rejects_by_reason"),
        "lines": rows(con, "dropped_lines"),
        "unresolved": rows(con, "unresolved_speakers"),
        "dates": rows(con, "dates_by_basis"),
        "doubtful": listing(con, "doubtful_articles", address.page_number),
    }


def sql_page(con: Connection, address: PageAddress) -> Contents:
    """The user's statement and what came of it."""
    return {"title": "SQL", "answer": user_sql.answer(con, address.sql) if address.sql else None}


def missing(kind: str, address: PageAddress) -> Contents:
    """What a page says whose row is not in the file; a corrected or newer file may have another id."""
    return {"title": f"No such {kind}", "trouble": f"This file holds no {kind} with the id “{address.id}”."}


PAGES: Mapping[str, Callable[[Connection, PageAddress], Contents]] = {
    "": first_page,
    "search": search_page,
    "articles": articles_page,
    "article": article_page,
    "events": events_page,
    "event": event_page,
    "stories": stories_page,
    "story": story_page,
    "speakers": speakers_page,
    "speaker": speaker_page,
    "quality": quality_page,
    "sql": sql_page,
}
