-- Which events have two or more independent origins?
select
    event_corroboration.headline,
    event_corroboration.event_type,
    event_corroboration.date,
    event_corroboration.date_basis,
    event_corroboration.origin_count,
    event_corroboration.outlets
from event_corroboration
where event_corroboration.is_corroborated
order by
    event_corroboration.origin_count desc,
    event_corroboration.date_start asc,
    event_corroboration.event_id asc
