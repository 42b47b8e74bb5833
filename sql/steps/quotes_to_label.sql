-- The quotes in the bodies of latest versions, with the spans of speaker and cue.
select
    quotes.article_id,
    quotes.quote_id,
    quotes.char_start,
    quotes.char_end,
    quotes.speaker,
    quotes.speaker_start,
    quotes.speaker_end,
    quotes.cue_start,
    quotes.cue_end
from quotes
inner join articles on articles.article_id = quotes.article_id
where
    articles.is_latest
    and quotes.withdrawn_by is null
    and quotes.char_start is not null
order by quotes.article_id, quotes.char_start, quotes.quote_id
