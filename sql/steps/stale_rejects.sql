-- The rejects of one stage that files (record_id is null) or records read again no longer give.
delete from rejects
where
    stage = $stage
    and exists (
        select 1
        from read_again
        where
            read_again.source_path = rejects.source_path
            and (read_again.record_id is null or read_again.record_id = rejects.record_id)
    )
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
