"""Feeds: an item is a record, its text the fullest that the feed gives, and a summary is told as one."""

from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from tests.sources.writing import outcomes, read, write
from tests.yardstick import timed

RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast &amp; Bay</title><language>en-GB</language>'
)
END = "</channel></rss>"


def item(number: int, more: str = "") -> str:
    more = more or f"<description>It is {number}.</description>"
    return f"<item><title>Story {number}</title><guid>g{number}</guid>{more}</item>"


def fields_of(folder: Path) -> list[dict[str, str | list[str]]]:
    return [dict(found.fields) for found in read(folder) if isinstance(found, RawRecord)]


def test_an_item_is_a_record_with_its_fields(tmp_path: Path) -> None:
    told = (
        "<item><title>Harbour &amp;amp; quay</title><link>https://coast.example/1</link>"
        '<guid isPermaLink="false">g1</guid><pubDate>Wed, 15 Mar 2023 10:00:00 +0100</pubDate>'
        "<dc:creator>By Ida Morrow and Tom Reyes</dc:creator><description>It reopens…</description>"
        "<content:encoded><![CDATA[<p>It reopens &amp; stays.</p><p>At <b>last</b>.</p>]]></content:encoded></item>"
    )
    write(tmp_path, "coast.rss.gz", f"{RSS}{told}{END}".encode())
    fields: dict[str, str | list[str]] = {
        "title": "Harbour & quay",
        "outlet": "Coast & Bay",
        "published_at": "Wed, 15 Mar 2023 10:00:00 +0100",
        "language": "en-GB",
        "authors": ["Ida Morrow", "Tom Reyes"],
    }
    text = "It reopens & stays.\nAt last."
    url = "https://coast.example/1"
    assert read(tmp_path) == [RawRecord("coast.rss.gz", "g1", "feed", len(text), "utf-8", url, text, fields)]


def test_an_entry_of_atom_is_a_record_with_its_fields(tmp_path: Path) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast</title><entry><id>urn:1</id>'
        '<title type="html">Harbour &lt;i&gt;reopens&lt;/i&gt;</title><link rel="self" href="https://coast.example/1"/>'
        "<author><name>Ida Morrow</name></author><author><name>Tom Reyes</name></author>"
        "<updated>2023-03-15T10:00:00Z</updated><source><title>The Bay</title></source>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>It reopens.</p><p>At last.</p></div></content>"
        "</entry></feed>"
    )
    write(tmp_path, "coast.atom", feed.encode())
    fields: dict[str, str | list[str]] = {
        "title": "Harbour reopens",
        "outlet": "The Bay",
        "published_at": "2023-03-15T10:00:00Z",
        "updated_at": "2023-03-15T10:00:00Z",
        "language": "en",
        "authors": ["Ida Morrow", "Tom Reyes"],
    }
    text, url = "It reopens.\nAt last.", "https://coast.example/1"
    assert read(tmp_path) == [RawRecord("coast.atom", "urn:1", "feed", len(text), "utf-8", url, text, fields)]


LONG = "The harbour reopens after a winter of storms and the boats go out. " * 20


@pytest.mark.parametrize(
    ("given", "text", "is_summary"),
    [
        pytest.param("<description>It reopens.</description>", "It reopens.", True, id="a summary"),
        pytest.param(f"<description>{LONG}</description>", LONG.strip(), False, id="a description that is the text"),
        pytest.param(f"<description>{LONG} […]</description>", f"{LONG} […]".replace("  ", " "), True, id="cut off"),
        pytest.param(
            "<description>It.</description><content:encoded>It reopens.</content:encoded>",
            "It reopens.",
            False,
            id="the full text",
        ),
        pytest.param(
            "<description>One &amp;lt; two.\n\nThree.</description>",
            "One < two.\n\nThree.",
            True,
            id="lines of plain text",
        ),
        pytest.param(
            "<description><![CDATA[It reopens.<p>The post <a>Story 1</a> is of Coast & Bay.]]></description>",
            "It reopens.",
            True,
            id="a line that names item and feed",
        ),
    ],
)
def test_a_text_is_the_fullest_given_and_a_summary_is_told(
    tmp_path: Path, given: str, text: str, is_summary: bool
) -> None:
    write(tmp_path, "coast.xml", f"{RSS}{item(1, given)}{END}".encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.raw_text, found.fields.get("text_is") == "summary") == (text, is_summary)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("<yandex:full-text xmlns:yandex='y'>It reopens at last.</yandex:full-text>", "It reopens at last."),
        ("<content:encoded><![CDATA[It <em>reopens</em>.\n\nAt last.]]></content:encoded>", "It reopens.\nAt last."),
    ],
)
def test_full_texts_of_other_kinds_are_read(tmp_path: Path, given: str, text: str) -> None:
    write(tmp_path, "coast.xml", f"{RSS}{item(1, f'<description>It.</description>{given}')}{END}".encode())
    assert outcomes(tmp_path) == [("g1", text)]


def test_a_writer_is_named_without_an_address(tmp_path: Path) -> None:
    author = "<author>ida@coast.example (Ida Morrow)</author><description>It reopens.</description>"
    write(tmp_path, "coast.xml", f"{RSS}{item(1, author)}{END}".encode())
    assert [fields["authors"] for fields in fields_of(tmp_path)] == [["Ida Morrow"]]


def test_feeds_may_stand_one_after_the_other(tmp_path: Path) -> None:
    write(tmp_path, "coast.xml", f"{RSS}{item(1)}{END}{RSS}{item(2)}{END}".encode())
    assert outcomes(tmp_path) == [("g1", "It is 1."), ("g2", "It is 2.")]


def test_an_export_of_a_site_holds_posts_and_what_is_none(tmp_path: Path) -> None:
    space = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">'
    picture = "<description>A boat.</description><wp:post_type><![CDATA[attachment]]></wp:post_type>"
    caption = '[caption id="a1" width="300"]<img src="b.jpg"/> A boat.[/caption]'
    text = f"<content:encoded><![CDATA[It <b>reopens</b>.\n\n{caption}\n\nAt last.]]></content:encoded>"
    post = f"{text}<wp:post_type><![CDATA[post]]></wp:post_type>"
    write(tmp_path, "site.xml", f"{space}<channel>{item(1, picture)}{item(2, post)}{END}".encode())
    refused, found = read(tmp_path)
    assert isinstance(refused, Reject)
    assert isinstance(found, RawRecord)
    assert (refused.record_id, refused.reason, found.record_id, found.raw_text) == (
        "g1",
        "no_text",
        "g2",
        "It reopens.\nAt last.",
    )


def test_attributes_of_any_number_cost_no_item(tmp_path: Path) -> None:
    many = " ".join(f'a{number}="1"' for number in range(9_000))
    write(tmp_path, "a.xml", (RSS + item(1).replace("<item", f"<item {many}", 1) + item(2) + END).encode())
    items, seconds = timed(lambda: fields_of(tmp_path))
    assert [found["title"] for found in items] == ["Story 1", "Story 2"]
    assert seconds < 0.5


def test_an_item_without_text_is_one_reject(tmp_path: Path) -> None:
    write(
        tmp_path, "coast.xml", f"{RSS}{item(1)}{item(2, '<link>https://coast.example/2</link>')}{item(3)}{END}".encode()
    )
    assert outcomes(tmp_path) == [("g1", "It is 1."), ("g2", "no_text"), ("g3", "It is 3.")]


@pytest.mark.parametrize(
    ("feed", "told"),
    [
        pytest.param(RSS + item(1) + item(2) + item(3)[:-20], ["g1", "g2"], id="cut off"),
        pytest.param(RSS + item(1) + item(2), ["g1", "g2"], id="cut off between items"),
        pytest.param(
            RSS + item(1) + item(2).replace("</title>", "") + item(3) + END, ["g1", "g3"], id="an end is missing in one"
        ),
    ],
)
def test_a_broken_feed_keeps_its_sound_items_and_says_so(tmp_path: Path, feed: str, told: list[str]) -> None:
    write(tmp_path, "coast.rss", feed.encode())
    found = read(tmp_path)
    assert [record.record_id for record in found if isinstance(record, RawRecord)] == told
    assert "broken_xml" in [reject.reason for reject in found if isinstance(reject, Reject)]


@pytest.mark.parametrize("given", ["Fish & chips &nbsp; a < b", "Fish &amp; chips &#160; a &lt; b"])
def test_marks_that_begin_nothing_are_no_fault(tmp_path: Path, given: str) -> None:
    write(tmp_path, "coast.rss", f"{RSS}{item(1, f'<description>{given}</description>')}{END}".encode())
    assert outcomes(tmp_path) == [("g1", "Fish & chips a < b")]


def test_items_of_rdf_stand_beside_their_channel(tmp_path: Path) -> None:
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast</title></channel><item>'
        "<title>Harbour</title><dc:date>2010-09-06</dc:date><description>It reopens.</description></item></rdf:RDF>"
    )
    write(tmp_path, "coast.rdf", feed.encode())
    assert fields_of(tmp_path) == [
        {
            "title": "Harbour",
            "outlet": "Coast",
            "published_at": "2010-09-06",
            "updated_at": "2010-09-06",
            "text_is": "summary",
        }
    ]
