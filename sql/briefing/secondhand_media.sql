-- One row per medium or person through whom outlets have words of others: quotes, and those also told first-hand.
select
    coalesce(secondhand_quotes.via, secondhand_quotes.quoted_by) as through,
    count(*) as quote_count,
    count(*) filter (where secondhand_quotes.has_firsthand) as firsthand_count,
    list(distinct secondhand_quotes.speaker order by secondhand_quotes.speaker)
    filter (where secondhand_quotes.speaker is not null) as speakers,
    list(distinct secondhand_quotes.outlet order by secondhand_quotes.outlet) as outlets,
    list(
        secondhand_quotes.quote_id
        order by length(secondhand_quotes.text) desc, secondhand_quotes.quote_id asc
    )[1:12] as passage_ids
from secondhand_quotes
group by all
order by quote_count desc, through asc
