-- The parties of every event mention, as the entities that they are.
select
    event_participants.event_mention_id,
    event_participants.role,
    event_participants.entity_id,
    entities.name,
    event_participants.kind,
    event_participants.country,
    event_participants.org_code
from event_participants
inner join entities on entities.entity_id = event_participants.entity_id
order by event_participants.event_mention_id, event_participants.role, event_participants.position
