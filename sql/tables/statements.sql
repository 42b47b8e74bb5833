-- One row per utterance, however many articles quote it.
create table if not exists statements (
    statement_id text primary key,
    speaker_id text,
    speaker text,
    said_on date,
    said_on_granularity text,
    said_on_basis text not null,
    text text not null,
    quote_count integer not null,
    article_count integer not null,
    outlet_count integer not null,
    has_firsthand boolean not null
);
