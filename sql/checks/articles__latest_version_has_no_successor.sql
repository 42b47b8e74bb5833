-- A version is the latest when no other took its place.
-- severity: error
select
    articles.article_id,
    articles.source_path,
    articles.version_number,
    articles.is_latest,
    articles.superseded_by
from articles
where articles.is_latest is distinct from (articles.superseded_by is null)
