-- Documents that were never published and that the source folder no longer holds go, with all that was read in them.
create or replace temp table forgotten as
select
    documents.document_id,
    documents.source_path,
    documents.record_id
from documents
where
    documents.last_seen_at < $seen_at
    and documents.first_seen_at > coalesce(
        (select max(publications.published_at) from publications),
        '-infinity'::timestamptz
    );

delete from seen_pages
where document_id in (select forgotten.document_id from forgotten);

delete from stage_marks
where
    stage = 'articles'
    and record_key in (select forgotten.document_id from forgotten);

delete from rejects
where
    stage <> 'ingest'
    and (source_path, record_id) in (
        select
            forgotten.source_path,
            forgotten.record_id
        from forgotten
    );

delete from source_files
where
    last_seen_at < $seen_at
    and source_path in (select forgotten.source_path from forgotten);

delete from articles
where document_id in (select forgotten.document_id from forgotten);

delete from article_lines
where article_id not in (select articles.article_id from articles);

delete from article_dates
where article_id not in (select articles.article_id from articles);

delete from documents
where document_id in (select forgotten.document_id from forgotten);

drop table forgotten
