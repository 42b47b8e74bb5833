-- A quote has offsets into the body when it stands there, the same as in its field, and none otherwise.
-- severity: error
select
    quotes.quote_id,
    quotes.field,
    quotes.field_start,
    quotes.field_end,
    quotes.char_start,
    quotes.char_end
from quotes
where
    quotes.char_start is distinct from if(quotes.field = 'body', quotes.field_start, null)
    or quotes.char_end is distinct from if(quotes.field = 'body', quotes.field_end, null)
