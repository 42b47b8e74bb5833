"""What a line of corrections says, and what is wrong with one that says nothing."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.corrections import Correction, FaultyLine, read
from pipeline.corrections.correction_lines import corrected_date

HEAD = "correction,target,value,by\n"


def written(folder: Path, text: str, name: str = "own.csv") -> list[Correction | FaultyLine]:
    (folder / name).write_text(text, encoding="utf-8")
    return list(read(folder))


def test_a_line_says_what_is_corrected_and_who_says_so(tmp_path: Path) -> None:
    (line,) = written(tmp_path, HEAD + "\nrename,Mina Okoro, Mina A. Okoro ,anna\n")
    assert line == Correction("corrections/own.csv", 3, "rename", "Mina Okoro", "Mina A. Okoro", "anna")
    assert isinstance(line, Correction)
    assert line.corrected_by == "anna"


def test_without_a_label_file_and_line_say_who_corrected(tmp_path: Path) -> None:
    (line,) = written(tmp_path, "correction;target;value\nnot_a_quote;0123456789abcdef;\n")
    assert isinstance(line, Correction)
    assert line.corrected_by == "corrections/own.csv line 2"


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("renamed,Mina Okoro,Mina,", "correction is 'renamed'"),
        ("rename,,Mina,", "target is empty"),
        ("rename,Mina Okoro,,", "rename needs a value"),
        ("kind,Mina Okoro,company,", "value is 'company', none of person, country, organisation"),
        ("country,Mina Okoro,Norway,", "value is 'Norway', no code"),
        ("speaker,q,the mayor,", "value is 'the mayor', no name and no id"),
        ("type,e,MEET,", "value is 'MEET', no event type"),
        ("date,e,2024-13,", "value is '2024-13', no date"),
        ("rename,Okoro, Mina,Okoro,anna", "more cells than columns"),
    ],
)
def test_a_line_that_cannot_be_used_is_told(tmp_path: Path, line: str, trouble: str) -> None:
    (told,) = written(tmp_path, f"{HEAD}{line}\n")
    assert isinstance(told, FaultyLine)
    assert told.trouble.startswith(trouble)


def test_a_file_without_the_columns_or_of_other_bytes_costs_itself_only(tmp_path: Path) -> None:
    (tmp_path / "bytes.csv").write_bytes(b"correction,target,value\nrename,Jos\xe9,Jos\n")
    (tmp_path / "names.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    told = written(tmp_path, HEAD + "rename,Mina Okoro,Mina,\n")
    assert [line.source_path for line in told if isinstance(line, FaultyLine)] == [
        "corrections/bytes.csv",
        "corrections/names.csv",
    ]
    assert len(told) == 3


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024", (date(2024, 1, 1), date(2024, 12, 31), "year")),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29), "month")),
        ("2024-02-07", (date(2024, 2, 7), date(2024, 2, 7), "day")),
        ("2024-02-05/2024-02-11", (date(2024, 2, 5), date(2024, 2, 11), "range")),
        ("2024-02-05/2024-02-11 week", (date(2024, 2, 5), date(2024, 2, 11), "week")),
        ("2024-02-11/2024-02-05", None),
        ("2024-02-05 decade", None),
        ("Monday", None),
    ],
)
def test_a_date_has_the_granularity_of_its_form(value: str, expected: tuple[date, date, str] | None) -> None:
    assert corrected_date(value) == expected
