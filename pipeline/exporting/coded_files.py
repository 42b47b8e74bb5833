"""Events in the columns of POLECAT and of GDELT 2.0, and panels of countries and pairs of countries by month.

Which columns those data have, in which order, and what of ours stands in them is listed in
``seeds/reference/exports``; what we do not know is empty. Sources: the files of POLECAT on Harvard Dataverse
(doi:10.7910/DVN/AJGVIT); The GDELT Event Database, Data Format Codebook V2.0 (2015).

Neither kind of file knows quoting: in their cells tabs, line breaks and control characters are a blank, a mark ``"``
is an apostrophe, so that readers that quote and readers that do not see the same. Panels are CSV (RFC 4180).
"""

import csv
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from duckdb import DuckDBPyConnection

from pipeline.exporting.exported_rows import ExportedFile, Selected, exported, listed_columns
from pipeline.places import american_state_ids, country_geonames_ids, fips_codes

UNQUOTED = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def write_polecat(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``polecat.txt``, a row an event that happened or goes on, and ``passages.txt`` with what has no column there."""
    _know_places(con)
    names = listed_columns("polecat", "polecat.txt")
    yield _tabbed(folder / "polecat.txt", exported(con, "polecat", version=_version()), names, has_header=True)
    passages = listed_columns("polecat", "passages.txt")
    yield _tabbed(folder / "passages.txt", exported(con, "polecat_passages"), passages, has_header=True)


def write_gdelt(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``communique.export.CSV`` and ``communique.mentions.CSV``, tab separated and without a header, as GDELT's are.

    The names of their columns stand in ``export.header.txt`` and ``mentions.header.txt``, a line each.
    """
    _know_places(con)
    for kind, rows in (("export", "gdelt_events"), ("mentions", "gdelt_mentions")):
        file = folder / f"communique.{kind}.CSV"
        names = listed_columns("gdelt", file.name)
        yield _tabbed(file, exported(con, rows), names, has_header=False)
        (folder / f"{kind}.header.txt").write_text("\t".join(names) + "\n", encoding="utf-8")


def write_panels(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``country_month.csv`` and ``dyad_month.csv``: every month between the first and the last, zeros included."""
    for name in ("country_month", "dyad_month"):
        file = folder / f"{name}.csv"
        rows = exported(con, f"{name}s")
        columns = _named(rows, listed_columns("panels", file.name), file.name)
        with file.open("w", encoding="utf-8", newline="") as lines:
            written = csv.writer(lines, lineterminator="\n")
            written.writerow(columns)
            yield ExportedFile(file.name, _counted(written.writerow(row) for row in rows.rows))


def _tabbed(file: Path, rows: Selected, names: tuple[str, ...], *, has_header: bool) -> ExportedFile:
    """Write rows a line each, cells parted by tabs; null is an empty cell."""
    columns = _named(rows, names, file.name)
    with file.open("w", encoding="utf-8", newline="") as lines:
        written = csv.writer(lines, "excel-tab", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        if has_header:
            written.writerow(columns)
        return ExportedFile(file.name, _counted(written.writerow(map(_unquoted, row)) for row in rows.rows))


def _named(rows: Selected, names: tuple[str, ...], file: str) -> tuple[str, ...]:
    """The names of a file's columns; raises ValueError where a statement does not give those listed, in order."""
    if [name.lower() for name in rows.columns] != [name.lower() for name in names]:
        raise ValueError(f"{file}: the statement gives {rows.columns}, seeds/reference/exports lists {names}")
    return names


def _unquoted(value: object) -> object:
    return UNQUOTED.sub(" ", value).strip().replace('"', "'") if isinstance(value, str) else value


def _counted(written: Iterator[object]) -> int:
    return sum(1 for _ in written)


def _know_places(con: DuckDBPyConnection) -> None:
    """Hold the table ``known_places``: countries, with codes of FIPS 10-4, and states of the USA, by GeoNames id."""
    places = [(key, "country", code, fips_codes().get(code)) for code, key in country_geonames_ids().items()]
    places += [(key, "state", "USA", None) for key in american_state_ids().values()]
    columns = "geonames_id bigint, kind varchar, country varchar, fips varchar"
    con.execute(f"create or replace temp table known_places ({columns})")
    con.executemany("insert into known_places values (?, ?, ?, ?)", places)


def _version() -> str:
    """The version of this project, empty where it runs without having been installed."""
    try:
        return version("communique")
    except PackageNotFoundError:
        return ""
