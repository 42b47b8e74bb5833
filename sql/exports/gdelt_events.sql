-- One row per event that happened or is going on, as the fullest mention of it tells: the 61 columns of GDELT 2.0.
-- Actor1 is the first actor, Actor2 the first recipient, else the second of those who do it to each other.
with parties as (
    select
        event_participants.event_mention_id,
        event_participants.role,
        coalesce(entities.name, event_participants.name) as name,
        case
            when entities.corrected_by is not null then entities.country
            when event_participants.basis <> 'inferred' then event_participants.country
        end as acting_country,
        -- what PLOVER and CAMEO both know, by the code of CAMEO
        case
            when event_participants.org_code <> 'ISM' then event_participants.org_code
        end as body_type,
        case
            when event_participants.sector = 'JRN' then 'MED'
            when event_participants.sector not in ('ETH', 'PTY', 'REL')
                then event_participants.sector
        end as sector_type,
        event_mentions.is_reciprocal,
        row_number() over (
            partition by event_participants.event_mention_id, event_participants.role
            order by event_participants.position
        ) as place,
        bool_or(event_participants.role = 'recipient') over (
            partition by event_participants.event_mention_id
        ) as has_recipients
    from event_participants
    inner join event_mentions
        on event_mentions.event_mention_id = event_participants.event_mention_id
    left join entities
        on entities.entity_id = event_participants.entity_id
    where
        event_participants.role in ('actor', 'recipient')
        and event_participants.kind <> 'thing'
),

sides as (
    select
        parties.event_mention_id,
        case
            when parties.role = 'actor' and parties.place = 1 then 1
            when parties.role = 'recipient' and parties.place = 1 then 2
            when
                parties.role = 'actor'
                and parties.place = 2
                and parties.is_reciprocal
                and not parties.has_recipients
                then 2
        end as side,
        parties.name,
        parties.acting_country as country,
        nullif(concat(parties.acting_country, parties.body_type, parties.sector_type), '')
            as code,
        coalesce(parties.body_type, parties.sector_type) as first_type,
        case when parties.body_type is not null then parties.sector_type end as second_type
    from parties
),

reports as (
    select
        event_mention_overview.event_id,
        bool_or(event_mention_overview.is_lead) as is_lead,
        min(documents.first_seen_at) as first_seen_at,
        arg_min(
            coalesce(
                articles.url,
                concat_ws(
                    ': ',
                    outlet_shown(articles.outlet, articles.source_path),
                    articles.title
                )
            ),
            struct_pack(
                published_at := coalesce(articles.published_at, 'infinity'),
                article_id := articles.article_id
            )
        ) as first_source
    from event_mention_overview
    inner join articles
        on articles.article_id = event_mention_overview.article_id
    inner join documents
        on documents.document_id = articles.document_id
    group by event_mention_overview.event_id
),

countries as (
    select
        known_places.country,
        any_value(known_places.fips) as fips
    from known_places
    where known_places.kind = 'country'
    group by known_places.country
),

events_with_date as (
    select
        event_timeline.*,
        event_timeline.date_granularity in ('time', 'day')
        and coalesce(event_timeline.date_end, event_timeline.date_start)
        = event_timeline.date_start as has_day,
        has_day
        or event_timeline.date_granularity = 'month'
        or date_trunc('month', event_timeline.date_start)
        = date_trunc('month', event_timeline.date_end) as has_month,
        has_month
        or event_timeline.date_granularity = 'year'
        or year(event_timeline.date_start) = year(event_timeline.date_end) as has_year
    from event_timeline
    where event_timeline.status in ('happened', 'ongoing')
)

select
    -- 52 bits of the id, so that programs whose numbers are doubles hold it too
    cast('0x' || left(events_with_date.event_id, 13) as bigint) as globaleventid,
    case
        when events_with_date.has_day then strftime(events_with_date.date_start, '%Y%m%d')
    end as day,
    case
        when events_with_date.has_month then strftime(events_with_date.date_start, '%Y%m')
    end as monthyear,
    case
        when events_with_date.has_year then strftime(events_with_date.date_start, '%Y')
    end as year,
    case
        when events_with_date.has_day
            then round(
                year(events_with_date.date_start)
                + (
                    (month(events_with_date.date_start) - 1) * 30
                    + day(events_with_date.date_start)
                ) / 365,
                4
            )
    end as fractiondate,
    first_party.code as actor1code,
    first_party.name as actor1name,
    first_party.country as actor1countrycode,
    null as actor1knowngroupcode,
    null as actor1ethniccode,
    null as actor1religion1code,
    null as actor1religion2code,
    first_party.first_type as actor1type1code,
    first_party.second_type as actor1type2code,
    null as actor1type3code,
    second_party.code as actor2code,
    second_party.name as actor2name,
    second_party.country as actor2countrycode,
    null as actor2knowngroupcode,
    null as actor2ethniccode,
    null as actor2religion1code,
    null as actor2religion2code,
    second_party.first_type as actor2type1code,
    second_party.second_type as actor2type2code,
    null as actor2type3code,
    cast(reports.is_lead as integer) as isrootevent,
    codes.cameo_code as eventcode,
    left(codes.cameo_code, 3) as eventbasecode,
    left(codes.cameo_code, 2) as eventrootcode,
    case events_with_date.quad_class
        when 'verbal cooperation' then 1
        when 'material cooperation' then 2
        when 'verbal conflict' then 3
        when 'material conflict' then 4
    end as quadclass,
    null as goldsteinscale,
    events_with_date.mention_count as nummentions,
    len(events_with_date.outlets) as numsources,
    events_with_date.article_count as numarticles,
    null as avgtone,
    null as actor1geo_type,
    null as actor1geo_fullname,
    null as actor1geo_countrycode,
    null as actor1geo_adm1code,
    null as actor1geo_adm2code,
    null as actor1geo_lat,
    null as actor1geo_long,
    null as actor1geo_featureid,
    null as actor2geo_type,
    null as actor2geo_fullname,
    null as actor2geo_countrycode,
    null as actor2geo_adm1code,
    null as actor2geo_adm2code,
    null as actor2geo_lat,
    null as actor2geo_long,
    null as actor2geo_featureid,
    case
        when known_places.kind = 'country' then 1
        when known_places.kind = 'state' then 2
        when event_mentions.latitude is null then null
        when event_mentions.place_country = 'USA' then 3
        else 4
    end as actiongeo_type,
    event_mentions.place as actiongeo_fullname,
    countries.fips as actiongeo_countrycode,
    null as actiongeo_adm1code,
    null as actiongeo_adm2code,
    event_mentions.latitude as actiongeo_lat,
    event_mentions.longitude as actiongeo_long,
    null as actiongeo_featureid,
    strftime(reports.first_seen_at, '%Y%m%d%H%M%S') as dateadded,
    reports.first_source as sourceurl
from events_with_date
inner join event_mentions
    on event_mentions.event_mention_id = events_with_date.event_mention_id
inner join reports
    on reports.event_id = events_with_date.event_id
left join event_mentions as codes
    on
        codes.event_mention_id = events_with_date.event_mention_id
        and codes.event_type = events_with_date.event_type
left join sides as first_party
    on
        first_party.event_mention_id = events_with_date.event_mention_id
        and first_party.side = 1
left join sides as second_party
    on
        second_party.event_mention_id = events_with_date.event_mention_id
        and second_party.side = 2
left join known_places
    on known_places.geonames_id = event_mentions.place_geonames_id
left join countries
    on countries.country = event_mentions.place_country
order by globaleventid
