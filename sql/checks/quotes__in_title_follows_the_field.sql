-- A quote is in the title when its field is the title or the subtitle.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.field,
    quotes.in_title
from quotes
where quotes.in_title <> (quotes.field <> 'body')
