-- The articles whose keys are not known yet.
select
    articles.article_id,
    articles.url,
    articles.body,
    md5(concat_ws(chr(31), coalesce(articles.url, chr(30)), articles.body)) as input_digest
from articles
left join article_keys on article_keys.article_id = articles.article_id
where article_keys.article_id is null
order by articles.article_id
