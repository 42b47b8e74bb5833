-- One row per entity, spelling and outlet: how often, and from when to when.
with spelled_mentions as (
    select
        quotes.speaker_id as entity_id,
        quotes.speaker as spelling,
        quotes.article_id
    from quotes
    where quotes.speaker_id is not null
    union all
    select
        event_participants.entity_id,
        event_participants.name as spelling,
        event_mentions.article_id
    from event_participants
    inner join event_mentions
        on event_mentions.event_mention_id = event_participants.event_mention_id
    where event_participants.entity_id is not null
),

placed_mentions as (
    select
        spelled_mentions.entity_id,
        spelled_mentions.spelling,
        articles.outlet,
        outlet_shown(articles.outlet, articles.source_path) as outlet_shown,
        articles.published_on,
        articles.published_granularity,
        articles.published_basis
    from spelled_mentions
    inner join articles
        on articles.article_id = spelled_mentions.article_id
    where articles.is_latest
),

placed_spellings as (
    select
        placed_mentions.entity_id,
        placed_mentions.spelling,
        placed_mentions.outlet,
        placed_mentions.outlet_shown,
        count(*) as mention_count,
        arg_min(
            placed_mentions, (placed_mentions.published_on, placed_mentions.published_basis)
        ) filter (where placed_mentions.published_on is not null) as earliest,
        arg_max(
            placed_mentions, (placed_mentions.published_on, placed_mentions.published_basis)
        ) filter (where placed_mentions.published_on is not null) as latest
    from placed_mentions
    group by
        placed_mentions.entity_id,
        placed_mentions.spelling,
        placed_mentions.outlet,
        placed_mentions.outlet_shown
)

select
    entities.name,
    entities.kind,
    entities.country,
    entity_aliases.alias,
    entity_aliases.alias <> entities.name as differs_from_name,
    coalesce(placed_spellings.outlet_shown, entity_aliases.outlet, '(unknown)') as outlet,
    case
        when entity_aliases.outlet is null
            then coalesce(placed_spellings.mention_count, entity_aliases.mention_count)
        else entity_aliases.mention_count
    end as mention_count,
    shown_date(
        placed_spellings.earliest.published_on,
        placed_spellings.earliest.published_on,
        placed_spellings.earliest.published_granularity
    ) as first_seen,
    coalesce(placed_spellings.earliest.published_basis, 'none') as first_seen_basis,
    shown_date(
        placed_spellings.latest.published_on,
        placed_spellings.latest.published_on,
        placed_spellings.latest.published_granularity
    ) as last_seen,
    coalesce(placed_spellings.latest.published_basis, 'none') as last_seen_basis,
    placed_spellings.earliest.published_on as first_seen_on,
    placed_spellings.earliest.published_granularity as first_seen_granularity,
    placed_spellings.latest.published_on as last_seen_on,
    placed_spellings.latest.published_granularity as last_seen_granularity,
    entity_aliases.entity_id
from entity_aliases
inner join entities
    on entities.entity_id = entity_aliases.entity_id
left join placed_spellings
    on
        placed_spellings.entity_id = entity_aliases.entity_id
        and placed_spellings.spelling = entity_aliases.alias
        and placed_spellings.outlet is not distinct from entity_aliases.outlet
