"""Who is quoted by whom, what outlets word differently, and words that outlets have through others."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.briefing.briefing_rows import BriefingRow, asked, counted, listed, office, outlet_label, percent
from pipeline.briefing.charts import heat_cells
from pipeline.briefing.passages import Marks
from pipeline.briefing.sections.section_parts import MOST_LISTED, MarkedCells, Picture, Section
from pipeline.briefing.word_differences import WordRun, differences

MOST_OUTLETS, MOST_SPEAKERS = 10, 10  # of the matrix
FEWEST_WITH_SHARE = 3  # outlets of which a share is told, from which the matrix shows shares

RELATIONS = {"same": "word for word", "part of": "in part only", "reworded": "in other words"}
SMALL_SHARE = 0.1  # under which the matrix tells tenths of a hundredth


@dataclass(frozen=True, slots=True)
class OutletWording:
    """One outlet's words of a statement, in pieces; ``is_own`` of a piece tells that the other outlet lacks it."""

    outlet: str
    published: str
    kind: str
    pieces: tuple[WordRun, ...]
    passage_id: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A statement as two outlets word it."""

    speaker: str
    said: str
    is_part: bool
    first: OutletWording
    second: OutletWording


def voices(con: DuckDBPyConnection, marks: Marks) -> Section:
    """A matrix of outlets and speakers, and the speakers most quoted with their share of all quoted words."""
    rows = asked(con, "voices")
    if not rows:
        return Section()
    words = asked(con, "quoted_words")[0]["word_count"]
    by_speaker: dict[str, list[BriefingRow]] = defaultdict(list)
    for row in rows:
        by_speaker[row["speaker_id"]].append(row)
    order = sorted(by_speaker, key=lambda speaker: (-_words(by_speaker[speaker]), speaker))
    most = _words(by_speaker[order[0]])
    table = tuple(_speaker_row(by_speaker[speaker], words, most, marks) for speaker in order[:MOST_LISTED])
    picture = _voices_picture(rows, order[:MOST_SPEAKERS], marks)
    notes = (
        (
            f"{counted(len(order), 'speaker')} with a name; a share is that of the words quoted, named speaker or not. "
            "What somebody holds without words of theirs is not counted."
        ),
    )
    return Section(notes, (picture,) if picture else (), rows=table)


def wordings(con: DuckDBPyConnection) -> tuple[tuple[str, ...], tuple[Variant, ...]]:
    """Sentences on how many statements outlets word alike or not, and the pairs that show it best."""
    counts = {row["relation"]: row["statement_count"] for row in asked(con, "wording_counts")}
    told = [f"{name}: {counts[relation]:,}" for relation, name in RELATIONS.items() if relation in counts]
    notes = (f"Statements that several articles quote, {', '.join(told)}.",) if told else ()
    return notes, tuple(map(_variant, asked(con, "worded_differently")))


def second_hand(con: DuckDBPyConnection, marks: Marks) -> Section:
    """Words that an outlet has through another medium or person, by whom it has them through."""
    rows = asked(con, "secondhand_media")
    if not rows:
        return Section()
    quotes = asked(con, "quoted_words")[0]["quote_count"]
    through = sum(row["quote_count"] for row in rows)
    alone = through - sum(row["firsthand_count"] for row in rows)
    note = (
        f"{counted(through, 'quote')} of {quotes:,} ({percent(through, quotes)}) are told through another medium or "
        f"person; {alone:,} of them no article here has at first hand."
    )
    table = tuple(
        MarkedCells(
            (
                row["through"],
                listed(row["speakers"] or ["nobody named"]),
                listed([*map(outlet_label, row["outlets"])], 2),
            ),
            marks.add(f"Words told through {row['through']}", row["quote_count"], row["passage_ids"]),
            row["quote_count"],
            row["quote_count"] / rows[0]["quote_count"],
        )
        for row in rows[:MOST_LISTED]
    )
    return Section((note,), rows=table)


def _speaker_row(rows: Sequence[BriefingRow], words: int, most: int, marks: Marks) -> MarkedCells:
    first = rows[0]
    said = sum(row["quote_count"] for row in rows)
    known = office(first["speaker"], first["speaker_title"], first["speaker_country"])
    key = marks.add(f"Quotes of {first['speaker']}", said, chain.from_iterable(row["passage_ids"] for row in rows[:12]))
    outlets = listed([outlet_label(row["outlet"]) for row in rows], 2)
    return MarkedCells((first["speaker"], known, outlets, percent(_words(rows), words)), key, said, _words(rows) / most)


def _voices_picture(rows: Sequence[BriefingRow], speakers: Sequence[str], marks: Marks) -> Picture | None:
    """The matrix: shares where enough outlets have one, else numbers of quotes."""
    with_share = {row["outlet"] for row in rows if row["word_share"] is not None}
    by_share = len(with_share) >= FEWEST_WITH_SHARE
    shown = [row for row in rows if row["speaker_id"] in speakers and (not by_share or row["outlet"] in with_share)]
    weight: Counter[str] = Counter()
    for row in shown:
        weight[row["outlet"]] += row["word_count"]
    outlets = sorted(weight, key=lambda outlet: (-weight[outlet], outlet))[:MOST_OUTLETS]
    shown = [row for row in shown if row["outlet"] in outlets]
    if len(outlets) < 2:  # noqa: PLR2004 - one row is no matrix
        return None
    value = "word_share" if by_share else "quote_count"
    most = max(row[value] for row in shown)
    digits = 0 if most >= SMALL_SHARE else 1
    names = _distinct({row["speaker_id"]: row["speaker"] for row in rows if row["speaker_id"] in speakers})
    labels = _distinct({outlet: outlet_label(outlet) for outlet in outlets})
    drawn: list[dict[str, Any]] = []
    table: list[MarkedCells] = []
    for row in shown:
        outlet, speaker = labels[row["outlet"]], names[row["speaker_id"]]
        share = percent(row["word_share"], 1) if row["word_share"] is not None else "–"
        key = marks.add(f"{speaker} in {outlet}", row["quote_count"], row["passage_ids"])
        table.append(MarkedCells((outlet, speaker, share), key, row["quote_count"]))
        drawn.append(
            {
                "down": outlet, "across": speaker, "weight": round((row[value] / most) ** 0.5, 3), "mark": key,
                "shown": f"{100 * row['word_share']:.{digits}f}" if by_share else f"{row['quote_count']}",
                "count": f"{counted(row['quote_count'], 'quote')}, {share} of its quoted words",
            }
        )  # fmt: skip
    across = [names[speaker] for speaker in speakers if any(row["speaker_id"] == speaker for row in shown)]
    title = "Share of an outlet's quoted words, in %" if by_share else "Number of quotes by outlet and speaker"
    spec = heat_cells(drawn, across, [labels[outlet] for outlet in outlets], "quotes")
    return Picture("voices", title, spec, ("outlet", "speaker", "share"), tuple(table))


def _distinct(labels: dict[str, str]) -> dict[str, str]:
    """The labels by key, the key in place of one that two share."""
    times = Counter(labels.values())
    return {key: label if times[label] == 1 else f"{label} [{key}]" for key, label in labels.items()}


def _variant(row: BriefingRow) -> Variant:
    pieces = differences(row["first_text"], row["second_text"])
    first, second = (
        OutletWording(
            outlet_label(row[f"{side}_outlet"]), row[f"{side}_published"] or "", row[f"{side}_kind"], own,
            row[f"{side}_quote_id"],
        )
        for side, own in zip(("first", "second"), pieces, strict=True)
    )  # fmt: skip
    return Variant(row["speaker"] or "nobody named", row["said"] or "", row["relation"] == "part of", first, second)


def _words(rows: Sequence[BriefingRow]) -> int:
    return int(sum(row["word_count"] for row in rows))
