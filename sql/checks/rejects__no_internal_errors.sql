-- No record was lost to an error of our own code; each of these is a fault to report.
-- severity: warn
select
    rejects.source_path,
    rejects.record_id,
    rejects.stage,
    rejects.reason,
    rejects.detail
from rejects
where rejects.reason in ('internal_error', 'broken_promise')
