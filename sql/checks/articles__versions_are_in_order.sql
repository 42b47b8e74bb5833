-- The version that takes the place of another has a higher number.
-- severity: error
select
    articles.article_id,
    articles.source_path,
    articles.version_number,
    newer_articles.article_id as newer_article_id,
    newer_articles.version_number as newer_version_number
from articles
inner join articles as newer_articles
    on newer_articles.article_id = articles.superseded_by
where newer_articles.version_number <= articles.version_number
