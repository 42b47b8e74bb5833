-- A country is three capital letters.
-- severity: error of an article
select
    event_participants.event_mention_id,
    event_participants.name,
    event_participants.country
from event_participants
where not regexp_full_match(event_participants.country, '[A-Z]{3}')
