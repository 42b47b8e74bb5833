-- One row per event, field and pair of values that cannot both be right, with the outlets on either side.
-- A value stands for the articles that give it and none of the other; values that one article gives side by side are no
-- conflict. Nor is a country against its city, what lies near by or what no coordinates tell apart in one country, a day in
-- the month or week that another article tells, a number of other things, or parties without one in common.
with parties_of_article as (
    select
        event_mention_overview.event_id,
        event_mention_overview.article_id,
        list_sort(list_distinct(flatten(list(event_mention_overview.countries)))) as countries,
        min(event_mention_overview.event_mention_id) as event_mention_id
    from event_mention_overview
    group by all
),

numbers as (
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        unnest(
            -- "60 diplomats", "1.5 billion dollars", not "three diplomats", "60 days" or "60 %"
            regexp_extract_all(
                event_mention_overview.snippet,
                '(?:^|[^\d.,$€£-])(\d+(?:[.,]\d+)*(?: million| billion)? \p{Ll}{3,}(?:s|people))\b',
                1
            )
        ) as claimed
    from event_mention_overview
    where not regexp_matches(event_mention_overview.trigger_text, '^\d')
),

claims as (
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        'date' as field,
        event_mention_overview.date as claimed,
        null as counted
    from event_mention_overview
    where
        event_mention_overview.date_start is not null
        and event_mention_overview.date_basis in ('stated', 'relative')
    union all
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        'place' as field,
        event_mention_overview.place as claimed,
        null as counted
    from event_mention_overview
    where event_mention_overview.place is not null
    union all
    select
        parties_of_article.event_id,
        parties_of_article.event_mention_id,
        'parties' as field,
        array_to_string(parties_of_article.countries, ', ') as claimed,
        null as counted
    from parties_of_article
    where len(parties_of_article.countries) > 0
    union all
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        'status' as field,
        case
            when event_mention_overview.status = 'negated' then 'negated'
            else 'happened'
        end as claimed,
        null as counted
    from event_mention_overview
    where event_mention_overview.status in ('happened', 'ongoing', 'negated')
    union all
    select
        numbers.event_id,
        numbers.event_mention_id,
        'number' as field,
        numbers.claimed,
        regexp_extract(numbers.claimed, '\S+$') as counted
    from numbers
    where
        not regexp_matches(
            numbers.claimed, '(second|minute|hour|day|week|month|year|decade|time|percent)s?$'
        )
),

country_names as (
    select event_participants.name
    from event_participants
    where event_participants.kind = 'country'
),

claims_by_value as (
    select
        claims.event_id,
        claims.field,
        claims.claimed,
        claims.counted,
        list(
            distinct event_mention_overview.outlet order by event_mention_overview.outlet
        ) as outlets,
        list(
            distinct event_mention_overview.article_id order by event_mention_overview.article_id
        ) as article_ids,
        min(event_mention_overview.date_start) as date_start,
        max(event_mention_overview.date_end) as date_end,
        min(event_mention_overview.place_country) as place_country,
        min(event_mentions.latitude) as latitude,
        min(event_mentions.longitude) as longitude,
        claims.claimed in (from country_names) as is_country,
        arg_min(
            struct_pack(
                event_mention_id := claims.event_mention_id,
                article_id := event_mention_overview.article_id,
                source_path := event_mention_overview.source_path,
                snippet := event_mention_overview.snippet,
                char_start := event_mention_overview.char_start,
                char_end := event_mention_overview.char_end
            ),
            (
                not event_mention_overview.is_lead,
                1 - event_mention_overview.confidence,
                claims.event_mention_id
            )
        ) as best
    from claims
    inner join event_mention_overview
        on event_mention_overview.event_mention_id = claims.event_mention_id
    inner join event_mentions
        on event_mentions.event_mention_id = claims.event_mention_id
    group by
        claims.event_id,
        claims.field,
        claims.claimed,
        claims.counted
),

conflicts as (
    select
        one.event_id,
        one.field,
        one.claimed as first_value,
        other.claimed as second_value,
        one.outlets as first_outlets,
        other.outlets as second_outlets,
        one.best as one,
        other.best as other
    from claims_by_value as one
    inner join claims_by_value as other
        on
            other.event_id = one.event_id
            and other.field = one.field
            and other.claimed > one.claimed
            and other.counted is not distinct from one.counted
    where
        not list_has_any(one.article_ids, other.article_ids)
        -- what is told of other days is another happening, unless the days are what is in conflict
        and (
            one.field = 'date'
            or coalesce(one.date_end >= other.date_start and other.date_end >= one.date_start, true)
        )
        and case one.field
            when 'date' then one.date_end < other.date_start or other.date_end < one.date_start
            when 'place'
                then
                    one.place_country <> other.place_country
                    or (
                        one.place_country is not distinct from other.place_country
                        and not (one.is_country or other.is_country)
                        -- a degree of latitude is 111 km; Vladivostok and its islands are one
                        and greatest(
                            abs(one.latitude - other.latitude),
                            abs(one.longitude - other.longitude) * cos(radians(one.latitude))
                        ) > 0.4
                    )
            when 'parties'
                then
                    list_has_any(
                        string_split(one.claimed, ', '), string_split(other.claimed, ', ')
                    )
                    and not list_has_all(
                        string_split(one.claimed, ', '), string_split(other.claimed, ', ')
                    )
                    and not list_has_all(
                        string_split(other.claimed, ', '), string_split(one.claimed, ', ')
                    )
            else true
        end
)

select
    events.headline,
    conflicts.field,
    conflicts.first_value,
    conflicts.first_outlets,
    conflicts.second_value,
    conflicts.second_outlets,
    shown_date(events.date_start, events.date_end, events.date_granularity) as date,
    events.date_basis,
    conflicts.one.snippet as first_snippet,
    conflicts.other.snippet as second_snippet,
    conflicts.one.source_path as first_source_path,
    conflicts.one.char_start as first_char_start,
    conflicts.one.char_end as first_char_end,
    conflicts.other.source_path as second_source_path,
    conflicts.other.char_start as second_char_start,
    conflicts.other.char_end as second_char_end,
    events.date_start,
    events.date_end,
    events.date_granularity,
    conflicts.event_id,
    conflicts.one.event_mention_id as first_event_mention_id,
    conflicts.other.event_mention_id as second_event_mention_id,
    conflicts.one.article_id as first_article_id,
    conflicts.other.article_id as second_article_id
from conflicts
inner join events
    on events.event_id = conflicts.event_id
