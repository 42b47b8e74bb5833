-- The counts of a story are those of its articles in their latest versions, or in any where none is the latest.
-- severity: error
with articles_that_count as (
    select
        articles.story_id,
        articles.outlet,
        articles.origin
    from articles
    qualify
        articles.is_latest
        or not bool_or(articles.is_latest) over (partition by articles.story_id)
),

counted as (
    select
        articles_that_count.story_id,
        count(*) as article_count,
        count(distinct articles_that_count.outlet) as outlet_count,
        count(distinct articles_that_count.origin) as origin_count
    from articles_that_count
    group by articles_that_count.story_id
)

select
    stories.story_id,
    stories.article_count,
    counted.article_count as counted_article_count,
    stories.outlet_count,
    counted.outlet_count as counted_outlet_count,
    stories.origin_count,
    counted.origin_count as counted_origin_count
from stories
left join counted
    on counted.story_id = stories.story_id
where
    stories.article_count is distinct from counted.article_count
    or stories.outlet_count is distinct from counted.outlet_count
    or stories.origin_count is distinct from counted.origin_count
