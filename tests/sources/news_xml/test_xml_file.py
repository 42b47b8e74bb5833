"""Files of XML: which kind one is, and what is told of those that are not read or broken."""

from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from tests.sources.writing import outcomes, read, write
from tests.yardstick import timed

NITF = (
    "<nitf><body><body.head><hedline><hl1>Harbour {0}</hl1></hedline></body.head>"
    "<body.content><p>It is {0}.</p></body.content></body></nitf>"
)


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ('<?xml version="1.0"?><!-- <rss> --><urlset><url><loc>https://coast.example</loc></url></urlset>', "'urlset'"),
        ("<articles><article><title>Harbour</title><text>It reopens.</text></article></articles>", "'articles'"),
        ("It reopens < at last.", "no element"),
    ],
)
def test_xml_of_another_kind_is_one_reject_with_advice(tmp_path: Path, text: str, detail: str) -> None:
    write(tmp_path, "a.xml", text.encode())
    (told,) = read(tmp_path)
    assert isinstance(told, Reject)
    assert told.reason == "unknown_format"
    assert detail in (told.detail or "")
    assert "a table or JSON lines" in (told.detail or "")


def test_xhtml_is_a_page(tmp_path: Path) -> None:
    page = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>It reopens.</p></html>'
    write(tmp_path, "a.xml", page.encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.record_id, found.format, found.raw_text) == ("a", "html", page)


def test_an_article_that_never_ends_costs_itself(tmp_path: Path) -> None:
    write(tmp_path, "a.xml", f"<docs>\n{NITF.format(1)}\n{NITF.format(2)}\n{NITF.format(3)[:-12]}".encode())
    *records, told = read(tmp_path)
    assert [record.raw_text for record in records if isinstance(record, RawRecord)] == ["It is 1.", "It is 2."]
    assert isinstance(told, Reject)
    assert (told.reason, (told.detail or "")[:7]) == ("broken_xml", "line 4:")


def test_entities_do_not_grow_and_reach_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words", encoding="utf-8")
    grow = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    head = f'<!DOCTYPE nitf [<!ENTITY e0 "ha">{grow}<!ENTITY file SYSTEM "{tmp_path}/secret">]>'
    write(tmp_path, "a.xml", f"{head}{NITF.format('&e9; &file;')}".encode())
    assert outcomes(tmp_path)[0][1] == "It is &e9; &file;."


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "&",
        "<a>",
        "</a>",
        "<item>",
        "<item><a>",
        "<![CDATA[",
        "<!--",
        "<!DOCTYPE [",
        "<?xml ",
        '<a b="',
        "<nitf ",
        "<entry>\n",
    ],
)
@pytest.mark.parametrize("head", ["<rss><channel>", "<nitf>"])
def test_hostile_xml_takes_time_in_proportion(tmp_path: Path, head: str, piece: str) -> None:
    write(tmp_path, "a.xml", (head + piece * (200_000 // len(piece))).encode())
    found, seconds = timed(lambda: read(tmp_path))
    assert found
    assert seconds < 4
