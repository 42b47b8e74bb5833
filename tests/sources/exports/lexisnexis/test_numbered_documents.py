"""The old layout: files of documents below numbers, as text and as a page."""

from pipeline.records import Span
from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.lexisnexis import NEXIS_PAGE, NEXIS_TEXT
from pipeline.sources.reasons import Fault

COVER = """
Download Request: Selected Items: 1-2
Time Of Request: Monday, April 4, 2022  09:12:05

Terms: (mill and road)


Source: All News
Project ID: None


"""


def document(number: str, name: str = "Mill", body: str = "The mill is open.") -> str:
    head = f"{number:^78}\n\n\n{'The Danube Post':^78}\n\n{'March 15, 2023 Wednesday':^78}\n\n{name}\n\n"
    return (
        f"{head}BYLINE: Lena Kraus\n\nLENGTH: 4 words\n\n{body}\n\nLOAD-DATE: March 16, 2023\n\nLANGUAGE: ENGLISH\n\n\n"
    )


def read(text: str) -> list[str]:
    """The titles of articles and the details of faults."""
    assert NEXIS_TEXT.is_seen(text)
    return [one.detail if isinstance(one, Fault) else str(one.fields["title"]) for one in NEXIS_TEXT.articles(text)]


def test_each_document_is_an_article_with_its_span() -> None:
    first, second = document("1 of 2 DOCUMENTS"), document("2 of 2 DOCUMENTS", "Pier", "The pier\nis shut.")
    fields: dict[str, str | list[str]] = {
        "authors": ["Lena Kraus"],
        "language": "ENGLISH",
        "outlet": "The Danube Post",
        "published_at": "March 15, 2023 Wednesday",
    }
    start, middle = len(COVER), len(COVER + first)
    assert list(NEXIS_TEXT.articles(COVER + first + second)) == [
        ExportedArticle(Span(start, middle), "The mill is open.", {"title": "Mill", **fields}),
        ExportedArticle(Span(middle, middle + len(second)), "The pier\nis shut.", {"title": "Pier", **fields}),
    ]


def test_numbers_are_written_in_many_ways() -> None:
    ways = ["1 of 1 DOCUMENT", "Dokument 1 von 1", "Document 1 de 1", "1 van 1 DOCUMENTEN", "FOCUS - 1 of 1 DOCUMENTS"]
    assert [read(document(way)) for way in ways] == [["Mill"]] * 5


def test_a_part_of_a_result_is_no_fault_and_a_gap_is_one() -> None:
    part = document("2001 of 2146 DOCUMENTS") + document("2002 of 2146 DOCUMENTS")
    assert read(part) == ["Mill", "Mill"]
    assert read(part + document("2005 of 2146 DOCUMENTS"))[-1] == "document 2003 to 2004 of 2146 is not in the file"
    assert read(part + document("2004 of 2146 DOCUMENTS"))[-1] == "document 2003 of 2146 is not in the file"


def test_results_one_after_the_other_are_no_fault() -> None:
    assert (
        read(document("1 of 1 DOCUMENTS") + document("1 of 2 DOCUMENTS") + document("2 of 2 DOCUMENTS")) == ["Mill"] * 3
    )


def test_a_file_that_ends_too_early_says_so() -> None:
    assert read(document("1 of 3 DOCUMENTS"))[-1] == "the file ends with document 1 of 3"
    assert read(COVER + document("1 of 3 DOCUMENTS"))[-1] == "2 documents were asked for, the file holds 1"
    whole_part = "".join(document(f"{number} of 99 DOCUMENTS") for number in range(1, 51))
    assert read(whole_part) == ["Mill"] * 50


def test_documents_without_numbers_begin_where_fields_and_rights_have_ended() -> None:
    rights = f"{'Copyright 2023 Danube Media':^78}\n\n\n"
    assert read(COVER + document("") + rights) == ["Mill"]
    assert read(document("") + rights + document("", "Pier") + rights) == ["Mill", "Pier"]


def test_prose_about_documents_is_no_export() -> None:
    assert not NEXIS_TEXT.is_seen(
        "Minutes\n\n1 of 10 DOCUMENTS\n\nwere read aloud by the chair of the harbour board.\n"
    )
    assert not NEXIS_TEXT.is_seen("The crane\n\nLength: 19 metres\n\nUpdate: it moves.\n\nLanguage: English\n")


def test_a_number_of_any_length_is_no_fault_of_ours() -> None:
    long = document("1 of 1 DOCUMENTS", body=f"The line read:\n\n1 of {'9' * 5_000} DOCUMENTS\n\nNobody knew why.")
    assert read(long) == ["Mill"]


PAGE_DOCUMENT = """<A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P><SPAN>%s</SPAN></P></DIV>
<BR><DIV CLASS="c0"><P><SPAN>The Danube Post</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P><SPAN>March</SPAN><SPAN> 15, 2023, Late Edition<BR>Correction Appended</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>Mill open;<BR>Farmers glad</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>LENGTH: </SPAN><SPAN>4 words</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>The mill is </SPAN><B>open</B>.</P><P>It grinds.</P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>CORRECTION:<BR></SPAN></P><P>It is not.</P></DIV>
<BR><DIV CLASS="c5"><P><SPAN>LANGUAGE: </SPAN><SPAN>ENGLISH</SPAN></P></DIV>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->
"""


def test_a_page_has_its_documents_in_comments_and_its_parts_in_elements() -> None:
    page = "<HTML><BODY>" + PAGE_DOCUMENT % "7 of 9 DOCUMENTS" + PAGE_DOCUMENT % "9 of 9 DOCUMENTS" + "</BODY></HTML>"
    assert NEXIS_PAGE.is_seen(page)
    first, second, fault = NEXIS_PAGE.articles(page)
    assert isinstance(first, ExportedArticle)
    assert isinstance(second, ExportedArticle)
    assert (first.text, first.fields) == (
        "The mill is open.\nIt grinds.",
        {
            "title": "Mill open; Farmers glad",
            "language": "ENGLISH",
            "outlet": "The Danube Post",
            "published_at": "March 15, 2023",
        },
    )
    assert second.span == Span(page.rindex("<!-- Hide XML section from browser\n<DOC"), len(page))
    assert isinstance(fault, Fault)
    assert fault.detail == "document 8 of 9 is not in the file"


def test_a_page_of_the_database_without_documents_is_an_unknown_layout() -> None:
    page = "<HTML><!-- LXNComment 1827:5 --><BODY><P>Results</P></BODY></HTML>"
    assert NEXIS_PAGE.is_seen(page)
    (fault,) = NEXIS_PAGE.articles(page)
    assert isinstance(fault, Fault)
    assert fault.reason == "unknown_layout"
