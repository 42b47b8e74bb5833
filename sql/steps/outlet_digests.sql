-- What the pages of each outlet teach, and without which lines they were read, as a digest.
create or replace temp view outlet_digests as
select
    seen_pages.outlet,
    sum(
        hash(
            seen_pages.document_id,
            seen_pages.page_key,
            seen_pages.line_hashes,
            seen_pages.sizes,
            seen_pages.in_body,
            seen_pages.is_apart,
            stage_marks.input_digest
        )::hugeint
    )::text as input_digest
from seen_pages
left join stage_marks
    on stage_marks.stage = 'articles' and stage_marks.record_key = seen_pages.document_id
group by seen_pages.outlet
