-- One row per line of the raw text behind an article: the line, and at which code point of the text it begins.
-- Lines that an article's line runs over are one, with their breaks.
create or replace macro raw_paragraphs() as table (
    with lines_of_text as (
        select
            articles.article_id,
            unnest(string_split(documents.raw_text, chr(10))) as line,
            generate_subscripts(string_split(documents.raw_text, chr(10)), 1) as number
        from articles
        inner join documents
            on documents.document_id = articles.document_id
        where documents.layout is not null or documents.format not in ('html', 'warc')
    ),

    placed_lines as (
        select
            lines_of_text.article_id,
            lines_of_text.line,
            lines_of_text.number,
            (
                sum(length(lines_of_text.line) + 1) over (
                    partition by lines_of_text.article_id
                    order by lines_of_text.number
                ) - length(lines_of_text.line) - 1
            )::integer as line_start
        from lines_of_text
    ),

    lines_under_article_lines as (
        select
            placed_lines.article_id,
            placed_lines.line,
            placed_lines.line_start,
            article_lines.raw_start,
            coalesce(article_lines.raw_end > placed_lines.line_start, false) as is_run_over
        from placed_lines
        asof left join article_lines
            on
                article_lines.article_id = placed_lines.article_id
                and article_lines.raw_start < placed_lines.line_start
    ),

    first_lines as (
        from lines_under_article_lines
        where not is_run_over
    ),

    other_lines as (
        select
            other_lines.article_id,
            first_lines.line_start,
            string_agg(
                other_lines.line, chr(10)
                order by other_lines.line_start
            ) as lines
        from lines_under_article_lines as other_lines
        asof inner join first_lines
            on
                first_lines.article_id = other_lines.article_id
                and first_lines.line_start <= other_lines.raw_start
        where other_lines.is_run_over
        group by other_lines.article_id, first_lines.line_start
    )

    select
        first_lines.article_id,
        concat_ws(chr(10), first_lines.line, other_lines.lines) as paragraph,
        first_lines.line_start as paragraph_start
    from first_lines
    left join other_lines
        on
            other_lines.article_id = first_lines.article_id
            and other_lines.line_start = first_lines.line_start
);
