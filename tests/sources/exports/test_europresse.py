"""Europresse: articles of both layouts of its pages, and pages without any."""

import pytest

from pipeline.sources.exports.europresse import europresse_articles, is_seen
from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.reasons import Fault

OLD = """<table><tr><td><span class="DocPublicationName">La Voile, no. 43</span><br>
<span class="DocHeader">Politique, </span><span class="DocHeader">mardi </span><span class="DocHeader">{day}</span>
<span class="DocHeader">, p. 3</span><br>Deux jours<br><span class="TitreArticleVisu">Les <span>ferries</span></span>
<br><br>Vera Moll<br><p></p>La Norvège et <font>le Danemark</font> parlent.<p></p>Encore un jour.<p></p>
<b>© 2023 La Voile. Tous droits réservés.</b><p></p>Numéro de document : news·20230314·LV·12<br>
<table><tr><td>news·20230314·LV·12</td></tr><tr><td>Ce certificat est émis à <b>Kai</b></td></tr></table>
</td></tr></table>"""
NEW = """<article><header><div><span class="DocPublicationName">La Voile <i>(site web)</i></span></div>
<div><span class="DocHeader">{day}</span></div><div class="titreArticle">
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Les <mark>ferries</mark></p></div>
<p class="rdp__subtitle">Deux jours</p><p class="sm-margin-bottomNews">Vera Moll</p></header>
<div class="DocText clearfix"><div class="docOcurrContainer"><p>La Norvège et le Danemark parlent.</p>
<p>Encore un jour.</p><p><a href="https://voile.example/1">Paru dans La Voile</a></p></div></div>
<footer><small>© 2023 La Voile.</small><div class="publiC-lblNodoc">news·20230314·LV·12</div></footer></article>"""
BODY = "La Norvège et le Danemark parlent.\nEncore un jour."


def articles_in(markup: str) -> list[ExportedArticle]:
    return [item for item in europresse_articles(markup) if isinstance(item, ExportedArticle)]


def test_tables_of_the_old_site() -> None:
    page = f"<html><body>{OLD.format(day='14 mars 2023')}<p>{OLD.format(day='15 mars 2023')}</body></html>"
    assert is_seen(page)
    first, second = articles_in(page)
    assert (dict(first.fields), first.text, first.record_id, first.url) == (
        {
            "title": "Les ferries",
            "subtitle": "Deux jours",
            "outlet": "La Voile",
            "authors": ["Vera Moll"],
            "published_at": "14 mars 2023",
            "section": "Politique",
        },
        BODY,
        "news·20230314·LV·12",
        None,
    )
    assert second.fields["published_at"] == "15 mars 2023"
    assert page[second.span.start : second.span.end].startswith('<span class="DocPublicationName">')


def test_articles_of_the_new_site() -> None:
    page = f"<html><body>{NEW.format(day='Politique, mardi 14 mars 2023')}</body></html>"
    (article,) = articles_in(page)
    assert (dict(article.fields), article.text, article.record_id, article.url) == (
        {
            "title": "Les ferries",
            "subtitle": "Deux jours",
            "outlet": "La Voile (site web)",
            "authors": ["Vera Moll"],
            "published_at": "14 mars 2023",
            "section": "Politique",
        },
        BODY,
        "news·20230314·LV·12",
        "https://voile.example/1",
    )
    assert page[article.span.start : article.span.end].startswith("<article><header>")


@pytest.mark.parametrize(
    ("header", "published_at", "section"),
    [
        ("Front page, Thursday, December 22, 2022 1387 words, p. A1", "December 22, 2022", "Front page"),
        ("Monde, Europe, jeudi 1er juin 2023 - 08:30 UTC, p. 5", "1er juin 2023 08:30 UTC", "Monde, Europe"),
        ("Mittwoch, 14. März 2023", "14. März 2023", None),
        ("martes 14 de marzo de 2023", "14 de marzo de 2023", None),
        ("2023-03-14", "2023-03-14", None),
        ("mars 2023", "mars 2023", None),
        ("", "2023-03-14", None),
    ],
)
def test_days_of_headers(header: str, published_at: str, section: str | None) -> None:
    (article,) = articles_in(NEW.format(day=header))
    assert (article.fields["published_at"], article.fields.get("section")) == (published_at, section)


def test_parts_that_no_class_marks_are_told_by_their_place() -> None:
    (article,) = articles_in(
        """<article><header><div><span class="DocPublicationName">La Voile </span></div>
        <div><span class="DocHeader">Politique, mardi 14 mars 2006, p. MDE6</span></div><div><p>POLITIQUE</p></div>
        <div class="titreArticle"><p class="sm-margin-bottom">TRIBUNES</p>
        <p class="titreArticleVisu">Les ferries</p></div><div>Moll</div></header>
        <section><p>La Norvège parle.</p><p>Le Danemark aussi.</p></section>
        <aside><div><b>Note(s) : </b><p>Rien.</p></div></aside>
        <footer><small>© 2006 La Voile.</small><p>Numéro de document : news·20060314·LV·0q14_12</p></footer>
        </article>"""
    )
    assert (dict(article.fields), article.text, article.record_id) == (
        {
            "title": "Les ferries",
            "subtitle": "TRIBUNES",
            "outlet": "La Voile",
            "authors": ["Moll"],
            "published_at": "14 mars 2006",
            "section": "Politique",
        },
        "La Norvège parle.\nLe Danemark aussi.",
        "news·20060314·LV·0q14_12",
    )


def test_a_page_of_the_site_without_articles_is_told() -> None:
    page = '<html xmlns:n1="http://www.cedrom-sni.com/schema/newsv1.xsd"><p>Deux résultats</p></html>'
    assert is_seen(page)
    assert [item.reason for item in europresse_articles(page) if isinstance(item, Fault)] == ["unknown_layout"]
    assert not is_seen("<html><p>Europresse est une base de presse.</p></html>")
