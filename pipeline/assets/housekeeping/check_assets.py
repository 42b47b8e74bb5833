"""The checks of ``sql/checks`` and of the data dictionary, shown on the assets that they speak of."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping.remembered_checks import Checking, broken_promises
from pipeline.assets.housekeeping.reporting import markdown_rows
from pipeline.database import Check, checks, dictionary, differences
from pipeline.resources import WarehouseFile

SEVERITY = {"warn": dg.AssetCheckSeverity.WARN, "error": dg.AssetCheckSeverity.ERROR}  # the graver one last
DICTIONARY_CHECK = "follows_the_data_dictionary"
SCHEMA_CHECK = dg.AssetCheckSpec(
    "describes_every_column",
    asset="data_dictionary",
    description="Tables, views and data dictionary name the same columns, with the same types, in the same order.",
)

GATE = dg.AssetCheckSpec(
    "every_promise_is_kept",
    asset="data_dictionary",  # on which nothing hangs but the published file
    blocking=True,
    description="No error of any table: what keeps the file from being published.",
)


def _shown_checks() -> Mapping[dg.AssetCheckKey, Sequence[Check]]:
    """The checks as the UI shows them: each by itself, but as one a table what is asked of its columns.

    An entry costs a run about 30 ms of bookkeeping, so that the six kinds of checks of columns share one a table.
    """
    shown: dict[dg.AssetCheckKey, list[Check]] = {}
    bookkeeping = {table.name for table in dictionary.tables() if table.is_bookkeeping}
    for check in checks():
        if check.table not in bookkeeping:
            name = DICTIONARY_CHECK if check.is_of_columns else check.name
            shown.setdefault(dg.AssetCheckKey(dg.AssetKey(check.table), name), []).append(check)
    return shown


SHOWN = _shown_checks()


def _spec(key: dg.AssetCheckKey, together: Sequence[Check]) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(
        key.name, asset=key.asset_key, description=" ".join(check.description for check in together)
    )


@dg.multi_asset_check(
    specs=[SCHEMA_CHECK, *(_spec(key, together) for key, together in SHOWN.items()), GATE],
    can_subset=True,
    description="What the rows must obey: errors keep the file from being published, warnings tell of the input.",
)
def promises(context: dg.AssetCheckExecutionContext, warehouse: WarehouseFile) -> Iterator[dg.AssetCheckResult]:
    """Every result of its own, and then, if all are asked for, one that ``published`` waits for."""
    asked = context.selected_asset_check_keys
    checking = Checking(warehouse.con)
    found = list(differences(warehouse.con))
    if SCHEMA_CHECK.key in asked:
        yield dg.AssetCheckResult(
            passed=not found,
            asset_key="data_dictionary",
            check_name=SCHEMA_CHECK.name,
            metadata={"differences": found},
        )
    for key in sorted(asked & SHOWN.keys()):
        yield _result(checking, key, SHOWN[key])
    if GATE.key in asked:
        broken = [*found, *broken_promises(checking, checks())]
        checking.done()
        yield dg.AssetCheckResult(
            passed=not broken, asset_key="data_dictionary", check_name=GATE.name, metadata={"broken": broken}
        )
        if broken:
            raise not_published(broken, warehouse.files.published)
        warehouse.promises_hold()
    else:
        checking.done()


def what_keeps_from_publishing(con: DuckDBPyConnection) -> Iterator[str]:
    """What is wrong with schema and tables, a line each."""
    yield from differences(con)
    yield from broken_promises(Checking(con), checks())


def not_published(broken: Sequence[str], published: Path) -> dg.Failure:
    """The failure of a run whose rows break promises."""
    return dg.Failure(
        f"not published, {len(broken)} promises are broken; readers keep {published} as it was. "
        "See the failed checks of these assets: " + "; ".join(broken),
        allow_retries=False,
    )


def _result(checking: Checking, key: dg.AssetCheckKey, together: Sequence[Check]) -> dg.AssetCheckResult:
    metadata: dict[str, dg.MetadataValue | int] = {}
    broken = list[Check]()
    count = 0
    for check in together:
        found = checking.violations(check)
        count += found.count
        if found.sample:
            broken.append(check)
            names = list(found.sample[0])
            rows = [[row[name] for name in names] for row in found.sample]
            metadata[check.description] = dg.MetadataValue.md(markdown_rows(names, rows))
    return dg.AssetCheckResult(
        passed=count == 0,
        asset_key=key.asset_key,
        check_name=key.name,
        severity=max((SEVERITY[check.severity] for check in broken or together), key=list(SEVERITY.values()).index),
        metadata={"rows": count, **metadata},
    )
