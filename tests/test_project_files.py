"""The files by which others take part: hooks, forms, the public workflow, the changelog."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.paths import ROOT

FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def commands(target: str) -> list[str]:
    """The lines of a target of the Makefile, with the environment's folder as hooks write it."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert found is not None
    return [line.strip().replace("$(BIN)", ".venv/bin") for line in found[1].splitlines()]


def test_hooks_run_what_make_check_runs() -> None:
    (repository,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == commands("check")


@pytest.mark.parametrize("path", [form for form in FORMS if form.stem != "config"], ids=lambda path: path.stem)
def test_a_form_is_one(path: Path) -> None:
    form = read(path)
    asked = [field for field in form["body"] if field["type"] != "markdown"]
    assert set(form) == {"name", "description", "labels", "body"}
    assert {field["type"] for field in form["body"]} <= KINDS
    assert len({field["id"] for field in asked}) == len(asked)
    assert all(field["attributes"]["label"] for field in asked)


def test_the_public_workflow_runs_what_the_project_asks_of_a_change() -> None:
    (job,) = read(WORKFLOW)["jobs"].values()
    assert job["steps"][-1]["run"] == ".ci/run"


def test_the_public_workflow_tries_the_oldest_and_the_newest_python() -> None:
    (job,) = read(WORKFLOW)["jobs"].values()
    with (ROOT / "pyproject.toml").open("rb") as file:
        oldest, beyond = re.findall(r"3\.\d+", tomllib.load(file)["project"]["requires-python"])
    newest = f"3.{int(beyond.removeprefix('3.')) - 1}"
    assert job["strategy"]["matrix"]["python-version"] == [oldest, newest]


def test_the_changelog_begins_with_the_version_of_the_project_and_dates_each() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    told = [re.fullmatch(r"(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)", heading) for heading in headings[1:]]
    assert headings[0] == "Unreleased"
    assert all(told)
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert told[0] is not None
        assert told[0][1] == tomllib.load(file)["project"]["version"]
