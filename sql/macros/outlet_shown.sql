-- The name of an outlet, and for one that is not known its file, so that two of them stay apart: (unknown: page.txt).
create or replace macro outlet_shown(outlet, source_path) as (
    coalesce(outlet, '(unknown: ' || source_path || ')')
);
