-- One row per pair of countries, period and side (cooperation or conflict): events between the two; null is no period.
-- Who is a country's is told as in dyad_months; here either way counts, and an event of a pair once.
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

pairs as (
    select
        doers.event_id,
        least(doers.country, others.country) as first_country,
        greatest(doers.country, others.country) as second_country,
        min(doers.event_mention_id) as event_mention_id
    from parties as doers
    inner join parties as others
        on
            others.event_mention_id = doers.event_mention_id
            and others.country <> doers.country
    where
        (doers.role = 'actor' and others.role = 'recipient')
        or (
            doers.is_reciprocal
            and doers.role = 'actor' and others.role = 'actor'
            and not doers.has_recipients
        )
    group by all
),

placed_pairs as (
    select
        pairs.*,
        event_timeline.origin_count,
        event_timeline.article_count,
        split_part(event_timeline.quad_class, ' ', 2) as side,
        case
            when
                date_trunc($unit, event_timeline.date_start)
                = date_trunc($unit, coalesce(event_timeline.date_end, event_timeline.date_start))
                then cast(date_trunc($unit, event_timeline.date_start) as date)
        end as period
    from pairs
    inner join event_timeline
        on event_timeline.event_id = pairs.event_id
    where event_timeline.status in ('happened', 'ongoing')
)

select
    placed_pairs.first_country,
    placed_pairs.second_country,
    placed_pairs.period,
    placed_pairs.side,
    count(*) as event_count,
    list(
        placed_pairs.event_mention_id
        order by
            placed_pairs.origin_count desc,
            placed_pairs.article_count desc,
            placed_pairs.event_mention_id asc
    )[1:12] as passage_ids
from placed_pairs
where placed_pairs.side in ('cooperation', 'conflict')
group by all
order by
    placed_pairs.first_country asc,
    placed_pairs.second_country asc,
    placed_pairs.period asc nulls last,
    placed_pairs.side asc
