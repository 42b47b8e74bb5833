"""What every asset does beside its work: counts and previews, rejects, rows left out, checks, versions of code.

Does not belong here: what one asset reads and writes (the modules of ``pipeline.assets``).
"""

from pipeline.assets.housekeeping import check_assets, correction_assets, reject_assets
from pipeline.assets.housekeeping.code_versions import code_version, libraries_of_stages, versions_of_stages
from pipeline.assets.housekeeping.correction_assets import (
    corrected_by,
    names_of_ids,
    told_rows,
    usable_corrections,
)
from pipeline.assets.housekeeping.leaving_out import leave_out
from pipeline.assets.housekeeping.mapped_rows import progress, rows_of_records, tell_rejects, write_mapped
from pipeline.assets.housekeeping.reject_assets import found_rejects, settle_rejects, write_rejects
from pipeline.assets.housekeeping.reporting import (
    Stopwatch,
    column_schema,
    counted_preview,
    markdown_rows,
    materialized,
    nothing_to_publish,
    table_spec,
)

__all__ = [
    "Stopwatch",
    "check_assets",
    "code_version",
    "column_schema",
    "corrected_by",
    "correction_assets",
    "counted_preview",
    "found_rejects",
    "leave_out",
    "libraries_of_stages",
    "markdown_rows",
    "materialized",
    "names_of_ids",
    "nothing_to_publish",
    "progress",
    "reject_assets",
    "rows_of_records",
    "settle_rejects",
    "table_spec",
    "tell_rejects",
    "told_rows",
    "usable_corrections",
    "versions_of_stages",
    "write_mapped",
    "write_rejects",
]
