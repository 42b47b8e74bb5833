-- One row per way in which a date is known: how many articles, quotes and events have it so; the most frequent first.
with dated as (
    select
        'article' as kind,
        articles.published_basis as basis
    from articles
    where articles.is_latest
    union all
    select
        'quote' as kind,
        quote_overview.said_on_basis as basis
    from quote_overview
    union all
    select
        'event' as kind,
        events.date_basis as basis
    from events
)

select
    coalesce(dated.basis, 'none') as basis,
    count(*) filter (where dated.kind = 'article') as article_count,
    count(*) filter (where dated.kind = 'quote') as quote_count,
    count(*) filter (where dated.kind = 'event') as event_count
from dated
group by coalesce(dated.basis, 'none')
order by
    count(*) desc,
    basis asc
