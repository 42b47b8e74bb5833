-- Which statements are only second-hand, and through whom?
select
    secondhand_quotes.speaker,
    secondhand_quotes.text,
    coalesce(secondhand_quotes.via, secondhand_quotes.quoted_by) as through,
    secondhand_quotes.said,
    secondhand_quotes.outlet,
    secondhand_quotes.source_path,
    secondhand_quotes.char_start,
    secondhand_quotes.char_end
from secondhand_quotes
where not secondhand_quotes.has_firsthand
order by
    secondhand_quotes.speaker,
    secondhand_quotes.said_on,
    secondhand_quotes.quote_id
