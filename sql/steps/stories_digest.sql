-- A digest of all that stories follow from, with the story that every article is in.
with placed as (
    select
        hash(told.told_articles) as told_hash,
        hash(articles.text_id, articles.superseded_by, articles.story_id) as place_hash
    from (select told_articles from told_articles) as told
    inner join articles on articles.article_id = told.told_articles.article_id
)

select
    md5(
        concat(
            count(*), ' ', sum(hash(told_hash, place_hash)::hugeint)
        )
    ) as input_digest
from placed
