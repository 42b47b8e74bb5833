"""Tar archives: their files are read as those of a folder, in order, up to where the archive is damaged."""

import bz2
import gzip
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tarfile import DIRTYPE, SYMTYPE, TarFile, TarInfo

import pytest

from pipeline.records import Reject
from pipeline.sources import files
from pipeline.sources.containers import tar_archive
from tests.sources.containers.archives import tar_of, zip_of
from tests.sources.writing import read

LONG = "w/" + "long" * 60 + ".txt"


def told(folder: Path, data: bytes, name: str = "a.tar.gz") -> list[tuple[str, str]]:
    """Path, and text or reason, of what an archive holds."""
    (folder / name).write_bytes(data)
    return [(item.source_path, item.reason if isinstance(item, Reject) else item.raw_text) for item in read(folder)]


@pytest.mark.parametrize(
    ("name", "pack"),
    [("a.tar", bytes), ("a.tar.gz", gzip.compress), ("a.tgz", gzip.compress), ("a.tbz2", bz2.compress), ("a", bytes)],
)
def test_files_are_read_in_the_order_of_the_archive(tmp_path: Path, name: str, pack: Callable[[bytes], bytes]) -> None:
    inside = {
        "w/two.txt": b"Two.",
        "../one.html": b"<p>One</p>",
        "w/._two.txt": b"-",
        LONG: b"Long.",
        "three.txt": b"3",
    }
    assert told(tmp_path, pack(tar_of(inside | {"b.zip": zip_of({"c.txt": "C."})})), name) == [
        (f"{name}/w/two.txt", "Two."),
        (f"{name}/one.html", "<p>One</p>"),
        (f"{name}/{LONG}", "Long."),
        (f"{name}/three.txt", "3"),
        (f"{name}/b.zip/c.txt", "C."),
    ]


def test_a_link_is_told_and_a_folder_is_not(tmp_path: Path) -> None:
    written = BytesIO()
    with TarFile(fileobj=written, mode="w") as archive:
        link = TarInfo("a.txt")
        link.type, link.linkname = SYMTYPE, "/etc/hostname"
        archive.addfile(link)
        folder = TarInfo("b")
        folder.type = DIRTYPE
        archive.addfile(folder)
    assert told(tmp_path, gzip.compress(written.getvalue())) == [("a.tar.gz/a.txt", "not_a_regular_file")]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:1300], id="cut off in a file"),
        pytest.param(lambda data: data[:1024] + b"??" + data[1026:], id="a head that its sum does not fit"),
        pytest.param(lambda data: data[:1148] + b"77777777777\0" + data[1160:], id="a size that its sum does not fit"),
    ],
)
def test_files_before_the_damage_are_kept(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    data = damage(tar_of({"one.txt": b"One.", "two.txt": b"Two. " * 200}))
    assert told(tmp_path, gzip.compress(data)) == [("a.tar.gz/one.txt", "One."), ("a.tar.gz", "broken_packing")]


def test_a_bomb_is_unpacked_as_far_as_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "UNPACKED_ANYWAY", 1 << 20)
    data = gzip.compress(tar_of({"one.txt": b"One.", "two.txt": b" " * (1 << 21), "three.txt": b"Three."}))
    assert told(tmp_path, data) == [("a.tar.gz/one.txt", "One."), ("a.tar.gz", "file_too_large")]


def test_an_archive_of_too_many_files_is_read_so_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tar_archive, "MOST_FILES", 1)
    data = gzip.compress(tar_of({"one.txt": b"One.", "two.txt": b"Two."}))
    assert told(tmp_path, data) == [("a.tar.gz/one.txt", "One."), ("a.tar.gz", "file_too_large")]
