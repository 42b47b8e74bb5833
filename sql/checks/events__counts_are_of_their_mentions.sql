-- The counts of an event are those of its mentions (origins: at most) in latest versions of articles, or in any where no latest has it.
-- severity: error
with event_mentions_that_count as (
    select
        event_mentions.event_id,
        event_mentions.article_id,
        articles.outlet,
        articles.origin
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    qualify
        articles.is_latest
        or not bool_or(articles.is_latest) over (partition by event_mentions.event_id)
),

counted as (
    select
        event_mentions_that_count.event_id,
        count(*) as mention_count,
        count(distinct event_mentions_that_count.article_id) as article_count,
        count(distinct event_mentions_that_count.outlet) as outlet_count,
        count(distinct event_mentions_that_count.origin) as origin_count
    from event_mentions_that_count
    group by event_mentions_that_count.event_id
)

select
    events.event_id,
    events.mention_count,
    counted.mention_count as counted_mention_count,
    events.article_count,
    counted.article_count as counted_article_count,
    events.outlet_count,
    counted.outlet_count as counted_outlet_count,
    events.origin_count,
    counted.origin_count as counted_origin_count
from events
left join counted
    on counted.event_id = events.event_id
where
    events.mention_count is distinct from counted.mention_count
    or events.article_count is distinct from counted.article_count
    or events.outlet_count is distinct from counted.outlet_count
    or events.origin_count > counted.origin_count
