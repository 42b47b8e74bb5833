-- Every line of corrections changed a row.
-- severity: warn
select
    corrections.source_path,
    corrections.line_number,
    corrections.correction,
    corrections.target,
    corrections.trouble
from corrections
where not corrections.is_applied
