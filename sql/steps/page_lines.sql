-- The lines of the pages of outlets whose lines are to be learned, one row a line of a page.
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
where outlet in (select outlets_to_learn.outlet from outlets_to_learn)
