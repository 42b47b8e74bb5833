-- One row per input file that the last run saw, with the digest of its content; those in archives left out.
with newest as (
    select max(last_seen_at) as last_seen_at from source_files
)

select
    source_files.source_path,
    source_files.sha256
from newest
inner join source_files on source_files.last_seen_at = newest.last_seen_at
where source_files.archive is null
