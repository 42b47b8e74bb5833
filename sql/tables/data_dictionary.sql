-- One row per column of every table and view: its type, its meaning, and what null means.
create table if not exists data_dictionary (
    table_name text not null,
    column_name text not null,
    table_kind text not null check (table_kind in ('table', 'view')),
    table_description text not null,
    position integer not null,
    type text not null,
    unit text,
    meaning text not null,
    null_means text,
    is_key boolean not null,
    refers_to text,
    allowed text[] not null,
    primary key (table_name, column_name)
);
