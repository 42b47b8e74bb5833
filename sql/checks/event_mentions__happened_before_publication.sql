-- What an article reports as happened did not begin after the day it was published or last changed.
-- severity: warn
select
    event_mentions.event_mention_id,
    event_mentions.trigger_text,
    event_mentions.date_start,
    event_mentions.date_basis,
    articles.published_at,
    articles.source_path
from event_mentions
inner join articles
    on articles.article_id = event_mentions.article_id
where
    event_mentions.status = 'happened'
    and event_mentions.date_start
    > greatest(articles.published_on, cast(articles.updated_at at time zone 'UTC' as date)) + 1
