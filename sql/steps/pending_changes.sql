-- The versions of articles that were not compared with the next one yet, in the words of both and by the code at hand.
with compared as (
    select
        older.article_id as first_article_id,
        newer.article_id as second_article_id,
        md5(newer.article_id || chr(31) || older.body || chr(31) || newer.body) as input_digest,
        length(older.body) + length(newer.body) as character_count
    from articles as older
    inner join articles as newer on newer.article_id = older.superseded_by
)

select
    compared.first_article_id,
    compared.second_article_id,
    compared.input_digest,
    compared.character_count
from compared
left join stage_marks
    on
        stage_marks.stage = 'changes'
        and stage_marks.record_key = compared.first_article_id
        and stage_marks.code_version = $code_version
        and stage_marks.input_digest = compared.input_digest
where stage_marks.record_key is null
order by compared.first_article_id
