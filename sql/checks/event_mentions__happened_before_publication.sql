-- What an article reports as happened did not begin after the day it was published or last changed.
-- severity: warn
with last_days as (
    select
        article_id,
        source_path,
        published_at,
        cast(updated_at at time zone 'UTC' as date) as updated_on,
        case published_granularity
            when 'year' then make_date(year(published_on), 12, 31)
            when 'month' then last_day(published_on)
            else published_on
        end as published_by
    from articles
)

select
    event_mentions.event_mention_id,
    event_mentions.trigger_text,
    event_mentions.date_start,
    event_mentions.date_basis,
    last_days.published_at,
    last_days.source_path
from event_mentions
inner join last_days
    on last_days.article_id = event_mentions.article_id
where
    event_mentions.status = 'happened'
    and event_mentions.date_start
    > greatest(last_days.published_by, last_days.updated_on) + 1
