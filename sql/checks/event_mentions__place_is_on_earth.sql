-- A place has both coordinates or none, on the globe, and a name.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.place,
    event_mentions.latitude,
    event_mentions.longitude
from event_mentions
where
    (event_mentions.latitude is null) <> (event_mentions.longitude is null)
    or (event_mentions.place is null and event_mentions.latitude is not null)
    or abs(event_mentions.latitude) > 90
    or abs(event_mentions.longitude) > 180
