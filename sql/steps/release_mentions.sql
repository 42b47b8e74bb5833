-- Mentions that were withdrawn with their whole event count again, until it is known which events they tell.
update event_mentions
set
    withdrawn_by = null,
    corrected_by = null
where
    event_mention_id in (
        select corrections.row_id
        from corrections
        where
            corrections.table_name = 'event_mentions'
            and corrections.field = 'withdrawn_by'
            and corrections.row_id <> corrections.target
    )
