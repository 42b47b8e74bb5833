-- The place of every article among its versions and the first article of its text, from `numbered` and `copied_texts`.
create or replace temp table found_versions as
select
    articles.article_id,
    coalesce(numbered.version_number, 1) as version_number,
    coalesce(numbered.is_latest, true) as is_latest,
    numbered.superseded_by
from articles
left join numbered on numbered.article_id = articles.article_id;

create or replace temp table found_texts as
select
    article_keys.article_id,
    min(article_keys.article_id) over (
        partition by coalesce(
            copied_texts.text_id, article_keys.words_id, 'alone: ' || article_keys.article_id
        )
    ) as text_id
from article_keys
left join copied_texts on copied_texts.article_id = article_keys.words_id
