-- One row per record and stage of extraction done, with the version of the code that did it.
create table if not exists stage_marks (
    stage text not null check (stage in ('articles', 'quotes', 'events')),
    record_key text not null,
    version text not null,
    primary key (stage, record_key)
);
