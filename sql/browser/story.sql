-- One row: the story of this id; none where the file holds no such.
select
    stories.story_id,
    stories.headline,
    stories.article_count,
    stories.outlet_count,
    stories.origin_count,
    strftime(stories.first_published_on, '%Y-%m-%d') as first_published,
    strftime(stories.last_published_on, '%Y-%m-%d') as last_published,
    stories.first_article_id
from stories
where stories.story_id = $story_id
