-- One row per line of the raw text behind an article: the line, and at which code point of the text it begins.
create or replace macro raw_paragraphs() as table (
    with paragraphs as (
        select
            articles.article_id,
            unnest(string_split(documents.raw_text, chr(10))) as paragraph,
            generate_subscripts(string_split(documents.raw_text, chr(10)), 1) as number
        from articles
        inner join documents
            on documents.document_id = articles.document_id
        where documents.layout is not null or documents.format not in ('html', 'warc')
    )

    select
        paragraphs.article_id,
        paragraphs.paragraph,
        (
            sum(length(paragraphs.paragraph) + 1) over (
                partition by paragraphs.article_id
                order by paragraphs.number
            ) - length(paragraphs.paragraph) - 1
        )::integer as paragraph_start
    from paragraphs
);
