"""Events as POLECAT and GDELT write them, and panels: their columns, in their order, with what we know and no more."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.exporting import coded_files
from pipeline.exporting.coded_files import write_gdelt, write_panels, write_polecat
from pipeline.exporting.exported_rows import Selected
from pipeline.reference import rows
from tests.exporting import news_to_export

Row = dict[str, str]


def tabbed(file: Path, header: list[str] | None = None) -> list[Row]:
    """The rows of a tab-separated file, split at tabs alone."""
    lines = [line.split("\t") for line in file.read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    names = header or lines.pop(0)
    return [dict(zip(names, line, strict=True)) for line in lines]


def known(row: Row) -> Row:
    return {name: cell for name, cell in row.items() if cell}


def header(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").removesuffix("\n").split("\t")


def listed(name: str, file: str) -> list[str]:
    return [row["column"] for row in rows(f"exports/{name}") if row["file"] == file]


def test_a_meeting_in_the_columns_of_polecat(tmp_path: Path) -> None:
    list(write_polecat(news_to_export.small(), tmp_path))
    assert header_line(tmp_path / "polecat.txt") == listed("polecat", "polecat.txt")
    met = next(row for row in tabbed(tmp_path / "polecat.txt") if row["Event Type"] == "CONSULT")
    assert known(met) | {"Event ID": "", "Version": ""} == {
        "Event ID": "",
        "Event Date": "2024-03-12",
        "Event Type": "CONSULT",
        "Intensity": "1.0",
        "Quad Code": "VERBAL COOPERATION",
        "Actor Name": "Nadia Verholt",
        "Actor Country": "NOR",
        "Actor Title": "foreign minister",
        "Actor Name Raw": "Nadia Verholt",
        "Recipient Name": "Tomas Okafor",
        "Recipient Country": "NGA",
        "Recipient Title": "foreign minister",
        "Recipient Name Raw": "Tomas Okafor",
        "Placename": "Lagos",
        "City": "Lagos",
        "Country": "NGA",
        "Latitude": "6.45",
        "Longitude": "3.39",
        "Source": "Coast Herald",
        "Publication Date": "2024-03-12",
        "Story People": "Nadia Verholt; Tomas Okafor",
        "Story Locations": "Lagos",
        "Version": "",
    }


def test_a_meeting_in_the_columns_of_gdelt(tmp_path: Path) -> None:
    con = news_to_export.small()
    list(write_gdelt(con, tmp_path))
    names = header(tmp_path / "export.header.txt")
    assert (len(names), names) == (61, listed("gdelt", "communique.export.CSV"))
    ((key,),) = con.execute("select event_id from events where event_id = left(md5('met'), 16)").fetchall()
    met = next(
        row
        for row in tabbed(tmp_path / "communique.export.CSV", names)
        if row["GLOBALEVENTID"] == str(int(key[:13], 16))
    )
    assert known(met) == {
        "GLOBALEVENTID": str(int(key[:13], 16)),
        "Day": "20240312",
        "MonthYear": "202403",
        "Year": "2024",
        "FractionDate": "2024.1973",
        "Actor1Code": "NOR",
        "Actor1Name": "Nadia Verholt",
        "Actor1CountryCode": "NOR",
        "Actor2Code": "NGA",
        "Actor2Name": "Tomas Okafor",
        "Actor2CountryCode": "NGA",
        "IsRootEvent": "1",
        "QuadClass": "1",
        "NumMentions": "2",
        "NumSources": "2",
        "NumArticles": "2",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Lagos",
        "ActionGeo_CountryCode": "NI",
        "ActionGeo_Lat": "6.45",
        "ActionGeo_Long": "3.39",
        "DATEADDED": "20240315120000",
        "SOURCEURL": "Coast Herald: Ministers meet in Lagos",
    }


def test_mentions_of_gdelt_are_of_its_events(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_gdelt(con, tmp_path))
        stored = con.execute(
            "select count(*) from event_mention_overview inner join events using (event_id) "
            "where events.status in ('happened', 'ongoing')"
        ).fetchall()[0][0]
    events = read(tmp_path / "communique.export.CSV", header(tmp_path / "export.header.txt"))
    mentions = read(tmp_path / "communique.mentions.CSV", header(tmp_path / "mentions.header.txt"))
    assert (mentions.shape[1], mentions.shape[0]) == (16, stored)
    assert events["GLOBALEVENTID"].is_unique
    assert set(mentions["GLOBALEVENTID"]) == set(events["GLOBALEVENTID"])
    assert int(events["GLOBALEVENTID"].max()) < 2**52
    assert set(events["QuadClass"]) <= {1, 2, 3, 4}
    assert events["EventCode"].dropna().str.fullmatch(r"\d{3,4}").all()
    assert (
        mentions.groupby("GLOBALEVENTID").size().to_dict() == events.set_index("GLOBALEVENTID")["NumMentions"].to_dict()
    )


def read(file: Path, names: list[str]) -> Any:
    codes = {name: str for name in names if name.endswith("Code")}
    return pd.read_csv(file, sep="\t", header=None, names=names, dtype=codes)


def header_line(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split("\n", 1)[0].split("\t")


def test_a_day_is_given_only_where_a_day_is_known(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_polecat(con, tmp_path))
        list(write_gdelt(con, tmp_path))
        stored = con.execute(
            "select event_id, date_start, date_end from event_timeline where status in ('happened', 'ongoing')"
        ).fetchall()
    days = {row["Event ID"]: row["Event Date"] for row in tabbed(tmp_path / "polecat.txt")}
    assert days == {key: str(first) if first and first == last else "" for key, first, last in stored}
    coded = {
        row["GLOBALEVENTID"]: (row["Day"], row["MonthYear"], row["Year"])
        for row in tabbed(tmp_path / "communique.export.CSV", header(tmp_path / "export.header.txt"))
    }
    assert coded == {str(int(key[:13], 16)): _parts(first, last) for key, first, last in stored}


def _parts(first: date | None, last: date | None) -> tuple[str, str, str]:
    """What both ends of a date have in common, as day, month and year."""
    one, other = (f"{day:%Y%m%d}" if day else "" for day in (first, last))
    day, month, year = (one[:length] if one[:length] == other[:length] else "" for length in (8, 6, 4))
    return day, month, year


@pytest.mark.parametrize(("name", "file"), [("polecat", "polecat.txt"), ("gdelt", "communique.export.CSV")])
def test_columns_that_nothing_of_ours_goes_to_are_empty(samples: Path, tmp_path: Path, name: str, file: str) -> None:
    with news_to_export.opened(samples) as con:
        list((write_polecat if name == "polecat" else write_gdelt)(con, tmp_path))
    names = listed(name, file)
    read_back = tabbed(tmp_path / file, None if name == "polecat" else names)
    of_nothing = {row["column"] for row in rows(f"exports/{name}") if row["file"] == file and not row["ours"]}
    assert {column for row in read_back for column in known(row)} & of_nothing <= {"Version"}


def test_whatever_stands_in_a_text_a_row_is_a_line_and_a_cell_a_cell(tmp_path: Path) -> None:
    con = news_to_export.evil()
    list(write_polecat(con, tmp_path))
    list(write_gdelt(con, tmp_path))
    (split,) = tabbed(tmp_path / "polecat.txt")
    with (tmp_path / "polecat.txt").open(encoding="utf-8", newline="") as lines:
        (quoting,) = csv.DictReader(lines, dialect="excel-tab")
    assert split == quoting
    assert split["Actor Name"] == "one =cmd|' /C calc'!A0 'a', b c </script><b>&amp; \ufffe é😀 NA"
    names = header(tmp_path / "export.header.txt")
    assert [len(tabbed(tmp_path / "communique.export.CSV", names)), split["Event ID"]] == [1, "0123456789abcdef"]


def test_a_statement_that_gives_other_columns_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coded_files, "exported", lambda *_, **__: Selected(("Event ID",), iter(())))
    with pytest.raises(ValueError, match=r"polecat\.txt: the statement gives \('Event ID',\), .* lists"):
        list(write_polecat(news_to_export.small(), tmp_path))


COUNTS = (
    "event_count", "verbal_cooperation_count", "material_cooperation_count", "verbal_conflict_count",
    "material_conflict_count", "planned_count",
)  # fmt: skip


def test_pairs_by_month_agree_with_the_view(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_panels(con, tmp_path))
        columns = ", ".join(COUNTS)
        stored = con.execute(
            f"select actor_country, recipient_country, month, {columns}, mean_intensity from dyad_months "
            "where month is not null"
        ).fetchall()
    panel = pd.read_csv(tmp_path / "dyad_month.csv", keep_default_na=False, na_values=[""])
    assert list(panel.columns) == listed("panels", "dyad_month.csv")
    counted = panel[panel["event_count"] + panel["planned_count"] > 0]
    keys = ["actor_country", "recipient_country", "month", *COUNTS, "mean_intensity"]
    rows_of_panel = counted[keys].astype(object).where(counted[keys].notna(), None).itertuples(index=False, name=None)
    assert sorted(rows_of_panel, key=repr) == sorted(stored, key=repr)
    assert panel.loc[panel["event_count"] == 0, "mean_intensity"].isna().all()
    assert is_whole(panel, ["actor_country", "recipient_country"])


def test_countries_by_month_count_each_event_of_theirs_once(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_panels(con, tmp_path))
        stored = con.execute(
            "select event_participants.country, strftime(events.date_start, '%Y-%m'), count(distinct events.event_id) "
            "from events inner join event_mention_overview as mentions using (event_id) "
            "inner join event_participants using (event_mention_id) "
            "where events.status in ('happened', 'ongoing') and event_participants.basis <> 'inferred' "
            "and event_participants.country is not null and (event_participants.role = 'actor' "
            "or (event_participants.role = 'recipient' and mentions.is_reciprocal)) and "
            "(events.date_granularity in ('day', 'week', 'month') "
            "or date_trunc('month', events.date_start) = date_trunc('month', events.date_end)) group by all"
        ).fetchall()
        quotations = con.execute(
            "select count(*) from quote_overview where speaker_country is not null and continues_quote_id is null "
            "and said_on_granularity in ('day', 'week', 'month')"
        ).fetchall()[0][0]
    panel = pd.read_csv(tmp_path / "country_month.csv", keep_default_na=False, na_values=[""])
    assert list(panel.columns) == listed("panels", "country_month.csv")
    acting = panel[panel["event_count"] > 0]
    found = acting[["country", "month", "event_count"]].itertuples(index=False, name=None)
    assert sorted(found) == sorted(stored)
    assert panel["quote_count"].sum() == quotations
    by_class = panel[list(COUNTS[1:-1])].sum(axis=1)
    by_type = panel[list(panel.columns[8:24])].sum(axis=1)
    assert (panel["event_count"] == by_class).all()
    assert (panel["event_count"] == by_type).all()
    assert panel.loc[panel["event_count"] == 0, "mean_intensity"].isna().all()
    assert is_whole(panel, ["country"])


def is_whole(panel: Any, keys: list[str]) -> bool:
    """Whether every unit has every month between the first and the last, once, in order."""
    months = pd.period_range(panel["month"].min(), panel["month"].max(), freq="M").astype(str).tolist()
    return all(own["month"].tolist() == months for _, own in panel.groupby(keys))
