-- The counts of an event are those of its mentions in latest versions of articles.
-- severity: error
with counted as (
    select
        event_mentions.event_id,
        count(*) as mention_count,
        count(distinct event_mentions.article_id) as article_count,
        count(distinct articles.outlet) as outlet_count
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    where articles.is_latest
    group by event_mentions.event_id
)

select
    events.event_id,
    events.mention_count,
    counted.mention_count as counted_mention_count,
    events.article_count,
    counted.article_count as counted_article_count,
    events.outlet_count,
    counted.outlet_count as counted_outlet_count
from events
left join counted
    on counted.event_id = events.event_id
where
    events.mention_count is distinct from counted.mention_count
    or events.article_count is distinct from counted.article_count
    or events.outlet_count is distinct from counted.outlet_count
