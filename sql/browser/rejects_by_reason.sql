-- One row per stage and reason for which records could not be used, the most frequent first, with one of them.
select
    rejects.stage,
    rejects.reason,
    count(*) as reject_count,
    min(rejects.source_path) as source_path,
    min_by(rejects.detail, rejects.source_path) as detail
from rejects
group by
    rejects.stage,
    rejects.reason
order by
    reject_count desc,
    rejects.stage asc,
    rejects.reason asc
