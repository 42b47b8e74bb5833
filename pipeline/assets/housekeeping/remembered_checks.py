"""Checks that are not done again: one that passed holds for as long as its statement and its tables' rows are the same.

What a table holds is told by a digest of its rows as they are, whoever wrote them.
"""

import hashlib
from collections.abc import Iterable, Iterator

from duckdb import DuckDBPyConnection

from pipeline.database import (
    Check,
    Violations,
    content_hash,
    dictionary,
    sql,
    statements_asked,
    tables_asked,
    transaction,
    upsert,
    violations,
)

CLOCKS = {"documents": ("last_seen_at",)}  # every run writes them, and no check asks for them
NONE = Violations(0, ())


class Checking:
    """One pass of checks over a build file; each answer is remembered when the pass is ``done``.

    The views that are asked are computed once and held as temporary tables of their names, each from the ones before:
    of 5,000 articles that takes a quarter of what their checks took one by one.
    """

    def __init__(self, con: DuckDBPyConnection) -> None:
        self._con = con
        self._passed = dict(con.execute("select check_key, digest from passed_checks").fetchall())
        self._hashes: dict[str, str] = {}
        self._found: dict[str, tuple[str, Violations]] = {}
        self._held: list[str] = []

    def violations(self, check: Check) -> Violations:
        """The rows that break a check; it is not asked again where the answer is known."""
        if check.key not in self._found:
            digest = self._digest(check)
            known = self._passed.get(check.key) == digest
            self._found[check.key] = digest, NONE if known else self._asked(check)
        return self._found[check.key][1]

    def _asked(self, check: Check) -> Violations:
        self._hold(check.table)
        return violations(self._con, check)

    def _hold(self, name: str) -> None:
        """Hold the rows of a view, from those of the views that it reads; a table stands as it is."""
        views = {view.name: view for view in sql.views()}
        if name in views and name not in self._held:
            for other in sorted(sql.dependencies(views[name])):
                self._hold(other)
            self._con.execute(f"create or replace temp table {name} as {views[name].text}")
            self._held.append(name)

    def let_go(self) -> None:
        """Hold no rows of views any more."""
        for name in self._held:
            self._con.execute(f"drop table temp.{name}")
        self._held.clear()

    def done(self) -> None:
        """Remember what passed, and no more what failed."""
        self.let_go()
        failed = [key for key, (_, found) in self._found.items() if found.count]
        passed = [
            {"check_key": key, "digest": digest} for key, (digest, found) in self._found.items() if not found.count
        ]
        with transaction(self._con):
            self._con.execute("delete from passed_checks where check_key in (select unnest(?::text[]))", [failed])
            upsert(self._con, "passed_checks", passed, ["digest"])

    def _digest(self, check: Check) -> str:
        told = [*statements_asked(check), *(f"{table} {self._hash(table)}" for table in sorted(tables_asked(check)))]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]

    def _hash(self, table: str) -> str:
        if table not in self._hashes:
            self._hashes[table] = content_hash(self._con, table, CLOCKS.get(table, ()))
        return self._hashes[table]


def broken_promises(checking: Checking, asked: Iterable[Check]) -> Iterator[str]:
    """Those of the errors of tables that some rows break; views can only be wrong where their tables are."""
    tables = {table.name for table in dictionary.tables()}
    for check in asked:
        if check.severity == "error" and check.table in tables and (found := checking.violations(check)).count:
            yield f"{check.table}: {check.description} ({found.count} rows)"
