-- The words for the speaker of a quote in the body are what their offsets cut out of it.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.speaker_as_written,
    quotes.speaker_start,
    quotes.speaker_end
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    quotes.field = 'body'
    and quotes.speaker_as_written is distinct from substring(
        articles.body,
        quotes.speaker_start + 1,
        quotes.speaker_end - quotes.speaker_start
    )
