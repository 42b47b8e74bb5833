-- The events that are an article's own news.
select distinct
    event_mentions.event_id,
    event_mentions.article_id,
    case
        when
            articles.published_basis <> 'story'
            and articles.published_granularity in ('time', 'day')
            then articles.published_on
    end as published_on
from event_mentions
inner join events on events.event_id = event_mentions.event_id
inner join articles on articles.article_id = event_mentions.article_id
where
    event_mentions.is_lead
    and event_mentions.status in ('happened', 'ongoing', 'planned')
    and len(events.actors) > 0
