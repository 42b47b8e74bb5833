-- A party has a country or the code of a body of no country, not both.
-- severity: error of an article
select
    event_participants.event_mention_id,
    event_participants.name,
    event_participants.country,
    event_participants.org_code
from event_participants
where
    event_participants.country is not null
    and event_participants.org_code is not null
