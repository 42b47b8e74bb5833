-- One row per quote that the words are found in, of $entity_id alone where it is not null, best first.
select
    shown_quotes.quote_id,
    found.snippet,
    row_number() over (
        order by
            found.rank asc,
            shown_quotes.quote_id asc
    ) as position
from search_quotes($query) as found
inner join shown_quotes
    on shown_quotes.quote_id = found.quote_id
where $entity_id is null or shown_quotes.entity_id = $entity_id
