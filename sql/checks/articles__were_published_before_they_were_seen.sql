-- No article was published more than a day after its record was first seen.
-- severity: warn
select
    articles.article_id,
    articles.source_path,
    articles.published_at,
    articles.published_basis,
    documents.first_seen_at
from articles
inner join documents
    on documents.document_id = articles.document_id
where articles.published_at > documents.first_seen_at + interval 1 day
