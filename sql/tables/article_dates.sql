-- One row per date that was seen as a candidate for an article's day of publication.
create table if not exists article_dates (
    article_id text not null,
    position integer not null,
    text text not null,
    raw_start integer,
    raw_end integer,
    cue text not null,
    value timestamptz not null,
    granularity text not null check (
        granularity in ('time', 'day', 'month', 'year')
    ),
    basis text not null check (
        basis in (
            'record', 'markup', 'labelled', 'unlabelled', 'dateline',
            'crawler', 'url', 'deduced', 'story', 'none'
        )
    ),
    is_chosen boolean not null,
    primary key (article_id, position)
);
