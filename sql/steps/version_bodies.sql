-- These versions and the ones that took their place, with their bodies and the record of the older.
select
    older.article_id as first_article_id,
    newer.article_id as second_article_id,
    older.body as first_body,
    newer.body as second_body,
    older.source_path,
    older.record_id
from articles as older
inner join articles as newer on newer.article_id = older.superseded_by
where older.article_id in (select unnest($article_ids::text[]))
order by older.article_id
