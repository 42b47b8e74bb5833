"""Europresse without markup: articles by the lines above them and the number below."""

import pytest

from pipeline.sources.exports.europresse_text import articles_of_text, is_seen
from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.reasons import Fault

BODY = "La Norvège parle.\n\nLe Danemark aussi.\n\n© 2023 La Voile.\n\nNuméro de document : news·20230314·LV·12\n"
CERTIFICATE = "news·20230314·LV·12\nCe certificat est émis à Kai\nDate d'émission : 2023-04-01\n"


@pytest.mark.parametrize(
    "head",
    [
        "La Voile, no. 43\nPolitique, mardi 14 mars 2023, p. 3\n",
        "mardi 14 mars 2023\nLa Voile • p. 3 • 120 mots\n",
    ],
)
def test_an_article_is_what_stands_between_two_numbers(head: str) -> None:
    text = f"{head}Les ferries\nVera Moll\n\n{BODY}{CERTIFICATE}" * 2
    assert is_seen(text)
    first, second = articles_of_text(text)
    assert isinstance(second, ExportedArticle)
    assert {**second.fields, "section": None} == {
        "title": "Les ferries",
        "outlet": "La Voile",
        "authors": ["Vera Moll"],
        "published_at": "14 mars 2023",
        "section": None,
    }
    assert (second.text, second.record_id) == ("La Norvège parle.\nLe Danemark aussi.", "news·20230314·LV·12")
    assert text[second.span.start : second.span.end].startswith(head.split("\n")[0])
    assert isinstance(first, ExportedArticle)
    assert first.text == second.text


def test_a_number_without_a_day_is_told() -> None:
    (fault,) = articles_of_text("La Norvège parle.\nnews·20230314·LV·12\n")
    assert isinstance(fault, Fault)
    assert fault.reason == "unknown_layout"


def test_other_texts_are_not_taken_for_it() -> None:
    assert not is_seen("The news·paper of 2023·03 is here.")
