-- What tells the versions of articles apart.
select
    articles.article_id,
    articles.source_path,
    articles.record_id,
    articles.url,
    case when articles.published_basis <> 'story' then articles.published_at end as published_at,
    articles.updated_at,
    documents.last_seen_at
from articles
inner join documents on documents.document_id = articles.document_id
order by articles.article_id
