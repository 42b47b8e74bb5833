-- One row per event that articles of one story report, those that most of them tell first.
with tellings as (
    select
        event_mentions.event_id,
        count(distinct event_mentions.article_id) as telling_count
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    where
        articles.story_id = $story_id
        and articles.is_latest
        and event_mentions.withdrawn_by is null
    group by all
)

select
    shown_events.event_id,
    tellings.telling_count,
    row_number() over (
        order by
            tellings.telling_count desc,
            shown_events.date_start desc nulls last,
            shown_events.event_id asc
    ) as position
from shown_events
inner join tellings
    on tellings.event_id = shown_events.event_id
