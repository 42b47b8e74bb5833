-- The lines of the pages seen, one row a line of a page.
create or replace temp view page_lines as
select
    document_id,
    outlet,
    page_key,
    unnest(line_hashes) as line_hash,
    unnest(sizes) as size,
    unnest(in_body) as in_body,
    unnest(is_apart) as is_apart
from seen_pages
