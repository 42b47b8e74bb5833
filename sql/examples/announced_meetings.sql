-- Which announced meetings took place?
select
    planned_outcomes.headline,
    planned_outcomes.announced_by,
    planned_outcomes.announced,
    planned_outcomes.planned_for,
    planned_outcomes.outcome,
    planned_outcomes.took_place,
    planned_outcomes.matched_headline
from planned_outcomes
where planned_outcomes.base_type = 'CONSULT'
order by
    planned_outcomes.date_start nulls last,
    planned_outcomes.event_id
