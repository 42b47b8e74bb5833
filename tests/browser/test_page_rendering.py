"""Pages as HTML: whatever a text holds is text, links lead on, only addresses of the web lead out."""

import shutil
from pathlib import Path

import duckdb

from pipeline.browser.page_address import PageAddress
from pipeline.browser.page_rendering import page

EVIL = "</script><b onmouseover=\"alert(1)\">bold</b> <img src=x onerror='alert(2)'> {{ 7 * 7 }} $x$ **bold**"


def test_markup_in_articles_is_shown_and_not_obeyed(samples: Path, tmp_path: Path) -> None:
    published = tmp_path / "news.duckdb"
    shutil.copyfile(samples, published)
    with duckdb.connect(str(published)) as con:
        (row,) = con.execute(
            "select article_id, event_id from event_mentions where event_id is not null limit 1"
        ).fetchall()
        article_id, event_id = row
        con.execute(
            "update articles set title = $evil, outlet = $evil, body = $evil || body, url = 'javascript:alert(3)'",
            {"evil": EVIL},
        )
        con.execute("update events set headline = $evil, place = $evil", {"evil": EVIL})
        con.execute("update stories set headline = $evil", {"evil": EVIL})
        con.execute("update entities set name = $evil, title = $evil", {"evil": EVIL})
        con.execute("update rejects set detail = $evil", {"evil": EVIL})
    for address in (
        PageAddress(),
        PageAddress("articles"),
        PageAddress("speakers", outlet=EVIL),
        PageAddress("quality"),
        PageAddress("article", article_id),
        PageAddress("event", event_id),
        PageAddress("search", q=EVIL),
        PageAddress("sql", sql=f"select title, '{EVIL.replace(chr(39), chr(39) * 2)}' from articles limit 3"),
    ):
        shown = page(published, address)
        assert "&lt;b onmouseover=" in shown, address
        assert "{{ 7 * 7 }} $x$ **bold**" in shown, address
        for obeyed in ("<b onmouseover", "<img", "</script>", "javascript:", "<strong>bold"):
            assert obeyed not in shown, (address.view, obeyed)


def test_ids_in_an_answer_are_links(samples: Path) -> None:
    shown = page(samples, PageAddress("sql", sql="select 'a1' as event_id, 'p1' as speaker_id, 'x' as rule"))
    assert '<a href="?view=event&amp;id=a1">a1</a>' in shown
    assert '<a href="?view=speaker&amp;id=p1">p1</a>' in shown
    assert '<td class="text">x</td>' in shown


def test_what_filters_hide_is_told_and_they_go_on_with_every_link(samples: Path) -> None:
    shown = page(samples, PageAddress("events", country="PRK", since="2024-01-01"))
    assert "Filters hide " in shown
    assert "Filters: since 2024-01-01, country North Korea" in shown
    assert shown.count("&amp;since=2024-01-01&amp;country=PRK") >= 10
