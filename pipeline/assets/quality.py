"""The checks of ``sql/checks`` and of the data dictionary, shown on the assets that they speak of."""

from collections.abc import Iterator

import dagster as dg

from pipeline import checks, dictionary
from pipeline.assets.reporting import markdown_rows
from pipeline.checks import Check
from pipeline.resources import WarehouseFile

SEVERITY = {"error": dg.AssetCheckSeverity.ERROR, "warn": dg.AssetCheckSeverity.WARN}
SCHEMA_CHECK = dg.AssetCheckSpec(
    "describes_every_column",
    asset="data_dictionary",
    description="Tables, views and data dictionary name the same columns, with the same types, in the same order.",
)
SPECS = {
    dg.AssetCheckKey(dg.AssetKey(check.table), check.name): check
    for check in checks.checks()
    if check.table not in ("source_files", "stage_marks")  # the build's own, no assets
}


@dg.multi_asset_check(
    specs=[
        SCHEMA_CHECK,
        *(
            dg.AssetCheckSpec(key.name, asset=key.asset_key, description=check.description)
            for key, check in SPECS.items()
        ),
    ],
    can_subset=True,
    description="What the rows must obey: errors keep the file from being published, warnings tell of the input.",
)
def promises(context: dg.AssetCheckExecutionContext, warehouse: WarehouseFile) -> Iterator[dg.AssetCheckResult]:
    with warehouse.opened() as con:
        if SCHEMA_CHECK.key in context.selected_asset_check_keys:
            found = dictionary.differences(con)
            yield dg.AssetCheckResult(
                passed=not found, asset_key="data_dictionary", check_name=SCHEMA_CHECK.name,
                metadata={"differences": list(found)},
            )  # fmt: skip
        for key in sorted(context.selected_asset_check_keys & SPECS.keys()):
            yield _result(SPECS[key], checks.violations(con, SPECS[key]))


def _result(check: Check, found: checks.Violations) -> dg.AssetCheckResult:
    metadata: dict[str, dg.MetadataValue | int] = {"rows": found.count}
    if found.sample:
        names = list(found.sample[0])
        rows = [[row[name] for name in names] for row in found.sample]
        metadata["first rows"] = dg.MetadataValue.md(markdown_rows(names, rows))
    return dg.AssetCheckResult(
        passed=found.count == 0,
        asset_key=check.table,
        check_name=check.name,
        severity=SEVERITY[check.severity],
        description=check.description,
        metadata=metadata,
    )
