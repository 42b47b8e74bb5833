-- The text of every article, equal texts one after the other.
select
    article_id,
    body
from articles
order by md5(body), article_id
