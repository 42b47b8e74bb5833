-- A quote with a speaker says in which words and how it is known, and a named speaker is an entity.
-- severity: error
select
    quotes.quote_id,
    quotes.speaker,
    quotes.speaker_id,
    quotes.speaker_as_written,
    quotes.speaker_basis
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    (quotes.speaker_as_written is null) <> (quotes.speaker_basis is null)
    or (quotes.speaker is not null and quotes.speaker_as_written is null)
    or (articles.is_latest and (quotes.speaker is null) <> (quotes.speaker_id is null))
