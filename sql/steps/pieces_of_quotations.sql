-- The quotes that are pieces of the same quotation as each of some quotes, itself included.
select
    asked.quote_id as target,
    quotes.quote_id
from quotes as asked
inner join quotes
    on
        coalesce(quotes.continues_quote_id, quotes.quote_id)
        = coalesce(asked.continues_quote_id, asked.quote_id)
where asked.quote_id in (select unnest($ids::text[]))
order by target, quotes.quote_id
