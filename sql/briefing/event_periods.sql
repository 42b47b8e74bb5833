-- One row per period and quad class: events that took place; the period is null where no date is as fine as that.
with placed_events as (
    select
        event_timeline.*,
        case
            when
                date_trunc($unit, event_timeline.date_start)
                = date_trunc($unit, coalesce(event_timeline.date_end, event_timeline.date_start))
                then cast(date_trunc($unit, event_timeline.date_start) as date)
        end as period
    from event_timeline
    where event_timeline.status in ('happened', 'ongoing', 'background')
)

select
    placed_events.period,
    placed_events.quad_class,
    count(*) as event_count,
    list(
        placed_events.event_mention_id
        order by
            placed_events.origin_count desc,
            placed_events.article_count desc,
            placed_events.event_mention_id asc
    )[1:12] as passage_ids
from placed_events
group by all
order by placed_events.period nulls last, placed_events.quad_class
