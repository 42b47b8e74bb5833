-- One row per country and month, zeros included: what it did, what was done to it, what its speakers said.
-- A country acts by whom the text itself tells to be of it, as in dyad_months; what two do to each other both do.
with parties as (
    select distinct
        event_mention_overview.event_id,
        case
            when entities.corrected_by is null then event_participants.country
            else entities.country
        end as country,
        event_participants.role = 'actor' or event_mention_overview.is_reciprocal as acts,
        event_participants.role = 'recipient' or event_mention_overview.is_reciprocal as receives
    from event_mention_overview
    inner join event_participants
        on event_participants.event_mention_id = event_mention_overview.event_mention_id
    left join entities
        on entities.entity_id = event_participants.entity_id
    where
        event_participants.role in ('actor', 'recipient')
        and (event_participants.basis <> 'inferred' or entities.corrected_by is not null)
),

countries_of_event as (
    select
        parties.event_id,
        parties.country,
        bool_or(parties.acts) as acts,
        bool_or(parties.receives) as receives
    from parties
    where parties.country is not null
    group by parties.event_id, parties.country
),

events_with_month as (
    select
        event_timeline.event_id,
        event_timeline.event_type,
        event_timeline.quad_class,
        event_timeline.intensity,
        cast(date_trunc('month', event_timeline.date_start) as date) as month_start
    from event_timeline
    where
        event_timeline.status in ('happened', 'ongoing')
        and (
            event_timeline.date_granularity in ('time', 'day', 'week', 'month')
            or date_trunc('month', event_timeline.date_start)
            = date_trunc('month', event_timeline.date_end)
        )
),

events_in_months as (
    select
        countries_of_event.country,
        events_with_month.month_start,
        count(*) filter (where countries_of_event.acts) as event_count,
        count(*) filter (
            where countries_of_event.acts
            and events_with_month.quad_class = 'verbal cooperation'
        ) as verbal_cooperation_count,
        count(*) filter (
            where countries_of_event.acts
            and events_with_month.quad_class = 'material cooperation'
        ) as material_cooperation_count,
        count(*) filter (
            where countries_of_event.acts
            and events_with_month.quad_class = 'verbal conflict'
        ) as verbal_conflict_count,
        count(*) filter (
            where countries_of_event.acts
            and events_with_month.quad_class = 'material conflict'
        ) as material_conflict_count,
        round(
            avg(events_with_month.intensity) filter (where countries_of_event.acts), 2
        ) as mean_intensity,
        count(*) filter (where countries_of_event.receives) as received_count,
        round(
            avg(events_with_month.intensity) filter (where countries_of_event.receives), 2
        ) as received_mean_intensity,
        histogram(events_with_month.event_type)
        filter (where countries_of_event.acts) as type_counts
    from events_with_month
    inner join countries_of_event
        on countries_of_event.event_id = events_with_month.event_id
    group by countries_of_event.country, events_with_month.month_start
),

quotations_in_months as (
    select
        quote_overview.speaker_country as country,
        cast(date_trunc('month', quote_overview.said_on) as date) as month_start,
        count(*) as quote_count
    from quote_overview
    where
        quote_overview.speaker_country is not null
        and quote_overview.continues_quote_id is null
        and quote_overview.said_on_granularity in ('time', 'day', 'week', 'month')
    group by all
),

occurring as (
    select
        events_in_months.country,
        events_in_months.month_start
    from events_in_months
    union all
    select
        quotations_in_months.country,
        quotations_in_months.month_start
    from quotations_in_months
),

months as (
    select
        cast(
            unnest(
                generate_series(
                    min(occurring.month_start), max(occurring.month_start), interval 1 month
                )
            ) as date
        ) as month_start
    from occurring
),

countries as (
    select distinct occurring.country
    from occurring
),

articles_in_months as (
    select
        cast(date_trunc('month', article_overview.published_on) as date) as month_start,
        count(*) as article_count
    from article_overview
    where article_overview.published_granularity in ('time', 'day', 'month')
    group by all
)

select
    countries.country,
    strftime(months.month_start, '%Y-%m') as month,
    coalesce(events_in_months.event_count, 0) as event_count,
    coalesce(events_in_months.verbal_cooperation_count, 0) as verbal_cooperation_count,
    coalesce(events_in_months.material_cooperation_count, 0) as material_cooperation_count,
    coalesce(events_in_months.verbal_conflict_count, 0) as verbal_conflict_count,
    coalesce(events_in_months.material_conflict_count, 0) as material_conflict_count,
    events_in_months.mean_intensity,
    coalesce(events_in_months.type_counts['AGREE'], 0) as agree_count,
    coalesce(events_in_months.type_counts['CONSULT'], 0) as consult_count,
    coalesce(events_in_months.type_counts['SUPPORT'], 0) as support_count,
    coalesce(events_in_months.type_counts['CONCEDE'], 0) as concede_count,
    coalesce(events_in_months.type_counts['COOPERATE'], 0) as cooperate_count,
    coalesce(events_in_months.type_counts['AID'], 0) as aid_count,
    coalesce(events_in_months.type_counts['RETREAT'], 0) as retreat_count,
    coalesce(events_in_months.type_counts['REQUEST'], 0) as request_count,
    coalesce(events_in_months.type_counts['ACCUSE'], 0) as accuse_count,
    coalesce(events_in_months.type_counts['REJECT'], 0) as reject_count,
    coalesce(events_in_months.type_counts['THREATEN'], 0) as threaten_count,
    coalesce(events_in_months.type_counts['PROTEST'], 0) as protest_count,
    coalesce(events_in_months.type_counts['SANCTION'], 0) as sanction_count,
    coalesce(events_in_months.type_counts['MOBILIZE'], 0) as mobilize_count,
    coalesce(events_in_months.type_counts['COERCE'], 0) as coerce_count,
    coalesce(events_in_months.type_counts['ASSAULT'], 0) as assault_count,
    coalesce(events_in_months.received_count, 0) as received_count,
    events_in_months.received_mean_intensity,
    coalesce(quotations_in_months.quote_count, 0) as quote_count,
    coalesce(articles_in_months.article_count, 0) as article_count
from countries
cross join months
left join events_in_months
    on
        events_in_months.country = countries.country
        and events_in_months.month_start = months.month_start
left join quotations_in_months
    on
        quotations_in_months.country = countries.country
        and quotations_in_months.month_start = months.month_start
left join articles_in_months
    on articles_in_months.month_start = months.month_start
order by countries.country, months.month_start
