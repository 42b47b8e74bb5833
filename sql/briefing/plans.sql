-- One row per announced deed or meeting, and what the articles tell of it later; those with an outcome first.
select
    planned_outcomes.headline,
    planned_outcomes.announced_by,
    planned_outcomes.announced,
    planned_outcomes.planned_for,
    planned_outcomes.place,
    planned_outcomes.outcome,
    planned_outcomes.took_place,
    planned_outcomes.matched_headline,
    planned_outcomes.event_id,
    planned_outcomes.event_mention_id,
    matched_events.event_mention_id as matched_mention_id
from planned_outcomes
left join event_timeline as matched_events
    on matched_events.event_id = planned_outcomes.matched_event_id
order by
    list_position(
        ['took place', 'called off', 'not reported', 'still ahead', 'undated'],
        planned_outcomes.outcome
    ) asc nulls last,
    planned_outcomes.base_type = 'CONSULT' desc,
    planned_outcomes.date_start desc nulls last,
    planned_outcomes.event_id asc
