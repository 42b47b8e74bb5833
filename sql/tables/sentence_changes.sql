-- One row per sentence that came, went or was reworded between a version of an article and the next.
create table if not exists sentence_changes (
    first_article_id text not null,
    second_article_id text not null,
    position integer not null,
    change text not null check (change in ('came', 'went', 'reworded')),
    article_id text not null,
    text text not null,
    char_start integer not null,
    char_end integer not null,
    former_text text,
    former_start integer,
    former_end integer,
    similarity double,
    primary key (first_article_id, position)
);
