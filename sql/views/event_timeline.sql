-- One row per event that the latest version of an article reports: when, what, who to whom, where, told by which outlets, with the best passage.
with mentions_by_weight as (
    select
        event_mention_overview.*,
        row_number() over (
            partition by event_mention_overview.event_id
            order by
                event_mention_overview.status = events.status desc,
                event_mention_overview.field = 'body' desc,
                coalesce(event_mention_overview.date_start = events.date_start, false) desc,
                coalesce(event_mention_overview.place = events.place, false) desc,
                event_mention_overview.is_fullest desc,
                len(event_mention_overview.actors) > 0
                and len(event_mention_overview.recipients) > 0 desc,
                event_mention_overview.is_lead desc,
                event_mention_overview.confidence desc,
                event_mention_overview.event_mention_id asc
        ) as place_in_event
    from event_mention_overview
    inner join events
        on events.event_id = event_mention_overview.event_id
),

outlets_of_event as (
    select
        event_mention_overview.event_id,
        list(
            distinct event_mention_overview.outlet order by event_mention_overview.outlet
        ) as outlets
    from event_mention_overview
    group by all
)

select
    events.headline,
    events.actors,
    events.recipients,
    events.event_type,
    events.mode,
    events.quad_class,
    events.intensity,
    events.status,
    shown_date(events.date_start, events.date_end, events.date_granularity) as date,
    events.date_basis,
    events.place,
    events.place_country,
    events.is_corroborated,
    outlets_of_event.outlets,
    mentions_by_weight.snippet,
    mentions_by_weight.source_path,
    mentions_by_weight.field,
    mentions_by_weight.char_start,
    mentions_by_weight.char_end,
    mentions_by_weight.base_type,
    events.actor_countries,
    events.recipient_countries,
    events.mention_count,
    events.article_count,
    events.outlet_count,
    events.origin_count,
    events.date_start,
    events.date_end,
    events.date_granularity,
    events.first_reported_at,
    events.event_id,
    mentions_by_weight.event_mention_id,
    mentions_by_weight.article_id
from events
inner join mentions_by_weight
    on
        mentions_by_weight.event_id = events.event_id
        and mentions_by_weight.place_in_event = 1
inner join outlets_of_event
    on outlets_of_event.event_id = events.event_id
