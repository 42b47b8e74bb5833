-- One row per event that happened or is going on, as the fullest mention of it tells: the columns of POLECAT.
with parties as (
    select
        event_participants.event_mention_id,
        event_participants.role,
        event_participants.position,
        event_participants.text,
        event_participants.title,
        event_participants.sector,
        coalesce(entities.name, event_participants.name) as name,
        case
            when entities.corrected_by is not null then entities.country
            when event_participants.basis <> 'inferred'
                then coalesce(event_participants.country, event_participants.org_code)
        end as country
    from event_participants
    left join entities
        on entities.entity_id = event_participants.entity_id
    where
        event_participants.role in ('actor', 'recipient')
        and event_participants.kind <> 'thing'
),

sides as (
    select
        parties.event_mention_id,
        parties.role,
        string_agg(parties.name, '; ' order by parties.position) as names,
        string_agg(parties.text, '; ' order by parties.position) as texts,
        string_agg(parties.title, '; ' order by parties.position) as titles,
        string_agg(distinct parties.country, '; ' order by parties.country) as countries,
        any_value(parties.sector order by parties.position) as first_sector,
        string_agg(distinct parties.sector, '; ' order by parties.sector) as sectors
    from parties
    group by parties.event_mention_id, parties.role
),

names_in_articles as (
    select
        event_mention_overview.article_id,
        entities.kind,
        entities.name
    from event_mention_overview
    inner join event_participants
        on event_participants.event_mention_id = event_mention_overview.event_mention_id
    inner join entities
        on entities.entity_id = event_participants.entity_id
    union
    select
        quote_overview.article_id,
        entities.kind,
        entities.name
    from quote_overview
    inner join entities
        on entities.entity_id = quote_overview.speaker_id
    union
    select
        event_mention_overview.article_id,
        'place' as kind,
        event_mention_overview.place as name
    from event_mention_overview
    where event_mention_overview.place is not null
),

stories_told as (
    select
        names_in_articles.article_id,
        string_agg(names_in_articles.name, '; ' order by names_in_articles.name)
        filter (where names_in_articles.kind = 'person') as people,
        string_agg(names_in_articles.name, '; ' order by names_in_articles.name)
        filter (where names_in_articles.kind = 'organisation') as organisations,
        string_agg(distinct names_in_articles.name, '; ' order by names_in_articles.name)
        filter (where names_in_articles.kind in ('place', 'country')) as locations
    from names_in_articles
    group by names_in_articles.article_id
)

select
    event_timeline.event_id as "Event ID",
    case
        when
            event_timeline.date_granularity in ('time', 'day')
            and coalesce(event_timeline.date_end, event_timeline.date_start)
            = event_timeline.date_start
            then event_timeline.date_start
    end as "Event Date",
    event_timeline.event_type as "Event Type",
    event_timeline.mode as "Event Mode",
    event_timeline.intensity,
    upper(event_timeline.quad_class) as "Quad Code",
    null as contexts,
    actor_side.names as "Actor Name",
    actor_side.countries as "Actor Country",
    null as "Actor COW",
    actor_side.first_sector as "Primary Actor Sector",
    actor_side.sectors as "Actor Sectors",
    actor_side.titles as "Actor Title",
    actor_side.texts as "Actor Name Raw",
    null as "Wikipedia Actor ID",
    recipient_side.names as "Recipient Name",
    recipient_side.countries as "Recipient Country",
    null as "Recipient COW",
    recipient_side.first_sector as "Primary Recipient Sector",
    recipient_side.sectors as "Recipient Sectors",
    recipient_side.titles as "Recipient Title",
    recipient_side.texts as "Recipient Name Raw",
    null as "Wikipedia Recipient ID",
    event_mentions.place as placename,
    case when event_mentions.latitude is not null then event_mentions.place end as city,
    null as district,
    case when known_places.kind = 'state' then event_mentions.place end as province,
    event_mentions.place_country as country,
    event_mentions.latitude,
    event_mentions.longitude,
    event_mentions.place_geonames_id as "GeoNames ID",
    null as "Raw Placename",
    null as "Feature Type",
    outlet_shown(articles.outlet, articles.source_path) as source,
    case
        when articles.published_granularity in ('time', 'day') then articles.published_on
    end as "Publication Date",
    stories_told.people as "Story People",
    stories_told.organisations as "Story Organizations",
    stories_told.locations as "Story Locations",
    articles.language,
    'communique ' || $version as version
from event_timeline
inner join event_mentions
    on event_mentions.event_mention_id = event_timeline.event_mention_id
inner join articles
    on articles.article_id = event_timeline.article_id
left join sides as actor_side
    on
        actor_side.event_mention_id = event_timeline.event_mention_id
        and actor_side.role = 'actor'
left join sides as recipient_side
    on
        recipient_side.event_mention_id = event_timeline.event_mention_id
        and recipient_side.role = 'recipient'
left join known_places
    on known_places.geonames_id = event_mentions.place_geonames_id
left join stories_told
    on stories_told.article_id = event_timeline.article_id
where event_timeline.status in ('happened', 'ongoing')
order by event_timeline.date_start, event_timeline.event_id
