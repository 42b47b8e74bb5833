-- The texts of the lines without which these pages are to be read.
with asked as (
    select
        document_id,
        outlet,
        unnest(line_hashes) as line_hash
    from repeated_on_pages
    where document_id in (select unnest($document_ids::text[]))
)

select
    asked.document_id,
    list(wanted_lines.text) as texts
from asked
inner join wanted_lines
    on wanted_lines.outlet = asked.outlet and wanted_lines.line_hash = asked.line_hash
group by asked.document_id
