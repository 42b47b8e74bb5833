-- The lines of corrections that say something, but for those of single mentions of events, which are set already.
select distinct
    source_path,
    line_number,
    correction,
    target,
    coalesce(value, '') as value,
    nullif(corrected_by, source_path || ' line ' || line_number) as label
from corrections
where
    correction is not null
    and not (
        table_name is not distinct from 'event_mentions' and row_id = target
    )
order by source_path, line_number
