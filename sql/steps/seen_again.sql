-- The documents that unchanged files, and the files of unchanged archives, still hold are seen now.
update documents
set last_seen_at = $seen_at
from source_files
where
    documents.source_path = source_files.source_path
    and documents.last_seen_at = source_files.last_seen_at
    and coalesce(source_files.archive, source_files.source_path) in (select unnest($paths::text[]))
