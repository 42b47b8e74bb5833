-- One row per spelling of an entity in an outlet.
create table if not exists entity_aliases (
    entity_id text not null,
    alias text not null,
    outlet text,
    mention_count integer not null
);
