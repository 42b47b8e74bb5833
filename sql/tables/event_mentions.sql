-- One row per event as one article reports it.
create table if not exists event_mentions (
    event_mention_id text primary key,
    event_id text,
    article_id text not null,
    event_type text not null check (
        event_type in (
            'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID',
            'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
            'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'
        )
    ),
    base_type text not null check (
        base_type in (
            'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID',
            'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
            'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'
        )
    ),
    mode text,
    cameo_code text,
    quad_class text not null check (
        quad_class in (
            'verbal cooperation', 'material cooperation',
            'verbal conflict', 'material conflict'
        )
    ),
    intensity double not null,
    is_reciprocal boolean not null,
    status text not null check (
        status in (
            'happened', 'ongoing', 'planned', 'hypothetical', 'negated',
            'background'
        )
    ),
    field text not null check (field in ('body', 'title', 'subtitle')),
    trigger_text text not null,
    trigger_start integer,
    trigger_end integer,
    evidence_text text not null,
    evidence_start integer,
    evidence_end integer,
    sentence_number integer not null,
    sentence_rank integer not null,
    is_lead boolean not null,
    date_start date,
    date_end date,
    date_granularity text check (
        date_granularity in (
            'time', 'day', 'week', 'month', 'season', 'quarter', 'year',
            'range'
        )
    ),
    date_text text,
    date_text_start integer,
    date_text_end integer,
    date_basis text not null check (
        date_basis in (
            'stated', 'relative', 'inherited', 'publication', 'story', 'none'
        )
    ),
    place text,
    place_country text,
    latitude double,
    longitude double,
    asserted_by text,
    quote_id text,
    confidence double not null,
    rule text not null
);
