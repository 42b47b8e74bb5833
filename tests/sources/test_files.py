"""What is listed of a source folder, in which order, and what files are called."""

import hashlib
import os
from pathlib import Path

import pytest

from pipeline.records import Reject
from pipeline.sources import InputFile, digest, input_files, records


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


@pytest.mark.parametrize("name", ["notes.md", "scan.pdf", "tape.tar.gz", "plain", "pages.gz"])
def test_an_unknown_suffix_is_a_reject(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    (found,) = records(input_files(tmp_path)[0])
    assert isinstance(found, Reject)
    assert (found.source_path, found.record_id, found.stage, found.reason) == (name, None, "ingest", "unknown_format")
    assert ".jsonl" in (found.detail or "")


def test_links_that_form_a_loop_end(tmp_path: Path) -> None:
    write(tmp_path, "a/one.txt", "b/two.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "across").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "back").symlink_to(tmp_path / "a")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert paths(tmp_path) == ["a/one.txt", "b/two.txt", "self"]


def test_a_linked_folder_outside_is_read(tmp_path: Path) -> None:
    write(tmp_path, "archive/one.txt", "sources/two.txt")
    (tmp_path / "sources" / "old").symlink_to(tmp_path / "archive")
    assert paths(tmp_path / "sources") == ["old/one.txt", "two.txt"]


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


@pytest.mark.parametrize("name", ["nowhere", "seen.txt"])
def test_a_folder_that_is_not_there_raises_and_says_what_to_do(tmp_path: Path, name: str) -> None:
    write(tmp_path, "seen.txt")
    with pytest.raises(ValueError, match="give the folder that holds the raw files"):
        input_files(tmp_path / name)


def test_the_digest_is_of_the_bytes_on_disk(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    data = b"Harbour reopens"
    assert digest(input_files(tmp_path)[0]) == (hashlib.sha256(data).hexdigest(), len(data))


def test_the_digest_of_what_cannot_be_read_raises(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for file in (InputFile(tmp_path / "gone.txt", "gone.txt"), *input_files(tmp_path)):
        with pytest.raises(OSError, match=file.path.name):
            digest(file)
