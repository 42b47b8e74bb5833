-- One row per event that a person, country or organisation takes part in, latest first.
select
    event_id,
    row_number() over (
        order by
            date_start desc nulls last,
            article_count desc,
            event_id asc
    ) as position
from shown_events
where
    event_id in (
        select event_mentions.event_id
        from event_participants
        inner join event_mentions
            on event_mentions.event_mention_id = event_participants.event_mention_id
        where event_participants.entity_id = $entity_id and event_mentions.withdrawn_by is null
    )
