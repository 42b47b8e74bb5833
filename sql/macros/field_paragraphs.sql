-- One row per paragraph of a title, subtitle or body: its text, and at which code point of the field it begins.
create or replace macro field_paragraphs() as table (
    with fields as (
        select
            articles.article_id,
            unnest(['title', 'subtitle', 'body']) as field,
            unnest([articles.title, articles.subtitle, articles.body]) as text
        from articles
    ),

    paragraphs as (
        select
            fields.article_id,
            fields.field,
            unnest(string_split(fields.text, chr(10))) as paragraph,
            generate_subscripts(string_split(fields.text, chr(10)), 1) as number
        from fields
    )

    select
        paragraphs.article_id,
        paragraphs.field,
        paragraphs.paragraph,
        (
            sum(length(paragraphs.paragraph) + 1) over (
                partition by paragraphs.article_id, paragraphs.field
                order by paragraphs.number
            ) - length(paragraphs.paragraph) - 1
        )::integer as paragraph_start
    from paragraphs
);
