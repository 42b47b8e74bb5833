-- The articles that are read for quotes and events, in their latest version.
select
    article_id,
    title,
    body
from articles
where is_latest and coalesce(language, 'en') = 'en'
order by article_id
