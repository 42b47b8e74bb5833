"""The records of an export: ids, shares of the file, and what is rejected."""

from collections.abc import Iterator

from pipeline.records import RawRecord, Reject, Span
from pipeline.sources.exports import export_records, layout_of
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.reasons import Fault


def articles(_: str) -> Iterator[ExportedArticle | Fault]:
    yield ExportedArticle(Span(0, 5), "One.", {"title": "First"}, "N1", "https://quay.example/1")
    yield ExportedArticle(Span(5, 10), " - ", {})
    yield Fault("export_count", "two are lost")
    yield ExportedArticle(Span(10, 20), "Two.", {})


def test_each_article_is_a_record_and_each_fault_a_reject() -> None:
    layout = Layout("test 1", bool, articles)
    assert list(export_records("file.txt", "x" * 20, layout, "txt", 40, "utf-8")) == [
        RawRecord(
            "file.txt",
            "N1",
            "txt",
            10,
            "utf-8",
            "https://quay.example/1",
            "One.",
            {"title": "First"},
            "test 1",
            Span(0, 5),
        ),
        Reject("file.txt", "2", "ingest", "no_text", "article 2 of the export has no text"),
        Reject("file.txt", None, "ingest", "export_count", "two are lost"),
        RawRecord("file.txt", "4", "txt", 20, "utf-8", None, "Two.", {}, "test 1", Span(10, 20)),
    ]


def test_exports_of_two_databases_in_one_file_are_told() -> None:
    nexis = "1 of 1 DOCUMENTS\n\nThe Quay Post\n\nMay 3, 2020\n\nPier opens\n\nLENGTH: 4 words\n\nThe pier is open.\n\n"
    layout = Layout("test 1", bool, articles)
    found = [item.reason for item in export_records("a", nexis, layout, "txt", 9, "utf-8") if isinstance(item, Reject)]
    assert found == ["no_text", "export_count", "unknown_layout"]


def test_text_and_markup_have_layouts_of_their_own() -> None:
    page = '<title>Factiva</title><div class="leadFields"></div>'
    assert (layout_of(page), layout_of(page, "markup") is not None) == (None, True)
    assert layout_of("Ferry talks open.") is None
