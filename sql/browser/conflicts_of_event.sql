-- One row per field of one event and pair of values that cannot both be right, with the outlets on either side.
select
    event_conflicts.field,
    event_conflicts.first_value,
    event_conflicts.first_outlets,
    event_conflicts.second_value,
    event_conflicts.second_outlets,
    event_conflicts.first_article_id,
    event_conflicts.second_article_id,
    event_conflicts.first_event_mention_id,
    event_conflicts.second_event_mention_id
from event_conflicts
where event_conflicts.event_id = $event_id
order by
    event_conflicts.field asc,
    event_conflicts.first_value asc,
    event_conflicts.second_value asc
