-- Every raw record could be used.
-- severity: warn
select
    rejects.source_path,
    rejects.record_id,
    rejects.stage,
    rejects.reason,
    rejects.detail
from rejects
