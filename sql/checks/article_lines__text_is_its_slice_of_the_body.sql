-- A line of the body is what its offsets cut out of the body.
-- severity: error of an article
select
    article_lines.article_id,
    article_lines.line_number,
    article_lines.text,
    article_lines.body_start,
    article_lines.body_end
from article_lines
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = article_lines.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= article_lines.body_start
where
    article_lines.body_start is not null
    and article_lines.text is distinct from substring(
        paragraphs.paragraph,
        article_lines.body_start - paragraphs.paragraph_start + 1,
        article_lines.body_end - article_lines.body_start
    )
