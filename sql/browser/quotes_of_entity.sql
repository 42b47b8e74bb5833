-- One row per quote of one speaker, latest first.
select
    quote_id,
    text as snippet,
    row_number() over (
        order by
            day desc nulls last,
            article_id asc,
            field_start asc,
            quote_id asc
    ) as position
from shown_quotes
where entity_id = $entity_id
