-- The one row of `release` is the one told.
insert into release by name
select
    $released_at as released_at,
    $citation as citation,
    $content_digest as content_digest,
    $source_count as source_count,
    $source_digest as source_digest,
    $schema_version as schema_version,
    $project_version as project_version,
    $python_version as python_version,
    $license as license,
    $table_rows::json::map (varchar, bigint) as table_rows,
    $table_digests::json::map (varchar, varchar) as table_digests,
    $code_versions::json::map (varchar, varchar) as code_versions,
    $word_lists::json::map (varchar, varchar) as word_lists,
    $libraries::json::map (varchar, varchar) as libraries
