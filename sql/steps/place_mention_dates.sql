-- Mentions have the dates of `placed_mentions`, which stories tell; those of other stories than these are taken back.
with wanted as (
    select
        event_mentions.event_mention_id,
        placed_mentions.date_start,
        placed_mentions.date_end,
        placed_mentions.date_granularity,
        coalesce(placed_mentions.date_basis, 'none') as date_basis
    from event_mentions
    left join placed_mentions
        on placed_mentions.event_mention_id = event_mentions.event_mention_id
    where
        event_mentions.date_basis = 'story'
        or (event_mentions.date_basis = 'none' and placed_mentions.event_mention_id is not null)
)

update event_mentions
set
    date_start = wanted.date_start,
    date_end = wanted.date_end,
    date_granularity = wanted.date_granularity,
    date_basis = wanted.date_basis
from wanted
where
    wanted.event_mention_id = event_mentions.event_mention_id
    and (
        event_mentions.date_start is distinct from wanted.date_start
        or event_mentions.date_end is distinct from wanted.date_end
        or event_mentions.date_granularity is distinct from wanted.date_granularity
        or event_mentions.date_basis is distinct from wanted.date_basis
    )
