"""PDF files for the tests and the samples, as bytes: lines of text on pages, in the letters of western Europe."""

from collections.abc import Sequence

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
)


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF of these pages, each of some lines; one without lines has no text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", FONT]
    places = []
    for lines in pages:
        drawn = b"BT /F1 11 Tf 14 TL 60 780 Td\n" + b"".join(map(_line, lines)) + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn))
        objects.append(PAGE % len(objects))
        places.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(places)}] /Count {len(places)} >>".encode()
    return _file(objects)


def _line(text: str) -> bytes:
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%b) Tj T*\n" % escaped


def _file(objects: Sequence[bytes]) -> bytes:
    written, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(written))
    return written + head + table + trailer
