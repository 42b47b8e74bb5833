-- A digest of all that the places of articles follow from, and of the places themselves.
with placed as (
    select
        hash(
            articles.article_id,
            articles.source_path,
            articles.record_id,
            articles.url,
            case when articles.published_basis <> 'story' then articles.published_at end,
            articles.updated_at,
            articles.agency,
            articles.body,
            articles.version_number,
            articles.is_latest,
            articles.superseded_by,
            articles.text_id,
            articles.origin,
            row_number() over (
                partition by articles.source_path, articles.record_id
                order by documents.last_seen_at, articles.article_id
            )
        ) as row_hash
    from articles
    inner join documents on documents.document_id = articles.document_id
)

select md5(concat(count(*), ' ', sum(row_hash::hugeint))) as input_digest
from placed
