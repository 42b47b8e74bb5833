-- The words for the speaker of a quote in the body are what their offsets cut out of it.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.speaker_as_written,
    quotes.speaker_start,
    quotes.speaker_end
from quotes
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = quotes.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= quotes.speaker_start
where
    quotes.field = 'body'
    and quotes.speaker_as_written is distinct from substring(
        paragraphs.paragraph,
        quotes.speaker_start - paragraphs.paragraph_start + 1,
        quotes.speaker_end - quotes.speaker_start
    )
