-- One row per raw record ever seen, in the words in which it was seen.
create table if not exists documents (
    document_id text primary key,
    source_path text not null,
    record_id text not null,
    format text not null check (
        format in ('txt', 'html', 'jsonl', 'warc', 'wet', 'parquet', 'csv')
    ),
    size_bytes bigint not null,
    encoding text not null,
    url text,
    raw_text text not null,
    fields json,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null
);
