-- One row per entity, spelling and outlet: how often, and from when to when.
with spelled_mentions as (
    select
        quotes.speaker_id as entity_id,
        quotes.speaker as spelling,
        articles.outlet,
        articles.published_on,
        articles.published_granularity,
        articles.published_basis
    from quotes
    inner join articles
        on articles.article_id = quotes.article_id
    where articles.is_latest
    union all
    select
        event_participants.entity_id,
        event_participants.name as spelling,
        event_mention_overview.outlet,
        event_mention_overview.published_on,
        event_mention_overview.published_granularity,
        event_mention_overview.published_basis
    from event_participants
    inner join event_mention_overview
        on event_mention_overview.event_mention_id = event_participants.event_mention_id
),

dated_spellings as (
    select
        spelled_mentions.entity_id,
        spelled_mentions.spelling,
        spelled_mentions.outlet,
        arg_min(
            spelled_mentions, (spelled_mentions.published_on, spelled_mentions.published_basis)
        ) as earliest,
        arg_max(
            spelled_mentions, (spelled_mentions.published_on, spelled_mentions.published_basis)
        ) as latest
    from spelled_mentions
    where spelled_mentions.published_on is not null
    group by
        spelled_mentions.entity_id,
        spelled_mentions.spelling,
        spelled_mentions.outlet
)

select
    entity_aliases.entity_id,
    entities.name,
    entities.kind,
    entity_aliases.alias,
    entity_aliases.outlet,
    entity_aliases.mention_count,
    entity_aliases.alias <> entities.name as differs_from_name,
    dated_spellings.earliest.published_on as first_seen_on,
    dated_spellings.earliest.published_granularity as first_seen_granularity,
    coalesce(dated_spellings.earliest.published_basis, 'none') as first_seen_basis,
    dated_spellings.latest.published_on as last_seen_on,
    dated_spellings.latest.published_granularity as last_seen_granularity,
    coalesce(dated_spellings.latest.published_basis, 'none') as last_seen_basis
from entity_aliases
inner join entities
    on entities.entity_id = entity_aliases.entity_id
left join dated_spellings
    on
        dated_spellings.entity_id = entity_aliases.entity_id
        and dated_spellings.spelling = entity_aliases.alias
        and dated_spellings.outlet is not distinct from entity_aliases.outlet
