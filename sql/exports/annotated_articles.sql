-- One row per latest version of an article: the text that annotations point into, and where it is from.
select
    articles.article_id,
    articles.title,
    articles.outlet,
    articles.url,
    articles.source_path,
    articles.language,
    articles.body
from articles
where articles.is_latest
order by articles.article_id
