"""Every table and view as Parquet and CSV: read back by DuckDB, Polars and pandas, every value is as it was."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest
from duckdb import DuckDBPyConnection

from pipeline.database import dictionary
from pipeline.exporting.table_files import described_tables, is_nested, write_csv, write_parquet
from tests.exporting import news_to_export


@pytest.fixture(params=["samples", "evil"])
def con(request: pytest.FixtureRequest, samples: Path) -> DuckDBPyConnection:
    """The samples, and a small warehouse whose texts are hard to write."""
    if request.param == "samples":
        return news_to_export.with_views_held(samples)
    return news_to_export.evil_with_views_held()


def test_every_table_and_view_is_read_back_whole_from_parquet(con: DuckDBPyConnection, tmp_path: Path) -> None:
    written = {file.name: file.row_count for file in write_parquet(con, tmp_path)}
    assert len(written) == len(list(tmp_path.iterdir())) > 30
    for name, _ in described_tables(con):
        path = tmp_path / f"{name}.parquet"
        assert written[path.name] == pl.read_parquet(path).height
        assert differing(con, f'from "{name}"', f"from '{path}'") == [], name


def test_every_table_and_view_is_read_back_whole_from_csv_by_duckdb(con: DuckDBPyConnection, tmp_path: Path) -> None:
    list(write_csv(con, tmp_path))
    for name, columns in described_tables(con):
        con.execute(
            f"create or replace temp table cells as from read_csv('{tmp_path}/{name}.csv', header = true, "
            "all_varchar = true, allow_quoted_nulls = false)"
        )
        read = f"select {', '.join(_as_stored(one) for one in columns)} from cells"
        assert differing(con, f'from "{name}"', read) == [], name


def test_polars_and_pandas_read_every_cell_of_every_csv(con: DuckDBPyConnection, tmp_path: Path) -> None:
    list(write_csv(con, tmp_path))
    for name, columns in described_tables(con):
        expected = sorted(texts(con, name, columns), key=repr)
        file = tmp_path / f"{name}.csv"
        by_polars = pl.read_csv(file, infer_schema=False)
        assert by_polars.columns == [column["column_name"] for column in columns]
        assert sorted(by_polars.rows(), key=repr) == expected, name
        by_pandas = pd.read_csv(file, dtype=str, keep_default_na=False, na_values=[""])
        assert sorted(
            (tuple(None if pd.isna(cell) else cell for cell in row) for row in by_pandas.itertuples(index=False)),
            key=repr,
        ) == sorted((tuple(cell or None for cell in row) for row in expected), key=repr), name


def test_no_column_has_both_nulls_and_empty_texts(con: DuckDBPyConnection) -> None:
    mixed = []
    for name, columns in described_tables(con):
        for column in (one["column_name"] for one in columns if one["type"] == "VARCHAR"):
            query = f'select bool_or("{column}" is null) and bool_or("{column}" = \'\') from "{name}"'
            mixed += [f"{name}.{column}"] if con.execute(query).fetchall()[0][0] else []
    assert mixed == []


def test_numbers_are_read_to_the_last_digit(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_csv(con, tmp_path))
        stored = con.execute("select latitude from event_mentions where latitude is not null order by 1").fetchall()
    read = pd.read_csv(tmp_path / "event_mentions.csv")["latitude"].dropna()
    assert sorted(read) == [latitude for (latitude,) in stored]


def test_the_package_describes_every_file_and_column(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_csv(con, tmp_path))
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert {path.name for path in tmp_path.glob("*.csv")} == {one["path"] for one in package["resources"]}
    for resource in package["resources"]:
        header = pl.read_csv(tmp_path / resource["path"], infer_schema=False, n_rows=0).columns
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert set(resource["schema"].get("primaryKey", [])) <= set(header)
    articles = next(one for one in package["resources"] if one["name"] == "articles")
    assert articles["schema"]["primaryKey"] == ["article_id"]
    kinds = {field["name"]: field["type"] for field in articles["schema"]["fields"]}
    expected = {
        "title": "string", "authors": "array", "published_at": "datetime", "published_on": "date",
        "word_count": "integer", "is_latest": "boolean",
    }  # fmt: skip
    assert {name: kinds[name] for name in expected} == expected


def test_tables_are_those_of_the_dictionary(con: DuckDBPyConnection) -> None:
    kept = {table.name for table in dictionary.tables() if table.is_bookkeeping}
    assert [name for name, _ in described_tables(con)] == sorted(set(dictionary.by_table()) - kept)


def _as_stored(column: dict[str, Any]) -> str:
    """The select of a column of texts that gives it the type that the dictionary tells."""
    cell = f'"{column["column_name"]}"'
    return f"cast({f'cast({cell} as json)' if is_nested(column['type']) else cell} as {column['type']}) as {cell}"


def differing(con: DuckDBPyConnection, ours: str, theirs: str) -> list[Any]:
    """Rows that one of two queries gives and the other does not, as often as it does."""
    both = f"(({ours}) except all ({theirs})) union all (({theirs}) except all ({ours}))"
    return con.execute(both).fetchall()


def texts(con: DuckDBPyConnection, name: str, columns: list[dict[str, Any]]) -> list[tuple[str | None, ...]]:
    """The rows with each value as CSV is to have it."""
    cells = []
    for column in columns:
        cell = f'"{column["column_name"]}"'
        if is_nested(column["type"]):
            cell = f"to_json({cell})"
        if column["type"].startswith("TIMESTAMP"):
            cell = f"strftime({cell}, '%Y-%m-%dT%H:%M:%S.%fZ')"
        cells.append(f"cast({cell} as varchar)")
    return con.execute(f'select {", ".join(cells)} from "{name}"').fetchall()
