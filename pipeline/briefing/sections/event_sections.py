"""What happened: events by period, pairs of countries, origins, places.

Each function asks its queries, keeps the marks, and gives what the template shows of one section.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.briefing.briefing_rows import BriefingRow, asked, counted, country_label, listed, outlet_label, percent
from pipeline.briefing.charts import QUAD_CLASSES, event_bars, pair_bars, world_dots
from pipeline.briefing.passages import Marks
from pipeline.briefing.sections.section_parts import (
    MOST_LISTED,
    ListedLine,
    MarkedCells,
    Picture,
    Section,
    period_end,
    period_label,
    told,
    unit_of,
)

MAIN_PAIRS = 6
MOST_DOTS = 150
STATUS = {"background": "looked back on", "ongoing": "ongoing"}


def timeline(con: DuckDBPyConnection, marks: Marks) -> Section:
    """Events by period and quad class, and the most reported ones."""
    span = asked(con, "event_span")[0]
    lines = tuple(_event_line(row) for row in asked(con, "main_events")[:MOST_LISTED])
    if span["first_day"] is None:
        return Section(("No event that took place has a date.",) if lines else (), lines=lines)
    unit = unit_of(span["first_day"], span["last_day"])
    rows = asked(con, "event_periods", unit=unit)
    drawn = [row for row in rows if row["period"] and is_within(row["period"], span, unit)]
    picture = _timeline_picture(drawn, unit, marks)
    undrawn = sum(row["event_count"] for row in rows if not row["period"])
    outside = sum(row["event_count"] for row in rows) - sum(row["event_count"] for row in drawn) - undrawn
    told = counted(sum(row["event_count"] for row in drawn), "event")
    notes = [f"{told} by {unit}: words and deeds of cooperation above the line, of conflict below."]
    if undrawn:
        notes.append(f"Not drawn: {counted(undrawn, 'event')} without a date, or with one that is coarser.")
    if outside:
        notes.append(
            f"Also not drawn: {counted(outside, 'event')} that articles look back on from outside these dates."
        )
    return Section(tuple(notes), (picture,) if picture else (), lines=lines)


def is_within(period: date, span: BriefingRow, unit: str) -> bool:
    return bool(period_end(period, unit) > span["first_day"] and period <= span["last_day"])


def country_pairs(con: DuckDBPyConnection, marks: Marks) -> Section:
    """Cooperation and conflict of the pairs of countries with most events, by period."""
    span = asked(con, "event_span")[0]
    if span["first_day"] is None:
        return Section()
    unit = unit_of(span["first_day"], span["last_day"])
    rows = [
        row
        for row in asked(con, "pair_periods", unit=unit)
        if row["period"] is None or is_within(row["period"], span, unit)
    ]
    total: Counter[tuple[str, str]] = Counter()
    for row in rows:
        total[row["first_country"], row["second_country"]] += row["event_count"] if row["period"] else 0
    main = sorted((pair for pair in total if total[pair]), key=lambda pair: (-total[pair], pair))[:MAIN_PAIRS]
    by_pair = {pair: [row for row in rows if (row["first_country"], row["second_country"]) == pair] for pair in main}
    most = max((row["event_count"] for pair in main for row in by_pair[pair] if row["period"]), default=0)
    days = [row["period"] for pair in main for row in by_pair[pair] if row["period"]]
    if not days:
        return Section()
    across = (str(min(days)), str(period_end(max(days), unit)))
    pictures = tuple(
        _pair_picture(place, pair, by_pair[pair], unit, across, most, marks) for place, pair in enumerate(main)
    )
    undated = sum(row["event_count"] for pair in main for row in by_pair[pair] if row["period"] is None)
    told = f"The {MAIN_PAIRS} pairs of countries with most dated events, of {len(total):,}"
    if len(main) == len(total):
        told = f"{counted(len(main), 'pair')} of countries with dated events"
    how = "cooperation up, conflict down, all to one scale. Who is a country's is told by the text, never guessed."
    notes = [f"{told}, by {unit}: {how}"]
    if undated:
        notes.append(f"Not drawn: {counted(undated, 'event')} of these pairs without a date that is fine enough.")
    return Section(tuple(notes), pictures)


def corroboration(con: DuckDBPyConnection, marks: Marks) -> Section:
    """Events by the number of independent origins that report them."""
    rows = asked(con, "origins")
    whole = sum(row["event_count"] for row in rows)
    table = tuple(
        MarkedCells(
            (_origins(row["origin_count"]), percent(row["event_count"], whole)),
            marks.add(f"Events of {_origins(row['origin_count'])}", row["event_count"], row["passage_ids"]),
            row["event_count"],
            row["event_count"] / whole,
        )
        for row in rows
    )
    return Section(rows=table)


def places(con: DuckDBPyConnection, marks: Marks) -> Section:
    """Where events took place: a map of towns, and the places with most events, countries and seas too."""
    rows = asked(con, "places")
    shown = [*rows[:MOST_LISTED], *(row for row in rows[MOST_LISTED:MOST_DOTS] if row["latitude"] is not None)]
    marked = [(row, marks.add(f"Events in {_place(row)}", row["event_count"], row["passage_ids"])) for row in shown]
    dots = [
        {
            "longitude": row["longitude"], "latitude": row["latitude"], "place": _place(row),
            "events": row["event_count"], "mark": key,
        }
        for row, key in marked
        if row["latitude"] is not None
    ]  # fmt: skip
    whole = sum(row["event_count"] for row in rows)
    table = tuple(
        MarkedCells((_place(row),), key, row["event_count"], row["event_count"] / rows[0]["event_count"])
        for row, key in marked[:MOST_LISTED]
    )
    if not rows:
        return Section()
    located = sum(row["event_count"] for row in rows if row["latitude"] is not None)
    note = (
        f"{counted(whole, 'event')} at {counted(len(rows), 'place')}; {located:,} of them in towns whose "
        "coordinates are known, drawn on the map. The grey dots are the large cities of the world."
    )
    pictures = (Picture("map", "Where events took place", world_dots(dots), (), ()),) if dots else ()
    return Section((note,), pictures, rows=table)


def _timeline_picture(rows: Sequence[BriefingRow], unit: str, marks: Marks) -> Picture | None:
    by_period: dict[date, dict[str, BriefingRow]] = defaultdict(dict)
    for row in rows:
        by_period[row["period"]][row["quad_class"]] = row
    drawn: list[dict[str, Any]] = []
    table: list[MarkedCells] = []
    for period, classes in by_period.items():
        reached = {1: 0, -1: 0}
        for quad_class in QUAD_CLASSES:
            if quad_class not in classes:
                continue
            row = classes[quad_class]
            way = -1 if quad_class.endswith("conflict") else 1
            low, reached[way] = reached[way], reached[way] + way * row["event_count"]
            label = period_label(period, unit)
            key = marks.add(f"{quad_class.capitalize()}, {label}", row["event_count"], row["passage_ids"])
            drawn.append(
                _bar(period, unit, key, row["event_count"])
                | {"low": low, "high": reached[way], "quad_class": quad_class}
            )
            table.append(MarkedCells((label, quad_class), key, row["event_count"]))
    if not drawn:
        return None
    return Picture("timeline", f"Events by {unit}", event_bars(drawn, unit), (unit, "kind"), tuple(table))


def _pair_picture(
    place: int,
    pair: tuple[str, str],
    rows: Iterable[BriefingRow],
    unit: str,
    across: tuple[str, str],
    most: int,
    marks: Marks,
) -> Picture:
    name = " – ".join(map(country_label, pair))
    drawn: list[dict[str, Any]] = []
    table: list[MarkedCells] = []
    for row in rows:
        label = period_label(row["period"], unit) if row["period"] else "no such date"
        key = marks.add(f"{name}: {row['side']}, {label}", row["event_count"], row["passage_ids"])
        table.append(MarkedCells((label, row["side"]), key, row["event_count"]))
        if row["period"]:
            way = -1 if row["side"] == "conflict" else 1
            drawn.append(
                _bar(row["period"], unit, key, row["event_count"])
                | {"height": way * row["event_count"], "side": row["side"]}
            )
    return Picture(f"pair-{place}", name, pair_bars(drawn, unit, across, most), (unit, "side"), tuple(table))


def _bar(period: date, unit: str, key: str, events: int) -> dict[str, Any]:
    return {
        "start": str(period), "end": str(period_end(period, unit)), "period": period_label(period, unit),
        "events": events, "mark": key,
    }  # fmt: skip


def _event_line(row: BriefingRow) -> ListedLine:
    origins = counted(row["origin_count"], "independent origin")
    return ListedLine(
        row["headline"],
        told(
            row["date"] or "no date", row["place"], STATUS.get(row["status"]), row["quad_class"],
            f"{origins}, {counted(row['article_count'], 'article')}", listed([*map(outlet_label, row["outlets"])]),
        ),
        row["event_mention_id"],
    )  # fmt: skip


def _origins(count: int) -> str:
    return {1: "one origin alone", 2: "two independent origins", 3: "three independent origins"}.get(
        count, "four or more independent origins"
    )


def _place(row: BriefingRow) -> str:
    country = row["place_country"] and country_label(row["place_country"])
    return f"{row['place']}, {country}" if country and country != row["place"] else str(row["place"])
