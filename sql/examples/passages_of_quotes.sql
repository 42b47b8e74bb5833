-- Show me the passage: what stands in the article where the quote is said to be?
select
    quotes.quote_id,
    quotes.article_id,
    articles.source_path,
    quotes.char_start,
    quotes.char_end,
    substring(articles.body, quotes.char_start + 1, quotes.char_end - quotes.char_start)
        as passage,
    quotes.speaker,
    quotes.speaker_basis
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    articles.is_latest
    and quotes.field = 'body'
    and quotes.kind <> 'stance'
order by
    articles.source_path,
    quotes.char_start,
    quotes.quote_id
