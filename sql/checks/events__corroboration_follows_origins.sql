-- An event is corroborated when it has two origins, and has no more origins than articles.
-- severity: error
select
    events.event_id,
    events.is_corroborated,
    events.origin_count,
    events.article_count
from events
where
    events.is_corroborated <> (events.origin_count >= 2)
    or events.origin_count < 1
    or events.origin_count > events.article_count
