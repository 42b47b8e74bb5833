-- One row: the version of an article with this id, its text and where it stands; none where the file holds no such.
select
    articles.article_id,
    articles.title,
    articles.subtitle,
    articles.body,
    outlet_shown(articles.outlet, articles.source_path) as outlet,
    articles.agency,
    articles.authors,
    shown_date(articles.published_on, articles.published_on, articles.published_granularity)
        as published,
    articles.published_basis,
    articles.dateline_place,
    articles.language,
    articles.word_count,
    articles.url,
    articles.source_path,
    articles.version_number,
    articles.is_latest,
    articles.superseded_by,
    articles.story_id,
    stories.headline as story,
    stories.article_count as story_article_count
from articles
left join stories
    on stories.story_id = articles.story_id
where articles.article_id = $article_id
