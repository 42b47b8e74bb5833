from pathlib import Path

from pipeline.records import RawRecord, Reject
from pipeline.sources import digest
from pipeline.sources.file_reading import input_files, records

ARTICLE = "Oslo and Riga agree on a ferry. The ministers signed the paper in the morning."


def folder(tmp_path: Path, **texts: str) -> Path:
    for name, text in texts.items():
        file = tmp_path / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def told(sources: Path) -> dict[str, dict[str, object]]:
    return {file.source_path: dict(file.told) for file in input_files(sources) if file.told}


def rejects(sources: Path) -> list[tuple[str, str | None, str]]:
    found = [item for file in input_files(sources) for item in records(file)]
    return [(item.source_path, item.record_id, item.reason) for item in found if isinstance(item, Reject)]


def test_accents_may_be_characters_of_their_own_in_names(tmp_path: Path) -> None:
    apart, in_one = "Fa\u0308hre", "F\xe4hre"
    (sources := folder(tmp_path, **{f"{apart}_txt": ARTICLE, "manifest_csv": f"file,title\n{in_one}.txt,A ferry\n"}))
    assert told(sources) == {f"{apart}.txt": {"title": "A ferry"}}
    assert rejects(sources) == []


def test_a_row_tells_of_the_file_that_it_names(tmp_path: Path) -> None:
    rows = (
        "file,title,outlet,author,published_at,url\na.txt,A ferry,Fjord Post,Ann Lee,2023-03-15,https://f.example/1\n"
    )
    (sources := folder(tmp_path, a_txt=ARTICLE, manifest_csv=rows))
    (record,) = [item for file in input_files(sources) for item in records(file)]
    assert isinstance(record, RawRecord)
    assert record.url == "https://f.example/1"
    assert record.fields == {
        "title": "A ferry",
        "outlet": "Fjord Post",
        "authors": ["Ann Lee"],
        "published_at": "2023-03-15",
        "told": ["authors", "outlet", "published_at", "title"],
    }


def test_a_name_counts_in_any_case_without_its_folder_or_suffix_where_it_is_one_file_alone(tmp_path: Path) -> None:
    rows = "file,title\nA,First\nsub\\b.txt,Second\nC.TXT,Third\nd,of two\n"
    texts = {"a_txt": ARTICLE, "sub__b_txt": ARTICLE, "deep__c_txt": ARTICLE, "d_txt": ARTICLE, "d_html": ARTICLE}
    sources = folder(tmp_path, manifest_csv=rows, **texts)
    assert told(sources) == {
        "a.txt": {"title": "First"},
        "sub/b.txt": {"title": "Second"},
        "deep/c.txt": {"title": "Third"},
    }
    assert rejects(sources) == [
        ("manifest.csv", "d", "unmatched_row"),
        ("manifest.csv", "d.html", "unmatched_file"),
        ("manifest.csv", "d.txt", "unmatched_file"),
    ]


def test_rows_that_name_nothing_or_what_an_earlier_one_names_are_told(tmp_path: Path) -> None:
    rows = "file,title\na.txt,First\na.txt,Again\ngone.txt,Gone\n,Nothing\n"
    sources = folder(tmp_path, a_txt=ARTICLE, manifest_csv=rows)
    assert told(sources) == {"a.txt": {"title": "First"}}
    assert rejects(sources) == [
        ("manifest.csv", "a.txt", "unmatched_row"),
        ("manifest.csv", "gone.txt", "unmatched_row"),
        ("manifest.csv", None, "unmatched_row"),
    ]


def test_a_list_of_sources_tells_of_folders_and_what_is_said_of_a_file_goes_before_it(tmp_path: Path) -> None:
    sources = folder(
        tmp_path,
        sources_csv="folder,outlet,time_zone\nkr,Han Daily,Asia/Seoul\n.,Elsewhere,\ngone,Nobody,\n",
        kr__a_txt=ARTICLE,
        kr__manifest_jsonl='{"file": "a.txt", "outlet": "Han Weekly"}\n',
        b_txt=ARTICLE,
    )
    assert told(sources) == {
        "kr/a.txt": {"outlet": "Han Weekly", "time_zone": "Asia/Seoul"},
        "b.txt": {"outlet": "Elsewhere"},
    }
    assert rejects(sources) == [("sources.csv", "gone", "unmatched_row")]


def test_a_time_zone_that_is_none_is_told(tmp_path: Path) -> None:
    rows = "folder,outlet,time_zone\nkr,Han Daily,Asia/Nowhere\n"
    sources = folder(tmp_path, sources_csv=rows, kr__a_txt=ARTICLE)
    assert rejects(sources) == [("sources.csv", "kr", "unknown_time_zone")]


def test_a_table_of_texts_is_no_manifest_whatever_its_name(tmp_path: Path) -> None:
    sources = folder(tmp_path, a_txt=ARTICLE, manifest_csv=f'file,title,text\na.txt,A ferry,"{ARTICLE}"\n')
    assert told(sources) == {}
    assert rejects(sources) == []


def test_what_a_record_says_itself_is_not_overruled(tmp_path: Path) -> None:
    record = f'{{"text": "{ARTICLE}", "title": "Its own"}}\n'
    sources = folder(tmp_path, a_jsonl=record, manifest_csv="file,title,outlet\na.jsonl,Told,Fjord Post\n")
    (found,) = [item for file in input_files(sources) for item in records(file)]
    assert isinstance(found, RawRecord)
    assert found.fields == {"title": "Its own", "outlet": "Fjord Post", "told": ["outlet"]}


def test_a_file_is_another_when_something_else_is_told_of_it_and_a_manifest_when_other_files_are_there(
    tmp_path: Path,
) -> None:
    sources = folder(tmp_path, a_txt=ARTICLE, manifest_csv="file,title\na.txt,A ferry\n")
    before = {file.source_path: digest(file) for file in input_files(sources)}
    folder(tmp_path, manifest_csv="file,title\na.txt,No ferry\n")
    after = {file.source_path: digest(file) for file in input_files(sources)}
    assert before["a.txt"] != after["a.txt"]
    folder(tmp_path, b_txt=ARTICLE)
    assert after["manifest.csv"] != {file.source_path: digest(file) for file in input_files(sources)}["manifest.csv"]
