-- One row per person, country or organisation that speaks or takes part.
create table if not exists entities (
    entity_id text primary key,
    name text not null,
    kind text not null check (kind in ('person', 'country', 'organisation')),
    country text,
    sector text,
    title text,
    mention_count integer not null
);
