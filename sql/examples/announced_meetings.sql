-- Which announced meetings took place?
select
    planned_outcomes.actors,
    planned_outcomes.recipients,
    planned_outcomes.announced_by,
    planned_outcomes.outcome,
    planned_outcomes.announced_on,
    planned_outcomes.date_start as planned_for,
    planned_outcomes.took_place_on
from planned_outcomes
where planned_outcomes.base_type = 'CONSULT'
order by
    planned_outcomes.date_start nulls last,
    planned_outcomes.event_id
