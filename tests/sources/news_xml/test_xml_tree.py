"""XML whatever is wrong with it: its first element, its characters, and the pieces of it that are mended."""

import pytest
from lxml import etree

from pipeline.sources.news_xml.xml_tree import mended, root_name, tree, without_namespaces


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<rss>", "rss"),
        ('\n<?xml version="1.0"?>\n<!-- <a> --><!DOCTYPE q:nitf [<!ENTITY a "]>">]>\n<q:nitf a="1">', "nitf"),
        ("words < and > signs", None),
        ("<!-- never ends <rss>", None),
        ("", None),
    ],
)
def test_the_root_is_behind_declarations_and_comments(text: str, name: str | None) -> None:
    assert root_name(text) == name


@pytest.mark.parametrize(
    ("written", "shown", "fault"),
    [
        ("a &amp; b &lt;i&gt; &quot;", 'a & b <i> "', None),
        ("a & b < c &eacute; &own;", "a & b < c é &own;", None),
        ("<b>a</c> &amp; b", "a & b", "line 1: Opening and ending tag mismatch: b line 1 and c"),
    ],
)
def test_characters_are_kept_also_behind_a_fault(written: str, shown: str, fault: str | None) -> None:
    read = tree(f"<rss>{written}</rss>")
    assert ("".join(read.elements.itertext()), read.fault) == (shown, fault)


def test_a_fault_tells_its_line_in_the_file() -> None:
    assert (tree('<?xml version="1.0"?>\n<!DOCTYPE a\n>\n<a>\n<b></a>').fault or "")[:7] == "line 5:"


def test_a_piece_is_mended_by_itself() -> None:
    assert mended("<item><dc:title>Fish & chips</item>") == "<item><dc:title>Fish &amp; chips</dc:title></item>"
    assert mended("no element") == ""


def test_names_are_local_without_namespaces() -> None:
    element = etree.fromstring('<a xmlns="x" xmlns:q="y" xml:lang="en"><q:b/></a>')
    found = [(part.tag, dict(part.attrib)) for part in without_namespaces(element).iter()]
    assert found == [("a", {"{http://www.w3.org/XML/1998/namespace}lang": "en"}), ("b", {})]
