"""The page as a file: what it says of few articles and of none, that texts of articles stay text, whose file it is."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from duckdb import DuckDBPyConnection
from lxml import html

from pipeline.briefing import BriefingError, write_briefing
from pipeline.briefing.briefing_page import beside, briefing, picture, script_json
from pipeline.paths import ROOT
from tests.sql import planted, small_news

HOSTILE = "</script><b>bold</b> & <img src=x onerror=alert(1)> \x00 {{ 7 * 7 }}"
EMPTY = {
    "timeline": "No event that took place was found.",
    "meetings": "No meeting of named parties was found.",
    "pairs": "No dated event between two countries was found.",
    "voices": "No quote of a named speaker was found.",
    "wordings": "No statement was found that two outlets word differently.",
    "plans": "Nothing that was announced for a day or between named parties was found.",
    "places": "No event with a place was found.",
    "gaps": "Nothing was left open.",
}


def page(con: DuckDBPyConnection) -> html.HtmlElement:
    return html.fromstring(briefing(con, "news.duckdb").html)


def said(part: html.HtmlElement) -> str:
    return " ".join(part.text_content().split())


def data(root: html.HtmlElement) -> Any:
    (element,) = root.xpath("//script[@id='data']")
    return json.loads(element.text)


def hostile_news() -> DuckDBPyConnection:
    """One article all of whose texts are markup, with a quote of a speaker who is markup too."""
    return planted.warehouse(
        articles=[
            {
                "article_id": "a", "source_path": HOSTILE, "outlet": HOSTILE, "title": HOSTILE, "body": HOSTILE,
                "story_id": "s",
            }
        ],
        quotes=[
            {
                "quote_id": "q", "article_id": "a", "kind": "direct", "field": "body", "field_start": 9,
                "field_end": 20, "char_start": 9, "char_end": 20, "text": HOSTILE[9:20], "speaker": HOSTILE,
                "speaker_id": "e",
            }
        ],
        entities=[{"entity_id": "e", "name": HOSTILE, "kind": "person", "title": HOSTILE, "mention_count": 1}],
        rejects=[{"source_path": HOSTILE, "stage": "ingest", "reason": "empty", "detail": HOSTILE}],
    )  # fmt: skip


def test_the_same_rows_give_the_same_page() -> None:
    con = small_news.warehouse()
    first = briefing(con, "news.duckdb").html
    assert first == briefing(con, "news.duckdb").html == briefing(small_news.warehouse(), "news.duckdb").html


def test_without_articles_each_section_says_so_in_a_line() -> None:
    root = page(planted.warehouse())
    assert said(root.xpath("//header")[0]).endswith(
        "Every number, bar, cell and dot opens the passages that it stands for."
    )
    assert "There is no article in this warehouse." in said(root.xpath("//header")[0])
    for section, line in EMPTY.items():
        (shown,) = root.xpath(f"//section[@id='{section}']")
        assert said(shown).endswith(line)
    assert root.xpath("//*[@data-chart]") == []
    assert len(root.xpath("//script")) == 2  # no chart, no library of charts


def test_one_article_is_told_in_the_singular() -> None:
    con = planted.warehouse(articles=[{"article_id": "a", "outlet": "Coast Herald", "body": "Rain."}])
    assert "1 article of 1 outlet, hold 0 quotes (0 speakers by name) and 0 events." in said(
        page(con).xpath("//header")[0]
    )


def test_text_of_articles_stays_text() -> None:
    made = briefing(hostile_news(), HOSTILE.replace("\x00", "")).html
    root = html.fromstring(made)
    assert root.xpath("//b | //img | //*[@onerror]") == []
    assert "\x00" not in made
    assert "49" not in said(root.xpath("//header")[0])
    assert len(root.xpath("//script")) == 2
    clean = HOSTILE.replace("\x00", "\ufffd")
    ((about, outlet, *_),) = data(root)["passages"]
    assert (about, outlet) == (f"{clean}, direct", clean)


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "a\u2028b\u2029c"])
def test_json_in_a_script_is_no_markup_and_reads_back(text: str) -> None:
    written = script_json({"text": text})
    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written) == {"text": text}


def test_every_mark_and_line_leads_to_passages_of_its_own(samples: Path, tmp_path: Path) -> None:
    written = write_briefing(samples, tmp_path / "page.html")
    root = html.fromstring(written.path.read_text(encoding="utf-8"))
    held = data(root)
    assert all(0 < len(numbers) <= count for _, count, numbers in held["marks"].values())
    buttons = {button.get("data-mark") for button in root.xpath("//button[@data-mark]")}
    drawn = set(re.findall(r'"mark":"(m\d+)"', script_json(held["charts"])))
    assert buttons | drawn == set(held["marks"])
    assert [line for line in root.xpath("//ul[@class='lines']/li") if not line.xpath(".//blockquote//mark")] == []
    assert written.size_bytes < 2_000_000


def test_every_query_is_asked() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "pipeline" / "briefing").rglob("*.py"))
    assert [file.stem for file in (ROOT / "sql" / "briefing").glob("*.sql") if f'"{file.stem}"' not in code] == []


def test_it_stands_beside_the_warehouse_and_replaces_its_own_page_only(tmp_path: Path) -> None:
    news, other = (planted_file(tmp_path / f"{name}.duckdb") for name in ("news", "other"))
    assert write_briefing(news).path == write_briefing(news).path == tmp_path / "briefing.html"
    assert write_briefing(other).path == tmp_path / "other-briefing.html"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "briefing.html", "news.duckdb", "other-briefing.html", "other.duckdb",
    ]  # fmt: skip


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    news = planted_file(tmp_path / "news.duckdb")
    (tmp_path / "briefing.html").write_text("<p>Mine.</p>", encoding="utf-8")
    assert beside(news) == tmp_path / "news-briefing.html"
    with pytest.raises(BriefingError, match=r"briefing\.html is no briefing and stays as it is"):
        write_briefing(news, tmp_path / "briefing.html")
    assert (tmp_path / "briefing.html").read_text(encoding="utf-8") == "<p>Mine.</p>"


def test_a_warehouse_that_cannot_be_read_is_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=r"no\.duckdb cannot be read: .*does not exist"):
        write_briefing(tmp_path / "no.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_a_chart_is_drawn_without_a_browser() -> None:
    charts = briefing(small_news.warehouse(), "news.duckdb").charts
    assert picture(charts["timeline"]).startswith(b"\x89PNG")


def planted_file(path: Path) -> Path:
    path.write_bytes(planted.empty_file().read_bytes())
    return path
