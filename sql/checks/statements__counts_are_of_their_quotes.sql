-- The counts of a statement, and whether it is first-hand, are those of its quotes in latest versions of articles, or in any where no latest has it.
-- severity: error
with quotes_that_count as (
    select
        quotes.statement_id,
        quotes.article_id,
        articles.outlet,
        quotes.via is null and quotes.nested_in is null as is_firsthand
    from quotes
    inner join articles
        on articles.article_id = quotes.article_id
    qualify
        articles.is_latest
        or not bool_or(articles.is_latest) over (partition by quotes.statement_id)
),

counted as (
    select
        quotes_that_count.statement_id,
        count(*) as quote_count,
        count(distinct quotes_that_count.article_id) as article_count,
        count(distinct quotes_that_count.outlet) as outlet_count,
        bool_or(quotes_that_count.is_firsthand) as has_firsthand
    from quotes_that_count
    group by quotes_that_count.statement_id
)

select
    statements.statement_id,
    statements.quote_count,
    counted.quote_count as counted_quote_count,
    statements.article_count,
    counted.article_count as counted_article_count,
    statements.outlet_count,
    counted.outlet_count as counted_outlet_count,
    statements.has_firsthand,
    counted.has_firsthand as counted_has_firsthand
from statements
left join counted
    on counted.statement_id = statements.statement_id
where
    statements.quote_count is distinct from counted.quote_count
    or statements.article_count is distinct from counted.article_count
    or statements.outlet_count is distinct from counted.outlet_count
    or statements.has_firsthand is distinct from counted.has_firsthand
