-- One row per way in which the day of publication is known: articles.
select
    articles.published_basis,
    count(*) as article_count
from articles
where articles.is_latest
group by articles.published_basis
order by articles.published_basis = 'none' asc, article_count desc, articles.published_basis asc
