-- Which agency's copy is behind this report?
select
    article_overview.agency,
    article_overview.outlet,
    article_overview.title,
    stories.article_count,
    stories.origin_count,
    article_overview.published,
    article_overview.published_basis
from article_overview
inner join stories
    on stories.story_id = article_overview.story_id
where article_overview.agency is not null
order by
    article_overview.agency,
    article_overview.published,
    article_overview.article_id
