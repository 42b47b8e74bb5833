-- At most a fifth of the articles are without a publication date.
-- severity: warn
select
    count(*) as article_count,
    count(*) filter (where articles.published_at is null) as undated_count
from articles
where articles.is_latest
having count(*) filter (where articles.published_at is null) > 0.2 * count(*)
