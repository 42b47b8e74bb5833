-- One row: the event of this id; none where the file holds no such.
select
    events.event_id,
    events.headline,
    events.event_type,
    events.mode,
    events.status,
    shown_date(events.date_start, events.date_end, events.date_granularity) as date,
    events.date_basis,
    events.place,
    events.place_country,
    events.actors,
    events.recipients,
    events.quad_class,
    events.intensity,
    events.article_count,
    events.outlet_count,
    events.origin_count,
    events.is_corroborated
from events
where events.event_id = $event_id
