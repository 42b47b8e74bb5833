-- One row per article that the words are found in, best first.
select
    shown_articles.article_id,
    found.snippet,
    found.char_start,
    found.char_end,
    row_number() over (
        order by
            found.rank asc,
            shown_articles.article_id asc
    ) as position
from search_articles($query) as found
inner join shown_articles
    on shown_articles.article_id = found.article_id
