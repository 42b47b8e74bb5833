"""Where corrections are, and which files of a source folder are raw news."""

from pathlib import Path

from pipeline.inputs import corrections_folder

HEAD = "correction,target,value,by\n"


def test_the_folder_is_in_the_source_folder_or_beside_it_and_holds_csv_files(tmp_path: Path) -> None:
    sources, beside = tmp_path / "news", tmp_path / "corrections"
    for folder in (sources / "corrections", beside):
        folder.mkdir(parents=True)
    assert corrections_folder(sources) is None
    (beside / "a.csv").write_text(HEAD, encoding="utf-8")
    assert corrections_folder(sources) == beside
    (sources / "corrections" / "a.csv").write_text(HEAD, encoding="utf-8")
    assert corrections_folder(sources) == sources / "corrections"
