-- One row per story that articles tell.
create table if not exists stories (
    story_id text primary key,
    article_count integer not null,
    outlet_count integer not null,
    origin_count integer not null,
    first_published_at timestamptz,
    headline text
);
