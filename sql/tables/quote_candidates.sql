-- One row per marked span that was left out of quotes, with the reason.
create table if not exists quote_candidates (
    article_id text not null,
    field text not null check (field in ('body', 'title', 'subtitle')),
    field_start integer not null,
    field_end integer not null,
    text text not null,
    reason text not null,
    primary key (article_id, field, field_start)
);
