-- Where do outlets disagree on date, place, number or parties of one event?
select
    event_conflicts.headline,
    event_conflicts.field,
    event_conflicts.first_value,
    event_conflicts.first_outlets,
    event_conflicts.second_value,
    event_conflicts.second_outlets
from event_conflicts
order by
    event_conflicts.event_id,
    event_conflicts.field,
    event_conflicts.first_value,
    event_conflicts.second_value
