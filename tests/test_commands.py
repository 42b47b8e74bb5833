"""The commands of the Makefile and ``python -m pipeline``: what they are told, what they refuse, and how they end."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import dagster as dg
import pytest

from pipeline import paths
from pipeline.__main__ import NO_ARTICLES, REFUSED
from pipeline.commands import interruption, trouble
from pipeline.database.warehouse import Warehouse
from pipeline.definitions import source_folder_changed
from pipeline.paths import ROOT
from pipeline.resources import SourceFolder
from pipeline.runs import run_progress
from pipeline.runs.run_progress import failures
from tests.runs import rows, run
from tests.test_runs import story, write_lines

ODD_NAMES = (
    "two words", "it's", 'so "called"', "$HOME", "$(shell echo no)", "${X", "a#b", "a\\#b", "100%", "back\\slash",
    "end\\", "-n", "~", "~nobody-of-that-name", "=x", "a;b", "`id`", "*?[x]", "käse", "新聞", "emoji 🗞",
    "tab\tbed", "trailing ",
)  # fmt: skip


def made(*command: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """What ``make`` does, with the environment taken for set up."""
    return subprocess.run(
        ["make", "-s", "-o", ".venv/run.done", *command],
        cwd=cwd, env={**_bare(), **environment}, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def piped(
    sources: str | bytes | Path, warehouse: str | bytes | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A run of ``python -m pipeline``, for paths that it refuses at once."""
    told = {b"COMMUNIQUE_SOURCES": os.fsencode(sources), b"COMMUNIQUE_WAREHOUSE": os.fsencode(warehouse)}
    bare = {os.fsencode(name): os.fsencode(value) for name, value in {**_bare(), **environment}.items()}
    return subprocess.run(
        [sys.executable, "-m", "pipeline"],
        cwd=ROOT, env={**bare, **told}, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def _bare() -> Mapping[str, str]:
    """This environment without what a ``make`` around the tests has told."""
    return {name: value for name, value in os.environ.items() if not re.match("COMMUNIQUE_|MAKE|MFLAGS", name)}


@pytest.fixture
def show(tmp_path: Path) -> str:
    """A command in place of ``communique`` that shows the paths as they arrive."""
    (tmp_path / "bin").mkdir()
    show = tmp_path / "bin" / "communique"
    show.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pipeline import paths\n"
        "import json\nprint(json.dumps([paths.told('SOURCES'), paths.told('WAREHOUSE')]))\n"
    )
    show.chmod(0o755)
    (tmp_path / "run.done").touch()
    return f"RUNNING={tmp_path}"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_paths_reach_the_run_as_they_were_written(tmp_path: Path, show: str, name: str) -> None:
    given = [f"{tmp_path}/{name}", f"{tmp_path}/out {name}/news.duckdb"]
    shown = made("run", show, f"SOURCES={given[0]}", f"WAREHOUSE={given[1]}")
    assert (json.loads(shown.stdout), shown.stderr) == (given, "")


def test_no_paths_given_are_those_of_the_project(show: str) -> None:
    assert json.loads(made("run", show).stdout) == [
        str(ROOT / "seeds" / "articles"),
        str(ROOT / "warehouse" / "news.duckdb"),
    ]


def test_relative_paths_start_where_make_was_called_and_a_tilde_is_home(tmp_path: Path, show: str) -> None:
    here = made("run", show, "SOURCES=a b", "WAREHOUSE=~/n.duckdb", HOME=str(tmp_path))
    assert json.loads(here.stdout) == [str(ROOT / "a b"), f"{tmp_path}/n.duckdb"]
    elsewhere = made(
        "-w", "-C", str(ROOT), "run", show, "SOURCES=./a/", "WAREHOUSE=../n.duckdb", cwd=tmp_path, PWD=str(tmp_path)
    )
    assert json.loads(elsewhere.stdout.splitlines()[1]) == [f"{tmp_path}/a", f"{tmp_path}/../n.duckdb"]


def test_a_folder_that_is_not_there_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    warehouse = tmp_path / "out" / "news.duckdb"
    refused = piped(tmp_path / "no where", warehouse, DAGSTER_HOME=str(tmp_path), PYTHONPROFILEIMPORTTIME="1")
    imported = {
        line.rpartition("|")[2].strip() for line in refused.stderr.splitlines() if line.startswith("import time:")
    }
    told = [line for line in refused.stderr.splitlines() if not line.startswith("import time:")]
    assert refused.returncode == REFUSED
    assert told == [f"there is no folder or file {tmp_path / 'no where'}: {paths.HOW_TO_GIVE['SOURCES']}"]
    assert "pipeline.paths" in imported
    assert not imported & {"dagster", "duckdb", "polars", "spacy"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("sources", "warehouse", "trouble_told"),
    [
        ("", "new.duckdb", "SOURCES is empty"),
        ("raw", " ", "WAREHOUSE is empty"),
        ("/dev/null", "new.duckdb", "/dev/null is neither a folder nor a file"),
        ("raw", "raw", "{}/raw is a folder"),
        ("raw/a.txt", "raw/a.txt", "{}/raw/a.txt is the file to read as well, and would be overwritten"),
        ("raw", "raw/a.txt/new.duckdb", "{}/raw/a.txt/new.duckdb cannot be written, since {}/raw/a.txt is no folder"),
        ("raw", "raw/ring", "{}/raw/ring is no file that can be replaced"),
        ("raw", "raw/ring/new.duckdb", "{}/raw/ring/new.duckdb cannot be written, since {}/raw/ring is no folder"),
        ("raw/ring", "new.duckdb", "there is no folder or file {}/raw/ring"),
        ("raw", "/dev/null", "/dev/null is no file that can be replaced"),
        ("x" * 300, "new.duckdb", "{}/" + "x" * 300 + " cannot be read (File name too long)"),
        ("nul\0", "new.duckdb", "'{}/nul\\x00' is no path"),
    ],
)  # fmt: skip
def test_paths_that_cannot_be_used_are_refused(tmp_path: Path, sources: str, warehouse: str, trouble_told: str) -> None:
    write_lines(tmp_path / "raw" / "a.txt", "A text.")
    (tmp_path / "raw" / "ring").symlink_to("ring")
    is_whole = [not path.strip() or path.startswith("/") for path in (sources, warehouse)]
    as_given = [
        path if whole else f"{tmp_path}/{path}" for path, whole in zip((sources, warehouse), is_whole, strict=True)
    ]
    with pytest.raises(paths.UnusablePathError) as refusal:
        paths.both(*as_given)
    assert str(refusal.value).partition(": ")[0] == trouble_told.replace("{}", str(tmp_path))


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(paths.UnusablePathError) as refusal:
        paths.warehouse(str(tmp_path / "new" / "news.duckdb"))
    assert f"news.duckdb cannot be written, since you may not write in {tmp_path}: give" in str(refusal.value)


def test_a_name_that_is_not_utf_8_is_refused_in_readable_form(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/m\xe4rz"
    Path(os.fsdecode(folder)).mkdir()
    for refused in (piped(folder, tmp_path / "n.duckdb"), piped(tmp_path, folder + b"/n.duckdb")):
        assert refused.returncode == REFUSED
        assert refused.stderr.startswith(f"the name of {tmp_path}/m\\xe4rz")
        assert refused.stderr.count("\n") == 1


def test_one_file_is_read_by_its_name_without_its_siblings(tmp_path: Path) -> None:
    write_lines(tmp_path / "raw" / "a b.jsonl", story(1))
    write_lines(tmp_path / "raw" / "c.jsonl", story(2))
    file, published = tmp_path / "raw" / "a b.jsonl", tmp_path / "news.duckdb"
    run(file, published, ["documents"])
    with Warehouse(published).opened() as con:
        assert con.execute("select source_path from documents").fetchall() == [("a b.jsonl",)]


def test_a_warehouse_among_the_sources_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_ROOTS", str(tmp_path))
    write_lines(tmp_path / "a.jsonl", story(1))
    warehouse = Warehouse(tmp_path / "out" / "news.duckdb")
    write_lines(warehouse.published, "not looked at")
    files = SourceFolder(folder=str(tmp_path)).files(warehouse)
    assert [file.source_path for file in files] == ["a.jsonl"]


def test_the_sensor_watches_one_file_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_ROOTS", str(tmp_path))
    file = tmp_path / "a.jsonl"
    cursors = list[str | None]()
    for text in ("one", "one", "another"):
        if not file.exists() or file.read_text() != f"{text}\n":
            write_lines(file, text)
        write_lines(tmp_path / "sibling.jsonl", str(len(cursors)))
        context = dg.build_sensor_context(cursor=cursors[-1] if cursors else None)
        result = source_folder_changed(context, sources=SourceFolder(folder=str(file)))
        assert isinstance(result, dg.SensorResult)
        cursors.append(result.cursor)
    assert [cursors.index(cursor) for cursor in cursors] == [0, 0, 2]


@pytest.mark.parametrize("raw", [[], ["letter.docx"], ["empty.txt"]], ids=["empty folder", "unknown format", "no text"])
def test_a_run_without_articles_keeps_what_is_published(tmp_path: Path, raw: list[str]) -> None:
    write_lines(tmp_path / "raw" / "a.jsonl", story(1))
    published = tmp_path / "news.duckdb"
    run(tmp_path / "raw", published)
    before = published.read_bytes()
    (tmp_path / "other").mkdir()
    for name in raw:
        write_lines(tmp_path / "other" / name, " ")
    result = run(tmp_path / "other", published, succeeds=False)
    (told,) = failures(result)
    assert "NO ARTICLES: " in told
    assert f"{published} stays as it was" in told
    assert run_progress.has_no_articles(result)
    assert published.read_bytes() == before


def test_an_empty_folder_is_published_the_first_time_and_ends_with_a_code_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    published = tmp_path / "news.duckdb"
    ended = subprocess.run(
        [sys.executable, "-m", "pipeline"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
        env={**_bare(), "COMMUNIQUE_SOURCES": str(tmp_path / "raw"), "COMMUNIQUE_WAREHOUSE": str(published)},
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (NO_ARTICLES, f"NO ARTICLES: {published} is published without one\n")
    assert rows(published, "select count(*) from articles") == [(0,)]


def test_every_target_is_in_the_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    told = made("help").stdout.splitlines()
    assert sorted(line.split()[1] for line in told) == sorted(phony.split())
    assert all(len(line.split()) > 3 for line in told)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("exit 1", "Python 3.11 to 3.13 is needed, {} is not: name one that is (make PYTHON=python3.12)"),
        ('[ "$1" = -c ]', "{} cannot make a virtual environment in {}: install its venv module"),
    ],
    ids=["old", "no venv module"],
)
def test_a_python_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, script: str, told: str) -> None:
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    ended = subprocess.run(
        ["make", "-s", "run", f"PYTHON={python}"],
        cwd=tmp_path,
        env=_bare(),
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in ended.stderr.splitlines() if not line.startswith("make: ")]
    assert len(lines) == 1
    assert lines[0].startswith(told.replace("{}", str(python), 1).replace("{}", str(tmp_path)))


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_is_one_line_at_once_whatever_the_process_does(tmp_path: Path, sent: signal.Signals) -> None:
    script = (
        "import multiprocessing, signal, sys, time\nfrom pathlib import Path\n"
        "from pipeline.commands import interruption\n"
        "def main():\n"
        "    interruption.watch()\n"
        "    child = multiprocessing.get_context('fork').Process(target=time.sleep, args=(60,))\n"
        "    child.start()\n"
        "    signal.signal(signal.SIGINT, lambda *_: print('a handler of somebody else'))\n"
        "    signal.signal(signal.SIGTERM, lambda *_: sys.exit('no good end'))\n"
        "    with interruption.last_act(lambda: Path(sys.argv[1], 'canceled').write_text(str(child.pid))):\n"
        "        print('up', flush=True)\n"
        "        time.sleep(60)\n"
        "main()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "up\n"
    process.send_signal(sent)
    _, stderr = process.communicate(timeout=50)
    assert process.returncode == interruption.EXIT_CODE
    assert stderr == f"{interruption.LINE}\n"
    child = int((tmp_path / "canceled").read_text())
    assert not Path(f"/proc/{child}/cmdline").exists() or not Path(f"/proc/{child}/cmdline").read_bytes()


def test_an_interrupted_run_is_recorded_as_canceled_and_the_next_one_works(tmp_path: Path) -> None:
    write_lines(tmp_path / "raw" / "a.jsonl", story(1))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "dagster.yaml").write_text("telemetry:\n  enabled: false\n")
    published = tmp_path / "news.duckdb"
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={
            **_bare(), "DAGSTER_HOME": str(tmp_path / "home"),
            "COMMUNIQUE_SOURCES": str(tmp_path / "raw"), "COMMUNIQUE_WAREHOUSE": str(published),
        },
    )  # fmt: skip
    assert process.stdout is not None
    while "documents read as articles" not in process.stdout.readline():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=120)
    assert (process.returncode, stderr) == (interruption.EXIT_CODE, f"{interruption.LINE}\n")
    with dg.DagsterInstance.from_config(str(tmp_path / "home")) as instance:
        assert [told.status for told in instance.get_runs()] == [dg.DagsterRunStatus.CANCELED]
    assert not published.exists()
    run(tmp_path / "raw", published)
    assert rows(published, "select count(*) from articles") == [(1,)]


@pytest.mark.parametrize(
    ("message", "to_do"),
    [
        ("OSError: [Errno 28] No space left on device", "make room on that disk, or give another WAREHOUSE"),
        ("IOException: IO Error: Could not write file: No space left on device", "make room on that disk"),
        ("PermissionError: [Errno 13] Permission denied: '/x'", "this user must be able to write"),
        ("NotADirectoryError: [Errno 20] Not a directory: 'x/.build'", "the folders above the warehouse, and"),
        ("KeyError: 'unheard of'\n  in two lines", "a fault of the program, not of your files"),
    ],
)
def test_an_unforeseen_error_is_one_line_with_what_to_do(tmp_path: Path, message: str, to_do: str) -> None:
    line = trouble.line(message, tmp_path / "log")
    assert line.startswith(f"{' '.join(message.split())}: {to_do}")
    assert str(tmp_path / "log") in line
    assert "\n" not in line


def test_what_stops_a_step_is_one_line_that_names_the_file_of_its_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/x")

    (tmp_path / "raw").mkdir()
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(SourceFolder, "files", refuse)
    (told,) = failures(run(tmp_path / "raw", tmp_path / "news.duckdb", ["documents"], succeeds=False))
    (log,) = (tmp_path / "home" / "failures").iterdir()
    assert told == (
        "documents: PermissionError: [Errno 13] Permission denied: '/x': "
        f"{trouble.TO_DO[1][1]} (details: {log})"
    )  # fmt: skip
    assert "Traceback" in log.read_text() or "Stack Trace" in log.read_text()
