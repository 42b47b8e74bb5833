-- Why mentions were one event goes with the event, and with each of the two mentions that is of another event or gone.
delete from event_pairs
where
    (event_id, first_event_mention_id) not in (
        select (event_mentions.event_id, event_mentions.event_mention_id)
        from event_mentions
        where event_mentions.event_id is not null
    )
    or (event_id, second_event_mention_id) not in (
        select (event_mentions.event_id, event_mentions.event_mention_id)
        from event_mentions
        where event_mentions.event_id is not null
    )
