"""Articles in the XML of agencies and corpora: what is said of each, and which of its parts are its text."""

from pathlib import Path

import pytest

from pipeline.records import RawRecord
from tests.sources.writing import outcomes, read, write

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://coast.example/nitf.dtd">
<nitf><head><title>HARBOUR REOPENS</title>
<meta name="dsk" content="Foreign Desk"/>
<docdata><doc-id id-string="17"/><doc.copyright holder="Coast Holdings"/></docdata>
<pubdata name="The Coast Times" date.publication="19870101T000000" ex-ref="http://coast.example/17"/></head>
<body><body.head><hedline><hl1>Harbour &amp; Quay Reopen</hl1><hl2>A Winter of Storms</hl2></hedline>
<byline class="print_byline">By IDA MORROW and Tom Reyes</byline><byline class="normalized_byline">MORROW, IDA</byline>
<dateline>OSLO, Dec. 31</dateline><abstract><p>They reopen.</p></abstract></body.head>
<body.content><block class="lead_paragraph"><p>They reopen.</p></block>
<block class="full_text"><p>They reopen.</p><media><media-caption>A boat.</media-caption></media>
<p>At <em>last</em>&mdash;so it seems.</p></block></body.content></body></nitf>"""
REUTERS = """<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="2330" id="root" date="1996-08-20" xml:lang="en"><title>NORWAY: Harbour reopens.</title>
<headline>Harbour reopens.</headline><byline>Ida Morrow</byline><dateline>OSLO</dateline>
<text><p>It reopens.</p><p>At the café.</p></text><copyright>(c) Coast Wire 1996</copyright>
<metadata><dc element="dc.publisher" value="Coast Holdings"/><dc element="dc.source" value="Coast Wire"/></metadata>
</newsitem>"""
NEWSML = """<NewsML><NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>coast.example</ProviderId>
<PublicIdentifier>urn:newsml:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20230315T100000Z</FirstCreated>
<ThisRevisionCreated>20230315T110000Z</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Harbour reopens</HeadLine><ByLine>Ida Morrow</ByLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Coast Wire"/></Provider></AdministrativeMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><p>It reopens.</p><p>At last.</p></DataContent>
</ContentItem></NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>A boat.</p>
</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""
G2 = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="tag:1" xml:lang="en-GB">
<itemMeta><provider literal="coast"><name>Coast Wire</name></provider>
<versionCreated>2023-03-15T11:00:00Z</versionCreated><firstCreated>2023-03-15T10:00:00Z</firstCreated></itemMeta>
<contentMeta><headline>Harbour reopens</headline><by>By Ida Morrow</by></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>It reopens.</p><p>At last.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:2"><contentMeta><headline>Plain</headline></contentMeta>
<contentSet><inlineData>It reopens.

At last.</inlineData></contentSet></newsItem></itemSet></newsMessage>"""


def test_an_article_of_nitf_has_what_its_head_says(tmp_path: Path) -> None:
    write(tmp_path, "17.xml", NITF.encode())
    fields: dict[str, str | list[str]] = {
        "title": "Harbour & Quay Reopen",
        "subtitle": "A Winter of Storms",
        "section": "Foreign Desk",
        "outlet": "The Coast Times",
        "published_at": "19870101",
        "dateline": "OSLO, Dec. 31",
        "authors": ["IDA MORROW", "Tom Reyes"],
    }
    text, url = "They reopen.\nAt last—so it seems.", "http://coast.example/17"
    assert read(tmp_path) == [RawRecord("17.xml", "17", "nitf", len(text.encode()), "utf-8", url, text, fields)]


def test_an_article_of_reuters_corpora_has_what_stands_around_its_text(tmp_path: Path) -> None:
    write(tmp_path, "2330.xml", REUTERS.encode("latin-1"))
    fields: dict[str, str | list[str]] = {
        "title": "Harbour reopens.",
        "outlet": "Coast Wire",
        "published_at": "1996-08-20",
        "language": "en",
        "dateline": "OSLO",
        "authors": ["Ida Morrow"],
    }
    text = "It reopens.\nAt the café."
    size = len(text.encode())
    assert read(tmp_path) == [RawRecord("2330.xml", "2330", "newsml", size, "cp1252", None, text, fields)]


def test_captions_are_no_text_of_newsml(tmp_path: Path) -> None:
    write(tmp_path, "a.xml", NEWSML.encode())
    fields: dict[str, str | list[str]] = {
        "title": "Harbour reopens",
        "outlet": "Coast Wire",
        "published_at": "20230315T100000Z",
        "updated_at": "20230315T110000Z",
        "language": "en",
        "authors": ["Ida Morrow"],
    }
    text = "It reopens.\nAt last."
    assert read(tmp_path) == [RawRecord("a.xml", "urn:newsml:1", "newsml", len(text), "utf-8", None, text, fields)]


def test_every_item_of_a_message_is_an_article_and_plain_lines_are_lines(tmp_path: Path) -> None:
    write(tmp_path, "a.xml", G2.encode())
    first, second = read(tmp_path)
    assert isinstance(first, RawRecord)
    assert isinstance(second, RawRecord)
    assert (first.record_id, first.raw_text, dict(first.fields)) == (
        "tag:1",
        "It reopens.\nAt last.",
        {
            "title": "Harbour reopens",
            "outlet": "Coast Wire",
            "published_at": "2023-03-15T10:00:00Z",
            "updated_at": "2023-03-15T11:00:00Z",
            "language": "en-GB",
            "authors": ["Ida Morrow"],
        },
    )
    assert (second.record_id, second.raw_text) == ("tag:2", "It reopens.\n\nAt last.")


@pytest.mark.parametrize("around", [("", ""), ("<corpus>", "</corpus>")], ids=["one after the other", "in one element"])
def test_a_file_may_hold_many_articles(tmp_path: Path, around: tuple[str, str]) -> None:
    second = NITF.replace('"17"', '"18"').replace("They", "Both")
    head, _, rest = NITF.partition("<nitf>") if around[0] else ("", "", "")
    many = f"{head}{around[0]}<nitf>{rest}{second[second.index('<nitf>') :]}{around[1]}" if rest else NITF + second
    write(tmp_path, "a.xml", many.encode())
    texts = ["They reopen.\nAt last—so it seems.", "Both reopen.\nAt last—so it seems."]
    assert outcomes(tmp_path) == list(zip(["17", "18"], texts, strict=True))


AGENCY = """<nitf baselang="en-US"><head><docdata><date.issue norm="20151210T191044Z"/><doc.copyright holder="CW"/>
</docdata></head><body><body.head><hedline><hl1>Harbour reopens</hl1><hl2 id="originalHeadline">Harbour reopens</hl2>
</hedline><byline>By IDA MORROW<byttl>Business Writer</byttl></byline><distributor>The Coast Wire</distributor>
<dateline><location>OSLO</location><story.date norm="20151210T191044Z">20151210T191044Z</story.date></dateline>
</body.head><body.content><block id="Main"><p>It reopens.</p><hl2>And then</hl2>
<ul><li>One</li></ul></block></body.content>
</body></nitf>"""


def test_an_article_of_an_agency_has_its_writer_without_the_office(tmp_path: Path) -> None:
    write(tmp_path, "a.xml", AGENCY.encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.raw_text, dict(found.fields)) == (
        "It reopens.\nAnd then\nOne",
        {
            "title": "Harbour reopens",
            "outlet": "The Coast Wire",
            "published_at": "20151210T191044Z",
            "language": "en-US",
            "dateline": "OSLO",
            "authors": ["IDA MORROW"],
        },
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<inlineData><![CDATA[<p>It\nreopens.</p><p>At last.</p>]]></inlineData>", "It reopens.\nAt last."),
        ("<inlineData>It reopens.\n\n3 < 4.</inlineData>", "It reopens.\n\n3 < 4."),
        ("<inlineData>It\nreopens.\n   At\nlast.</inlineData>", "It reopens.\nAt last."),
        ("<inlineData><![CDATA[<p>It\nreopens.\n   At\nlast.</p>]]></inlineData>", "It reopens.\nAt last."),
        ("<inlineXML><body><p>It\nreopens.\n   At\nlast.</p></body></inlineXML>", "It reopens.\nAt last."),
        ("<inlineXML><body><header><h1>Harbour</h1></header><p>At last.</p></body></inlineXML>", "At last."),
        (
            "<inlineXML><nitf><body><body.content><p>It reopens.</p></body.content></body></nitf></inlineXML>",
            "It reopens.",
        ),
    ],
)
def test_a_text_may_be_markup_plain_or_another_article(tmp_path: Path, content: str, text: str) -> None:
    heads = '<headline>Harbour</headline><headline role="hld:subHeadline">At last</headline>'
    item = f'<newsItem guid="1"><contentMeta>{heads}</contentMeta><contentSet>{content}</contentSet></newsItem>'
    write(tmp_path, "a.xml", item.encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.raw_text, dict(found.fields)) == (text, {"title": "Harbour", "subtitle": "At last"})


def test_a_head_within_the_text_tells_what_the_item_does_not(tmp_path: Path) -> None:
    nitf = "<nitf><head><title>Harbour</title></head><body><body.head><byline>By <person>Ida Morrow</person></byline>"
    nitf += "</body.head><body.content><p>At &amp;quot;last&amp;quot;.</p></body.content></body></nitf>"
    item = f"<newsItem><contentSet><inlineXML>{nitf}</inlineXML></contentSet></newsItem>"
    write(tmp_path, "a.xml", item.encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.raw_text, dict(found.fields)) == ('At "last".', {"title": "Harbour", "authors": ["Ida Morrow"]})


@pytest.mark.parametrize(
    ("byline", "authors"),
    [("gr/bp", None), ("VRG", None), ("morrow.ida", None), ("AFP", ["AFP"]), ("By Ida Morrow", ["Ida Morrow"])],
)
def test_the_sign_of_a_desk_names_nobody(tmp_path: Path, byline: str, authors: list[str] | None) -> None:
    item = f"<newsItem><contentMeta><by>{byline}</by></contentMeta><contentSet><inlineData>At last.</inlineData>"
    write(tmp_path, "a.xml", f"{item}</contentSet></newsItem>".encode())
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert found.fields.get("authors") == authors


def test_an_abstract_stands_for_a_text_that_is_not_there_and_is_told_as_one(tmp_path: Path) -> None:
    start, end = NITF.index("<body.content>"), NITF.index("</body></nitf>")
    write(tmp_path, "a.xml", (NITF[:start] + NITF[end:]).encode())
    write(tmp_path, "b.xml", REUTERS.replace("<text>", "<note>").replace("</text>", "</note>").encode("latin-1"))
    first = read(tmp_path)[0]
    assert isinstance(first, RawRecord)
    assert (first.raw_text, first.fields["text_is"]) == ("They reopen.", "summary")
    assert outcomes(tmp_path)[1] == ("2330", "no_text")
