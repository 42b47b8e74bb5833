-- One row per article without a date of its own whose story tells when it was published.
create table if not exists story_dates (
    article_id text primary key,
    story_id text not null,
    from_article_id text not null,
    relation text not null check (relation in ('same text', 'same story')),
    date_text text not null,
    dated_article_count integer not null,
    published_at timestamptz not null,
    published_on date not null,
    published_granularity text not null check (
        published_granularity in ('day', 'month', 'year')
    )
);
