"""The text of Word files: paragraphs, cells and boxes once each, what is not shown left out, damage told."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from pipeline.sources.documents import docx_file
from pipeline.sources.documents.word_text import word_text
from pipeline.sources.reasons import Fault
from tests.sources.containers.archives import zip_of
from tests.sources.writing import Outcome, outcomes
from tests.yardstick import timed

NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:v="urn:v"'


def document(body: str) -> bytes:
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()


def paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


ONE, TWO = paragraph(run("One.")), paragraph(run("Two."))
ROW = f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{ONE}</w:tc><w:tc>{TWO}</w:tc></w:tr>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(ONE + paragraph("") + TWO, "One.\n\nTwo.", id="paragraphs, empty ones too"),
        pytest.param(paragraph(run("The ") + run("port")), "The port", id="runs"),
        pytest.param(paragraph(f"<w:hyperlink>{run('A link')}</w:hyperlink> {run(' on')}"), "A link on", id="a link"),
        pytest.param(paragraph(f"{run('a')}<w:r><w:tab/><w:br/><w:t>b</w:t></w:r>"), "a\t\nb", id="signs"),
        pytest.param(
            paragraph(run("a") + '<w:r><w:br w:type="page"/></w:r>' + run("b")), "ab", id="an end of page"
        ),
        pytest.param(
            paragraph("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" + run("a")), "a", id="stops of tabulators"
        ),
        pytest.param(f"<w:tbl>{ROW}</w:tbl>", "One.\nTwo.", id="a cell over two columns once"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{ONE}<w:tbl>{ROW}</w:tbl></w:tc></w:tr></w:tbl>", "One.\nOne.\nTwo.", id="nested"
        ),
        pytest.param(
            paragraph(f"<w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins>{run('b')}</w:ins>"), "b", id="changes"
        ),
        pytest.param(paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("3")), "3", id="a field"),
        pytest.param(
            paragraph(
                "<mc:AlternateContent><mc:Choice><w:txbxContent>" + ONE + "</w:txbxContent></mc:Choice>"
                "<mc:Fallback><v:textbox>" + ONE + "</v:textbox></mc:Fallback></mc:AlternateContent>" + run("Two.")
            ),
            "One.\nTwo.",
            id="a box of text once, before its paragraph",
        ),
        pytest.param(f"<w:sdt><w:sdtContent>{ONE}</w:sdtContent></w:sdt>", "One.", id="a form"),
    ],
)  # fmt: skip
def test_text(body: str, text: str) -> None:
    assert word_text(document(body)) == text


def test_the_strict_form_is_read_too() -> None:
    strict = document(ONE).replace(b"http://schemas.openxmlformats.org", b"http://purl.oclc.org/ooxml")
    assert word_text(strict) == "One."


def test_the_text_is_that_which_python_docx_wrote_and_reads() -> None:
    written = docx.Document()
    written.add_heading("The bridge of Narva", level=1)
    written.add_paragraph("The two ministers met ").add_run("on the bridge").bold = True
    table = written.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Both sides"
    table.cell(1, 0).text, table.cell(1, 1).text = "Narva", "Ivangorod"
    written.add_paragraph("They left.")
    written.save(stream := BytesIO())
    texts = [part.text for part in docx.Document(stream).paragraphs]
    with ZipFile(stream) as archive:
        assert word_text(archive.read("word/document.xml")).split("\n") == [
            *texts[:2], "Both sides", "Narva", "Ivangorod", *texts[2:],
        ]  # fmt: skip


def found(folder: Path, parts: dict[str, str | bytes]) -> list[Outcome]:
    (folder / "a.docx").write_bytes(zip_of(parts))
    return outcomes(folder)


def test_headers_and_footers_are_no_text(tmp_path: Path) -> None:
    parts = {"word/document.xml": document(ONE), "word/header1.xml": document(TWO), "word/footer1.xml": document(TWO)}
    assert found(tmp_path, {**parts}) == [("a", "One.")]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        pytest.param({"word/document.xml": document(ONE)[:-20]}, "broken_document", id="cut off markup"),
        pytest.param({"xl/workbook.xml": b""}, "broken_document", id="no text in it"),
        pytest.param({"word/document.xml": document("")}, "no_text", id="an empty page"),
        pytest.param({"word/document.xml": document(paragraph("a" * (1 << 20)))}, "file_too_large", id="a bomb"),
        pytest.param({"word/document.xml": b"<a>" * 9_999}, "broken_document", id="deep markup"),
        pytest.param(
            {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'},
            "no_text",
            id="entities",
        ),
    ],
)
def test_what_cannot_be_read_is_one_reject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts: dict[str, str | bytes], reason: str
) -> None:
    monkeypatch.setattr(docx_file, "LARGEST_TEXT", 1 << 19)
    assert found(tmp_path, parts) == [(None, reason)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(zip_of({"word/document.xml": document(ONE)})[:-30], "broken_document", id="cut off"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "encrypted", id="with a password"),
    ],
)
def test_what_is_no_sound_file_is_one_reject(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    assert outcomes(tmp_path) == [(None, reason)]


def test_many_small_elements_take_time_in_proportion() -> None:
    data = document("<w:p/>" * 100_000)[:-20]

    def refused() -> None:
        with pytest.raises(Fault):
            word_text(data)

    _, seconds = timed(refused)
    assert seconds < 5
