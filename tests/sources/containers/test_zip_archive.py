"""Zip archives: their files are read as those of a folder, and nothing in them leads out, runs on or is lost."""

import gzip
import stat
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from pipeline.records import Reject
from pipeline.sources import files, zipped
from pipeline.sources.containers import members
from tests.sources.containers.archives import zip_of
from tests.sources.writing import read

Told = tuple[str, str | None, str]


def told(folder: Path, data: bytes, name: str = "a.zip") -> list[Told]:
    """Path, id, and text or reason, of what an archive holds."""
    (folder / name).write_bytes(data)
    return [
        (item.source_path, item.record_id, item.reason if isinstance(item, Reject) else item.raw_text)
        for item in read(folder)
    ]


def test_files_are_read_in_the_order_of_their_paths_each_as_its_format_asks(tmp_path: Path) -> None:
    inside: dict[str, str | bytes] = {
        "w/two.txt": "Two.",
        "w/one.html": "<p>One</p>",
        "desk.jsonl": '{"id": "a", "text": "A."}\n{"id": "b", "text": "B."}',
        "packed.txt.gz": gzip.compress(b"Packed."),
        "plain": "No suffix.",
        "inner.zip": zip_of({"w/two.txt": "Two again."}),
    }
    assert told(tmp_path, zip_of(inside)) == [
        ("a.zip/desk.jsonl", "a", "A."),
        ("a.zip/desk.jsonl", "b", "B."),
        ("a.zip/inner.zip/w/two.txt", "two", "Two again."),
        ("a.zip/packed.txt.gz", "packed", "Packed."),
        ("a.zip/plain", "plain", "No suffix."),
        ("a.zip/w/one.html", "one", "<p>One</p>"),
        ("a.zip/w/two.txt", "two", "Two."),
    ]


def test_names_lead_nowhere_and_two_files_never_have_one_path(tmp_path: Path) -> None:
    names = ["../../up.txt", "/etc/root.txt", "C:\\far\\drive.txt", "w\\back.txt", "up.txt", "./up.txt"]
    found = told(tmp_path, zip_of({name: f"{number}." for number, name in enumerate(names)}))
    assert found == [
        ("a.zip/#2/up.txt", "up", "4."),
        ("a.zip/#3/up.txt", "up", "5."),
        ("a.zip/etc/root.txt", "root", "1."),
        ("a.zip/far/drive.txt", "drive", "2."),
        ("a.zip/up.txt", "up", "0."),
        ("a.zip/w/back.txt", "back", "3."),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_file_whose_path_another_was_given_gets_a_path_of_its_own(tmp_path: Path) -> None:
    names = ["up.txt", "./up.txt", "#2/up.txt", "#2/#2/up.txt"]
    found = told(tmp_path, zip_of({name: f"{number}." for number, name in enumerate(names)}))
    assert found == [
        ("a.zip/#2/#2/#2/up.txt", "up", "3."),
        ("a.zip/#2/#2/up.txt", "up", "2."),
        ("a.zip/#2/up.txt", "up", "1."),
        ("a.zip/up.txt", "up", "0."),
    ]


def test_names_in_utf_8_that_are_not_said_to_be_are_read_as_such(tmp_path: Path) -> None:
    data = zip_of({"Fähre.txt": "Ferry."})
    said, unsaid = b"\x00\x08", b"\x00\x00"
    assert (
        told(tmp_path, data.replace(said, unsaid)) == told(tmp_path, data) == [("a.zip/Fähre.txt", "Fähre", "Ferry.")]
    )


def test_folders_litter_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    names = ["__MACOSX/._one.txt", ".DS_Store", "w/.git/head", "w/Thumbs.db", "w/", "w\\", "one.txt"]
    assert told(tmp_path, zip_of(dict.fromkeys(names, "One."))) == [("a.zip/one.txt", "one", "One.")]


def test_a_manifest_tells_of_the_files_beside_it(tmp_path: Path) -> None:
    rows = "file,outlet\none.txt,The Kallo Log\n"
    (tmp_path / "a.zip").write_bytes(zip_of({"one.txt": "One.", "manifest.csv": rows}))
    found = read(tmp_path)
    assert [(item.source_path, getattr(item, "fields", None)) for item in found] == [
        ("a.zip/one.txt", {"outlet": "The Kallo Log", "told": ["outlet"]})
    ]


def test_an_archive_in_an_archive_in_an_archive_is_too_deep(tmp_path: Path) -> None:
    innermost = zip_of({"one.txt": "One."})
    found = told(tmp_path, zip_of({"b.zip": zip_of({"c.zip": innermost, "two.txt": "Two."})}))
    assert found == [("a.zip/b.zip/c.zip", None, "nested_too_deep"), ("a.zip/b.zip/two.txt", "two", "Two.")]


def damaged(data: bytes) -> bytes:
    place = data.index(b"Harbour") + 2
    return data[:place] + b"?" + data[place + 1 :]


def encrypted(data: bytes) -> bytes:
    """The archive with the flag of a password set for its first file."""
    place = data.index(b"PK\x01\x02") + 8
    return data[:place] + b"\x01" + data[place + 1 :]


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        pytest.param(damaged, "broken_packing", id="other bytes than were packed"),
        pytest.param(encrypted, "encrypted", id="a password"),
        pytest.param(lambda data: data.replace(b"PK\x03\x04", b"PK\x09\x09", 1), "broken_packing", id="no head"),
    ],
)
def test_a_file_that_cannot_be_unpacked_costs_itself(
    tmp_path: Path, spoil: Callable[[bytes], bytes], reason: str
) -> None:
    data = zip_of({"a.txt": "Harbour reopens.", "b.txt": "Two."}, compression=0)
    assert told(tmp_path, spoil(data)) == [("a.zip/a.txt", None, reason), ("a.zip/b.txt", "b", "Two.")]


def test_files_that_begin_before_the_archive_does_are_broken(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": "One.", "b.txt": "Two."}))
    place = data.index(b"PK\x05\x06") + 16  # where the directory begins, by which all places are counted
    data[place : place + 4] = b"\xff\xff\xff\x7f"
    assert told(tmp_path, bytes(data)) == [(f"a.zip/{name}.txt", None, "broken_packing") for name in "ab"]


def test_a_link_is_no_text(tmp_path: Path) -> None:
    link = ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr(link, "/etc/hostname")
    assert told(tmp_path, written.getvalue()) == [("a.zip/a.txt", None, "not_a_regular_file")]


@pytest.mark.parametrize(
    ("compression", "outcome"), [pytest.param(ZIP_BZIP2, "One.", id="bzip2"), pytest.param(ZIP_LZMA, None, id="lzma")]
)
def test_methods_of_packing(tmp_path: Path, compression: int, outcome: str | None) -> None:
    found = told(tmp_path, zip_of({"one.txt": "One."}, compression))
    assert found == [("a.zip/one.txt", "one" if outcome else None, outcome or "unknown_format")]


@pytest.mark.parametrize("end", [4, 60, -1])
def test_what_is_no_sound_archive_is_one_reject(tmp_path: Path, end: int) -> None:
    assert told(tmp_path, zip_of({"one.txt": "One. " * 99})[:end]) == [("a.zip", None, "broken_packing")]


def test_an_archive_of_nothing_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, zip_of({})) == [("a.zip", None, "no_records")]


def test_a_bomb_is_unpacked_as_far_as_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "UNPACKED_ANYWAY", 1 << 20)
    bomb = zip_of({f"{number}.jsonl": b"\n" * (1 << 19) for number in range(9)})
    found = told(tmp_path, zip_of({"0.txt": "One.", "b.zip": bomb, "c.txt": "Two."}))
    assert found == [
        ("a.zip/0.txt", "0", "One."),
        ("a.zip/b.zip/0.jsonl", None, "no_records"),
        ("a.zip/b.zip/1.jsonl", None, "file_too_large"),
    ]


def test_an_archive_of_too_many_files_is_one_reject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = zip_of({f"{number}.txt": "One." for number in range(4)})
    monkeypatch.setattr(zipped, "MOST_FILES", 3)
    assert told(tmp_path, data) == [("a.zip", None, "file_too_large")]
    monkeypatch.setattr(zipped, "MOST_FILES", 4)
    monkeypatch.setattr(zipped, "LARGEST_DIRECTORY", 150)
    assert told(tmp_path, data) == [("a.zip", None, "file_too_large")]


def test_content_tells_an_archive_that_the_name_does_not(tmp_path: Path) -> None:
    data = zip_of({"one.txt": "One."})
    assert told(tmp_path, data, "download") == [("download/one.txt", "one", "One.")]
    (tmp_path / "download").unlink()
    assert told(tmp_path, gzip.compress(data), "a.zip.gz") == [("a.zip.gz/one.txt", "one", "One.")]


def test_places_within_an_archive() -> None:
    names = ["a.txt", "/a//b.txt", "..\\a.txt", "D:/a.txt", "a/", "", ".a", "__macosx/b", "\ud800.txt"]
    within = ["a.txt", "a/b.txt", "a.txt", "a.txt", None, None, None, None, "\ufffd.txt"]
    assert [members.place_within(name) for name in names] == within
