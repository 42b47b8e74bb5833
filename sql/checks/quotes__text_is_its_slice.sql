-- The text of a quote is what its offsets cut out of its field.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.article_id,
    quotes.text
from quotes
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = quotes.article_id
        and paragraphs.field = quotes.field
        and paragraphs.paragraph_start <= quotes.field_start
where
    quotes.text is distinct from substring(
        paragraphs.paragraph,
        quotes.field_start - paragraphs.paragraph_start + 1,
        quotes.field_end - quotes.field_start
    )
