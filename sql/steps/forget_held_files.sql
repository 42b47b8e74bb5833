-- The files that archives held when they were last read are those that they hold now; gives the former ones.
delete from source_files
where archive in (select unnest($paths::text[]))
returning source_path
