-- How does cooperation of one country towards another stand against conflict, month by month?
select
    dyad_months.actor_country,
    dyad_months.recipient_country,
    dyad_months.month,
    dyad_months.month_basis,
    dyad_months.verbal_cooperation_count + dyad_months.material_cooperation_count
        as cooperation_count,
    dyad_months.verbal_conflict_count + dyad_months.material_conflict_count as conflict_count,
    dyad_months.mean_intensity
from dyad_months
where dyad_months.event_count > 0
order by
    dyad_months.month_start nulls last,
    dyad_months.actor_country,
    dyad_months.recipient_country
