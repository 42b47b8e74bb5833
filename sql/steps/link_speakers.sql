-- Each quote points to the entity that its speaker is.
update quotes
set speaker_id = linked.entity_id
from (
    select
        quotes.quote_id,
        links.value as entity_id
    from quotes
    left join links on links.key = 'quote ' || quotes.quote_id
) as linked
where
    linked.quote_id = quotes.quote_id
    and quotes.rowid between $first and $last
    and quotes.speaker_id is distinct from linked.entity_id
