-- What a quote stands in or goes on from is a quote of the same article.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.article_id,
    quotes.nested_in,
    quotes.continues_quote_id
from quotes
left join quotes as outer_quotes
    on
        outer_quotes.quote_id = quotes.nested_in
        and outer_quotes.article_id = quotes.article_id
left join quotes as first_quotes
    on
        first_quotes.quote_id = quotes.continues_quote_id
        and first_quotes.article_id = quotes.article_id
where
    (quotes.nested_in is not null and outer_quotes.quote_id is null)
    or (quotes.continues_quote_id is not null and first_quotes.quote_id is null)
