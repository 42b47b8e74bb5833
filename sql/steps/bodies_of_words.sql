-- The text of an article that has these words, for some ids of words.
select
    article_keys.words_id,
    arg_min(articles.body, articles.article_id) as body
from article_keys
inner join articles on articles.article_id = article_keys.article_id
where article_keys.words_id in (select unnest($words_ids::text[]))
group by article_keys.words_id
order by article_keys.words_id
