"""Files of every format come into a folder whole or not at all, and what was written is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from pipeline import command_line
from pipeline.exporting import export_formats
from pipeline.exporting.export_formats import FORMATS, ExportError, export
from pipeline.exporting.exported_rows import ExportedFile


def test_the_command_offers_every_format_and_tells_of_each() -> None:
    assert command_line.EXPORT_FORMATS == FORMATS
    assert [name for name in FORMATS if name not in command_line.EXPORT_HELP] == []


def test_all_formats_come_each_into_its_folder_and_are_told(samples: Path, tmp_path: Path) -> None:
    told = export(samples, tmp_path / "it's out", "all").splitlines()
    assert told[0] == f"{samples} in {tmp_path}/it's out:"
    assert list(dict.fromkeys(line.split(":")[0].strip() for line in told[1:])) == list(FORMATS[:-1])
    assert sorted(path.name for path in (tmp_path / "it's out").iterdir()) == sorted(FORMATS[:-1])
    assert [path for path in (tmp_path / "it's out").rglob("*") if path.is_file() and not path.stat().st_size] == []


def test_an_export_that_fails_leaves_what_was_there(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("as before", encoding="utf-8")

    def full_disk(_: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
        (folder / "a.txt").write_text("half", encoding="utf-8")
        yield ExportedFile("a.txt", 1)
        raise OSError("No space left on device")

    monkeypatch.setattr(export_formats, "WRITERS", {"csv": full_disk})
    with pytest.raises(ExportError, match=r"is not exported to .*: No space left on device$"):
        export(samples, tmp_path, "csv")
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"a.txt": "as before"}


def test_files_of_an_earlier_export_are_replaced_and_others_stay(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "who_meets_whom.gexf").write_text("old", encoding="utf-8")
    export(samples, tmp_path, "gexf")
    assert names(tmp_path) == ["mine.txt", "who_meets_whom.gexf", "who_quotes_whom.gexf"]
    assert "old" not in (tmp_path / "who_meets_whom.gexf").read_text(encoding="utf-8")[:3]


def test_what_cannot_be_read_or_written_is_said_in_a_line(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match=r"no\.duckdb is not exported to .*does not exist") as missing:
        export(tmp_path / "no.duckdb", tmp_path / "out", "csv")
    with pytest.raises(ExportError, match=r"is not exported to .*File exists") as no_folder:
        export(samples, tmp_path / "file", "csv")
    with pytest.raises(ExportError, match=r"is not exported to .*Not a directory"):
        export(samples, tmp_path / "file" / "below", "csv")
    assert [str(error.value).count("\n") for error in (missing, no_folder)] == [0, 0]
    assert names(tmp_path) == ["file"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
