-- The cue of a quote in the body is what its offsets cut out of it, upper or lower case.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.cue,
    quotes.cue_start,
    quotes.cue_end
from quotes
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = quotes.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= quotes.cue_start
where
    quotes.cue_start is not null
    and lower(quotes.cue) is distinct from lower(
        substring(
            paragraphs.paragraph,
            quotes.cue_start - paragraphs.paragraph_start + 1,
            quotes.cue_end - quotes.cue_start
        )
    )
