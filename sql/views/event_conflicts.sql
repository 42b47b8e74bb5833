-- One row per event, field and pair of values that cannot both be right, with the outlets on either side.
with parties_of_article as (
    select
        event_mention_overview.event_id,
        event_mention_overview.article_id,
        list_sort(list_distinct(flatten(list(event_mention_overview.countries)))) as countries,
        min(event_mention_overview.event_mention_id) as event_mention_id
    from event_mention_overview
    group by all
),

claims as (
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        'date' as field,
        case
            when event_mention_overview.date_start = event_mention_overview.date_end
                then cast(event_mention_overview.date_start as text)
            else
                cast(event_mention_overview.date_start as text) || ' to '
                || cast(event_mention_overview.date_end as text)
        end as claimed
    from event_mention_overview
    where
        event_mention_overview.date_start is not null
        and event_mention_overview.date_basis in ('stated', 'relative', 'inherited')
    union all
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        'place' as field,
        event_mention_overview.place as claimed
    from event_mention_overview
    where event_mention_overview.place is not null
    union all
    select
        parties_of_article.event_id,
        parties_of_article.event_mention_id,
        'parties' as field,
        array_to_string(parties_of_article.countries, ', ') as claimed
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
        end as claimed
    from event_mention_overview
    where event_mention_overview.status in ('happened', 'ongoing', 'negated')
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
        list(
            distinct outlet_shown(articles.outlet, articles.source_path)
            order by outlet_shown(articles.outlet, articles.source_path)
        ) as outlets,
        list(distinct articles.article_id order by articles.article_id) as article_ids,
        min(event_mentions.date_start) as date_start,
        max(event_mentions.date_end) as date_end,
        min(event_mentions.place_country) as place_country,
        claims.claimed in (from country_names) as is_country,
        arg_min(
            struct_pack(
                event_mention_id := claims.event_mention_id,
                article_id := articles.article_id,
                source_path := articles.source_path,
                snippet := event_mentions.evidence_text,
                char_start := event_mentions.evidence_start,
                char_end := event_mentions.evidence_end
            ),
            (not event_mentions.is_lead, 1 - event_mentions.confidence, claims.event_mention_id)
        ) as best
    from claims
    inner join event_mentions
        on event_mentions.event_mention_id = claims.event_mention_id
    inner join articles
        on articles.article_id = event_mentions.article_id
    group by
        claims.event_id,
        claims.field,
        claims.claimed
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
    where
        not list_has_all(one.article_ids, other.article_ids)
        and not list_has_all(other.article_ids, one.article_ids)
        and case one.field
            when 'date' then one.date_end < other.date_start or other.date_end < one.date_start
            when 'place'
                then
                    lower(one.claimed) <> lower(other.claimed)
                    and (
                        one.place_country <> other.place_country
                        or not (one.is_country or other.is_country)
                    )
            when 'parties'
                then
                    not list_has_all(
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
