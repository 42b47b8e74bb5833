-- Mentions that were withdrawn since they were grouped: they are of no event any more.
select event_mention_id
from event_mentions
where
    event_id is not null
    and event_mention_id not in (
        select reported_mentions.event_mention_id from reported_mentions
    )
order by event_mention_id
