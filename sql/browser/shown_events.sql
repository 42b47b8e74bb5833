-- One row per event that the latest version of an article reports, and the filters that hide it: they ask its outlets, days, parties and place.
with outlets_of_event as (
    select
        event_mentions.event_id,
        list(distinct outlet_shown(articles.outlet, articles.source_path)) as outlets
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    where articles.is_latest and event_mentions.withdrawn_by is null
    group by all
)

select
    events.headline,
    events.event_type,
    events.status,
    shown_date(events.date_start, events.date_end, events.date_granularity) as date,
    events.date_basis,
    events.date_start,
    events.place,
    list_sort(outlets_of_event.outlets) as outlets,
    events.article_count,
    events.origin_count,
    events.event_id,
    hidden_by(
        outlets_of_event.outlets,
        events.date_start,
        events.date_end,
        list_concat(
            list_concat(events.actor_countries, events.recipient_countries),
            [events.place_country]
        ),
        [events.date_basis]
    ) as hidden_by
from events
inner join outlets_of_event
    on outlets_of_event.event_id = events.event_id
