"""Who met whom, and what became of meetings and deeds that were announced."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.briefing.briefing_rows import (
    BriefingRow,
    asked,
    counted,
    country_label,
    listed,
    office,
    outlet_label,
    percent,
)
from pipeline.briefing.charts import heat_cells
from pipeline.briefing.passages import Marks
from pipeline.briefing.sections.section_parts import MOST_LISTED, ListedLine, MarkedCells, Picture, Section, told

FEW_PARTIES = 12  # up to which a matrix names the parties themselves, beyond it their countries
MOST_SIDES = 14  # rows of a matrix, the last of which are all others
OTHERS = "all others"
OUTCOMES = {
    "took place": "an article tells of it as done",
    "called off": "an article tells that it will not be",
    "not reported": "its day is past by the last article, and none tells of it",
    "still ahead": "its day is not past by the last article",
    "undated": "no day is known for it, and no article tells of it as done",
}


def meetings(con: DuckDBPyConnection, marks: Marks) -> Section:
    """Who met whom as a matrix, and the meetings most reported."""
    rows = asked(con, "held_meetings")
    if not rows:
        return Section()
    parties = {row[f"{side}_party"] for row in rows for side in ("first", "second")}
    by_party = len(parties) <= FEW_PARTIES
    pairs: dict[frozenset[str], dict[str, str]] = defaultdict(dict)
    weight: Counter[str] = Counter()
    for row in rows:
        sides = frozenset(_side(row, which, by_party) for which in ("first", "second"))
        if row["event_id"] not in pairs[sides]:
            pairs[sides][row["event_id"]] = row["event_mention_id"]
            weight.update(sides)
    order = sorted(weight, key=lambda side: (-weight[side], side))
    kept = order if len(order) <= MOST_SIDES else order[: MOST_SIDES - 1]
    met: dict[frozenset[str], dict[str, str]] = defaultdict(dict)
    for sides, events in pairs.items():
        met[frozenset(side if side in kept else OTHERS for side in sides)].update(events)
    labels = [*kept, OTHERS] if len(order) > len(kept) else kept
    picture = _matrix_picture(met, labels, marks)
    what = "by party" if by_party else "by country of those who met"
    notes = (
        (
            f"{counted(len({row['event_id'] for row in rows}), 'meeting')} that took place, {what}; a meeting of "
            "three counts for each pair. What is only planned stands under Plans."
        ),
    )
    return Section(notes, (picture,), lines=tuple(_meeting_line(row) for row in _one_an_event(rows)[:MOST_LISTED]))


def plans(con: DuckDBPyConnection, marks: Marks) -> Section:
    """What was announced, by what became of it."""
    rows = asked(con, "plans")
    outcomes: dict[str, list[BriefingRow]] = defaultdict(list)
    for row in rows:
        outcomes[row["outcome"]].append(row)
    table = tuple(
        MarkedCells(
            (outcome, OUTCOMES.get(outcome, ""), percent(len(found), len(rows))),
            marks.add(f"Plans: {outcome}", len(found), [row["event_mention_id"] for row in found[:12]]),
            len(found),
            len(found) / len(rows),
        )
        for outcome, found in outcomes.items()
    )
    shown = [row for found in outcomes.values() for row in found[: max(3, MOST_LISTED // len(outcomes))]]
    return Section(rows=table, lines=tuple(_plan_line(row) for row in shown[:MOST_LISTED]))


def _matrix_picture(met: Mapping[frozenset[str], Mapping[str, str]], labels: Sequence[str], marks: Marks) -> Picture:
    most = max(map(len, met.values()))
    drawn: list[dict[str, Any]] = []
    table: list[MarkedCells] = []
    for sides, events in sorted(met.items(), key=lambda item: (-len(item[1]), sorted(item[0]))):
        one, other = (sorted(sides, key=labels.index) * 2)[:2]
        title = f"{one} and {other}" if one != other else f"within {one}"
        key = marks.add(f"Meetings: {title}", len(events), list(events.values())[:12])
        table.append(MarkedCells((one, other), key, len(events)))
        drawn.extend(
            {
                "down": down, "across": across, "weight": round((len(events) / most) ** 0.5, 3),
                "shown": f"{len(events)}", "count": len(events), "mark": key,
            }
            for down, across in sorted({(one, other), (other, one)})
        )  # fmt: skip
    spec = heat_cells(drawn, labels, labels, "meetings")
    return Picture("matrix", "Number of meetings", spec, ("one side", "other side"), tuple(table))


def _side(row: BriefingRow, which: str, by_party: bool) -> str:
    country = row[f"{which}_country"]
    return str(row[f"{which}_party"]) if by_party or country is None else country_label(country)


def _one_an_event(rows: Iterable[BriefingRow]) -> list[BriefingRow]:
    """The rows without those of an event that came before."""
    by_event: dict[str, BriefingRow] = {}
    for row in rows:
        by_event.setdefault(row["event_id"], row)
    return list(by_event.values())


def _meeting_line(row: BriefingRow) -> ListedLine:
    return ListedLine(
        f"{_party(row, 'first')} and {_party(row, 'second')}",
        told(row["date"] or "no date", row["place"], listed([*map(outlet_label, row["outlets"])])),
        row["event_mention_id"],
    )


def _party(row: BriefingRow, which: str) -> str:
    name, title, country = (row[f"{which}_{field}"] for field in ("party", "title", "country"))
    known = office(name, title, country)
    return f"{name} ({known})" if known else str(name)


def _plan_line(row: BriefingRow) -> ListedLine:
    when = (
        f"took place {row['took_place'] or 'on a day that is not known'}"
        if row["matched_mention_id"]
        else row["outcome"]
    )
    told_as = row["matched_headline"] if row["matched_headline"] != row["headline"] else None
    return ListedLine(
        row["headline"],
        told(
            when, told_as and f"told as “{told_as}”", f"planned for {row['planned_for'] or 'no known day'}",
            f"announced by {outlet_label(row['announced_by'])}, {row['announced'] or 'on a day that is not known'}",
        ),
        row["event_mention_id"],
        row["matched_mention_id"] if row["matched_mention_id"] != row["event_mention_id"] else "",
    )  # fmt: skip
