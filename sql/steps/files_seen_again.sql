-- Unchanged files, and the files of unchanged archives, are seen now.
update source_files
set last_seen_at = $seen_at
where coalesce(archive, source_path) in (select unnest($paths::text[]))
