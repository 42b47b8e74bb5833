"""No input whatsoever stops a run: any bytes under any name give records or rejects, the same each time."""

import gzip
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.records import RawRecord, Reject
from pipeline.sources.every_format import CONTAINERS, READERS
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import MEANING
from tests.sources.archives.entries import answer, entry, page
from tests.sources.containers.archives import tar_of, zip_of
from tests.sources.documents.printing import pdf_of

JSON_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(["id", "text", "title", "authors", "byline", "published_at", "url", "outlet", "source"])
ARCHIVE = b"".join(entry(number, answer(page(number))) for number in range(3))
PACKED = b"".join(gzip.compress(entry(number, answer(page(number))), mtime=0) for number in range(3))


ONE_A_FORMAT = sorted({reader: suffix for suffix, reader in (READERS | CONTAINERS).items()}.values())


def found_in(suffix: str, data: bytes) -> list[RawRecord | Reject]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"any{suffix}"
        path.write_bytes(data)
        return list(records(InputFile(path, path.name)))


def check(suffix: str, data: bytes) -> None:
    """Something comes out, it can be stored, ids differ, reasons are known, and a second reading is no different."""
    found = found_in(suffix, data)
    assert found
    assert found == found_in(suffix, data)
    kept = [item for item in found if isinstance(item, RawRecord)]
    assert len({(record.source_path, record.record_id) for record in kept}) == len(kept)
    for record in kept:
        json.dumps(dict(record.fields), ensure_ascii=False).encode("utf-8")
        f"{record.raw_text}{record.record_id}{record.url}".encode()
        assert any(map(str.isalnum, record.raw_text))
    assert {item.reason for item in found if isinstance(item, Reject)} <= set(MEANING)


@pytest.mark.parametrize("suffix", ONE_A_FORMAT)
@given(data=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(data=b"\x00" * 64)
@example(data=b"\xff\xfe" + b"a\x00" * 9)
@example(data=b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n")
def test_any_bytes(suffix: str, data: bytes) -> None:
    check(suffix, data)
    check(suffix + ".gz", gzip.compress(data))


@given(st.lists(JSON_VALUE | st.dictionaries(FIELDS, JSON_VALUE, max_size=5), max_size=6))
def test_any_json(values: list[object]) -> None:
    check(".jsonl", "\n".join(json.dumps(value) for value in values).encode())


@given(st.lists(st.lists(st.text('a1,;"\r\n\t\x00é', max_size=6), max_size=4), max_size=6), st.sampled_from(",;\t"))
def test_any_table(rows: list[list[str]], delimiter: str) -> None:
    lines = [delimiter.join(["id", "text"]), *(delimiter.join(row) for row in rows)]
    check(".csv", "\n".join(lines).encode())


@pytest.mark.parametrize("data", [ARCHIVE, PACKED], ids=["plain", "packed"])
@given(place=st.integers(0, len(ARCHIVE)), damage=st.binary(min_size=1, max_size=30), cut=st.booleans())
def test_any_damage_to_an_archive(data: bytes, place: int, damage: bytes, cut: bool) -> None:
    place %= len(data)
    check(".warc", data[:place] + damage + (b"" if cut else data[place + len(damage) :]))


STORY = "The harbour of Kallo reopens on Monday, its master says. " * 9
WHOLE = {
    ".zip": zip_of({"a.txt": STORY, "b/c.html": f"<p>{STORY}</p>", "d.zip": zip_of({"e.txt": STORY})}),
    ".tar": tar_of({"a.txt": STORY.encode(), "b/c.html": f"<p>{STORY}</p>".encode()}),
    ".docx": zip_of({"word/document.xml": f"<document><body><p><r><t>{STORY}</t></r></p></body></document>"}),
    ".pdf": pdf_of([[STORY, "1"], [STORY, "2"]]),
    ".rtf": rb"{\rtf1\ansi{\fonttbl{\f0\fcharset204 T;}}\f0 " + STORY.encode() + rb"\par\u1043?\'e3{\pict 01}}",
    ".md": f"---\ntitle: Port\n---\n# Port\n\n{STORY}".encode(),
}


@pytest.mark.parametrize("suffix", WHOLE)
@given(place=st.integers(0, 9_999), damage=st.binary(min_size=1, max_size=30), cut=st.booleans())
def test_any_damage_to_a_document_or_an_archive_of_files(suffix: str, place: int, damage: bytes, cut: bool) -> None:
    data = WHOLE[suffix]
    place %= len(data)
    check(suffix, data[:place] + damage + (b"" if cut else data[place + len(damage) :]))
