-- The documents that the source folder lost and nobody published, and those that only other code found.
create or replace temp table forgotten as
select
    documents.document_id,
    documents.source_path,
    documents.record_id,
    documents.last_seen_at
from documents
where
    documents.last_seen_at < $seen_at
    and (
        documents.first_seen_at > coalesce(
            (select max(publications.published_at) from publications),
            '-infinity'::timestamptz
        )
        or (documents.source_path, documents.last_seen_at) in (
            select
                files_before.source_path,
                files_before.last_seen_at
            from files_before
            where
                coalesce(files_before.archive, files_before.source_path)
                in (select unnest($read_anew::text[]))
        )
    )
