-- The mentions of events in the bodies of latest versions, with the parties that stand there.
select
    event_mentions.article_id,
    event_mentions.event_mention_id,
    event_mentions.event_type,
    event_mentions.trigger_start,
    event_mentions.trigger_end,
    coalesce(
        list(
            struct_pack(
                party := event_participants.role,
                char_start := event_participants.char_start,
                char_end := event_participants.char_end
            )
            order by event_participants.role, event_participants.position
        ) filter (where event_participants.char_start is not null),
        []
    ) as parties
from event_mentions
inner join articles on articles.article_id = event_mentions.article_id
left join event_participants
    on event_participants.event_mention_id = event_mentions.event_mention_id
where
    articles.is_latest
    and event_mentions.withdrawn_by is null
    and event_mentions.trigger_start is not null
group by all
order by
    event_mentions.article_id, event_mentions.trigger_start, event_mentions.event_mention_id
