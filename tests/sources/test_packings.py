"""Packed files: told by name or content, read as what they hold, and what damage to the packing costs."""

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.packings import packing_by_content, packing_by_name, unpacked
from pipeline.sources.reasons import Fault
from tests.sources.archives.entries import answer, entry, page
from tests.sources.writing import outcomes, read

TEXT = b"The harbour of Kallo reopens on Monday, its master says."
PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".lzma": lambda data: lzma.compress(data, lzma.FORMAT_ALONE),
}
TOLD_BY_CONTENT = (".gz", ".bz2", ".xz")


def stream(data: bytes) -> BufferedReader:
    return BufferedReader(BytesIO(data))


def written(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("suffix", PACK)
def test_a_packed_file_is_read_as_what_it_holds(tmp_path: Path, suffix: str) -> None:
    assert outcomes(written(tmp_path, f"a.TXT{suffix.upper()}", PACK[suffix](TEXT))) == [("a", TEXT.decode())]


@pytest.mark.parametrize("suffix", TOLD_BY_CONTENT)
def test_content_tells_a_packing_that_the_name_does_not(tmp_path: Path, suffix: str) -> None:
    assert outcomes(written(tmp_path, "a.txt", PACK[suffix](TEXT))) == [("a", TEXT.decode())]
    lines = b'{"id": "b", "text": "One."}\n{"id": "c", "text": "Two."}\n'
    written(tmp_path, "a.txt", TEXT)
    assert outcomes(written(tmp_path, "b.jsonl", PACK[suffix](lines)))[1:] == [("b", "One."), ("c", "Two.")]


def test_a_name_tells_a_packing_of_which_no_bytes_do() -> None:
    assert [packing.suffix for name in ("a.LZMA", "b.txt.xz") if (packing := packing_by_name(name))] == [".lzma", ".xz"]
    assert (
        packing_by_name("gz") is packing_by_content(PACK[".lzma"](TEXT)) is packing_by_content(b"BZh is a name") is None
    )


@pytest.mark.parametrize("suffix", TOLD_BY_CONTENT)
def test_streams_that_follow_each_other_are_one_text(suffix: str) -> None:
    packing = packing_by_name(suffix)
    assert packing
    pack = PACK[suffix]
    for data in (pack(b"One. ") + b"\0" * 8 + pack(b"Two."), pack(b"One. Two.") + b"what is no packed data"):
        assert unpacked(stream(data), packing).read() == b"One. Two."


@pytest.mark.parametrize("suffix", PACK)
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-9], id="cut off"),
        pytest.param(lambda data: data[:30] + b"\xff\x00\xff" * 9 + data[57:], id="corrupt"),
        pytest.param(lambda data: b"Harbour" + data, id="none at all"),
    ],
)
def test_broken_packing_is_one_reject(tmp_path: Path, suffix: str, damage: Callable[[bytes], bytes]) -> None:
    data = damage(PACK[suffix](b"".join(b"%d boats " % number**3 for number in range(400))))
    assert outcomes(written(tmp_path, f"a.txt{suffix}", data)) == [(None, "broken_packing")]


@pytest.mark.parametrize("suffix", PACK)
def test_records_before_broken_packing_are_kept(tmp_path: Path, suffix: str) -> None:
    rows = [json.dumps({"id": number, "text": f"{number**9} boats"}) + "\n" for number in range(90_000)]
    packed = PACK[suffix]("".join(rows).encode())
    found = read(written(tmp_path, f"a.jsonl{suffix}", packed[: len(packed) // 2]))
    kept = [item.record_id for item in found if isinstance(item, RawRecord)]
    assert kept == [str(number) for number in range(len(kept))]
    assert len(kept) > 20_000
    assert [item.reason for item in found if isinstance(item, Reject)] == ["broken_packing"]


@pytest.mark.parametrize("suffix", [".bz2", ".xz"])
def test_a_bomb_is_not_unpacked_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.setattr(files, "UNPACKED_ANYWAY", 1 << 20)
    monkeypatch.setattr(files, "LARGEST_WHOLE_FILE", 1 << 20)
    written(tmp_path, f"a.jsonl{suffix}", PACK[suffix](b'{"id": "a", "text": "One."}\n' + b"\n" * (3 << 20)))
    written(tmp_path, f"b.txt{suffix}", PACK[suffix](b"x" * (3 << 20)))
    assert outcomes(tmp_path) == [("a", "One."), (None, "file_too_large"), (None, "file_too_large")]


def test_an_unpacker_that_asks_for_too_much_memory_gets_none(tmp_path: Path) -> None:
    data = bytearray(PACK[".lzma"](TEXT))
    data[1:5] = (1 << 30).to_bytes(4, "little")  # the size of the dictionary
    assert outcomes(written(tmp_path, "a.txt.lzma", bytes(data))) == [(None, "broken_packing")]


@pytest.mark.parametrize("suffix", [".bz2", ".xz"])
def test_a_crawl_is_read_in_any_packing(tmp_path: Path, suffix: str) -> None:
    crawl = b"".join(entry(number, answer(page(number))) for number in range(3))
    written(tmp_path, f"a.warc{suffix}", PACK[suffix](crawl))
    assert [type(item) for item in read(tmp_path)] == [RawRecord] * 3


def test_reading_past_the_damage_raises_a_fault() -> None:
    packing = packing_by_name(".gz")
    assert packing
    with pytest.raises(Fault, match="broken_packing"):
        unpacked(stream(b"no gzip at all"), packing).read()
