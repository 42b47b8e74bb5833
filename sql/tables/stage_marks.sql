-- One row per record and stage of its extraction, with the code and the input that gave the rows at hand.
create table if not exists stage_marks (
    stage text not null check (stage in ('articles', 'quotes', 'events', 'changes')),
    record_key text not null,
    code_version text not null,
    input_digest text not null,
    primary key (stage, record_key)
);
