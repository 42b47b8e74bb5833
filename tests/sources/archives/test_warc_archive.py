"""Web archives: the pages of crawls, and what damage costs."""

import hashlib
import zlib
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources.archives import web_archive
from pipeline.sources.archives.http_content import unpacked
from tests.sources.archives.entries import BOTH, CHUNKED, HTML, Pack, answer, archive, entry, kept, packed, page
from tests.sources.writing import outcomes, read


@BOTH
def test_an_archived_page_is_one_record(tmp_path: Path, pack: Pack) -> None:
    entries = [
        entry(0, b"software: crawler\r\n", "warcinfo", "application/warc-fields"),
        entry(1, b"GET / HTTP/1.1\r\n\r\n", "request"),
        entry(2, answer(page(2))),
        entry(3, b"fetchTimeMs: 9\r\n", "metadata", "application/warc-fields"),
        entry(4, page(4), "resource", "text/html"),
        entry(5, b"HTTP/1.1 200 OK\r\n\r\n", "revisit"),
    ]
    archive(tmp_path, *map(pack, entries))
    assert read(tmp_path) == [
        RawRecord(
            "crawl.warc",
            f"0000-{number}",
            "warc",
            len(page(number)),
            "utf-8",
            f"https://coast.example/{number}",
            page(number).decode(),
            {"crawled_at": f"2024-03-05T08:00:0{number}Z"},
        )
        for number in (2, 4)
    ]


@pytest.mark.parametrize(
    ("content", "headers", "text"),
    [
        pytest.param("<p>“é”".encode("cp1252"), "Content-Type: text/html", "<p>“é”", id="no charset"),
        pytest.param("<p>Żółw".encode("iso8859-2"), HTML.replace("utf-8", "iso-8859-2"), "<p>Żółw", id="served"),
        pytest.param(packed(b"<p>Yes"), HTML + "\r\nContent-Encoding: gzip", "<p>Yes", id="packed"),
        pytest.param(b"<p>Yes", HTML + "\r\nContent-Encoding: gzip", "<p>Yes", id="unpacked by the crawler"),
        pytest.param(
            packed(b"<p>") + packed(b"Yes"), HTML + "\r\nContent-Encoding: gzip", "<p>Yes", id="packed in two"
        ),
        pytest.param(packed(b"<p>Yes") + b"\0\0", HTML + "\r\nContent-Encoding: x-gzip", "<p>Yes", id="more behind"),
        pytest.param(packed(packed(b"<p>Yes")), HTML + "\r\nContent-Encoding: gzip, gzip", "<p>Yes", id="packed twice"),
        pytest.param(zlib.compress(b"<p>Yes"), HTML + "\r\nContent-Encoding: deflate", "<p>Yes", id="deflated"),
        pytest.param(
            zlib.compress(b"<p>Yes")[2:-4], HTML + "\r\nContent-Encoding: deflate", "<p>Yes", id="without a head"
        ),
        pytest.param(b"<p>Yes", HTML + "\r\nContent-Encoding: zstd", "<p>Yes", id="not packed at all"),
        pytest.param(b"4\r\n<p>Y\r\n2\r\nes\r\n0\r\n\r\n", CHUNKED, "<p>Yes", id="chunks"),
        pytest.param(b"4;a=b\n<p>Y\n 2 \nes\n0\n\n", CHUNKED, "<p>Yes", id="chunks with more said"),
        pytest.param(b"<p>Yes", CHUNKED, "<p>Yes", id="chunks put together by the crawler"),
        pytest.param(b"<p>Yes", HTML + "\r\nContent-Length: -5", "<p>Yes", id="a length below nothing"),
        pytest.param(b"<p>Yes", HTML + "\r\nContent-Length: 99999999999999999999", "<p>Yes", id="a length beyond all"),
        pytest.param(b"<p>Yes", "Server: coast", "<p>Yes", id="no content type"),
        pytest.param(b"<p>Yes", "Content-Type: application/xhtml+xml", "<p>Yes", id="XHTML"),
    ],
)
def test_the_content_of_an_answer_is_unpacked(tmp_path: Path, content: bytes, headers: str, text: str) -> None:
    archive(tmp_path, entry(1, answer(content, headers)))
    assert outcomes(tmp_path) == [("0000-1", text)]


LETTERS = b"<p>" + b"".join(hashlib.sha256(bytes([number])).hexdigest().encode() for number in range(250))


@pytest.mark.parametrize(
    ("content", "headers", "detail"),
    [
        pytest.param(
            packed(LETTERS)[:5000], HTML + "\r\nContent-Encoding: gzip", "the packing is cut off", id="cut off"
        ),
        pytest.param(
            packed(LETTERS)[:5000] + b"\xff" * 99, HTML + "\r\nContent-Encoding: gzip", "the packing is", id="corrupt"
        ),
        pytest.param(b"1388\r\n" + LETTERS[:4000], CHUNKED, "a chunk has 4000 of 5000 bytes", id="a chunk cut off"),
        pytest.param(
            b"FA0\r\n" + LETTERS[:4000] + b"\r\nZZ\r\n", CHUNKED, "no chunk begins at byte 4007", id="no chunk"
        ),
        pytest.param(
            b"1388\r\n" + packed(LETTERS)[:4900],
            CHUNKED + "\r\nContent-Encoding: gzip",
            "a chunk has 4900 of 5000 bytes",
            id="both",
        ),
    ],
)
def test_of_an_answer_that_is_cut_off_the_rest_is_kept(
    tmp_path: Path, content: bytes, headers: str, detail: str
) -> None:
    archive(tmp_path, entry(1, answer(content, headers)), entry(2, answer(page(2))))
    record, told, *_ = read(tmp_path)
    assert isinstance(record, RawRecord)
    assert record.record_id == "0000-1"
    assert LETTERS.startswith(record.raw_text.encode())
    assert len(record.raw_text) > 3_000
    assert isinstance(told, Reject)
    assert (told.record_id, told.reason) == ("0000-1", "broken_content")
    assert detail in (told.detail or "")
    assert outcomes(tmp_path)[2:] == kept(2)


@pytest.mark.parametrize("number", range(0, 3000, 7))
def test_any_cut_of_an_answer_keeps_a_beginning(number: int) -> None:
    data = packed(LETTERS)[:number]
    found = unpacked(data, "", "gzip", 1 << 20)
    assert LETTERS.startswith(found.data) or found.data == data
    assert found.fault or number < 2


@pytest.mark.parametrize(
    ("block", "reason", "detail"),
    [
        (answer(b"\x89PNG", "Content-Type: image/png"), "not_a_page", "content type image/png"),
        (answer(b"Not here", status="404 Not Found"), "not_a_page", "HTTP status 404"),
        (answer(b""), "empty", "the answer has no content"),
        (answer(b"<p></p>"), "no_text", "no letter or digit between the tags"),
        (answer(bytes(range(256))), "binary", "27 control bytes in the first 256"),
    ],
)
def test_an_answer_that_is_no_page_is_told(tmp_path: Path, block: bytes, reason: str, detail: str) -> None:
    archive(tmp_path, entry(1, block), entry(2, answer(page(2))))
    assert read(tmp_path)[0] == Reject("crawl.warc", "0000-1", "ingest", reason, f"https://coast.example/1: {detail}")
    assert outcomes(tmp_path)[1:] == kept(2)


def overwritten(data: bytes, place: int) -> bytes:
    return data[:place] + b"\xff" * 20 + data[place + 20 :]


@pytest.mark.parametrize("place", [0, 40, -30])
def test_a_damaged_member_costs_one_record(tmp_path: Path, place: int) -> None:
    members = [packed(entry(number, answer(page(number)))) for number in range(5)]
    members[1] = overwritten(members[1], place % len(members[1]))
    archive(tmp_path, *members)
    assert outcomes(tmp_path) == [*kept(0), (None, "broken_archive_record"), *kept(2, 3, 4)]


def test_two_damaged_members_are_two_rejects(tmp_path: Path) -> None:
    members = [packed(entry(number, answer(page(number)))) for number in range(5)]
    for number in (1, 2):
        members[number] = overwritten(members[number], 40)
    archive(tmp_path, *members)
    assert outcomes(tmp_path) == [*kept(0), *[(None, "broken_archive_record")] * 2, *kept(3, 4)]


@BOTH
@pytest.mark.parametrize("claimed", ["9", "99999999999"])
def test_a_record_that_claims_more_than_is_there_costs_itself(tmp_path: Path, pack: Pack, claimed: str) -> None:
    entries = [entry(number, answer(page(number))) for number in range(4)]
    entries[1] = entries[1].replace(b"Content-Length: ", b"Content-Length: " + claimed.encode(), 1)
    archive(tmp_path, *map(pack, entries))
    assert outcomes(tmp_path) == [*kept(0), ("0000-1", "broken_archive_record"), *kept(2, 3)]


@BOTH
def test_a_cut_off_archive_keeps_what_came_before(tmp_path: Path, pack: Pack) -> None:
    entries = [pack(entry(number, answer(page(number)))) for number in range(3)]
    entries[2] = entries[2][: len(entries[2]) * 2 // 3]
    archive(tmp_path, *entries)
    assert outcomes(tmp_path) == [*kept(0, 1), ("0000-2", "broken_archive_record")]


@BOTH
def test_noise_between_records_is_one_reject(tmp_path: Path, pack: Pack) -> None:
    entries = [pack(entry(number, answer(page(number)))) for number in range(2)]
    archive(tmp_path, entries[0], b"noise, no record\r\n" * 3, entries[1])
    assert outcomes(tmp_path) == [*kept(0), (None, "broken_archive_record"), *kept(1)]


def test_an_archive_packed_as_a_whole_is_read(tmp_path: Path) -> None:
    archive(tmp_path, packed(b"".join(entry(n, answer(page(n))) for n in range(3))), name="crawl.warc.gz")
    assert outcomes(tmp_path) == kept(0, 1, 2)


def test_damage_in_an_archive_packed_as_a_whole_costs_one_record(tmp_path: Path) -> None:
    entries = [entry(number, answer(page(number))) for number in range(4)]
    entries[1] = entries[1].replace(b"Content-Length: ", b"Content-Length: 9", 1)
    archive(tmp_path, packed(b"".join(entries)), name="crawl.warc.gz")
    assert outcomes(tmp_path) == [*kept(0), ("0000-1", "broken_archive_record"), *kept(2, 3)]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: data[:-8] + b"\1\2\3\4" + data[-4:], id="check sum"),
        pytest.param(lambda data: data[:-9], id="cut off"),
        pytest.param(lambda data: data + b"noise", id="noise after it"),
    ],
)
def test_what_can_be_unpacked_of_an_archive_packed_as_a_whole_is_kept(tmp_path: Path, spoil: Pack) -> None:
    whole = packed(b"".join(entry(n, answer(page(n))) for n in range(3)) + b"\r\n" * 40)
    archive(tmp_path, spoil(whole), name="crawl.warc.gz")
    assert outcomes(tmp_path) == [*kept(0, 1, 2), (None, "broken_packing")]


def test_noise_in_a_damaged_member_does_not_hide_the_members_after_it(tmp_path: Path) -> None:
    members = [packed(b"noise\r\n" * (not number) + entry(number, answer(page(number)))) for number in range(3)]
    members[0] = members[0][:-8] + b"\1\2\3\4" + members[0][-4:]
    archive(tmp_path, *members)
    assert outcomes(tmp_path)[-2:] == kept(1, 2)


def test_what_is_no_archive_is_one_reject(tmp_path: Path) -> None:
    archive(tmp_path, b"Harbour reopens, said Ida Morrow.\n" * 9)
    assert outcomes(tmp_path) == [(None, "broken_archive_record")]


def test_a_large_record_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_archive, "LARGEST_BLOCK", 5_000)
    archive(tmp_path, entry(0, answer(page(0))), entry(1, answer(b"x" * 9_000)), entry(2, answer(page(2))))
    assert outcomes(tmp_path) == [*kept(0), ("0000-1", "file_too_large"), *kept(2)]


def test_a_beginning_across_two_chunks_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_archive, "FIRST_STEP", 16)
    entries = [entry(number, answer(page(number))) for number in range(3)]
    for noise in range(16):
        archive(tmp_path, entries[0], b"x" * noise + b"\r\n", entries[1], entries[2])
        assert [record_id for record_id, _ in outcomes(tmp_path)][-2:] == ["0000-1", "0000-2"]
