-- One row per article of one story, the first report first.
select
    shown_articles.article_id,
    shown_articles.article_id = stories.first_article_id as is_first,
    row_number() over (
        order by
            shown_articles.article_id = stories.first_article_id desc,
            shown_articles.published_at asc nulls last,
            shown_articles.article_id asc
    ) as position
from shown_articles
inner join stories
    on stories.story_id = shown_articles.story_id
where shown_articles.story_id = $story_id
