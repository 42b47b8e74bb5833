-- Every article has a body.
-- severity: warn
select
    articles.article_id,
    articles.source_path,
    articles.title
from articles
where
    articles.is_latest
    and articles.body = ''
