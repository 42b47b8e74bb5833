-- One row per place at which events took place: events, and where it lies; null where it is no town (a country, a sea).
with events_at_place as (
    select
        event_timeline.event_id,
        event_timeline.place,
        event_timeline.place_country,
        event_timeline.origin_count,
        event_timeline.article_count,
        event_timeline.event_mention_id
    from event_timeline
    where
        event_timeline.place is not null
        and event_timeline.status in ('happened', 'ongoing', 'background')
),

located as (
    select
        event_mentions.place,
        event_mentions.place_country,
        arg_min(event_mentions.latitude, event_mentions.event_mention_id) as latitude,
        arg_min(event_mentions.longitude, event_mentions.event_mention_id) as longitude
    from event_mentions
    where event_mentions.latitude is not null
    group by all
)

select
    events_at_place.place,
    events_at_place.place_country,
    located.latitude,
    located.longitude,
    count(*) as event_count,
    list(
        events_at_place.event_mention_id
        order by
            events_at_place.origin_count desc,
            events_at_place.article_count desc,
            events_at_place.event_mention_id asc
    )[1:12] as passage_ids
from events_at_place
left join located
    on
        located.place = events_at_place.place
        and located.place_country is not distinct from events_at_place.place_country
group by all
order by
    event_count desc,
    events_at_place.place asc,
    events_at_place.place_country asc
