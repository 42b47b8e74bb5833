-- One row per ordered pair of countries that occurs and month, zeros included: the counts of the view dyad_months.
with occurring as (
    select dyad_months.*
    from dyad_months
    where dyad_months.month_start is not null
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

dyads as (
    select distinct
        occurring.actor_country,
        occurring.recipient_country
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
    dyads.actor_country,
    dyads.recipient_country,
    strftime(months.month_start, '%Y-%m') as month,
    coalesce(occurring.event_count, 0) as event_count,
    coalesce(occurring.verbal_cooperation_count, 0) as verbal_cooperation_count,
    coalesce(occurring.material_cooperation_count, 0) as material_cooperation_count,
    coalesce(occurring.verbal_conflict_count, 0) as verbal_conflict_count,
    coalesce(occurring.material_conflict_count, 0) as material_conflict_count,
    occurring.mean_intensity,
    coalesce(occurring.planned_count, 0) as planned_count,
    coalesce(articles_in_months.article_count, 0) as article_count
from dyads
cross join months
left join occurring
    on
        occurring.actor_country = dyads.actor_country
        and occurring.recipient_country = dyads.recipient_country
        and occurring.month_start = months.month_start
left join articles_in_months
    on articles_in_months.month_start = months.month_start
order by dyads.actor_country, dyads.recipient_country, months.month_start
