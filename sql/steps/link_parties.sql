-- Each party of an event points to the entity that it is.
update event_participants
set entity_id = links.value
from links
where
    links.key = 'party ' || event_participants.event_mention_id || ' ' || event_participants.role
    || ' ' || event_participants.position
    and event_participants.rowid between $first and $last
    and event_participants.entity_id is distinct from links.value
