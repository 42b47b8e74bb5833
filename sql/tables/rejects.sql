-- One row per record or row that could not be used, with the reason.
create table if not exists rejects (
    source_path text not null,
    record_id text,
    stage text not null check (stage in ('ingest', 'articles', 'extraction', 'changes')),
    reason text not null,
    detail text,
    seen_at timestamptz not null
);
