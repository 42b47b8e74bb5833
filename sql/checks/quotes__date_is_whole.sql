-- The day when a quote was said comes with granularity and basis, or with neither.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.said_on,
    quotes.said_on_granularity,
    quotes.said_on_basis
from quotes
where
    (quotes.said_on is null) <> (quotes.said_on_granularity is null)
    or (quotes.said_on is null) <> (quotes.said_on_basis = 'none')
