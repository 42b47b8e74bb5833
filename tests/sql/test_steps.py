"""Statements of ``sql/steps``: given rows, expected rows."""

from pipeline.database.schema.sql import step
from pipeline.database.warehouse import hold, update
from tests.sql import planted


def test_copies_of_an_agency_and_articles_that_credit_it_have_its_origin() -> None:
    agencies = {"a": None, "b": "Interwire", "c": None, "d": None, "e": "Interwire"}
    texts = {"a": "a", "b": "a", "c": "c", "d": "c", "e": "e"}
    with planted.warehouse(
        articles=[{"article_id": name, "document_id": name, "agency": agency} for name, agency in agencies.items()]
    ) as con:
        versions = [{"article_id": name, "version_number": 1, "is_latest": True} for name in agencies]
        hold(con, "found_versions", "articles", versions)
        hold(con, "found_texts", "articles", [{"article_id": name, "text_id": text} for name, text in texts.items()])
        update(con, "articles", step("place_articles"))
        assert con.execute("select article_id, text_id, origin from articles order by article_id").fetchall() == [
            ("a", "a", "agency: Interwire"),
            ("b", "a", "agency: Interwire"),
            ("c", "c", "c"),
            ("d", "c", "c"),
            ("e", "e", "agency: Interwire"),
        ]
