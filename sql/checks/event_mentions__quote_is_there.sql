-- The quote that tells of an event is a quote of the same article.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.article_id,
    event_mentions.quote_id
from event_mentions
left join quotes
    on
        quotes.quote_id = event_mentions.quote_id
        and quotes.article_id = event_mentions.article_id
where
    event_mentions.quote_id is not null
    and quotes.quote_id is null
