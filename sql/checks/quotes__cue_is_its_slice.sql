-- The cue of a quote in the body is what its offsets cut out of it, upper or lower case.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.cue,
    quotes.cue_start,
    quotes.cue_end
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    quotes.cue_start is not null
    and lower(quotes.cue) is distinct from lower(
        substring(
            articles.body,
            quotes.cue_start + 1,
            quotes.cue_end - quotes.cue_start
        )
    )
