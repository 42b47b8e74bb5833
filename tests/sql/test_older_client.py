"""Views and examples in a client of the DuckDB line before ours, which reads the same published files."""

import json
import subprocess
from pathlib import Path

import pytest

from pipeline.database.schema import sql
from tests.sql import small_news

OLDER_CLIENT = Path(__file__).resolve().parents[2] / ".venv-duckdb-1.5" / "bin" / "python"
PROGRAM = """
import duckdb, json, sys
con = duckdb.connect(sys.argv[1], read_only=True)
print(json.dumps({name: len(con.execute(query).fetchall()) for name, query in json.load(sys.stdin).items()}))
"""


def test_views_and_examples_give_as_many_rows_in_an_older_client(tmp_path: Path) -> None:
    if not OLDER_CLIENT.exists():
        pytest.skip("`make test` installs the older client")
    path = tmp_path / "news.duckdb"
    queries = {view.name: f"from {view.name}" for view in sql.views()}
    queries |= {example.name: example.text for example in sql.examples()}
    with small_news.warehouse() as con:
        con.execute(f"attach '{path}' as published (storage_version 'v1.5.0')")
        con.execute("copy from database memory to published")
        con.execute("detach published")
        row_counts = {name: len(con.sql(query).fetchall()) for name, query in queries.items()}
    told = subprocess.run(
        [OLDER_CLIENT, "-c", PROGRAM, path], input=json.dumps(queries), capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout) == row_counts
