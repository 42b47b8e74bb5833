-- One row per line of a raw record that holds text, with the role it plays on the page.
create table if not exists article_lines (
    article_id text not null,
    line_number integer not null,
    raw_start integer,
    raw_end integer,
    body_start integer,
    body_end integer,
    text text not null,
    role text not null check (
        role in (
            'title', 'subtitle', 'section', 'byline', 'date', 'dateline',
            'body', 'subhead', 'caption', 'credit', 'teaser',
            'navigation', 'notice', 'bio', 'comment', 'other'
        )
    ),
    reason text not null,
    primary key (article_id, line_number)
);
