-- How many articles are of the records that were in the source folder when records were last seen there.
with newest as (
    select max(last_seen_at) as last_seen_at from documents
)

select count(*) as article_count
from newest
inner join documents on documents.last_seen_at = newest.last_seen_at
inner join articles on articles.document_id = documents.document_id
