-- The speaker of a quote in the latest version of an article is an entity when named, and none when not.
-- severity: error
select
    quotes.quote_id,
    quotes.article_id,
    quotes.speaker,
    quotes.speaker_id
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    articles.is_latest
    and quotes.withdrawn_by is null
    and (quotes.speaker is null) <> (quotes.speaker_id is null)
