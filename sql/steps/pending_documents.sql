-- The documents whose article the code at hand has not made yet, in the order of their files.
select documents.document_id
from documents
left join stage_marks
    on
        stage_marks.stage = 'articles'
        and stage_marks.record_key = documents.document_id
        and stage_marks.code_version = $code_version
where stage_marks.record_key is null
order by documents.source_path, documents.record_id, documents.document_id
