"""The browser as ``communique browse`` serves it, in Chromium: first paint, links, filters, SQL, a newer file."""

import http.client
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb
import pytest
from playwright.sync_api import Page

from pipeline.browser.browser_server import asked_query
from pipeline.paths import ROOT
from tests.chromium import PHONE, WIDE, Seen, grave_faults, opened, overflow

HERE = "#root.has-page [data-asked]"  # the app's page, which has taken the place of the first one
MOST_MILLISECONDS = 2_000  # until heading and first list are painted, the server running


@dataclass(frozen=True)
class Browser:
    """A server of a copy of the samples, and the file that it shows."""

    url: str
    published: Path

    def answer(self, headers: Mapping[str, str], path: str = "/") -> tuple[int, str]:
        """The status and policy that it answers to a request of these headers."""
        host, port = self.url.removeprefix("http://").rstrip("/").split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=30)
        try:
            connection.request("GET", path, headers=dict(headers))
            answer = connection.getresponse()
            return answer.status, answer.headers.get("content-security-policy", "")
        finally:
            connection.close()


@pytest.fixture(scope="module")
def served(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A server on a free port, ended by Ctrl-C."""
    published = tmp_path_factory.mktemp("browse") / "news.duckdb"
    shutil.copyfile(samples, published)
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline.command_line", "browse", "-w", str(published), "--port", "0", "--no-open"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    told = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/", told)
    assert found is not None, told + process.stdout.read()
    yield Browser(found[0], published)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=30)
    assert (process.returncode, rest) == (0, "the browser has ended\n")


@pytest.fixture(scope="module")
def seen(served: Browser) -> Iterator[Seen]:
    """A page of it that all tests here use, one after the other; it tells no error and asks nobody else."""
    with opened(served.url) as seen:
        seen.page.set_default_timeout(20_000)
        seen.page.wait_for_selector(HERE)
        yield seen
        assert seen.errors == []
        assert seen.asked_elsewhere == []


def loaded_once(page: Page) -> Callable[[], bool]:
    """Whether the document is still the one that stands there now."""
    page.evaluate("window.isTheSame = true")
    return lambda: bool(page.evaluate("window.isTheSame === true"))


@contextmanager
def another(page: Page, size: tuple[int, int] = WIDE, scheme: Literal["light", "dark"] = "light") -> Iterator[Page]:
    """A page of its own, with a memory of its own, in the same program; it tells no error."""
    assert page.context.browser is not None
    context = page.context.browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    errors: list[str] = []
    try:
        other = context.new_page()
        other.set_default_timeout(20_000)
        other.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        other.on("pageerror", lambda error: errors.append(str(error)))
        yield other
        assert errors == []
    finally:
        context.close()


def goes(page: Page, path: str) -> None:
    page.goto(path)
    page.wait_for_selector(HERE)


def test_the_first_page_is_painted_before_the_app_is_there(served: Browser, seen: Seen) -> None:
    with another(seen.page) as page:
        page.goto(served.url, wait_until="commit")
        page.wait_for_selector("#first-paint h1")
        page.wait_for_selector("ul.rows li")
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        page.wait_for_selector(HERE)
        assert page.locator("h1").count() == 1
    assert painted < MOST_MILLISECONDS


def test_search_finds_and_the_link_opens_the_passage_marked(served: Browser, seen: Seen) -> None:
    page = seen.page
    goes(page, served.url)
    same = loaded_once(page)
    page.get_by_role("searchbox", name=re.compile("^Search articles")).fill("preconditions")
    page.keyboard.press("Enter")
    page.locator(f"{HERE} section:has(#found-quotes) .what").first.click()
    page.wait_for_selector(f"{HERE} .chosen")
    asked = page.locator(".body .asked")
    assert "preconditions" in asked.first.inner_text()
    assert same()
    in_the_app, url = asked.all_inner_texts(), page.url
    box = asked.first.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900
    with another(page) as elsewhere:
        elsewhere.goto(url)
        assert elsewhere.locator(".body .asked").all_inner_texts() == in_the_app
        assert "preconditions" in elsewhere.locator(".chosen blockquote").inner_text()


def test_a_mark_shows_its_row_and_the_way_back_works(served: Browser, seen: Seen) -> None:
    page = seen.page
    with duckdb.connect(str(served.published), read_only=True) as con:
        (row,) = con.execute(
            "select article_id from quote_overview where field = 'body' order by quote_id limit 1"
        ).fetchall()
    goes(page, f"{served.url}?view=article&id={row[0]}")
    same, before = loaded_once(page), page.url
    page.locator(".body a.mark.quote").first.click()
    page.wait_for_selector(".chosen .chain")
    page.go_back()
    page.wait_for_selector(".chosen", state="detached")
    assert page.url == before
    assert same()


def test_the_chain_of_a_quote_names_speaker_medium_and_outlet(served: Browser, seen: Seen) -> None:
    with duckdb.connect(str(served.published), read_only=True) as con:
        (row,) = con.execute(
            "select article_id, quote_id, speaker, via, outlet from quote_overview "
            "where via is not null and speaker_id is not null and nested_in is null order by quote_id limit 1"
        ).fetchall()
    goes(seen.page, f"{served.url}?view=article&id={row[0]}&row={row[1]}")
    assert seen.page.locator(".chain .link").all_inner_texts() == list(row[2:])


def test_mentions_of_an_event_stand_side_by_side(served: Browser, seen: Seen) -> None:
    with duckdb.connect(str(served.published), read_only=True) as con:
        (event,) = con.execute(
            "select event_id from events where outlet_count > 1 order by outlet_count desc, event_id limit 1"
        ).fetchall()
    goes(seen.page, f"{served.url}?view=event&id={event[0]}")
    boxes = [card.bounding_box() for card in seen.page.locator(".card").all()[:2]]
    assert all(box is not None for box in boxes)
    first, second = (box for box in boxes if box)
    assert first["y"] == second["y"]
    assert first["x"] + first["width"] <= second["x"]
    assert seen.page.locator(".card blockquote mark.trigger").count() >= 2
    assert grave_faults(seen.page) == []


def test_filters_hide_and_tell_and_go_with_the_way_back(served: Browser, seen: Seen) -> None:
    page = seen.page
    goes(page, f"{served.url}?view=events")
    same = loaded_once(page)
    everything = page.locator("h1 .number").inner_text()
    page.locator("details.filters summary").click()
    page.get_by_label("Country").select_option("PRK")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_selector(".hides")
    told = page.locator(".hides").first.inner_text()
    shown = page.locator("h1 .number").inner_text()
    hidden = int(everything) - int(shown)
    assert told.startswith(f"Filters hide {hidden} of {everything} events: country {hidden}.")
    assert "country=PRK" in page.url
    page.get_by_role("link", name="Stories").click()
    page.wait_for_selector("h1:has-text('Stories')")
    assert "country=PRK" in page.url
    page.go_back()
    page.wait_for_selector("h1:has-text('Events')")
    page.go_back()
    page.wait_for_selector(f"h1:has-text('{everything}')")
    assert page.get_by_label("Country").input_value() == ""
    assert same()


def test_the_sql_cell_runs_and_refuses(served: Browser, seen: Seen) -> None:
    page = seen.page
    goes(page, f"{served.url}?view=sql")
    for statement, answer in (
        ("select count(*) as article_count from articles where is_latest", "article_count"),
        ("delete from articles", "only queries are run here"),
        ("from read_text('/etc/hostname')", "Permission Error"),
    ):
        page.get_by_label("Query").fill(statement)
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(f"section[aria-label=Answer]:has-text('{answer}')")
    assert grave_faults(page) == []


def test_a_newly_published_file_is_shown_without_loading_anew(served: Browser, seen: Seen) -> None:
    page, newer = seen.page, served.published.with_name("newer.duckdb")
    goes(page, f"{served.url}?view=stories&country=PRK")
    same, hides = loaded_once(page), page.locator(".hides").inner_text()
    shutil.copyfile(served.published, newer)
    with duckdb.connect(str(newer)) as con:
        con.execute("update stories set headline = 'Harbour of Eider opens again'")
    newer.replace(served.published)
    page.wait_for_selector(".what:has-text('Harbour of Eider opens again')")
    assert page.get_by_role("status").inner_text() == "A newly published file is shown."
    assert page.locator(".hides").inner_text() == hides
    assert "country=PRK" in page.url
    assert same()


def test_on_a_phone_in_the_dark_every_page_fits_and_is_accessible(served: Browser, seen: Seen) -> None:
    with duckdb.connect(str(served.published), read_only=True) as con:
        (ids,) = con.execute(
            "select (select min_by(event_id, -mention_count) from events), "
            "(select min(first_article_id) from stories), "
            "(select min_by(entity_id, -mention_count) from entities)"
        ).fetchall()
    with another(seen.page, PHONE, "dark") as page:
        for query in (
            "", "?view=quality&country=PRK", "?view=sql&sql=from+articles",
            f"?view=event&id={ids[0]}", f"?view=article&id={ids[1]}", f"?view=speaker&id={ids[2]}",
        ):  # fmt: skip
            page.goto(f"{served.url}{query}", wait_until="commit")
            page.wait_for_selector("h1")
            assert overflow(page) == 0, query
        page.wait_for_selector(HERE)
        assert overflow(page) == 0
        assert grave_faults(page) == []


def test_pages_of_other_sites_are_refused_and_nothing_else_may_be_loaded(served: Browser) -> None:
    assert served.answer({"Host": "evil.example"})[0] == 403
    assert served.answer({"Origin": "http://evil.example"})[0] == 403
    assert served.answer({"Sec-Fetch-Site": "cross-site"}, "/?view=sql&sql=from+articles")[0] == 403
    status, policy = served.answer({})
    assert status == 200
    assert "default-src 'self'" in policy
    assert "http" not in policy


def test_a_port_that_is_taken_is_told_in_one_line(served: Browser) -> None:
    port = served.url.rstrip("/").rpartition(":")[2]
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.command_line", "browse", "--port", port, "--no-open"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf"port {port} cannot be used \(.*\): name another \(--port 3031\)\n", done.stderr)


def test_a_query_is_what_the_browser_came_with() -> None:
    assert asked_query({"view": "search", "q": ["a", "b & c"], "other": "x"}) == "?view=search&q=b+%26+c"
