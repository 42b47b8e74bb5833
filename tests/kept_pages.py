"""Outputs that documents show, written anew from the sample articles: the README's query, and every example query.

    python -m tests.kept_pages [PUBLISHED]

builds the samples, or takes a published file of them, and writes ``README.md`` and ``sql/examples/README.md``.
"""

import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from pipeline.database.schema import sql
from pipeline.paths import ROOT
from tests.runs import run

README = ROOT / "README.md"
EXAMPLES = ROOT / "sql" / "examples" / "README.md"
QUERY = re.compile(r"<!-- query: kept true by a test -->\n```sql\n(.*?)```\n```\n(.*?)```", re.DOTALL)
SHOWN_ROWS = 4
CELL_WIDTH = 60  # characters
HEAD = """\
# Questions and their queries

What people who study the news ask, the query that answers it, and the first rows that it gives on the sample articles
(long cells are cut). Each query is a file of this folder; run one on your own warehouse, also while a run writes:

```
duckdb -readonly warehouse/news.duckdb < sql/examples/who_met_whom.sql
```

or in Python, with `import duckdb` and `from pathlib import Path`:

```python
con = duckdb.connect("warehouse/news.duckdb", read_only=True)
con.sql(Path("sql/examples/who_met_whom.sql").read_text()).show()
```

This page is written by `python -m tests.kept_pages`, and a test compares it with what the queries give.
"""


def shown(published: Path, query: str) -> str:
    """What DuckDB's client shows for a query, without spaces at line ends."""
    with duckdb.connect(str(published), read_only=True) as con:
        return "\n".join(line.rstrip() for line in str(con.sql(query)).strip().splitlines()) + "\n"


def examples_page(published: Path) -> str:
    """The page of the example queries: each with its question, its text and its first rows."""
    with duckdb.connect(str(published), read_only=True) as con:
        con.execute("set timezone = 'UTC'")
        return "\n".join([HEAD, *(line for example in sql.examples() for line in _section(con, example))])


def _section(con: duckdb.DuckDBPyConnection, example: sql.SqlFile) -> Iterator[str]:
    statement = example.text.partition("\n")[2].strip()
    found = con.sql(example.text)
    rows = found.fetchall()
    yield f"## {example.description}\n"
    yield f"[`{example.name}.sql`]({example.name}.sql)\n\n```sql\n{statement}\n```\n"
    yield _line(found.columns)
    yield _line(["---"] * len(found.columns))
    yield from (_line([_cell(value) for value in row]) for row in rows[:SHOWN_ROWS])
    yield f"\n{_count(len(rows))}\n"


def _count(rows: int) -> str:
    if rows > SHOWN_ROWS:
        return f"… {rows} rows in all."
    return f"{rows} rows." if rows != 1 else "1 row."


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = " ".join((", ".join(map(str, value)) if isinstance(value, list) else str(value)).split())
    text = text if len(text) <= CELL_WIDTH else text[: CELL_WIDTH - 1].rstrip() + "…"
    return re.sub(r"([\\|`*_<\[\]])", r"\\\1", text)


def main() -> None:
    if len(sys.argv) > 1:
        _write(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        published = Path(folder) / "news.duckdb"
        run(ROOT / "seeds" / "articles", published)
        _write(published)


def _write(published: Path) -> None:
    told = README.read_text(encoding="utf-8")
    found = QUERY.search(told)
    assert found is not None
    README.write_text(told.replace(found.group(2), shown(published, found.group(1))), encoding="utf-8")
    EXAMPLES.write_text(examples_page(published), encoding="utf-8")


if __name__ == "__main__":
    main()
