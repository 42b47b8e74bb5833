"""Factiva's XML: fields by the names of elements, and a count that is not kept."""

from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.factiva.factiva_xml import articles_of_xml, is_seen
from pipeline.sources.reasons import Fault

FIRST = "QUAY000020190304ef3400001"
ARTICLE = f"""<article><accessionNo>{FIRST}</accessionNo><baseLanguage>EN</baseLanguage><byline>By Vera Moll</byline>
<headline><paragraph><hlt>Ferry</hlt> talks
 open</paragraph></headline><leadParagraph><paragraph>Norway met Denmark.</paragraph></leadParagraph>
<publicationDate><dateTime>2019-03-04T09:15:00Z</dateTime></publicationDate><sourceName>The Quay</sourceName>
<tailParagraphs><paragraph>It lasts two days.</paragraph>
<paragraph>More &amp; more.</paragraph></tailParagraphs></article>"""


def test_an_article_and_its_place() -> None:
    markup = f'<?xml version="1.0"?><answer><ppsarticleResultSet count="1">{ARTICLE}</ppsarticleResultSet></answer>'
    assert is_seen(markup)
    (article,) = articles_of_xml(markup)
    assert isinstance(article, ExportedArticle)
    assert (dict(article.fields), article.text, article.record_id) == (
        {
            "language": "EN",
            "authors": ["Vera Moll"],
            "title": "Ferry talks open",
            "outlet": "The Quay",
            "published_at": "2019-03-04T09:15:00Z",
        },
        "Norway met Denmark.\nIt lasts two days.\nMore & more.",
        FIRST,
    )
    assert markup[article.span.start : article.span.end] == ARTICLE


def test_paragraphs_that_only_indents_tell_are_apart() -> None:
    lead = "<leadParagraph>\nNorway met\nDenmark.\n    It lasts\ntwo days.\n  </leadParagraph>"
    (article,) = articles_of_xml(f"<article><accessionNo>{FIRST}</accessionNo>{lead}</article>")
    assert isinstance(article, ExportedArticle)
    assert article.text == "Norway met Denmark.\nIt lasts two days."


def test_a_broken_article_costs_no_other_and_the_count_is_compared() -> None:
    found = list(articles_of_xml(f'<ppsarticleResultSet count="3"><article><{ARTICLE}</ppsarticleResultSet>'))
    assert [item.reason if isinstance(item, Fault) else item.record_id for item in found][-2:] == [
        FIRST,
        "export_count",
    ]


def test_entities_do_not_grow() -> None:
    text = "<article><accessionNo>1</accessionNo><leadParagraph>&b;&b;</leadParagraph></article>"
    bomb = f'<!DOCTYPE a [<!ENTITY b "bbb">]>{text}'
    (article,) = articles_of_xml(bomb)
    assert isinstance(article, ExportedArticle)
    assert "bbb" not in article.text


def test_other_xml_is_not_taken_for_it() -> None:
    assert not is_seen("<rss><article>Talks</article></rss>")
