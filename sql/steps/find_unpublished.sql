-- The documents that were never published and that the source folder no longer holds.
create or replace temp table forgotten as
select
    documents.document_id,
    documents.source_path,
    documents.record_id,
    documents.last_seen_at
from documents
where
    documents.last_seen_at < $seen_at
    and documents.first_seen_at > coalesce(
        (select max(publications.published_at) from publications),
        '-infinity'::timestamptz
    )
