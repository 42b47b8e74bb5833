-- One row per party of an event mention.
create table if not exists event_participants (
    event_mention_id text not null,
    role text not null check (
        role in ('actor', 'recipient', 'host', 'mediator', 'beneficiary')
    ),
    position integer not null,
    entity_id text,
    name text not null,
    text text not null,
    char_start integer,
    char_end integer,
    country text,
    org_code text check (
        org_code in ('IGO', 'NGO', 'IMG', 'ISM', 'NGM', 'MNC')
    ),
    sector text,
    kind text not null check (kind in ('person', 'country', 'organisation')),
    title text,
    basis text not null check (
        basis in (
            'named', 'demonym', 'capital', 'title', 'coreference', 'inferred'
        )
    ),
    primary key (event_mention_id, role, position)
);
