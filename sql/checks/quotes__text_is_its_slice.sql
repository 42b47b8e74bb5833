-- The text of a quote is what its offsets cut out of its field.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.article_id,
    quotes.text
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    quotes.text is distinct from substring(
        case quotes.field
            when 'title' then articles.title
            when 'subtitle' then articles.subtitle
            else articles.body
        end,
        quotes.field_start + 1,
        quotes.field_end - quotes.field_start
    )
