"""What is listed of a source folder, in which order, and what files are called."""

import hashlib
import os
import socket
from pathlib import Path

import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources import files, input_files
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile, digest
from pipeline.sources.reasons import Fault


def paths(folder: Path) -> list[str]:
    return [file.source_path for file in input_files(folder)]


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Harbour reopens", encoding="utf-8")


def test_files_come_by_path_whatever_the_order_of_the_disk(tmp_path: Path) -> None:
    names = ["b/a.txt", "a.txt", "B.txt", "b.txt", "a/z/1.txt", "a-b.txt"]
    write(tmp_path, *names)
    assert paths(tmp_path) == sorted(names)


def test_hidden_files_and_litter_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".DS_Store", ".git/a.txt", "Thumbs.db", "__MACOSX/b.txt", "seen.txt")
    assert paths(tmp_path) == ["seen.txt"]


def test_a_format_that_is_not_read_is_a_reject_with_advice(tmp_path: Path) -> None:
    write(tmp_path, "letter.msg")
    (found,) = records(input_files(tmp_path)[0])
    advice = "a message saved by Outlook: save its text as .txt or .html"
    assert found == Reject("letter.msg", None, "ingest", "unknown_format", advice)


def test_links_that_form_a_loop_end(tmp_path: Path) -> None:
    write(tmp_path, "a/one.txt", "b/two.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "across").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "back").symlink_to(tmp_path / "a")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert paths(tmp_path) == ["a/one.txt", "b/two.txt", "self"]


def test_links_that_lead_outside_are_rejects_unless_they_may(tmp_path: Path) -> None:
    write(tmp_path, "archive/one.txt", "sources/two.txt", "sources/deep/three.txt")
    folder = tmp_path / "sources"
    (folder / "old").symlink_to(tmp_path / "archive")
    (folder / "deep" / "one.txt").symlink_to("../../archive/one.txt")
    (folder / "deep" / "gone.txt").symlink_to("/nowhere/gone.txt")
    (folder / "null.txt").symlink_to("/dev/null")
    (folder / "two again.txt").symlink_to(folder / "two.txt")
    allowed = ["deep/gone.txt", "deep/one.txt", "deep/three.txt", "null.txt", "old/one.txt", "two again.txt", "two.txt"]
    assert [file.source_path for file in input_files(folder, follow_links_outside=True)] == allowed
    told = {file.source_path: found for file in input_files(folder) for found in records(file)}
    outside = [name for name, found in told.items() if isinstance(found, Reject)]
    assert outside == ["deep/gone.txt", "deep/one.txt", "null.txt", "old"]
    detail = f"leads to {tmp_path.resolve()}/archive: COMMUNIQUE_FOLLOW_LINKS=1 lets links lead outside"
    assert told["old"] == Reject("old", None, "ingest", "outside_the_folder", detail)
    for file in input_files(folder):
        if file.source_path in outside:
            with pytest.raises(OSError, match="leads to"):
                digest(file)


def test_a_source_folder_that_is_a_link_is_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "sources/one.txt")
    (tmp_path / "link").symlink_to(tmp_path / "sources")
    assert [type(found) for file in input_files(tmp_path / "link") for found in records(file)] == [RawRecord]


def test_a_folder_named_like_a_file_is_told_and_its_files_are_read(tmp_path: Path) -> None:
    write(tmp_path, "pages.html/one.txt")
    assert paths(tmp_path) == ["pages.html", "pages.html/one.txt"]
    (found,) = records(input_files(tmp_path)[0])
    assert isinstance(found, Reject)
    assert found.reason == "is_a_directory"


def test_a_name_that_is_not_utf8_is_written_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Harbour reopens", encoding="utf-8")
    (file,) = input_files(tmp_path)
    assert (file.source_path, file.stem) == (r"caf\xe9.txt", r"caf\xe9")


def test_names_that_differ_stay_different(tmp_path: Path) -> None:
    names = [b"caf\xe9.txt", rb"caf\xe9.txt", rb"caf\\xe9.txt", b"caf\xe9\\.txt", rb"caf\.txt", b"a\nb.txt", b"ab.txt"]
    write(tmp_path, *map(os.fsdecode, names))
    assert paths(tmp_path) == sorted(
        [r"caf\xe9.txt", r"caf\\xe9.txt", r"caf\\\\xe9.txt", r"caf\xe9\\.txt", r"caf\.txt", "a\nb.txt", "ab.txt"]
    )


def test_a_name_of_255_bytes_is_read(tmp_path: Path) -> None:
    write(tmp_path, f"{'ä' * 125}a.txt")
    assert [type(found) for file in input_files(tmp_path) for found in records(file)] == [RawRecord]


def test_what_takes_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    pipe, linked = input_files(tmp_path)
    pipe.path.unlink()
    os.mkfifo(pipe.path)
    linked.path.unlink()
    linked.path.symlink_to("/etc/hostname")
    with pytest.raises(Fault, match="not_a_regular_file"):
        files.as_stored(pipe)
    assert [found.reason for file in (pipe, linked) for found in records(file) if isinstance(found, Reject)] == [
        "not_a_regular_file",
        "outside_the_folder",
    ]


def test_a_socket_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("a.txt")
        assert [found.reason for found in records(*input_files(tmp_path)) if isinstance(found, Reject)] == [
            "not_a_regular_file"
        ]


def test_a_folder_that_is_not_there_raises_and_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="give the folder that holds the raw files"):
        input_files(tmp_path / "nowhere")


def test_a_file_in_place_of_a_folder_is_read_alone_by_its_name(tmp_path: Path) -> None:
    write(tmp_path, "seen.txt")
    write(tmp_path, "beside.txt")
    assert input_files(tmp_path / "seen.txt") == (InputFile(tmp_path / "seen.txt", "seen.txt"),)


def test_the_digest_is_of_the_bytes_on_disk(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    data = b"Harbour reopens"
    assert digest(input_files(tmp_path)[0]) == (hashlib.sha256(data).hexdigest(), len(data))


def test_the_digest_of_what_cannot_be_read_raises(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for file in (InputFile(tmp_path / "gone.txt", "gone.txt"), *input_files(tmp_path)):
        with pytest.raises(OSError, match=file.path.name):
            digest(file)
