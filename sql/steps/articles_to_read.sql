-- The articles with these ids, in the order of these, with the code points that the time of each goes by.
select
    articles.article_id,
    articles.document_id,
    articles.record_id,
    articles.source_path,
    articles.url,
    articles.outlet,
    articles.agency,
    articles.title,
    articles.subtitle,
    articles.section,
    articles.authors,
    articles.dateline_place,
    articles.language,
    articles.body,
    articles.body_method,
    articles.body_confidence,
    articles.word_count,
    articles.published_granularity,
    articles.published_basis,
    articles.published_utc_offset_minutes,
    articles.published_at,
    articles.updated_at,
    length(articles.body) as size
from (
    select
        unnest($keys::text[]) as article_id,
        generate_subscripts($keys::text[], 1) as position
) as asked
inner join articles on articles.article_id = asked.article_id
order by asked.position
