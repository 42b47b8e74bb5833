-- A line of a raw record is what its offsets cut out of the raw text.
-- severity: error of an article
select
    article_lines.article_id,
    article_lines.line_number,
    article_lines.text,
    article_lines.raw_start,
    article_lines.raw_end
from article_lines
inner join articles
    on articles.article_id = article_lines.article_id
inner join documents
    on documents.document_id = articles.document_id
where
    article_lines.raw_start is not null
    and article_lines.text is distinct from substring(
        documents.raw_text,
        article_lines.raw_start + 1,
        article_lines.raw_end - article_lines.raw_start
    )
