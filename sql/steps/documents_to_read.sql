-- The documents with these ids, in the order of these, with the code points that the time of each goes by.
select
    documents.document_id,
    documents.source_path,
    documents.record_id,
    documents.format,
    documents.encoding,
    documents.url,
    documents.layout,
    documents.raw_text,
    documents.fields,
    documents.size_bytes,
    documents.file_start,
    documents.file_end,
    length(documents.raw_text) as size
from (
    select
        unnest($keys::text[]) as document_id,
        generate_subscripts($keys::text[], 1) as position
) as asked
inner join documents on documents.document_id = asked.document_id
order by asked.position
