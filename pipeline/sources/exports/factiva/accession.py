"""Factiva's accession numbers: eight letters of the source, the day, and nine of the article."""

import re

ACCESSION = r"[A-Z0-9]{8}(?:1[89]|20)\d{6}[a-z0-9]{9}"
NUMBER = re.compile(rf"\b{ACCESSION}\b")
DOCUMENT_LINE = re.compile(
    rf"^[^\n]{{0,40}}\b({ACCESSION})[^\S\n]*$", re.MULTILINE
)  # "Document XY…", "Dokument XY…", "文件 XY…": what closes an article in any interface language
NUMBER_END = re.compile(r"(?:1[89]|20)\d{6}[a-z0-9]{9}[^\S\n]*$", re.MULTILINE)  # quickly found


def accession_number(text: str) -> str | None:
    """The accession number in a piece of text, null where there is none."""
    found = NUMBER.search(text)
    return found[0] if found else None
