-- One row per raw page of a known outlet: its lines, each text once, as a reading that knows no other page sees them.
create table if not exists seen_pages (
    document_id text primary key,
    outlet text not null,
    page_key text not null,
    line_hashes bigint[] not null,
    sizes integer[] not null,
    in_body boolean[] not null,
    is_apart boolean[] not null
);
