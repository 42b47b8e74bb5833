-- One row per row of the POLECAT file: what its columns have no room for, dates as fine as known, and the passage.
select
    event_timeline.event_id as "Event ID",
    event_timeline.date,
    event_timeline.date_start,
    event_timeline.date_end,
    event_timeline.date_granularity,
    event_timeline.date_basis,
    event_timeline.status,
    event_timeline.headline,
    event_timeline.article_count,
    event_timeline.origin_count,
    event_timeline.is_corroborated,
    event_timeline.article_id,
    event_timeline.source_path,
    event_timeline.field,
    event_timeline.char_start,
    event_timeline.char_end,
    event_timeline.snippet
from event_timeline
where event_timeline.status in ('happened', 'ongoing')
order by event_timeline.date_start, event_timeline.event_id
