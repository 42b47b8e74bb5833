-- One row per value that a filter may take, the most frequent first: outlets, countries of speakers and parties, bases of dates.
with outlets as (
    select
        'outlet' as filter,
        coalesce(articles.outlet, '(unknown)') as value
    from articles
    where articles.is_latest
),

countries as (
    select
        'country' as filter,
        event_participants.country as value
    from event_participants
    where event_participants.country is not null
    union all
    select
        'country' as filter,
        quotes.speaker_country as value
    from quotes
    where quotes.speaker_country is not null
),

bases as (
    select
        'basis' as filter,
        event_mentions.date_basis as value
    from event_mentions
    union all
    select
        'basis' as filter,
        quotes.said_on_basis as value
    from quotes
    where quotes.said_on_basis is not null
    union all
    select
        'basis' as filter,
        articles.published_basis as value
    from articles
),

valued as (
    from outlets
    union all
    from countries
    union all
    from bases
)

select
    valued.filter,
    valued.value,
    count(*) as row_count
from valued
group by
    valued.filter,
    valued.value
order by
    valued.filter asc,
    row_count desc,
    valued.value asc
