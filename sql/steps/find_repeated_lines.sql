-- The pages that are to be read without repeated lines of their outlet, since one of these would be in the body.
create or replace temp table repeated_on_pages as
select
    page_lines.document_id,
    page_lines.outlet,
    list_sort(list(page_lines.line_hash)) as line_hashes
from page_lines
inner join wanted_lines
    on
        wanted_lines.outlet = page_lines.outlet
        and wanted_lines.line_hash = page_lines.line_hash
-- What stands on most pages outside the body can be of one page's own matter there: a teaser, of the article it is of.
where
    not page_lines.in_body
    or page_lines.is_apart
    or wanted_lines.body_page_count > wanted_lines.page_count / 2
group by page_lines.document_id, page_lines.outlet
having bool_or(page_lines.in_body)
