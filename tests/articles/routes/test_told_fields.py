from datetime import UTC, date, datetime

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.records import RawRecord

DUMP = """Fjord Post

Ferry to Riga opens in the spring

March 12, 2023

The two ministers signed the paper on a cold morning in Oslo, after a long night of talks about the price of it.

"We have waited for this ferry for a long time," the mayor said, and she thanked the ministers for their patience.
"""


def article(**told: str | list[str]) -> ParsedArticle:
    fields = {**told, "told": sorted(told)} if told else {}
    found = parsed_article(RawRecord("a.txt", "a", "txt", 9, "utf-8", None, DUMP, fields), latest=date(2024, 1, 1))
    assert isinstance(found, ParsedArticle)
    return found


def test_what_a_manifest_tells_goes_before_what_the_page_tells() -> None:
    found = article(title="A ferry", outlet="Riga Times", authors=["Ann Lee"], published_at="2023-03-15")
    own = found.article
    assert (own.title, own.outlet, own.authors) == ("A ferry", "Riga Times", ("Ann Lee",))
    assert (own.published_at, own.published_basis) == (datetime(2023, 3, 15, tzinfo=UTC), "manifest")
    assert [(day.position, day.text, day.basis, day.is_chosen) for day in found.dates] == [
        (0, "2023-03-15", "manifest", True),
        (1, "March 12, 2023", "unlabelled", False),
    ]
    assert own.body == article().article.body


def test_the_page_tells_what_no_manifest_tells() -> None:
    own = article(outlet="Riga Times").article
    assert (own.title, own.outlet) == ("Ferry to Riga opens in the spring", "Riga Times")
    assert (own.published_at, own.published_basis) == (datetime(2023, 3, 12, tzinfo=UTC), "unlabelled")
