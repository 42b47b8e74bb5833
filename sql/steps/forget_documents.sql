-- What was read in these documents goes, and with them the memory that their files were read.
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
where (coalesce(archive, source_path), last_seen_at) in (
    select
        coalesce(files.archive, forgotten.source_path) as source_path,
        forgotten.last_seen_at
    from forgotten
    left join source_files as files on files.source_path = forgotten.source_path
);

delete from articles
where document_id in (select forgotten.document_id from forgotten);

delete from article_lines
where article_id not in (select articles.article_id from articles);

delete from article_dates
where article_id not in (select articles.article_id from articles);

delete from documents
where document_id in (select forgotten.document_id from forgotten);

drop table forgotten
