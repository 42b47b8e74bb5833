-- One row per event that the latest version of an article reports, latest first.
select
    event_id,
    row_number() over (
        order by
            date_start desc nulls last,
            article_count desc,
            event_id asc
    ) as position
from shown_events
