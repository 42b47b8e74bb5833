"""A published warehouse as files that other programs read: what is in them is what is in it."""

from pathlib import Path

import duckdb
import polars as pl
import pytest

from pipeline.exporting import HOW, ExportError, export_all


@pytest.mark.parametrize("kind", HOW)
def test_every_table_and_view_is_read_back_whole(samples: Path, tmp_path: Path, kind: str) -> None:
    export_all(samples, tmp_path / "it's out", kind)
    with duckdb.connect(str(samples), read_only=True) as con:
        named = con.execute("select table_name from information_schema.tables where table_schema = 'main'").fetchall()
        counts = {name: con.sql(f'select count(*) from "{name}"').fetchall()[0][0] for (name,) in named}
    assert {file.stem: _rows(file) for file in (tmp_path / "it's out").iterdir()} == counts


def test_what_cannot_be_read_is_said_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no\.duckdb is not exported to .*does not exist"):
        export_all(tmp_path / "no.duckdb", tmp_path, "csv")


def _rows(file: Path) -> int:
    read = pl.read_parquet(file) if file.suffix == ".parquet" else pl.read_csv(file, infer_schema=False)
    return read.height
