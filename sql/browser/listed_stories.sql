-- One row per story, told by most outlets first; hidden is whose articles all are.
with counted as (
    select
        shown_articles.story_id,
        count(*) filter (where shown_articles.hidden_by = []) as shown_count,
        list_sort(list_distinct(flatten(list(shown_articles.hidden_by)))) as filters
    from shown_articles
    group by all
)

select
    stories.headline,
    stories.article_count,
    stories.outlet_count,
    stories.origin_count,
    stories.outlets,
    strftime(stories.first_published_on, '%Y-%m-%d') as first_published,
    strftime(stories.last_published_on, '%Y-%m-%d') as last_published,
    stories.story_id,
    case when counted.shown_count = 0 then counted.filters else [] end as hidden_by,
    row_number() over (
        order by
            stories.outlet_count desc,
            stories.article_count desc,
            stories.first_published_on desc nulls last,
            stories.story_id asc
    ) as position
from stories
inner join counted
    on counted.story_id = stories.story_id
