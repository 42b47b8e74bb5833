"""The UI's own server and API: it starts without a flag, launches the job, and shows what is behind."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.runs import rows
from tests.test_runs import story, write_lines

ROOT = Path(__file__).resolve().parent.parent
LOCATION = {"repositoryLocationName": "communique", "repositoryName": "__repository__"}

Query = Callable[..., dict[str, object]]

LAUNCH = """
mutation Launch($params: ExecutionParams!) {
  launchRun(executionParams: $params) {
    __typename
    ... on LaunchRunSuccess { run { runId } }
    ... on PythonError { message }
    ... on RunConfigValidationInvalid { errors { message } }
  }
}
"""
STATUS = "query Status($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }"
STALE = """
query Stale($keys: [AssetKeyInput!]) {
  assetNodes(assetKeys: $keys) { assetKey { path } staleStatus description groupName kinds }
}
"""
SETTINGS = """
query Settings { instance { runQueueConfig { maxConcurrentRuns } }
  sensorsOrError(repositorySelector: {repositoryLocationName: "communique", repositoryName: "__repository__"}) {
    ... on Sensors { results { name sensorState { status } } } } }
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ui")
    write_lines(folder / "sources" / "a.jsonl", story(1), story(2))
    return folder


@pytest.fixture(scope="module")
def ui(folder: Path) -> Iterator[Query]:
    """The server of ``make ui`` on a free port, with runs kept in the test's folder; a function that asks its API."""
    home = folder / "home"
    home.mkdir()
    shutil.copy(ROOT / "dagster.yaml", home)
    settings = (home / "dagster.yaml").read_text().replace(".dagster", str(home / ".dagster"))
    (home / "dagster.yaml").write_text(settings)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "DAGSTER_HOME": str(home),
        "COMMUNIQUE_SOURCES": str(folder / "sources"),
        "COMMUNIQUE_WAREHOUSE": str(folder / "news.duckdb"),
    }
    server = subprocess.Popen(
        [Path(sys.executable).parent / "dagster", "dev", "-p", str(port)],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    def ask(query: str, **variables: object) -> dict[str, object]:
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{port}/graphql", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            told = json.load(answer)
        assert "errors" not in told, told["errors"]
        return dict(told["data"])

    try:
        _wait_for(lambda: ask(SETTINGS)["sensorsOrError"], seconds=90)
        yield ask
    finally:
        os.killpg(server.pid, signal.SIGINT)
        server.wait(timeout=30)


def _wait_for(condition: Callable[[], object], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            if condition():
                return
        except (urllib.error.URLError, ConnectionError):
            pass
        assert time.monotonic() < deadline, "the server did not answer in time"
        time.sleep(0.5)


def _launch(ui: Query, folder: Path, assets: list[str]) -> None:
    """Launch the job, or only these assets of it, as the UI does, and wait for its success."""
    selector: dict[str, object] = {**LOCATION, "pipelineName": "build_warehouse"}
    if assets:
        selector["assetSelection"] = [{"path": [name]} for name in assets]
        selector["assetCheckSelection"] = []
    config = {"resources": {"sources": {"config": {"folder": str(folder / "sources")}}}}
    params = {"selector": selector, "runConfigData": json.dumps(config), "mode": "default"}
    launched = ui(LAUNCH, params=params)["launchRun"]
    assert isinstance(launched, dict)
    assert launched["__typename"] == "LaunchRunSuccess", launched
    statuses: list[str] = []

    def ended() -> bool:
        run = ui(STATUS, id=launched["run"]["runId"])["runOrError"]
        assert isinstance(run, dict)
        statuses.append(run["status"])
        return run["status"] in ("SUCCESS", "FAILURE", "CANCELED")

    _wait_for(ended, seconds=120)
    assert statuses[-1] == "SUCCESS"


def _stale_statuses(ui: Query, *names: str) -> dict[str, str]:
    nodes = ui(STALE, keys=[{"path": [name]} for name in names])["assetNodes"]
    assert isinstance(nodes, list)
    return {node["assetKey"]["path"][0]: node["staleStatus"] for node in nodes}


def test_one_run_at_a_time_and_the_sensor_is_off(ui: Query) -> None:
    settings = ui(SETTINGS)
    assert settings["instance"] == {"runQueueConfig": {"maxConcurrentRuns": 1}}
    assert settings["sensorsOrError"] == {
        "results": [{"name": "source_folder_changed", "sensorState": {"status": "STOPPED"}}]
    }


def test_a_launched_run_publishes_and_a_selection_leaves_published_behind(ui: Query, folder: Path) -> None:
    published = folder / "news.duckdb"
    _launch(ui, folder, [])
    assert rows(published, "select count(*) from articles") == [(2,)]
    assert _stale_statuses(ui, "published", "quotes") == {"published": "FRESH", "quotes": "FRESH"}
    before = published.read_bytes()
    write_lines(folder / "sources" / "b.jsonl", story(3))
    _launch(ui, folder, ["documents", "articles", "article_lines", "article_dates", "outlet_lines"])
    assert published.read_bytes() == before
    assert _stale_statuses(ui, "published", "quotes") == {"published": "STALE", "quotes": "STALE"}
    _launch(ui, folder, [])
    assert rows(published, "select count(*) from articles") == [(3,)]
    assert _stale_statuses(ui, "published") == {"published": "FRESH"}
