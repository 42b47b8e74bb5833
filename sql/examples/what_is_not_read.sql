-- Which articles have no quotes and no events, and why?
select
    quality.nothing_found_because,
    count(*) as article_count,
    list(distinct quality.source_path order by quality.source_path)[:5] as source_paths
from quality
where quality.nothing_found_because is not null
group by all
order by
    article_count desc,
    quality.nothing_found_because asc
