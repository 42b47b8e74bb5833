-- A record has one latest version at most.
-- severity: error
select
    articles.source_path,
    articles.record_id,
    count(*) as latest_count
from articles
where articles.is_latest
group by all
having count(*) > 1
