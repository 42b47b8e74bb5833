"""From a published file to tasks, and from an annotated export to corrections that the next run applies."""

import json
from pathlib import Path

import pytest

from pipeline.label_studio.task_files import exchange, write_beside
from tests.runs import rows, run


def test_what_annotators_change_stands_in_the_next_run(
    sources: Path, published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(sources, published)
    write_beside(published)
    tasks = json.loads((published.parent / "labels" / "tasks.json").read_text(encoding="utf-8"))
    assert len(tasks) == 3
    for task in tasks:
        result = task.pop("predictions")[0]["result"]
        for one in result:
            if one["type"] == "textarea":
                one["value"]["text"] = ["Eva Szalai"]
        task["annotations"] = [
            {"completed_by": 1, "result": [one for one in result if one.get("from_name") != "events"]}
        ]
    export = tmp_path / "project.json"
    export.write_text(json.dumps(tasks), encoding="utf-8")
    monkeypatch.setenv("COMMUNIQUE_SOURCES", str(sources))
    assert exchange(export) == 0
    run(sources, published)
    assert rows(published, "select distinct speaker, corrected_by from quotes where kind = 'direct'") == [
        ("Eva Szalai", "Label Studio, 1")
    ]
    assert rows(
        published, "select count(*) from event_mentions where trigger_start is not null and withdrawn_by is null"
    ) == [(0,)]
    assert rows(published, "select count(*) from corrections where not is_applied") == [(0,)]


def test_an_export_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = tmp_path / "project.json"
    export.write_text("no json", encoding="utf-8")
    assert exchange(export) == 1
    assert str(export) in capsys.readouterr().err
