-- The date of an event has both ends in order, granularity and basis, or none of them.
-- severity: error
select
    events.event_id,
    events.date_start,
    events.date_end,
    events.date_granularity,
    events.date_basis
from events
where
    (events.date_start is null) <> (events.date_end is null)
    or (events.date_start is null) <> (events.date_granularity is null)
    or (events.date_start is null) <> (events.date_basis = 'none')
    or events.date_start > events.date_end
