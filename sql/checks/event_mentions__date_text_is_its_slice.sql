-- The words that date an event are what their offsets cut out of the body.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.date_text,
    event_mentions.date_text_start,
    event_mentions.date_text_end
from event_mentions
inner join articles
    on articles.article_id = event_mentions.article_id
where
    event_mentions.date_text_start is not null
    and event_mentions.date_text is distinct from substring(
        articles.body,
        event_mentions.date_text_start + 1,
        event_mentions.date_text_end - event_mentions.date_text_start
    )
