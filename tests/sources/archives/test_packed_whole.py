"""Archives that are compressed as one stream, and what of them can be unpacked."""

import gzip
import io
from random import Random

import pytest

from pipeline.sources.archives.packed_whole import is_packed_whole, unpack
from pipeline.sources.reasons import Fault

RECORD = b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\nharbour\r\n\r\n"
NOISE = Random(0).randbytes(200_000)  # which packs to its own size


def packed(*members: bytes) -> bytes:
    return b"".join(gzip.compress(member, mtime=0) for member in members)


@pytest.mark.parametrize(
    ("data", "is_whole"),
    [
        pytest.param(packed(RECORD + RECORD), True, id="two records in one member"),
        pytest.param(packed(RECORD, RECORD), False, id="a member a record"),
        pytest.param(packed(RECORD), False, id="one record"),
        pytest.param(packed(RECORD + NOISE + RECORD), True, id="the second far behind the first"),
        pytest.param(packed(RECORD + NOISE + RECORD)[:150_000], False, id="cut off before the second"),
        pytest.param(b"no gzip at all", False, id="not packed"),
        pytest.param(b"", False, id="nothing"),
    ],
)
def test_packed_whole(data: bytes, is_whole: bool) -> None:
    stream = io.BytesIO(data)
    assert is_packed_whole(stream) is is_whole
    assert stream.tell() == 0


@pytest.mark.parametrize("cut", range(-10, 11))
def test_the_line_of_a_record_is_seen_wherever_unpacking_stops(cut: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(RECORD + NOISE[:1_000] + RECORD)
    monkeypatch.setattr("pipeline.sources.archives.packed_whole.STEP", len(data) - 40 + cut)
    assert is_packed_whole(io.BytesIO(data))


def unpacked(data: bytes, most: int = 1 << 20) -> tuple[bytes, str | None, str | None]:
    into = io.BytesIO()
    fault = unpack(io.BytesIO(data), into, most)
    return into.getvalue(), fault.reason if fault else None, fault.detail if fault else None


def test_members_follow_each_other_and_zeros_between_them_are_skipped() -> None:
    assert unpacked(packed(b"One. ") + b"\0" * 512 + packed(b"Two.")) == (b"One. Two.", None, None)


def test_what_is_cut_off_gives_its_beginning() -> None:
    written, reason, detail = unpacked(packed(NOISE)[:100_000])
    assert NOISE.startswith(written)
    assert len(written) > 90_000
    assert (reason, detail) == ("broken_packing", "the compressed data is cut off")


def test_what_is_damaged_gives_what_comes_before() -> None:
    data = bytearray(packed(b"harbour " * 50_000, b"Two."))
    data[-4] ^= 1  # of the second member's size
    written, reason, _ = unpacked(bytes(data))
    assert (written, reason) == (b"harbour " * 50_000 + b"Two.", "broken_packing")


def test_no_more_is_unpacked_than_a_file_may_hold() -> None:
    written, reason, detail = unpacked(packed(b"a" * (3 << 20)), most=1 << 20)
    assert (reason, detail) == ("file_too_large", "unpacked to over 1 MB, not read on")
    assert len(written) > 1 << 20


def test_faults_are_given_and_not_raised() -> None:
    assert isinstance(unpack(io.BytesIO(b"no gzip at all"), io.BytesIO(), 9), Fault)
