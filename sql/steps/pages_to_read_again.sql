-- The documents of outlets learned anew that were not read without the lines that are now known to be repeated on them.
with judged as (
    select
        stage_marks.record_key as document_id,
        stage_marks.input_digest as known_digest,
        coalesce(md5(repeated_on_pages.line_hashes::text), '') as input_digest
    from stage_marks
    inner join seen_pages on seen_pages.document_id = stage_marks.record_key
    left join repeated_on_pages on repeated_on_pages.document_id = stage_marks.record_key
    where
        stage_marks.stage = 'articles'
        and seen_pages.outlet in (select outlets_to_learn.outlet from outlets_to_learn)
)

select
    judged.document_id,
    judged.input_digest,
    documents.size_bytes
from judged
inner join documents on documents.document_id = judged.document_id
where judged.known_digest <> judged.input_digest
order by judged.document_id
