-- The events that are an article's own news.
select distinct
    event_mentions.article_id,
    event_mentions.event_id
from event_mentions
inner join events on events.event_id = event_mentions.event_id
where
    event_mentions.is_lead
    and event_mentions.status in ('happened', 'ongoing', 'planned')
    and len(events.actors) > 0
order by event_mentions.article_id, event_mentions.event_id
