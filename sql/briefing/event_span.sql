-- One row: from when to when dated events lie that are news; of many, the earliest hundredth is left out.
with dated_events as (
    select
        event_timeline.date_start,
        row_number() over (order by event_timeline.date_start asc) as place,
        count(*) over () as dated_count
    from event_timeline
    where
        event_timeline.status in ('happened', 'ongoing')
        and event_timeline.date_start is not null
)

select
    min(dated_events.date_start)
    filter (
        where dated_events.dated_count < 500 or dated_events.place > dated_events.dated_count / 100
    )
        as first_day,
    max(dated_events.date_start) as last_day
from dated_events
