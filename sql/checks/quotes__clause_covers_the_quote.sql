-- The clause around a quote in the body covers the quote and ends inside the body.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.char_start,
    quotes.char_end,
    quotes.clause_start,
    quotes.clause_end
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    (quotes.char_start is null) <> (quotes.clause_start is null)
    or (quotes.clause_start is null) <> (quotes.clause_end is null)
    or quotes.clause_start > quotes.char_start
    or quotes.clause_end < quotes.char_end
    or quotes.clause_start < 0
    or quotes.clause_end > length(articles.body)
