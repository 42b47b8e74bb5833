-- One row per ordered pair of countries and month: what one did to the other, words and deeds, good and bad.
-- Events whose month is not known are one row of the pair, told as undated, after its months.
with reciprocal_events as (
    select
        event_mention_overview.event_id,
        bool_or(event_mention_overview.is_reciprocal) as is_reciprocal
    from event_mention_overview
    group by event_mention_overview.event_id
),

directed_events as (
    select
        event_timeline.event_id,
        unnest(event_timeline.actor_countries) as actor_country,
        event_timeline.recipient_countries as other_countries
    from event_timeline
    union
    select
        event_timeline.event_id,
        unnest(event_timeline.recipient_countries) as actor_country,
        event_timeline.actor_countries as other_countries
    from event_timeline
    inner join reciprocal_events
        on reciprocal_events.event_id = event_timeline.event_id
    where reciprocal_events.is_reciprocal
),

dyads as (
    select distinct
        directed_events.event_id,
        directed_events.actor_country,
        unnest(directed_events.other_countries) as recipient_country
    from directed_events
),

dyads_with_month as (
    select
        dyads.actor_country,
        dyads.recipient_country,
        event_timeline.quad_class,
        event_timeline.intensity,
        event_timeline.date_basis,
        event_timeline.status in ('happened', 'ongoing') as is_real,
        case
            when event_timeline.date_granularity in ('time', 'day', 'week', 'month')
                then cast(date_trunc('month', event_timeline.date_start) as date)
        end as month_start
    from dyads
    inner join event_timeline
        on event_timeline.event_id = dyads.event_id
    where
        dyads.actor_country <> dyads.recipient_country
        and dyads.actor_country not in ('IGO', 'NGO', 'IMG', 'ISM', 'NGM', 'MNC')
        and dyads.recipient_country not in ('IGO', 'NGO', 'IMG', 'ISM', 'NGM', 'MNC')
        and event_timeline.status in ('happened', 'ongoing', 'planned')
)

select
    dyads_with_month.actor_country,
    dyads_with_month.recipient_country,
    strftime(dyads_with_month.month_start, '%Y-%m') as month,
    string_agg(
        distinct dyads_with_month.date_basis, ', ' order by dyads_with_month.date_basis
    ) as month_basis,
    count(*) filter (where dyads_with_month.is_real) as event_count,
    count(*) filter (
        where dyads_with_month.is_real and dyads_with_month.quad_class = 'verbal cooperation'
    ) as verbal_cooperation_count,
    count(*) filter (
        where dyads_with_month.is_real and dyads_with_month.quad_class = 'material cooperation'
    ) as material_cooperation_count,
    count(*) filter (
        where dyads_with_month.is_real and dyads_with_month.quad_class = 'verbal conflict'
    ) as verbal_conflict_count,
    count(*) filter (
        where dyads_with_month.is_real and dyads_with_month.quad_class = 'material conflict'
    ) as material_conflict_count,
    round(
        avg(dyads_with_month.intensity) filter (where dyads_with_month.is_real), 2
    ) as mean_intensity,
    count(*) filter (where not dyads_with_month.is_real) as planned_count,
    dyads_with_month.month_start,
    case when dyads_with_month.month_start is not null then 'month' end as month_granularity
from dyads_with_month
group by
    dyads_with_month.actor_country,
    dyads_with_month.recipient_country,
    dyads_with_month.month_start
order by
    dyads_with_month.month_start desc nulls last,
    dyads_with_month.actor_country asc,
    dyads_with_month.recipient_country asc
