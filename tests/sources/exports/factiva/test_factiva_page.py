"""Saved pages of Factiva: what classes mark, tables of codes, and pages without articles."""

from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.factiva.factiva_page import articles_of_page, is_seen
from pipeline.sources.reasons import Fault

FIRST = "QUAY000020190304ef3400001"
MARKED = f"""<div id="article-{FIRST}" class="article"><div class="article deArticle"><p>
</p><div>World</div><div id="hd"><span class="deHeadline counted">1) Ferry <b>talks</b> open</span></div>
<div class="author">Vera Moll; Jon Wit </div><div>21 Wörter</div><div>4 März 2019</div><div>The Quay</div>
<div>QUAY</div>
<div>Englisch</div><div>(c) 2019 The Quay </div>
<p class="articleParagraph dearticleParagraph">Norway and <span>Denmark</span>
opened talks.</p> <p class="articleParagraph dearticleParagraph">They last two days</p>
<p>30987</p><p>The Quay Limited</p><p>Dokument {FIRST}</p></div></div>"""
CODED = f"""<div class="article enArticle"><table>
<tr><td class="index"><b>HD</b>&nbsp;</td><td><b class="enHeadline">Talks end</b></td></tr>
<tr><td class="index"><b>PD</b>&nbsp;</td><td>5 March 2019</td></tr>
<tr><td class="index"><b>SN</b>&nbsp;</td><td>The Quay</td></tr>
<tr><td class="index"><p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph">No result.</p></td></tr>
<tr><td class="index"><b>AN</b>&nbsp;</td><td>Document {FIRST}</td></tr></table></div>"""
SUMMARY = '<table class="searchPreview"><tr><td>Results Found</td><td>{}</td></tr></table>'


def test_an_article_whose_parts_are_marked() -> None:
    (article,) = articles_of_page(f"<html><body>{MARKED}</body></html>")
    assert isinstance(article, ExportedArticle)
    assert (dict(article.fields), article.text, article.record_id) == (
        {
            "section": "World",
            "title": "Ferry talks open",
            "authors": ["Vera Moll", "Jon Wit"],
            "published_at": "4 März 2019",
            "outlet": "The Quay",
            "language": "Englisch",
        },
        "Norway and Denmark opened talks.\nThey last two days",
        FIRST,
    )


def test_a_table_of_codes() -> None:
    (article,) = articles_of_page(CODED)
    assert isinstance(article, ExportedArticle)
    assert (dict(article.fields), article.text) == (
        {"title": "Talks end", "published_at": "5 March 2019", "outlet": "The Quay"},
        "No result.",
    )


def test_spans_are_of_the_markup_and_end_before_lists_of_duplicates() -> None:
    markup = f'<body>{MARKED}<div id="carryOver">Same talks, 5 March</div>{CODED}</body>'
    first, second = articles_of_page(markup)
    assert isinstance(first, ExportedArticle)
    assert isinstance(second, ExportedArticle)
    assert markup[first.span.start : first.span.end].startswith('<div class="article deArticle">')
    assert "Same talks" not in markup[first.span.start : first.span.end]
    assert markup[second.span.start : second.span.end] == f"{CODED}</body>"


def test_a_page_that_has_lost_its_classes_is_read_by_its_lines() -> None:
    markup = f"<title>Factiva</title>{MARKED.replace(' class=', ' title=')}"
    (article,) = articles_of_page(markup)
    assert isinstance(article, ExportedArticle)
    assert (article.fields["title"], article.text) == (
        "Ferry talks open",
        "Norway and Denmark opened talks.\nThey last two days",
    )


def test_a_list_of_headlines_is_told() -> None:
    markup = '<title>Factiva</title><div class="leadFields">The Quay, 4 March 2019, 21 words</div>'
    assert is_seen(markup)
    assert [item.reason for item in articles_of_page(markup) if isinstance(item, Fault)] == ["unknown_layout"]


def test_the_count_below_the_articles_is_compared() -> None:
    told = [list(articles_of_page(MARKED + SUMMARY.format(said))) for said in (1, 2)]
    assert [[item.reason for item in found if isinstance(item, Fault)] for found in told] == [[], ["export_count"]]


def test_a_page_that_names_the_database_is_not_one_of_it() -> None:
    assert not is_seen("<title>Searches</title><p>Factiva is a database.</p>")
