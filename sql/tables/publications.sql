-- One row per publication of the warehouse: when, and of how many documents and articles.
create table if not exists publications (
    published_at timestamptz primary key,
    document_count bigint not null,
    article_count bigint not null
);
