"""The package that ``pip install .`` gives: it brings its statements and lists along and works in any folder."""

import subprocess
import sys
import urllib.request
from pathlib import Path

import duckdb
import pytest

from pipeline.paths import ROOT

PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
NEWS = "Vienna, March 4, 2024\n\nAustrian Foreign Minister Karl Brenner met Eva Szalai in Vienna on Monday, he said.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package alone, built and installed without what it requires."""
    folder = tmp_path_factory.mktemp("installed")
    built = ("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    subprocess.run([*PIP, *built], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([*PIP, "install", "--no-deps", "--target", str(folder), str(wheel)], check=True, capture_output=True)
    return folder


def communique(installed: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as a shell runs it in the folder ``home``."""
    return subprocess.run(
        [sys.executable, installed / "bin" / "communique", *arguments],
        cwd=home, env={"PYTHONPATH": str(installed), "HOME": str(home), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def test_it_publishes_and_exports_where_it_was_called(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text(NEWS, encoding="utf-8")
    done = communique(installed, tmp_path, "run", "news")
    assert (done.returncode, done.stderr) == (0, "")
    with duckdb.connect(str(tmp_path / "news.duckdb"), read_only=True) as con:
        assert con.execute("select count(*) from articles").fetchall() == [(1,)]
    assert communique(installed, tmp_path, "export", "out").returncode == 0
    assert duckdb.execute(f"select count(*) from '{tmp_path}/out/articles.parquet'").fetchall() == [(1,)]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".build", ".communique", "manifest.json", "news", "news.duckdb", "out", "ro-crate-metadata.json",
    ]  # fmt: skip


def test_without_a_folder_it_says_how_to_give_one(installed: Path, tmp_path: Path) -> None:
    done = communique(installed, tmp_path, "run")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "SOURCES is empty: give the folder, or the one file, of your raw news (`communique run"
    )


def test_it_shows_what_it_published_in_a_browser(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(NEWS, encoding="utf-8")
    assert communique(installed, tmp_path, "run", "one.txt").returncode == 0
    with subprocess.Popen(
        [sys.executable, installed / "bin" / "communique", "browse", "--port", "0", "--no-open"],
        cwd=tmp_path, env={"PYTHONPATH": str(installed), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE, text=True,
    ) as browsing:  # fmt: skip
        assert browsing.stdout is not None
        url = browsing.stdout.readline().partition(" at ")[2].partition(" ")[0]
        try:
            with urllib.request.urlopen(f"{url}?view=speakers", timeout=60) as answer:
                page = answer.read().decode()
        finally:
            browsing.terminate()
    assert "Karl Brenner" in page
    assert ".communique" in page
