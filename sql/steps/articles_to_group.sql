-- Articles with a mention of no event, as one that was read again, or of one that users have corrected.
select distinct event_mentions.article_id
from event_mentions
left join events on events.event_id = event_mentions.event_id
where
    event_mentions.withdrawn_by is null
    and (event_mentions.event_id is null or events.corrected_by is not null)
order by event_mentions.article_id
