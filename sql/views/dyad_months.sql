-- One row per ordered pair of countries and month: what one did to the other, words and deeds, good and bad.
-- A country acts by whom the text itself tells to be of it, not by a party whose country is inferred. Events whose month is
-- not known are one row of the pair, after its months.
with parties as (
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        event_mention_overview.is_reciprocal,
        len(event_mention_overview.recipients) > 0 as has_recipients,
        event_participants.role,
        case
            when entities.corrected_by is null then event_participants.country
            else entities.country
        end as country
    from event_mention_overview
    inner join event_participants
        on event_participants.event_mention_id = event_mention_overview.event_mention_id
    left join entities
        on entities.entity_id = event_participants.entity_id
    where event_participants.basis <> 'inferred' or entities.corrected_by is not null
),

dyads as (
    select
        doers.event_id,
        doers.country as actor_country,
        others.country as recipient_country
    from parties as doers
    inner join parties as others
        on
            others.event_mention_id = doers.event_mention_id
            and others.country <> doers.country
    where
        (doers.role = 'actor' and others.role = 'recipient')
        -- what two do to each other counts both ways, also told of both together ("the ministers met")
        or (
            doers.is_reciprocal
            and (
                (doers.role = 'recipient' and others.role = 'actor')
                or (doers.role = 'actor' and others.role = 'actor' and not doers.has_recipients)
            )
        )
    group by all
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
            when
                event_timeline.date_granularity in ('time', 'day', 'week', 'month')
                or date_trunc('month', event_timeline.date_start)
                = date_trunc('month', event_timeline.date_end)
                then cast(date_trunc('month', event_timeline.date_start) as date)
        end as month_start
    from dyads
    inner join event_timeline
        on event_timeline.event_id = dyads.event_id
    where event_timeline.status in ('happened', 'ongoing', 'planned')
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
