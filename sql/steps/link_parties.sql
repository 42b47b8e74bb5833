-- Each party of an event points to the entity that it is, to none where its words hold no name.
update event_participants
set entity_id = linked.entity_id
from (
    select
        event_participants.event_mention_id,
        event_participants.role,
        event_participants.position,
        links.value as entity_id
    from event_participants
    left join links
        on
            links.key = 'party ' || event_participants.event_mention_id
            || ' ' || event_participants.role || ' ' || event_participants.position
) as linked
where
    linked.event_mention_id = event_participants.event_mention_id
    and linked.role = event_participants.role
    and linked.position = event_participants.position
    and event_participants.rowid between $first and $last
    and event_participants.entity_id is distinct from linked.entity_id
