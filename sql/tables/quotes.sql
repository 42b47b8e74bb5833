-- One row per quote in an article: words in quotation marks, or reported speech without marks.
create table if not exists quotes (
    quote_id text primary key,
    article_id text not null,
    statement_id text,
    continues_quote_id text,
    text text not null,
    kind text not null check (kind in ('direct', 'partial', 'indirect')),
    field text not null check (field in ('body', 'title', 'subtitle')),
    field_start integer not null,
    field_end integer not null,
    char_start integer,
    char_end integer,
    clause_start integer,
    clause_end integer,
    speaker text,
    speaker_id text,
    speaker_as_written text,
    speaker_start integer,
    speaker_end integer,
    speaker_basis text check (
        speaker_basis in (
            'named', 'role', 'nominal', 'organisation', 'pronoun',
            'carried', 'dialogue'
        )
    ),
    speaker_title text,
    speaker_country text,
    cue text,
    cue_start integer,
    cue_end integer,
    via text,
    addressee text,
    nested_in text,
    said_on date,
    said_on_granularity text check (
        said_on_granularity in (
            'time', 'day', 'week', 'month', 'season', 'quarter', 'year',
            'range'
        )
    ),
    said_on_basis text not null check (
        said_on_basis in (
            'stated', 'relative', 'inherited', 'publication', 'story', 'none'
        )
    ),
    in_title boolean not null,
    confidence double not null,
    rule text not null
);
