-- One row per title that articles give one entity, the most frequent first: how often, in how many outlets.
with titles as (
    select
        quotes.speaker_title as title,
        quotes.article_id
    from quotes
    where quotes.speaker_id = $entity_id and quotes.speaker_title is not null
    union all
    select
        event_participants.title,
        event_mentions.article_id
    from event_participants
    inner join event_mentions
        on event_mentions.event_mention_id = event_participants.event_mention_id
    where event_participants.entity_id = $entity_id and event_participants.title is not null
)

select
    min(titles.title) as title,
    count(*) as use_count,
    count(distinct outlet_shown(articles.outlet, articles.source_path)) as outlet_count
from titles
inner join articles
    on articles.article_id = titles.article_id
group by lower(titles.title)
order by
    use_count desc,
    title asc
