-- One row per reason for which records could not be used: records, with one of them and what is told of it.
select
    rejects.stage,
    rejects.reason,
    count(*) as reject_count,
    min(rejects.source_path) as source_path,
    arg_min(rejects.detail, (rejects.source_path, rejects.record_id, rejects.detail)) as detail
from rejects
group by all
order by reject_count desc, rejects.stage asc, rejects.reason asc
