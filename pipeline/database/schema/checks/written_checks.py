"""The checks that are written by hand: one file of ``sql/checks`` each, named ``<table>__<claim>.sql``."""

from collections.abc import Iterator, Mapping

from pipeline.database.schema import dictionary, sql
from pipeline.database.schema.checks.check import Check, Severity

SEVERITY_LINES: Mapping[str, tuple[Severity, bool]] = {
    "-- severity: error": ("error", False),
    "-- severity: error of an article": ("error", True),
    "-- severity: warn": ("warn", False),
}


def written_checks() -> Iterator[Check]:
    """Those of all files; raises ValueError for a file without its severity line or table."""
    return map(written, sql.folder("checks"))


def written(file: sql.SqlFile) -> Check:
    """The check of one file; its second line is one of ``SEVERITY_LINES``."""
    table, separator, claim = file.name.partition("__")
    severity, is_of_article = SEVERITY_LINES.get(file.text.splitlines()[1], (None, False))
    if not separator or table not in dictionary.by_table():
        raise ValueError(f"{file.name}.sql: the name must be <table>__<claim>, of a table in the data dictionary")
    if severity is None:
        raise ValueError(f"{file.name}.sql: the second line must be one of: {'; '.join(SEVERITY_LINES)}")
    return Check(table, claim, file.description, severity, file.text, is_of_article)
