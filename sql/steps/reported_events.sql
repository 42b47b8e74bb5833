-- What tells the events behind mentions apart; the parties come with `parties_of_mentions`.
select
    event_mentions.event_mention_id,
    event_mentions.article_id,
    articles.outlet,
    articles.title,
    articles.published_at,
    event_mentions.event_type,
    event_mentions.base_type,
    event_mentions.mode,
    event_mentions.quad_class,
    event_mentions.intensity,
    event_mentions.status,
    event_mentions.is_lead,
    event_mentions.trigger_text,
    event_mentions.evidence_text,
    event_mentions.date_start,
    event_mentions.date_end,
    event_mentions.date_granularity,
    event_mentions.date_text,
    event_mentions.date_basis,
    event_mentions.place,
    event_mentions.place_country,
    articles.is_latest
from event_mentions
inner join articles on articles.article_id = event_mentions.article_id
order by event_mentions.event_mention_id
