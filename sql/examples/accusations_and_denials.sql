-- Who accuses whom of what, and who denied it?
select
    accusations.accusers,
    accusations.accused,
    coalesce(accusations.matter, accusations.snippet) as matter,
    accusations.rejected_by,
    accusations.date,
    accusations.date_basis,
    accusations.outlets,
    accusations.source_path,
    accusations.char_start,
    accusations.char_end
from accusations
order by
    accusations.date_start nulls last,
    accusations.event_id
