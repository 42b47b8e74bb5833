"""PDF files: the text layer of their pages, and what is told of one that cannot be read."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from pipeline.records import Reject
from pipeline.sources.documents import pdf_file
from tests.sources.documents.printing import pdf_of
from tests.sources.writing import outcomes, read

PAGES = [
    ["The Kallo Log", "The port of Kallo opened", "on Monday.", "1"],
    ["The Kallo Log", "“At last,” said Ida.", "2"],
]
TEXT = "The Kallo Log\nThe port of Kallo opened\non Monday.\n“At last,” said Ida."


def test_the_pages_are_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of(PAGES))
    assert outcomes(tmp_path) == [("a", TEXT)]


def with_password(data: bytes, user: str, owner: str) -> bytes:
    written = BytesIO()
    writer = PdfWriter(PdfReader(BytesIO(data)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    writer.write(written)
    return written.getvalue()


def test_a_file_that_may_be_read_and_not_changed_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(with_password(pdf_of(PAGES), "", "secret"))
    assert outcomes(tmp_path) == [("a", TEXT)]


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        pytest.param(with_password(pdf_of(PAGES), "a", "b"), "encrypted", pdf_file.NEEDS_PASSWORD, id="password"),
        pytest.param(pdf_of([[], []]), "no_text", pdf_file.NO_TEXT, id="no text layer"),
        pytest.param(b"%PDF-1.4\n%%EOF", "broken_document", "no sound PDF", id="nothing in it"),
        pytest.param(b"%PDF-1.4\n" + bytes(range(256)), "broken_document", "no sound PDF", id="other bytes"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_reject(tmp_path: Path, data: bytes, reason: str, detail: str) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    (found,) = read(tmp_path)
    assert isinstance(found, Reject)
    assert (found.reason, (found.detail or "")[: len(detail)]) == (reason, detail)


def test_a_damaged_page_costs_itself(tmp_path: Path) -> None:
    data = pdf_of(PAGES).replace(b"<< /Length 92", b"<< /Filter /Odd /Length 92")
    (tmp_path / "a.pdf").write_bytes(data)
    kept, told = read(tmp_path)
    assert isinstance(told, Reject)
    assert not isinstance(kept, Reject)
    assert kept.raw_text == "The Kallo Log\nThe port of Kallo opened\non Monday.\n1"
    assert (told.reason, (told.detail or "")[:7]) == ("broken_document", "page 2:")


@pytest.mark.parametrize(("limit", "value"), [("MOST_PAGES", 1), ("MOST_DRAWN", 99), ("MOST_OPERATIONS", 9)])
def test_work_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(pdf_file, limit, value)
    (tmp_path / "a.pdf").write_bytes(pdf_of(PAGES))
    assert outcomes(tmp_path) == [(None, "file_too_large")]
