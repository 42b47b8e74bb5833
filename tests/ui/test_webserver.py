"""The UI's own server and API: it starts without a flag, launches the job, shows what is behind; it is no open door."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pytest

from pipeline.paths import ROOT
from tests.runs import rows
from tests.test_runs import story, write_lines

LOCATION = {"repositoryLocationName": "communique", "repositoryName": "__repository__"}

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
LOG = """
query Log($id: ID!) { logsForRun(runId: $id) { ... on EventConnection { events {
  ... on RunFailureEvent { error { message cause { message } errorChain { error { message } } } } } } } }
"""
RUNS = """
query Runs($limit: Int!) {
  runsFeedOrError(limit: $limit, view: RUNS, filter: {
    tags: [{key: ".dagster/repository", value: "__repository__@communique"}]
  }) { ... on RunsFeedConnection { results { id ... on Run { jobName runStatus tags { key value } } } } }
  pipelineOrError(params: {
    repositoryLocationName: "communique", repositoryName: "__repository__", pipelineName: "build_warehouse"
  }) { ... on Pipeline { runs(limit: $limit) { runId canReExecute: hasReExecutePermission } } }
}
"""
RELAUNCH = """
mutation Relaunch($id: String!) {
  launchRunReexecution(reexecutionParams: {parentRunId: $id, strategy: ALL_STEPS}) {
    __typename
    ... on LaunchRunSuccess { run { runId } }
    ... on PythonError { message }
  }
}
"""
SETTINGS = """
query Settings { instance { runQueueConfig { maxConcurrentRuns } }
  sensorsOrError(repositorySelector: {repositoryLocationName: "communique", repositoryName: "__repository__"}) {
    ... on Sensors { results { name sensorState { status } } } } }
"""
START_DAILY = """
mutation { startSchedule(scheduleSelector: {
  repositoryLocationName: "communique", repositoryName: "__repository__", scheduleName: "daily"
}) { __typename } }
"""
DAILY = """
query { schedulesOrError(repositorySelector: {repositoryLocationName: "communique", repositoryName: "__repository__"}) {
    ... on Schedules { results { name scheduleState { status } } } } }
"""
AS_JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ui")
    write_lines(folder / "sources" / "a.jsonl", story(1), story(2))
    return folder


@dataclass(frozen=True)
class Server:
    """A server of the UI on a port of its own, and the processes that it has started."""

    process: "subprocess.Popen[bytes]"
    port: int

    def __call__(self, query: str, **variables: object) -> dict[str, object]:
        """What its API answers to a program of this machine; raises for an error."""
        body = json.dumps({"query": query, "variables": variables})
        status, answer = self.request("POST", "/graphql", {"Content-Type": "application/json"}, body)
        assert status == 200, answer
        told = json.loads(answer)
        assert "errors" not in told, told["errors"]
        return dict(told["data"])

    def request(
        self, method: str, path: str, headers: Mapping[str, str] = MappingProxyType({}), body: str = ""
    ) -> tuple[int, str]:
        """The status and body that it answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()


def _started(folder: Path, output: Path) -> Server:
    """The server of ``make ui`` on a free port, at work on ``folder``; what it prints is in ``output``."""
    port = _free_port()
    with output.open("wb") as printed:
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "pipeline.command_line", "ui", "-p", str(port)],
            cwd=ROOT, env=_environment(folder), stdout=printed, stderr=printed, start_new_session=True,
        )  # fmt: skip
    server = Server(process, port)
    _wait_for(lambda: server(SETTINGS)["sensorsOrError"], seconds=120)
    return server


def _environment(folder: Path) -> dict[str, str]:
    told = {"COMMUNIQUE_SOURCES": str(folder / "sources"), "COMMUNIQUE_WAREHOUSE": str(folder / "news.duckdb")}
    return {**os.environ, **told, "DAGSTER_HOME": ""}


def _is_of_ui(line: str) -> bool:
    """Whether a line is not the binding's of DuckDB, which now and then lists what an interrupted process held."""
    return not line.startswith((" - ", "nanobind: ", "See https://nanobind"))


@pytest.fixture(scope="module")
def ui(folder: Path) -> Iterator[Server]:
    """A server; it ends by Ctrl-C, with all that it has started and one line."""
    output = folder / "output"
    server = _started(folder, output)
    yield server
    group = server.process.pid
    os.killpg(group, signal.SIGINT)
    assert server.process.wait(timeout=60) == 0
    _wait_for(lambda: not _has_members(group), seconds=10)
    told = list(filter(_is_of_ui, output.read_text().splitlines()))
    assert [line for line in told if "dagster.yaml" in line] == []
    assert told[-1] == "the UI has ended"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _has_members(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _wait_for(condition: Callable[[], object], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            if condition():
                return
        except (OSError, http.client.HTTPException):
            pass
        assert time.monotonic() < deadline, "the server did not answer in time"
        time.sleep(0.5)


def _launched(ui: Server, sources: Path, assets: Sequence[str] = ()) -> str:
    """Launch the job, or only these assets of it, as the UI does, wait for its end; gives its id."""
    selector: dict[str, object] = {**LOCATION, "pipelineName": "build_warehouse"}
    if assets:
        selector["assetSelection"] = [{"path": [name]} for name in assets]
        selector["assetCheckSelection"] = []
    config = {"resources": {"sources": {"config": {"folder": str(sources)}}}}
    params = {"selector": selector, "runConfigData": json.dumps(config), "mode": "default"}
    return _ended(ui, ui(LAUNCH, params=params)["launchRun"])


def _ended(ui: Server, launched: object) -> str:
    """Wait for the end of a run that was launched; gives its id."""
    assert isinstance(launched, dict)
    assert launched["__typename"] == "LaunchRunSuccess", launched
    run_id = str(launched["run"]["runId"])
    _wait_for(lambda: _status(ui, run_id) in ("SUCCESS", "FAILURE", "CANCELED"), seconds=180)
    return run_id


def _status(ui: Server, run_id: str) -> str:
    run = ui(STATUS, id=run_id)["runOrError"]
    assert isinstance(run, dict)
    return str(run["status"])


def _build(ui: Server, folder: Path, assets: Sequence[str] = ()) -> None:
    assert _status(ui, _launched(ui, folder / "sources", assets)) == "SUCCESS"


def _stale_statuses(ui: Server, *names: str) -> dict[str, str]:
    nodes = ui(STALE, keys=[{"path": [name]} for name in names])["assetNodes"]
    assert isinstance(nodes, list)
    return {node["assetKey"]["path"][0]: node["staleStatus"] for node in nodes}


def test_one_run_at_a_time_and_the_sensors_are_off(ui: Server) -> None:
    settings = ui(SETTINGS)
    assert settings["instance"] == {"runQueueConfig": {"maxConcurrentRuns": 1}}
    assert settings["sensorsOrError"] == {
        "results": [
            {"name": name, "sensorState": {"status": "STOPPED"}}
            for name in ("bring_up_to_date", "renew_briefing", "source_folder_changed")
        ]
    }


def test_a_launched_run_publishes_and_a_selection_leaves_published_behind(ui: Server, folder: Path) -> None:
    published = folder / "news.duckdb"
    _build(ui, folder)
    assert rows(published, "select count(*) from articles") == [(2,)]
    assert _stale_statuses(ui, "published", "quotes") == {"published": "FRESH", "quotes": "FRESH"}
    before = published.read_bytes()
    write_lines(folder / "sources" / "b.jsonl", story(3))
    _build(ui, folder, ["documents", "articles", "article_lines", "article_dates", "outlet_lines"])
    assert published.read_bytes() == before
    assert _stale_statuses(ui, "published", "quotes") == {"published": "STALE", "quotes": "STALE"}
    _build(ui, folder)
    assert rows(published, "select count(*) from articles") == [(3,)]
    assert _stale_statuses(ui, "published") == {"published": "FRESH"}


def test_a_run_of_the_command_line_is_among_those_of_the_job_and_can_be_launched_again(
    ui: Server, folder: Path
) -> None:
    command = [sys.executable, "-m", "pipeline.command_line", "run", "--force"]
    subprocess.run(command, cwd=ROOT, env=_environment(folder), check=True, capture_output=True, timeout=300)
    shown, of_job = _runs(ui)
    assert shown["jobName"] == "build_warehouse"
    assert shown["runStatus"] == "SUCCESS"
    assert of_job == {"runId": shown["id"], "canReExecute": True}
    folders = {
        "communique/sources": str(folder / "sources"),
        "communique/warehouse": str(folder / "news.duckdb"),
        "communique/publishes": "yes",
        "dagster/code_location": "communique",
    }
    assert _tags(shown) == {**folders, "dagster/user": "command line"}
    again = _ended(ui, ui(RELAUNCH, id=shown["id"])["launchRunReexecution"])
    shown_again, _ = _runs(ui)
    assert (shown_again["id"], shown_again["runStatus"]) == (again, "SUCCESS")
    relation = {"dagster/parent_run_id": shown["id"], "dagster/root_run_id": shown["id"]}
    assert _tags(shown_again) == {**folders, **relation, "dagster/user": "the UI"}


def _runs(ui: Server) -> tuple[dict[str, object], dict[str, object]]:
    """The last run of the code location, as the timeline asks for it, and the last one of the job."""
    told = ui(RUNS, limit=1)
    feed, job = told["runsFeedOrError"], told["pipelineOrError"]
    assert isinstance(feed, dict)
    assert isinstance(job, dict)
    return feed["results"][0], job["runs"][0]


def _tags(run: dict[str, object]) -> dict[str, str]:
    assert isinstance(run["tags"], list)
    return {tag["key"]: tag["value"] for tag in run["tags"]}


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("GET", {}),
        ("GET", {"Sec-Fetch-Site": "same-origin"}),
        ("POST", {}),
        ("POST", {"Content-Type": "text/plain"}),
        ("POST", {"Content-Type": "text/plain; charset=application/json"}),
        ("POST", {"Content-Type": "application/x-www-form-urlencoded"}),
        ("POST", {"Content-Type": "application/graphql"}),
    ],
)
def test_what_a_link_or_a_form_can_send_changes_nothing(ui: Server, method: str, headers: Mapping[str, str]) -> None:
    query = urllib.parse.urlencode({"query": START_DAILY})
    is_text = headers.get("Content-Type") == "application/graphql"
    body = START_DAILY if is_text else json.dumps({"query": START_DAILY})
    assert ui.request(method, f"/graphql?{query}", headers, body)[0] == 403
    assert ui(DAILY)["schedulesOrError"] == {"results": [{"name": "daily", "scheduleState": {"status": "STOPPED"}}]}


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Host": "evil.example"}, {"Sec-Fetch-Site": "cross-site"}], ids=str
)
def test_a_page_of_another_site_is_refused(ui: Server, headers: Mapping[str, str]) -> None:
    assert ui.request("GET", "/", headers)[0] == 403
    assert ui.request("POST", "/graphql", {**AS_JSON, **headers}, json.dumps({"query": DAILY}))[0] == 403
    assert _upgrade(ui, headers) == 403


def test_its_own_pages_and_programs_are_served(ui: Server) -> None:
    own = {"Origin": f"http://localhost:{ui.port}", "Host": f"localhost:{ui.port}", "Sec-Fetch-Site": "same-origin"}
    assert ui.request("GET", "/", own)[0] == 200
    assert ui.request("POST", "/graphql", {**AS_JSON, **own}, json.dumps({"query": DAILY}))[0] == 200
    assert ui.request("GET", f"/graphql?{urllib.parse.urlencode({'query': DAILY})}", own)[0] == 200
    assert _upgrade(ui, own) == 101
    assert _upgrade(ui, {}) == 101


def _upgrade(ui: Server, headers: Mapping[str, str]) -> int:
    """The status of the answer to a request for a WebSocket."""
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Protocol": "graphql-ws",
    }
    return ui.request("GET", "/graphql", {**upgrade, **headers})[0]


def test_a_launched_run_reads_nothing_outside(ui: Server, folder: Path, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", story(9))
    failed = _launched(ui, tmp_path)
    assert _status(ui, failed) == "FAILURE"
    told = json.dumps(ui(LOG, id=failed))
    assert f"'{tmp_path}' lies outside {ROOT}, {folder}/sources, {folder}/news.duckdb, {folder}/corrections: " in told


def test_the_server_ends_with_what_started_it(tmp_path: Path) -> None:
    port = _free_port()
    command = [sys.executable, "-m", "pipeline.ui.webserver", "--port", str(port), "--empty-workspace"]
    starter = subprocess.Popen(
        [sys.executable, "-c", f"import subprocess; subprocess.run({command!r})"],
        cwd=ROOT, env={**os.environ, "DAGSTER_HOME": str(tmp_path)}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    server = Server(starter, port)
    _wait_for(lambda: server.request("GET", "/server_info"), seconds=60)
    starter.kill()
    starter.wait()
    _wait_for(lambda: _is_closed(server), seconds=2)


def _is_closed(server: Server) -> bool:
    try:
        server.request("GET", "/server_info")
    except ConnectionError:
        return True
    return False
