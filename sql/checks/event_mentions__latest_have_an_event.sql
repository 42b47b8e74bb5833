-- Every mention in the latest version of an article belongs to an event.
-- severity: error
select
    event_mentions.event_mention_id,
    event_mentions.article_id
from event_mentions
inner join articles
    on articles.article_id = event_mentions.article_id
where
    articles.is_latest
    and event_mentions.withdrawn_by is null
    and event_mentions.event_id is null
