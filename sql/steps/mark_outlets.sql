-- What was read of the outlets whose lines were learned is remembered; those without a page are forgotten.
delete from stage_marks
where
    stage = 'outlet_lines'
    and record_key in (select outlets_to_learn.outlet from outlets_to_learn);

insert into stage_marks by name
select
    'outlet_lines' as stage,
    outlet as record_key,
    $code_version as code_version,
    input_digest
from outlet_digests
where outlet in (select outlets_to_learn.outlet from outlets_to_learn)
