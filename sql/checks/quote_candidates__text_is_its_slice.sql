-- The text of a marked span left out is what its offsets cut out of its field.
-- severity: error of an article
select
    quote_candidates.article_id,
    quote_candidates.field,
    quote_candidates.field_start,
    quote_candidates.text
from quote_candidates
inner join articles
    on articles.article_id = quote_candidates.article_id
where
    quote_candidates.text is distinct from substring(
        case quote_candidates.field
            when 'title' then articles.title
            when 'subtitle' then articles.subtitle
            else articles.body
        end,
        quote_candidates.field_start + 1,
        quote_candidates.field_end - quote_candidates.field_start
    )
