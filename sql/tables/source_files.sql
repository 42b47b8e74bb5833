-- One row per input file as it was last read; an unchanged digest means that the file is not read again.
create table if not exists source_files (
    source_path text primary key,
    sha256 text not null,
    size_bytes bigint not null,
    record_count integer not null,
    last_seen_at timestamptz not null
);
