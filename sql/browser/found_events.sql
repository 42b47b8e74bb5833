-- One row per event whose headline holds all of the words, those of most articles first.
select
    event_id,
    row_number() over (
        order by
            article_count desc,
            date_start desc nulls last,
            event_id asc
    ) as position
from shown_events
where
    len(regexp_extract_all(lower($query), '[\p{L}\p{N}]+')) > 0
    and list_has_all(
        regexp_extract_all(lower(headline), '[\p{L}\p{N}]+'),
        regexp_extract_all(lower($query), '[\p{L}\p{N}]+')
    )
