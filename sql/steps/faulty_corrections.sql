-- The lines of corrections that changed no row, as rejects.
select distinct
    source_path,
    'line ' || line_number as record_id,
    'corrections' as stage,
    if(correction is null, 'correction_malformed', 'correction_unmatched') as reason,
    concat_ws(': ', nullif(concat_ws(', ', target, correction, value), ''), trouble) as detail
from corrections
where not is_applied
order by all
