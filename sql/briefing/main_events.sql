-- One row per event that most independent origins report: two of a story at most, known parties and days before others.
-- Thirty in all.
with ranked_events as (
    select
        event_timeline.*,
        event_mention_overview.story_id,
        row_number() over (
            order by
                event_timeline.origin_count desc,
                event_timeline.article_count desc,
                event_timeline.date_start is not null desc,
                len(event_timeline.actors) > 0 and len(event_timeline.recipients) > 0 desc,
                event_timeline.status = 'happened' desc,
                event_timeline.date_granularity in ('time', 'day') desc,
                event_timeline.mention_count desc,
                event_timeline.date_start desc,
                event_timeline.event_id asc
        ) as weight
    from event_timeline
    inner join event_mention_overview
        on event_mention_overview.event_mention_id = event_timeline.event_mention_id
    where event_timeline.status in ('happened', 'ongoing', 'background')
)

select
    ranked_events.headline,
    ranked_events.event_type,
    ranked_events.quad_class,
    ranked_events.status,
    ranked_events.date,
    ranked_events.date_basis,
    ranked_events.place,
    ranked_events.outlets,
    ranked_events.article_count,
    ranked_events.origin_count,
    ranked_events.is_corroborated,
    ranked_events.date_start,
    ranked_events.event_id,
    ranked_events.event_mention_id
from ranked_events
qualify
    row_number() over (
        partition by coalesce(ranked_events.story_id, ranked_events.event_id)
        order by ranked_events.weight asc
    ) <= 2
order by ranked_events.weight
limit 30
