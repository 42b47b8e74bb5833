-- One row per version of an article.
create table if not exists articles (
    article_id text primary key,
    document_id text not null,
    record_id text not null,
    source_path text not null,
    url text,
    outlet text,
    agency text,
    title text,
    subtitle text,
    section text,
    authors text[] not null,
    dateline_place text,
    published_at timestamptz,
    published_on date,
    published_utc_offset_minutes integer,
    published_granularity text check (
        published_granularity in ('time', 'day', 'month', 'year')
    ),
    published_basis text not null check (
        published_basis in (
            'record', 'markup', 'labelled', 'unlabelled', 'dateline',
            'crawler', 'url', 'deduced', 'story', 'none'
        )
    ),
    updated_at timestamptz,
    language text,
    body text not null,
    body_method text not null check (
        body_method in ('given', 'html', 'text_finder')
    ),
    body_confidence double,
    word_count integer not null,
    text_id text,
    origin text,
    story_id text,
    version_number integer,
    is_latest boolean,
    superseded_by text
);
