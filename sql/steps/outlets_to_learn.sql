-- The outlets that have new, changed or lost pages since their lines were learned, or of which other code learned them.
create or replace temp table outlets_to_learn as
with known as (
    select
        record_key as outlet,
        code_version,
        input_digest
    from stage_marks
    where stage = 'outlet_lines'
)

select coalesce(outlet_digests.outlet, known.outlet) as outlet
from outlet_digests
full join known on known.outlet = outlet_digests.outlet
where
    known.input_digest is distinct from outlet_digests.input_digest
    or known.code_version <> $code_version
