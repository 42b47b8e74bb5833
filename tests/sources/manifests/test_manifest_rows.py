from pathlib import Path

import pytest

from pipeline.sources.files import InputFile
from pipeline.sources.manifests.manifest_rows import ManifestRow, kind_of, manifest_rows
from pipeline.sources.reasons import Fault


def written(folder: Path, name: str, text: str) -> InputFile:
    (folder / name).write_text(text, encoding="utf-8")
    return InputFile(folder / name, name)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("manifest.csv", "filename,title\na.txt,A\n", "file"),
        ("Manifest.TSV", "path\ttitle\na.txt\tA\n", "file"),
        ("manifest.jsonl", '{"file": "a.txt"}\n', "file"),
        ("sources.csv", "folder,outlet\nkr,Han Daily\n", "folder"),
        ("sources.csv", "title,text\nA,Oslo agrees.\n", None),
        ("manifest.csv", "title,outlet\nA,Han Daily\n", None),
        ("manifest.csv", "", None),
        ("list.csv", "file,title\na.txt,A\n", None),
    ],
)
def test_a_table_is_a_manifest_by_its_name_and_columns(tmp_path: Path, name: str, text: str, kind: str | None) -> None:
    assert kind_of(written(tmp_path, name, text)) == kind


def test_rows_say_what_they_name_and_what_they_tell(tmp_path: Path) -> None:
    file = written(tmp_path, "manifest.csv", 'file,author,url\n.\\kr\\a.txt,Ann Lee,https://h.example\n,Bo Ek,\n"x\n')
    row, *faults = manifest_rows(file, "file")
    assert row == ManifestRow(1, "kr/a.txt", {"authors": ["Ann Lee"], "url": "https://h.example"})
    assert [fault.reason for fault in faults if isinstance(fault, Fault)] == ["unmatched_row", "broken_row"]
