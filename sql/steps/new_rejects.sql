-- The rejects that were not known yet.
insert into rejects by name
select distinct
    source_path,
    record_id,
    stage,
    reason,
    detail,
    $seen_at as seen_at
from found_rejects
where
    not exists (
        select 1
        from rejects
        where
            found_rejects.source_path = rejects.source_path
            and found_rejects.stage = rejects.stage
            and found_rejects.reason = rejects.reason
            and found_rejects.record_id is not distinct from rejects.record_id
            and found_rejects.detail is not distinct from rejects.detail
    )
order by all
