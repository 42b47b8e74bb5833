"""A run on a Ray of this machine gives every row that one without it gives; a cluster that is not there is told."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from pipeline.paths import ROOT
from tests.engines.test_engine_choice import free_port
from tests.runs import rows, run, table_hashes

pytestmark = pytest.mark.ray
ARTICLES = 200  # four batches for two actors


def article(number: int) -> dict[str, object]:
    text = (
        "Austrian Foreign Minister Karl Brenner met his Hungarian counterpart Eva Szalai in Vienna on Monday for talks "
        f"about bridge {number}, the ministry said.\n“We will build bridge {number} together before winter,” Brenner "
        f"told reporters after the talks.\nSzalai accused Slovakia of delaying crossing {number}."
    )
    day = 1 + number % 28
    return {"id": f"a{number}", "outlet": f"Outlet {number % 9}", "published_at": f"2024-04-{day:02}", "text": text}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sources"
    made.mkdir()
    lines = [json.dumps(article(number)) for number in range(ARTICLES)]
    (made / "news.jsonl").write_text("\n".join([*lines, '{"id": "empty", "text": "."}']), encoding="utf-8")
    menu = "<html><body><nav><a href='/'>Home</a></nav></body></html>"
    (made / "menu.html").write_text(menu, encoding="utf-8")
    return made


def on_ray(folder: Path, published: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    told = {"SOURCES": str(folder), "WAREHOUSE": str(published), "ENGINE": "ray", "WORKERS": "2"} | settings
    return subprocess.run(
        [ROOT / ".venv-ray" / "bin" / "python", "-m", "pipeline"],
        cwd=ROOT, env=os.environ | {f"COMMUNIQUE_{name}": value for name, value in told.items()},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_every_row_is_that_of_a_run_without_ray(folder: Path, tmp_path: Path) -> None:
    published, local = tmp_path / "ray" / "news.duckdb", tmp_path / "local" / "news.duckdb"
    done = on_ray(folder, published)
    assert done.returncode == 0, done.stderr
    run(folder, local)
    assert table_hashes(published) == table_hashes(local)
    assert rows(published, "select count(*) from articles") == [(ARTICLES,)]
    assert not list(published.parent.glob(".build/*.exchange"))


def test_a_cluster_that_does_not_answer_is_told_in_one_line(folder: Path, tmp_path: Path) -> None:
    done = on_ray(folder, tmp_path / "news.duckdb", RAY_ADDRESS=f"127.0.0.1:{free_port()}")
    assert done.returncode == 2
    assert done.stderr.startswith("no Ray cluster answers at RAY_ADDRESS=127.0.0.1:")
    assert done.stderr.count("\n") == 1
