-- A quote has offsets into the body when it stands there, the same as in its field, and none otherwise.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.field,
    quotes.field_start,
    quotes.field_end,
    quotes.char_start,
    quotes.char_end
from quotes
where
    quotes.char_start is distinct from case quotes.field when 'body' then quotes.field_start end
    or quotes.char_end is distinct from case quotes.field when 'body' then quotes.field_end end
