-- The date of an event has both ends in order, granularity and basis, or none of them.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.date_start,
    event_mentions.date_end,
    event_mentions.date_granularity,
    event_mentions.date_basis
from event_mentions
where
    (event_mentions.date_start is null) <> (event_mentions.date_end is null)
    or (event_mentions.date_start is null) <> (event_mentions.date_granularity is null)
    or (event_mentions.date_start is null) <> (event_mentions.date_basis = 'none')
    or event_mentions.date_start > event_mentions.date_end
