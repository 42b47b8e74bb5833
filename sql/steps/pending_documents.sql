-- The documents whose article the code at hand has not made yet, in the order of their files; whether other code has; sizes.
select
    documents.document_id,
    stage_marks.record_key is not null as was_read,
    documents.size_bytes
from documents
left join stage_marks
    on stage_marks.stage = 'articles' and stage_marks.record_key = documents.document_id
where stage_marks.code_version is distinct from $code_version
order by documents.source_path, documents.record_id, documents.document_id
