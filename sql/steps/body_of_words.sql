-- The text of an article that has these words.
select articles.body
from article_keys
inner join articles on articles.article_id = article_keys.article_id
where article_keys.words_id = $words_id
order by articles.article_id
limit 1
