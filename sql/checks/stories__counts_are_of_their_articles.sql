-- The counts of a story are those of its articles in their latest versions.
-- severity: error
with counted as (
    select
        articles.story_id,
        count(*) as article_count,
        count(distinct articles.outlet) as outlet_count
    from articles
    where articles.is_latest
    group by articles.story_id
)

select
    stories.story_id,
    stories.article_count,
    counted.article_count as counted_article_count,
    stories.outlet_count,
    counted.outlet_count as counted_outlet_count
from stories
left join counted
    on counted.story_id = stories.story_id
where
    stories.article_count is distinct from counted.article_count
    or stories.outlet_count is distinct from counted.outlet_count
