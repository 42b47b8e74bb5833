-- The rejects of one stage that files read again no longer give.
delete from rejects
where
    stage = $stage
    and source_path in (select unnest($paths::text[]))
    and not exists (
        select 1
        from found_rejects
        where
            found_rejects.source_path = rejects.source_path
            and found_rejects.stage = rejects.stage
            and found_rejects.reason = rejects.reason
            and found_rejects.record_id is not distinct from rejects.record_id
            and found_rejects.detail is not distinct from rejects.detail
    )
