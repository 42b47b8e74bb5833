-- The articles of `told_articles` with their words, as far as stories are concerned.
select
    told_articles.article_id,
    told_articles.language,
    told_articles.title,
    story_wordings.words,
    story_wordings.strengths,
    told_articles.parties,
    told_articles.outlet,
    told_articles.origin,
    told_articles.published_at,
    told_articles.first_day,
    told_articles.last_day,
    told_articles.latest_told,
    told_articles.is_latest
from told_articles
inner join story_wordings on story_wordings.wording_digest = told_articles.wording_digest
order by told_articles.article_id
