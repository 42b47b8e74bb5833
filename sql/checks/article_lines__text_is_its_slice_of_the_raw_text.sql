-- A line of a raw record is what its offsets cut out of the raw text.
-- severity: error of an article
select
    article_lines.article_id,
    article_lines.line_number,
    article_lines.text,
    article_lines.raw_start,
    article_lines.raw_end
from article_lines
asof left join raw_paragraphs() as paragraphs
    on
        paragraphs.article_id = article_lines.article_id
        and paragraphs.paragraph_start <= article_lines.raw_start
where
    article_lines.raw_start is not null
    and article_lines.text is distinct from substring(
        paragraphs.paragraph,
        article_lines.raw_start - paragraphs.paragraph_start + 1,
        article_lines.raw_end - article_lines.raw_start
    )
