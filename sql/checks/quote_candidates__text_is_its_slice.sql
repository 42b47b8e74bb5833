-- The text of a marked span left out is what its offsets cut out of its field.
-- severity: error of an article
select
    quote_candidates.article_id,
    quote_candidates.field,
    quote_candidates.field_start,
    quote_candidates.text
from quote_candidates
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = quote_candidates.article_id
        and paragraphs.field = quote_candidates.field
        and paragraphs.paragraph_start <= quote_candidates.field_start
where
    quote_candidates.text is distinct from substring(
        paragraphs.paragraph,
        quote_candidates.field_start - paragraphs.paragraph_start + 1,
        quote_candidates.field_end - quote_candidates.field_start
    )
