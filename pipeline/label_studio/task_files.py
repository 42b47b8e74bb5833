"""``communique labels``: published articles as files of tasks for Label Studio, and its exports as corrections."""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from pipeline import paths
from pipeline.corrections import COLUMNS
from pipeline.database import step, streamed
from pipeline.inputs import CORRECTIONS
from pipeline.label_studio.annotated_tasks import answers
from pipeline.label_studio.labelling_tasks import LABELLING, FoundEvent, FoundParty, FoundQuote, task


def exchange(export: Path | None) -> int:
    """Write tasks, or with an export of theirs (JSON) the corrections that it comes to; gives the exit code.

    Tasks are ``labels/tasks.json`` and ``labels/labelling.xml`` beside the warehouse, corrections a csv file of the
    export's name in their folder, in place of what an earlier export of that name came to.
    """
    published = Path(paths.told("WAREHOUSE"))
    try:
        told = read_export(export) if export else write_beside(published)
    except (OSError, duckdb.Error, ValueError, KeyError, TypeError) as error:
        print(f"{export or published}: {error}", file=sys.stderr)
        return 1
    print(told)
    return 0


def write_beside(published: Path) -> str:
    """Write the tasks of a published warehouse beside it; says where they are."""
    folder = published.parent / "labels"
    with duckdb.connect(str(published), read_only=True) as con:
        folder.mkdir(exist_ok=True)
        count = write_tasks(con, folder)
    return f"{count} tasks in {folder / 'tasks.json'}, the labelling configuration in {folder / 'labelling.xml'}"


def write_tasks(con: DuckDBPyConnection, folder: Path) -> int:
    """Write ``tasks.json``, one task an article, and ``labelling.xml`` into a folder; gives the number of tasks."""
    quotes = defaultdict(list)
    for row in streamed(con, step("quotes_to_label")):
        quotes[row[0]].append(FoundQuote(*row))
    events = defaultdict(list)
    for row in streamed(con, step("events_to_label")):
        parties = tuple(FoundParty(*party.values()) for party in row[-1])
        events[row[0]].append(FoundEvent(*row)._replace(parties=parties))
    count = 0
    with (folder / "tasks.json").open("w", encoding="utf-8") as lines:
        for article_id, title, body in streamed(con, step("articles_to_label")):
            one = task(article_id, title, body, quotes.pop(article_id, []), events.pop(article_id, []))
            lines.write((",\n" if count else "[\n") + json.dumps(one, ensure_ascii=False, indent=1))
            count += 1
        lines.write("\n]\n" if count else "[]\n")
    (folder / "labelling.xml").write_text(LABELLING, encoding="utf-8")
    return count


def read_export(export: Path) -> str:
    """Write the corrections that an export comes to; says where they are, and what they leave out."""
    told = answers(json.loads(export.read_text(encoding="utf-8")))
    sources = Path(paths.told("SOURCES"))
    beside = sources / CORRECTIONS if sources.is_dir() else sources.parent / CORRECTIONS
    folder = Path(paths.told("CORRECTIONS") or beside)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{export.stem}.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows([COLUMNS, *told.lines])
    left_out = f"; {told.added_count} quotes and events that were added are no corrections" if told.added_count else ""
    return f"{len(told.lines)} corrections of {told.task_count} annotated tasks in {file}{left_out}"
