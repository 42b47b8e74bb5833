-- A publication date comes with granularity and basis, or with neither.
-- severity: error of an article
select
    articles.article_id,
    articles.source_path,
    articles.published_at,
    articles.published_granularity,
    articles.published_basis
from articles
where
    (articles.published_at is null) <> (articles.published_granularity is null)
    or (articles.published_at is null) <> (articles.published_basis = 'none')
